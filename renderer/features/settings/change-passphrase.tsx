import { AppError } from '#shared/errors/app-error.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { useSession } from '#renderer/client/session.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { ChoiceRadio } from '#renderer/components/fields/code-radio.tsx';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { DraftForm } from '#renderer/components/form/draft-form.tsx';
import { useDraftForm } from '#renderer/components/form/use-draft-form.ts';
import { Panel } from '#renderer/components/panel.tsx';
import { checkNewPassphrase, type NewPassphrase, NewPassphraseFields } from '#renderer/components/passphrase/new-passphrase-fields.tsx';
import { PassphraseField } from '#renderer/components/passphrase/passphrase-field.tsx';

interface Values extends NewPassphrase {
  readonly kind: 'passphrase' | 'recovery';
  readonly current: string;
}

const kinds = ['passphrase', 'recovery'] as const;

interface ChangePassphraseProps {
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** Another passphrase, against the one that holds now or the recovery key. Nothing of it is kept as a draft. */
export function ChangePassphrase({ onClose, onChanged }: ChangePassphraseProps) {
  const m = useMessages();
  const { vault, settings } = useSession();
  const form = useDraftForm<Values>({
    form: 'vault.changePassphrase',
    keepsDraft: false,
    initial: { kind: 'passphrase', current: '', passphrase: '', again: '' },
    submit: async (values) => {
      if (values.current === '') throw new AppError('required', {}, 'current');
      checkNewPassphrase(values);
      try {
        await call('vault.changePassphrase', { current: { kind: values.kind, text: values.current }, next: values.passphrase });
      } catch (error) {
        const { code, params } = envelopeOf(error);
        throw new AppError(code, params, code === 'passphrase_too_short' ? 'passphrase' : 'current');
      }
    },
    onDone: onChanged,
  });
  const words = m.settings.passphrase;
  const current = form.field('current');
  return (
    <Panel title={words.open} onClose={onClose}>
      <DraftForm form={form} submitLabel={words.submit} onCancel={onClose}>
        {form.values.kind === 'passphrase' ? (
          <PassphraseField label={m.vault.passphrase.current} required {...current} />
        ) : (
          <TextField
            label={m.vault.open.recovery}
            description={m.vault.open.recoveryHint}
            required
            {...current}
            onChange={(text) => current.onChange(text ?? '')}
          />
        )}
        <ChoiceRadio
          name="kind"
          label={words.currentKind}
          required
          value={form.values.kind}
          choices={kinds.map((value) => ({ value, label: words.kinds[value] }))}
          onChange={(value) => form.patch({ kind: value === 'recovery' ? 'recovery' : 'passphrase', current: '' })}
        />
        <NewPassphraseFields form={form} label={m.vault.passphrase.next} ownWords={[vault?.label ?? '', settings?.cellule ?? '']} />
      </DraftForm>
    </Panel>
  );
}
