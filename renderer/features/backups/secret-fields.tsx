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
}

/** The passphrase or the recovery key that opens a backup. */
export function SecretFields({ secret, onChange, error }: SecretFieldsProps) {
  const { words } = useBackupWords();
  const field = {
    name: 'secret',
    value: secret.text,
    onChange: (text: string) => onChange({ ...secret, text }),
    description: words.restore.secretHint,
    error,
    required: true,
  };
  return (
    <>
      <ChoiceRadio
        name="kind"
        label={words.restore.secretKind}
        required
        value={secret.kind}
        choices={kinds.map((value) => ({ value, label: words.restore.kinds[value] }))}
        onChange={(value) => onChange({ kind: value === 'recovery' ? 'recovery' : 'passphrase', text: '' })}
      />
      {secret.kind === 'passphrase' ? (
        <PassphraseField {...field} label={words.restore.passphrase} />
      ) : (
        <TextField {...field} label={words.restore.recovery} />
      )}
    </>
  );
}
