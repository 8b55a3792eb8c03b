import { PASSPHRASE_MIN_LENGTH, passphraseLength, passphraseStrength } from '#shared/keys/passphrase-strength.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import type { DraftFormState } from '../form/use-draft-form.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { StrengthHint } from './strength-hint.tsx';

/** The values of a form that asks for a new passphrase. */
export interface NewPassphrase {
  readonly passphrase: string;
  readonly again: string;
}

interface NewPassphraseFieldsProps {
  readonly form: Pick<DraftFormState<NewPassphrase>, 'values' | 'set' | 'error'>;
  readonly label?: string;
  readonly ownWords: readonly string[];
}

/** A new passphrase, twice, with its strength. */
export function NewPassphraseFields({ form, label, ownWords }: NewPassphraseFieldsProps) {
  const m = useMessages();
  return (
    <>
      <div>
        <PassphraseField
          name="passphrase"
          label={label ?? m.vault.passphrase.label}
          description={m.vault.passphrase.hint}
          value={form.values.passphrase}
          onChange={(value) => form.set('passphrase', value)}
          error={form.error('passphrase')}
          required
        />
        <StrengthHint text={form.values.passphrase} ownWords={ownWords} />
      </div>
      <PassphraseField
        name="again"
        label={m.vault.passphrase.again}
        value={form.values.again}
        onChange={(value) => form.set('again', value)}
        error={form.error('again')}
        required
      />
    </>
  );
}

/** Refuses a passphrase that is too short, could be guessed or was typed differently the second time; before the vault is asked. */
export function checkNewPassphrase({ passphrase, again }: NewPassphrase): void {
  if (passphraseLength(passphrase) < PASSPHRASE_MIN_LENGTH)
    throw new AppError('passphrase_too_short', { min: PASSPHRASE_MIN_LENGTH }, 'passphrase');
  if (passphraseStrength(passphrase).level === 'weak') throw new AppError('passphrase_weak', {}, 'passphrase');
  if (passphrase !== again) throw new AppError('passphrase_mismatch', {}, 'again');
}
