import { Button } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Notice } from '#renderer/components/notice.tsx';
import type { Secret } from './backups-store.ts';
import { ExportKey } from './export-key.tsx';
import { PathField } from './path-field.tsx';
import { SecretFields } from './secret-fields.tsx';
import { useBackupWords } from './use-backup-words.ts';
import './backups.css';

interface SalvageScreenProps {
  /** Of the damaged vault. */
  readonly folder: string;
  readonly onBack: () => void;
}

/** Exports whatever can still be read of a damaged vault, and touches nothing of it. */
export function SalvageScreen({ folder, onBack }: SalvageScreenProps) {
  const m = useMessages();
  const { words } = useBackupWords();
  const [target, setTarget] = useState('');
  const [secret, setSecret] = useState<Secret>({ kind: 'passphrase', text: '' });
  const [error, setError] = useState<{ readonly field: 'secret' | 'target'; readonly text: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<OutputOf<'backups.salvage'> | null>(null);
  useEffect(() => {
    document.title = words.salvage.title;
  }, [words]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (target.trim() === '') return setError({ field: 'target', text: m.errors.required });
    if (secret.text === '') return setError({ field: 'secret', text: m.errors.required });
    setBusy(true);
    setError(null);
    try {
      setDone(await call('backups.salvage', { folder, secret, target: target.trim() }));
    } catch (thrown) {
      const envelope = envelopeOf(thrown);
      setError({ field: envelope.code.startsWith('backup_place') ? 'target' : 'secret', text: errorText(m, envelope) });
    }
    setBusy(false);
  };
  return (
    <main className="first-screen">
      <h1>{words.salvage.title}</h1>
      <p className="first-lead">{words.salvage.lead}</p>
      {done ? (
        <>
          <Notice tone="info">{words.export.done(done.file, done.rows)}</Notice>
          <Notice tone={done.damaged.length > 0 ? 'warning' : 'info'}>
            {done.damaged.length > 0 ? words.salvage.damaged(done.damaged.join(', ')) : words.salvage.whole}
          </Notice>
          <ExportKey value={done.key} />
          {done.noted ? <p className="quiet">{words.salvage.noted}</p> : <Notice tone="warning">{words.salvage.notNoted}</Notice>}
          <div className="first-actions">
            <Button onClick={onBack}>{words.rescue.back}</Button>
          </div>
        </>
      ) : (
        <form className="first-form" noValidate onSubmit={(event) => void submit(event)}>
          <dl className="backups-facts">
            <dt>{words.salvage.folder}</dt>
            <dd>{folder}</dd>
          </dl>
          <PathField
            name="target"
            what="folder"
            browse={words.second.browse}
            label={words.salvage.target}
            value={target}
            onChange={setTarget}
            error={error?.field === 'target' ? error.text : undefined}
            required
            autoFocus
          />
          <SecretFields of="vault" secret={secret} onChange={setSecret} error={error?.field === 'secret' ? error.text : undefined} />
          <div className="first-actions">
            <Button type="submit" loading={busy}>
              {words.salvage.submit}
            </Button>
            <Button variant="subtle" onClick={onBack}>
              {m.common.cancel}
            </Button>
          </div>
        </form>
      )}
    </main>
  );
}
