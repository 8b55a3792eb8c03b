import { Button } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { useSession } from '#renderer/client/session.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { Panel } from '#renderer/components/panel.tsx';
import { type Secret, useBackups } from './backups-store.ts';
import { PathField } from './path-field.tsx';
import { SecretFields } from './secret-fields.tsx';
import { SeenBackup } from './seen-backup.tsx';
import { useBackupWords } from './use-backup-words.ts';
import { useRestore } from './use-restore.ts';

interface RestorePanelProps {
  /** Whole path; empty: to be chosen. */
  readonly file: string;
  /** False for a backup that opens by the key of the open vault. */
  readonly needsSecret: boolean;
  readonly onClose: () => void;
}

/** Restoring in the place of the open vault: choose, verify, see the differences, restore; and undo it. */
export function RestorePanel({ file: given, needsSecret, onClose }: RestorePanelProps) {
  const { words, when } = useBackupWords();
  const { vault, enter } = useSession();
  const load = useBackups((backups) => backups.load);
  const restore = useRestore();
  const { verify } = restore;
  const [file, setFile] = useState(given);
  const [secret, setSecret] = useState<Secret>({ kind: 'passphrase', text: '' });
  const [undo, setUndo] = useState<{ readonly safety: string; readonly undone: boolean } | null>(null);
  const by = needsSecret ? secret : null;
  const { seen } = restore;

  const proveAtOnce = !needsSecret && given !== '';
  // Once, when the panel opens on a backup that needs no secret.
  useEffect(() => {
    if (proveAtOnce) void verify(given, null);
    // oxlint-disable-next-line react/exhaustive-deps -- the file does not change as long as the panel is open
  }, []);

  const run = async (from: string, undone: boolean) => {
    if (!vault) return;
    const restored = await restore.run(from, undone ? (seen?.sameKeys ? null : by) : by, vault.folder);
    if (!restored) return;
    setUndo({ safety: restored.safety ?? '', undone });
    await enter(restored.vault);
    await load();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (seen) void run(file, false);
    else void verify(file, by);
  };
  if (undo && seen) {
    const undoable = undo.safety.endsWith('.clsm') && seen.sameKeys;
    return (
      <Panel title={words.restore.title} onClose={onClose}>
        <div className="backups-form">
          <Notice tone="info">{undo.undone ? words.restore.undone : words.restore.done(when(seen.createdAt))}</Notice>
          {!undo.undone && <p className="quiet">{words.restore.kept(undo.safety)}</p>}
          {!undo.undone && undoable && (
            <div>
              <Button variant="default" loading={restore.busy} onClick={() => void run(undo.safety, true)}>
                {words.restore.undo}
              </Button>
            </div>
          )}
        </div>
      </Panel>
    );
  }
  return (
    <Panel title={words.restore.title} onClose={onClose}>
      <p className="section-description">{words.restore.lead}</p>
      <form className="backups-form" noValidate onSubmit={submit}>
        {seen ? (
          <SeenBackup seen={seen} />
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
              disabled={proveAtOnce}
            />
            {needsSecret && <SecretFields secret={secret} onChange={setSecret} error={restore.errorOf('secret')} />}
          </>
        )}
        {seen && restore.errorOf('file') && <Notice tone="danger">{restore.errorOf('file')}</Notice>}
        {seen && restore.errorOf('folder') && <Notice tone="danger">{restore.errorOf('folder')}</Notice>}
        <div className="backups-actions">
          <Button type="submit" loading={restore.busy} disabled={seen !== null && !seen.sameVault}>
            {seen ? words.restore.submit : words.restore.verify}
          </Button>
          {seen && (
            <Button variant="default" onClick={proveAtOnce ? onClose : restore.again}>
              {words.restore.back}
            </Button>
          )}
        </div>
      </form>
    </Panel>
  );
}
