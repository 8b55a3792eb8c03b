import { call } from '#renderer/client/call.ts';
import { useSession } from '#renderer/client/session.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { DraftForm } from '#renderer/components/form/draft-form.tsx';
import { useDraftForm } from '#renderer/components/form/use-draft-form.ts';
import { Panel } from '#renderer/components/panel.tsx';
import { type CurrentSecret, CurrentSecretFields, noSecret, secretOf } from '#renderer/components/passphrase/current-secret-fields.tsx';
import { checkNewPassphrase, type NewPassphrase, NewPassphraseFields } from '#renderer/components/passphrase/new-passphrase-fields.tsx';
import type { KeySlot } from './keys-store.ts';
import { besideItsField } from './secret-errors.ts';
import { useKeyWords } from './use-key-words.ts';

/** What is done to a slot; `slot` null for one that is to be made. */
export type KeyTask =
  | { readonly kind: 'add'; readonly slot: null }
  | { readonly kind: 'change' | 'rename' | 'revoke'; readonly slot: KeySlot };

interface KeyPanelProps {
  readonly task: KeyTask;
  readonly onClose: () => void;
  readonly onDone: (done: KeyTask['kind']) => void;
}

interface Values extends NewPassphrase, CurrentSecret {
  readonly label: string;
}

/** One change of a passphrase, against a secret that opens the vault now. Nothing of it is kept as a draft. */
export function KeyPanel({ task, onClose, onDone }: KeyPanelProps) {
  const words = useKeyWords();
  const { vault, settings } = useSession();
  const name = task.slot?.label ?? words.slots.unnamed;
  const { kind } = task;
  const form = useDraftForm<Values>({
    form: `keys.${kind}`,
    keepsDraft: false,
    initial: { ...noSecret, passphrase: '', again: '', label: task.slot?.label ?? '' },
    submit: (values) => besideItsField(send(task, values)),
    onDone: () => onDone(kind),
  });
  const panel = {
    add: { title: words.panel.addTitle, lead: words.panel.addLead, submit: words.panel.addSubmit },
    change: { title: words.panel.changeTitle(name), lead: null, submit: words.panel.changeSubmit },
    rename: { title: words.panel.renameTitle(name), lead: null, submit: words.panel.renameSubmit },
    revoke: { title: words.panel.revokeTitle(name), lead: words.panel.revokeLead, submit: words.panel.revokeSubmit },
  }[kind];
  return (
    <Panel title={panel.title} onClose={onClose}>
      <DraftForm form={form} submitLabel={panel.submit} onCancel={onClose}>
        {panel.lead && <p>{panel.lead}</p>}
        {(kind === 'add' || kind === 'rename') && (
          <TextField
            {...form.field('label')}
            onChange={(value) => form.set('label', value ?? '')}
            label={words.panel.label}
            description={words.panel.labelHint}
            required
          />
        )}
        {(kind === 'add' || kind === 'change') && (
          <NewPassphraseFields form={form} ownWords={[vault?.label ?? '', settings?.cellule ?? '']} />
        )}
        <CurrentSecretFields form={form} label={words.panel.current} kindLabel={words.panel.currentKind} />
      </DraftForm>
    </Panel>
  );
}

async function send(task: KeyTask, values: Values): Promise<void> {
  const { label } = values;
  if ((task.kind === 'add' || task.kind === 'rename') && label.trim() === '') throw new AppError('required', {}, 'label');
  if (task.kind === 'add' || task.kind === 'change') checkNewPassphrase(values);
  const current = secretOf(values);
  switch (task.kind) {
    case 'add':
      return void (await call('keys.add', { current, label, next: values.passphrase }));
    case 'change':
      return void (await call('keys.change', { current, slotId: task.slot.id, next: values.passphrase }));
    case 'rename':
      return void (await call('keys.rename', { current, slotId: task.slot.id, label }));
    case 'revoke':
      return void (await call('keys.revoke', { current, slotId: task.slot.id }));
  }
}
