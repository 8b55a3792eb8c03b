import { Button, Checkbox } from '@mantine/core';
import { useEffect, useState } from 'react';
import { call } from '#renderer/client/call.ts';
import { useSession } from '#renderer/client/session.ts';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { DraftForm } from '#renderer/components/form/draft-form.tsx';
import { useDraftForm } from '#renderer/components/form/use-draft-form.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { type CurrentSecret, CurrentSecretFields, noSecret, secretOf } from '#renderer/components/passphrase/current-secret-fields.tsx';
import { checkNewPassphrase, type NewPassphrase, NewPassphraseFields } from '#renderer/components/passphrase/new-passphrase-fields.tsx';
import { useHandover } from './handover-store.ts';
import { type KeySlot, useKeys } from './keys-store.ts';
import { NewRecoveryKey } from './new-recovery-key.tsx';
import { requireLabel, requireTyped } from './renew-panels.tsx';
import { besideItsField } from './secret-errors.ts';
import { type TypedKey, TypedKeyField } from './typed-key-field.tsx';
import { useHandoverWords } from './use-handover-words.ts';
import { useKeyWords } from './use-key-words.ts';

type Step = 'before' | 'under way' | 'done';

/** The keys change hands: a new recovery key on paper, the successor's own passphrase, and all other doors closed in one step. */
export function HandoverKeys() {
  const words = useHandoverWords().keys;
  const { slots, load } = useKeys();
  const [step, setStep] = useState<Step>('before');
  useEffect(() => {
    load().catch(() => undefined);
  }, [load]);
  if (slots === null) return null;
  if (step === 'done') {
    return (
      <>
        <Notice tone="info">{words.done}</Notice>
        <p>{words.copies}</p>
      </>
    );
  }
  if (step === 'before') {
    return (
      <div>
        <Button onClick={() => setStep('under way')}>{words.begin}</Button>
      </div>
    );
  }
  return (
    <NewRecoveryKey>
      {(showAgain) => (
        <PassOn
          others={slots.filter(({ kind, inUse }) => kind === 'passphrase' && !inUse)}
          onShowAgain={showAgain}
          onCancel={() => setStep('before')}
          onDone={() => {
            setStep('done');
            void load();
            // A record that was composed before would no longer be true.
            useHandover.setState({ paper: null });
          }}
        />
      )}
    </NewRecoveryKey>
  );
}

interface Values extends CurrentSecret, TypedKey, NewPassphrase {
  readonly label: string;
  readonly keep: readonly string[];
}

interface PassOnProps {
  /** Passphrases that may stay: a deputy's. */
  readonly others: readonly KeySlot[];
  readonly onShowAgain: () => void;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

function PassOn({ others, onShowAgain, onCancel, onDone }: PassOnProps) {
  const words = useHandoverWords().keys;
  const { slots: slotWords, panel } = useKeyWords();
  const { vault, settings } = useSession();
  const form = useDraftForm<Values>({
    form: 'keys.handOver',
    keepsDraft: false,
    initial: { ...noSecret, typed: '', passphrase: '', again: '', label: words.labelDefault, keep: [] },
    submit: (values) =>
      besideItsField(
        (async () => {
          requireTyped(values);
          requireLabel(values);
          checkNewPassphrase(values);
          const { label, passphrase: next, typed, keep } = values;
          await call('keys.handOver', { current: secretOf(values), label, next, typed, keep: [...keep] });
        })(),
      ),
    onDone,
  });
  return (
    <div className="handover-form">
      <DraftForm form={form} submitLabel={words.submit} onCancel={onCancel}>
        <TypedKeyField form={form} onShowAgain={onShowAgain} />
        <TextField {...form.field('label')} onChange={(value) => form.set('label', value ?? '')} label={words.label} required />
        <NewPassphraseFields form={form} label={words.next} ownWords={[vault?.label ?? '', settings?.cellule ?? '']} />
        {others.length > 0 && (
          <Checkbox.Group
            label={words.keep}
            description={words.keepHint}
            value={[...form.values.keep]}
            onChange={(keep) => form.set('keep', keep)}
          >
            {others.map(({ id, label }) => (
              <Checkbox key={id} value={id} label={label ?? slotWords.unnamed} />
            ))}
          </Checkbox.Group>
        )}
        <CurrentSecretFields form={form} label={words.current} kindLabel={panel.currentKind} />
      </DraftForm>
    </div>
  );
}
