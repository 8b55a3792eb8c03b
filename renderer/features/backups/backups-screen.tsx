import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { errorText } from '#shared/messages/catalogue.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { ConfirmErase } from '#renderer/components/confirm-erase.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import { Section } from '#renderer/components/section.tsx';
import { VaultPages } from '#renderer/components/vault-pages.tsx';
import { BackupTable } from './backup-table.tsx';
import { type Backup, type BackupStatus, useBackups } from './backups-store.ts';
import { ExportSection } from './export-section.tsx';
import { RestorePanel } from './restore-panel.tsx';
import { SecondPlace } from './second-place.tsx';
import { useBackupWords } from './use-backup-words.ts';
import './backups.css';

/** The backups of the open vault: the last one, a second place, all that are kept, restoring one, and the export in open formats. */
export function BackupsScreen() {
  const m = useMessages();
  const { words, when } = useBackupWords();
  const { status, failure, load, make, remove } = useBackups();
  /** `file` empty: to be chosen. */
  const [restoring, setRestoring] = useState<{ readonly file: string; readonly needsSecret: boolean } | null>(null);
  const [removing, setRemoving] = useState<Backup | null>(null);
  useEffect(() => void load(), [load]);
  return (
    <>
      <Page title={words.title}>
        <VaultPages />
        <div className="backups">
          <p className="section-description">{words.lead}</p>
          {failure && <Notice tone="danger">{errorText(m, failure)}</Notice>}
          {status && (
            <>
              <State status={status} onMake={() => void make()} />
              <SecondPlace key={status.second?.folder ?? ''} second={status.second} />
              <Section
                title={words.list.title}
                description={words.state.kept}
                actions={
                  <Button variant="default" onClick={() => setRestoring({ file: '', needsSecret: true })}>
                    {words.list.other}
                  </Button>
                }
              >
                <BackupTable
                  backups={status.backups}
                  onRestore={(backup) => setRestoring({ file: backup.file, needsSecret: !backup.opensWithCurrentKeys })}
                  onRemove={setRemoving}
                />
              </Section>
            </>
          )}
          <ExportSection />
        </div>
      </Page>
      {restoring && <RestorePanel key={restoring.file} {...restoring} onClose={() => setRestoring(null)} />}
      {removing && (
        <ConfirmErase
          title={words.list.removeQuestion(when(removing.createdAt))}
          onCancel={() => setRemoving(null)}
          onConfirm={() => {
            setRemoving(null);
            void remove(removing.file);
          }}
        >
          <p>{words.list.removeText}</p>
        </ConfirmErase>
      )}
    </>
  );
}

function State({ status, onMake }: { readonly status: BackupStatus; readonly onMake: () => void }) {
  const m = useMessages();
  const { words, when, size } = useBackupWords();
  const { last, failure, running, changedSince } = status;
  return (
    <Section
      title={words.state.title}
      actions={
        <Button loading={running} onClick={onMake}>
          {words.state.make}
        </Button>
      }
    >
      <p className="backups-last">{last ? words.state.made(when(last.at), size(last.bytes)) : words.state.none}</p>
      <output className="quiet">
        {running ? words.state.running : last ? (changedSince ? words.state.changed : words.state.unchanged) : ''}
      </output>
      {failure && !running && (
        <Notice tone="warning" title={words.state.failed(when(failure.at))}>
          {errorText(m, { code: failure.code, params: {} })}
        </Notice>
      )}
      <dl className="backups-facts">
        <dt>{words.state.where}</dt>
        <dd>{status.folder}</dd>
      </dl>
    </Section>
  );
}
