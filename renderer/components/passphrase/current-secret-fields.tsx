import { AppError } from '#shared/errors/app-error.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { ChoiceRadio } from '../fields/code-radio.tsx';
import { TextField } from '../fields/text-field.tsx';
import type { DraftFormState } from '../form/use-draft-form.ts';
import { PassphraseField } from './passphrase-field.tsx';

/** The secret that opens the vault now, against which its keys are changed. */
export interface CurrentSecret {
  readonly kind: 'passphrase' | 'recovery';
  readonly current: string;
}

export const noSecret: CurrentSecret = { kind: 'passphrase', current: '' };

/** What a change of keys is sent; throws when nothing was typed. */
export function secretOf({ kind, current }: CurrentSecret): { readonly kind: CurrentSecret['kind']; readonly text: string } {
  if (current === '') throw new AppError('required', {}, 'current');
  return { kind, text: current };
}

const kinds = ['passphrase', 'recovery'] as const;

interface CurrentSecretFieldsProps {
  readonly form: Pick<DraftFormState<CurrentSecret>, 'values' | 'set' | 'patch' | 'error'>;
  /** Of the passphrase. */
  readonly label: string;
  /** Of the choice between passphrase and recovery key. */
  readonly kindLabel: string;
}

/** The current passphrase, or the recovery key by whoever has only that. */
export function CurrentSecretFields({ form, label, kindLabel }: CurrentSecretFieldsProps) {
  const m = useMessages();
  const field = { name: 'current', value: form.values.current, error: form.error('current'), required: true };
  return (
    <>
      {form.values.kind === 'passphrase' ? (
        <PassphraseField {...field} label={label} onChange={(text) => form.set('current', text)} />
      ) : (
        <TextField
          {...field}
          label={m.vault.open.recovery}
          description={m.vault.open.recoveryHint}
          onChange={(text) => form.set('current', text ?? '')}
        />
      )}
      <ChoiceRadio
        name="kind"
        label={kindLabel}
        required
        value={form.values.kind}
        choices={kinds.map((value) => ({ value, label: m.settings.passphrase.kinds[value] }))}
        onChange={(value) => form.patch({ kind: value === 'recovery' ? 'recovery' : 'passphrase', current: '' })}
      />
    </>
  );
}
