import { aboutWhat, whatWasDone } from '#shared/audit/line-words.ts';
import { formatClock, formatDate, formatShortDate } from '#shared/dates/format.ts';
import { isLocalDate, localDateOf } from '#shared/dates/local-date.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { TableFrame } from '#renderer/components/table-frame.tsx';
import type { JournalLine, JournalState } from './journal-store.ts';
import { useJournalWords } from './use-journal-words.ts';
import { useSlotName } from './use-slot-name.ts';

/** Lines of the journal, the latest first, in words. */
export function JournalTable({ rows, slots }: { readonly rows: readonly JournalLine[]; readonly slots: JournalState['slots'] }) {
  const words = useJournalWords();
  const language = useLanguage();
  const nameOf = useSlotName(slots);
  const about = (row: JournalLine): string =>
    aboutWhat(row, words, (subject) => (isLocalDate(subject) ? formatDate(subject, language) : subject));
  return (
    <TableFrame>
      <table className="data-table journal-table" aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{words.columns.at}</th>
            <th scope="col">{words.columns.category}</th>
            <th scope="col">{words.columns.what}</th>
            <th scope="col">{words.columns.subject}</th>
            <th scope="col">{words.columns.slot}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const at = new Date(row.at);
            return (
              <tr key={row.seq}>
                <td className="journal-when">{`${formatShortDate(localDateOf(at))} ${formatClock(at)}`}</td>
                <td>{words.categories[row.category]}</td>
                <td>{whatWasDone(row, words)}</td>
                <td>{row.referralId === null ? about(row) : <a href={`#/saisines/${row.referralId}`}>{about(row)}</a>}</td>
                <td>{nameOf(row.slot)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableFrame>
  );
}
