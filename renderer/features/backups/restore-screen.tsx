import { Button } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import type { OpenVault } from '#renderer/client/session.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import type { Secret } from './backups-store.ts';
import { PathField } from './path-field.tsx';
import { SecretFields } from './secret-fields.tsx';
import { SeenBackup } from './seen-backup.tsx';
import { useBackupWords } from './use-backup-words.ts';
import { useRestore } from './use-restore.ts';
import './backups.css';

interface RestoreScreenProps {
  /** Where the vault is restored to, unless another folder is typed; empty: where a vault of that name would be made. */
  readonly folder: string;
  readonly propose: (label: string) => string;
  readonly onRestored: (vault: OpenVault, secret: Secret) => Promise<void>;
  readonly onBack: () => void;
}

/** Restoring before any vault is open: a new computer, a vault that is lost or no longer opens. */
export function RestoreScreen({ folder: damaged, propose, onRestored, onBack }: RestoreScreenProps) {
  const m = useMessages();
  const { words } = useBackupWords();
  const restore = useRestore();
  const [file, setFile] = useState('');
  const [typed, setTyped] = useState<string | null>(damaged === '' ? null : damaged);
  const [secret, setSecret] = useState<Secret>({ kind: 'passphrase', text: '' });
  useEffect(() => {
    document.title = words.restore.title;
  }, [words]);
  const { seen } = restore;
  const folder = typed ?? (seen ? propose(seen.label) : '');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!seen) return restore.verify(file, secret);
    const restored = await restore.run(file, secret, folder);
    if (restored) await onRestored(restored.vault, secret);
  };
  return (
    <main className="first-screen">
      <h1>{words.restore.title}</h1>
      <p className="first-lead">{words.restore.welcomeLead}</p>
      <form className="first-form" noValidate onSubmit={(event) => void submit(event)}>
        {seen ? (
          <>
            <SeenBackup seen={seen} />
            <PathField
              name="folder"
              what="folder"
              browse={words.restore.browse}
              label={words.restore.folder}
              description={words.restore.folderHint}
              value={folder}
              onChange={(value) => {
                setTyped(value);
                restore.clearError();
              }}
              error={restore.errorOf('folder') ?? restore.errorOf('file') ?? restore.errorOf('secret')}
              required
              autoFocus
            />
          </>
        ) : (
          <>
            <PathField
              name="file"
              what="backup"
              browse={words.restore.browse}
              label={words.restore.file}
              description={words.restore.fileHint}
              value={file}
              onChange={setFile}
              error={restore.errorOf('file') ?? restore.errorOf('folder')}
              required
              autoFocus
            />
            <SecretFields secret={secret} onChange={setSecret} error={restore.errorOf('secret')} />
          </>
        )}
        <div className="first-actions">
          <Button type="submit" loading={restore.busy}>
            {seen ? words.restore.submit : words.restore.verify}
          </Button>
          {seen && (
            <Button variant="default" onClick={restore.again}>
              {words.restore.back}
            </Button>
          )}
          <Button variant="subtle" onClick={onBack}>
            {m.common.cancel}
          </Button>
        </div>
      </form>
    </main>
  );
}
