import { useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { ErrorEnvelope } from '#shared/errors/app-error.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import type { Secret, Seen } from './backups-store.ts';

/** Errors that are the secret's; all others are told beside the file, but for those that name the folder. */
const OF_THE_SECRET: ReadonlySet<ErrorEnvelope['code']> = new Set([
  'wrong_passphrase',
  'wrong_recovery_key',
  'recovery_key_typo',
  'wait_before_retry',
]);

type Field = 'file' | 'secret' | 'folder';

export interface Restore {
  readonly seen: Seen | null;
  readonly busy: boolean;
  errorOf(field: Field): string | undefined;
  clearError(): void;
  /** Opens and proves the backup. */
  verify(file: string, secret: Secret | null): Promise<void>;
  /** Back to the choice of a file. */
  again(): void;
  /** @returns the restored vault, or `null` when it was refused: the reason is then beside its field */
  run(file: string, secret: Secret | null, folder: string): Promise<OutputOf<'backups.restore'> | null>;
}

/** The two steps of a restore, the same on the page of the backups and before any vault is open. */
export function useRestore(): Restore {
  const m = useMessages();
  const [seen, setSeen] = useState<Seen | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<{ readonly field: Field; readonly text: string } | null>(null);

  async function trying<T>(work: () => Promise<T>): Promise<T | null> {
    setBusy(true);
    setError(null);
    try {
      return await work();
    } catch (thrown) {
      const envelope = envelopeOf(thrown);
      const field =
        OF_THE_SECRET.has(envelope.code) || envelope.field === 'secret'
          ? 'secret'
          : envelope.field === 'folder' || envelope.code.startsWith('vault_')
            ? 'folder'
            : 'file';
      setError({ field, text: errorText(m, envelope) });
      return null;
    } finally {
      setBusy(false);
    }
  }
  return {
    seen,
    busy,
    errorOf: (field) => (error?.field === field ? error.text : undefined),
    clearError: () => setError(null),
    async verify(file, secret) {
      if (file.trim() === '') return setError({ field: 'file', text: m.errors.required });
      if (secret?.text === '') return setError({ field: 'secret', text: m.errors.required });
      setSeen(await trying(() => call('backups.inspect', { file: file.trim(), secret })));
    },
    again: () => setSeen(null),
    run: (file, secret, folder) => trying(() => call('backups.restore', { file: file.trim(), secret, folder: folder.trim() })),
  };
}
