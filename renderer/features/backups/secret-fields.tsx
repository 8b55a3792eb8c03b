import { TextField } from '#renderer/components/fields/text-field.tsx';
import { ChoiceRadio } from '#renderer/components/fields/code-radio.tsx';
import { PassphraseField } from '#renderer/components/passphrase/passphrase-field.tsx';
import type { Secret } from './backups-store.ts';
import { useBackupWords } from './use-backup-words.ts';

const kinds = ['passphrase', 'recovery'] as const;

interface SecretFieldsProps {
  readonly secret: Secret;
  readonly onChange: (secret: Secret) => void;
  readonly error: string | undefined;
  /** What it opens: a backup, or a damaged vault. */
  readonly of?: 'backup' | 'vault';
}

/** The passphrase or the recovery key that opens a backup, or a damaged vault. */
export function SecretFields({ secret, onChange, error, of = 'backup' }: SecretFieldsProps) {
  const { words } = useBackupWords();
  const said = of === 'backup' ? words.restore.secret : words.salvage.secret;
  const field = {
    name: 'secret',
    value: secret.text,
    onChange: (text: string) => onChange({ ...secret, text }),
    description: said.hint,
    error,
    required: true,
  };
  return (
    <>
      <ChoiceRadio
        name="kind"
        label={said.kind}
        required
        value={secret.kind}
        choices={kinds.map((value) => ({ value, label: words.restore.kinds[value] }))}
        onChange={(value) => onChange({ kind: value === 'recovery' ? 'recovery' : 'passphrase', text: '' })}
      />
      {secret.kind === 'passphrase' ? (
        <PassphraseField {...field} label={said.passphrase} />
      ) : (
        <TextField {...field} label={said.recovery} />
      )}
    </>
  );
}
