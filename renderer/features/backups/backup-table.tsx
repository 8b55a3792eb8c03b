import { Button } from '@mantine/core';
import { formatDate } from '#shared/dates/format.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { TableFrame } from '#renderer/components/table-frame.tsx';
import type { Backup } from './backups-store.ts';
import { useBackupWords } from './use-backup-words.ts';

interface BackupTableProps {
  readonly backups: readonly Backup[];
  readonly onRestore: (backup: Backup) => void;
  readonly onRemove: (backup: Backup) => void;
}

/** Every backup that is kept, in both places, with the day on which it leaves. */
export function BackupTable({ backups, onRestore, onRemove }: BackupTableProps) {
  const language = useLanguage();
  const { words, when, size } = useBackupWords();
  const { columns } = words.list;
  if (backups.length === 0) return <p className="quiet">{words.list.empty}</p>;
  return (
    <TableFrame>
      <table className="data-table" aria-label={words.list.title}>
        <thead>
          <tr>
            <th scope="col">{columns.made}</th>
            <th scope="col">{columns.place}</th>
            <th scope="col">{columns.leaves}</th>
            <th scope="col">
              <span className="visually-hidden">{columns.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {backups.map((backup) => {
            const made = when(backup.createdAt);
            const remarks = [
              size(backup.bytes),
              words.list.purposes[backup.purpose],
              backup.opensWithCurrentKeys ? '' : words.list.formerKey,
            ].filter(Boolean);
            return (
              <tr key={backup.file}>
                <th scope="row">
                  {made}
                  <span className="backups-remark">{remarks.join(' · ')}</span>
                  {backup.purpose === 'files' && <span className="backups-remark">{backup.name}</span>}
                </th>
                <td>{words.list.places[backup.place]}</td>
                <td>{backup.leavesOn === null ? words.list.stays : formatDate(backup.leavesOn, language)}</td>
                <td>
                  <div className="backups-row-actions">
                    {backup.purpose !== 'files' && (
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={words.list.restoreWhat(made)}
                        onClick={() => onRestore(backup)}
                      >
                        {words.list.restore}
                      </Button>
                    )}
                    <Button size="compact-sm" variant="subtle" aria-label={words.list.removeWhat(made)} onClick={() => onRemove(backup)}>
                      {words.list.remove}
                    </Button>
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableFrame>
  );
}
