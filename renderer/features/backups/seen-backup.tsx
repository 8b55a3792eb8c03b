import { useMessages, useLanguage } from '#renderer/client/use-messages.ts';
import { groupDigits } from '#shared/messages/plural.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { TableFrame } from '#renderer/components/table-frame.tsx';
import type { Seen } from './backups-store.ts';
import { useBackupWords } from './use-backup-words.ts';

const counted = ['referrals', 'enquiries', 'meetings', 'structures', 'actions', 'notes'] as const;

/** What a verified backup holds, beside what the open vault holds now. */
export function SeenBackup({ seen }: { readonly seen: Seen }) {
  const m = useMessages();
  const language = useLanguage();
  const { words, when } = useBackupWords();
  const { columns } = words.restore;
  const { current } = seen;
  const number = (value: number) => groupDigits(value, language);
  const difference = (value: number) => (value === 0 ? words.restore.same : value > 0 ? `+ ${number(value)}` : `− ${number(-value)}`);
  return (
    <>
      <Notice tone="info">{words.restore.verified}</Notice>
      <dl className="backups-facts">
        <dt>{words.restore.of}</dt>
        <dd>{seen.label}</dd>
        <dt>{words.restore.madeOn}</dt>
        <dd>{when(seen.createdAt)}</dd>
      </dl>
      <TableFrame>
        <table className="data-table" aria-label={columns.what}>
          <thead>
            <tr>
              <th scope="col">{columns.what}</th>
              <th scope="col" className="numeric">
                {columns.backup}
              </th>
              {current && (
                <th scope="col" className="numeric">
                  {columns.now}
                </th>
              )}
              {current && (
                <th scope="col" className="numeric">
                  {columns.difference}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {counted.map((name) => (
              <tr key={name}>
                <th scope="row">{words.restore.counted[name]}</th>
                <td className="numeric">{number(seen.counts[name])}</td>
                {current && <td className="numeric">{number(current[name])}</td>}
                {current && <td className="numeric">{difference(seen.counts[name] - current[name])}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {current && !seen.sameVault && <Notice tone="danger">{m.errors.backup_other_vault}</Notice>}
      {current && seen.sameVault && !seen.sameKeys && <Notice tone="warning">{words.restore.otherKeys}</Notice>}
      {current && seen.sameVault && <p>{words.restore.lost}</p>}
    </>
  );
}
