import { Button, Checkbox } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { ConfirmErase } from '#renderer/components/confirm-erase.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Section } from '#renderer/components/section.tsx';
import { ExportKey } from './export-key.tsx';
import { PathField } from './path-field.tsx';
import { useBackupWords } from './use-backup-words.ts';

/** Everything in open formats; encrypted, unless somebody chooses otherwise and confirms it. */
export function ExportSection() {
  const m = useMessages();
  const { words } = useBackupWords();
  const [folder, setFolder] = useState('');
  const [encrypted, setEncrypted] = useState(true);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [done, setDone] = useState<OutputOf<'backups.export'> | null>(null);

  const run = async () => {
    setAsking(false);
    setBusy(true);
    setDone(null);
    try {
      setDone(await call('backups.export', { folder: folder.trim(), encrypted }));
    } catch (thrown) {
      setError(errorText(m, envelopeOf(thrown)));
    }
    setBusy(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setError(null);
    if (folder.trim() === '') setError(m.errors.required);
    else if (encrypted) void run();
    else setAsking(true);
  };
  return (
    <Section title={words.export.title} description={words.export.lead} folded>
      <form className="backups-form" noValidate onSubmit={submit}>
        <PathField
          name="exportFolder"
          what="folder"
          browse={words.second.browse}
          label={words.export.folder}
          value={folder}
          onChange={setFolder}
          error={error ?? undefined}
        />
        <Checkbox
          label={words.export.encrypted}
          description={words.export.encryptedHint}
          checked={encrypted}
          onChange={(event) => setEncrypted(event.currentTarget.checked)}
        />
        <div className="backups-actions">
          <Button type="submit" variant="default" loading={busy}>
            {words.export.submit}
          </Button>
        </div>
        {done && <Notice tone="info">{words.export.done(done.file, done.rows)}</Notice>}
        {done?.key && <ExportKey value={done.key} />}
      </form>
      {asking && (
        <ConfirmErase
          title={words.export.question}
          keep={words.export.cancel}
          confirm={words.export.confirm}
          onCancel={() => setAsking(false)}
          onConfirm={() => void run()}
        >
          <p>{words.export.questionText}</p>
        </ConfirmErase>
      )}
    </Section>
  );
}
