import { useEffect, useState } from 'react';
import { formatDate } from '#shared/dates/format.ts';
import { type LocalDate, localDateOf } from '#shared/dates/local-date.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { call } from '#renderer/client/call.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { useRetentionWords } from './use-retention-words.ts';

type Backup = OutputOf<'backups.status'>['backups'][number];

/** The backups that were made up to the day of the erasure, and when each leaves the rotation. */
export function OldBackups({ erasedOn }: { readonly erasedOn: LocalDate }) {
  const words = useRetentionWords().slip.backups;
  const language = useLanguage();
  const [backups, setBackups] = useState<readonly Backup[] | null>(null);
  useEffect(() => {
    // Without an answer the sentence for unknown copies stays.
    call('backups.status', {}).then(
      (status) => setBackups(status.backups),
      () => undefined,
    );
  }, []);
  const holding = backups?.filter((backup) => localDateOf(new Date(backup.createdAt)) <= erasedOn) ?? null;
  return (
    <Notice tone="warning" title={words.title}>
      {holding !== null && holding.length > 0 && (
        <ul>
          {holding.map((backup) => (
            <li key={backup.file}>
              {words.line(
                formatDate(localDateOf(new Date(backup.createdAt)), language),
                backup.leavesOn === null ? null : formatDate(backup.leavesOn, language),
              )}
            </li>
          ))}
        </ul>
      )}
      {holding?.length === 0 && <p>{words.none}</p>}
      <p>{words.unknown}</p>
    </Notice>
  );
}
