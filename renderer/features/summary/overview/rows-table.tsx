import { formatMonth } from '#shared/dates/format.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { TableFrame } from '#renderer/components/table-frame.tsx';
import type { Scope } from '../scope/period.ts';
import { useScopeName } from '../scope/use-scope-words.ts';
import { useSummaryWords } from '../use-summary-words.ts';
import type { Rows } from './overview-store.ts';
import '#renderer/components/data-table.css';

interface RowsTableProps {
  readonly scope: Scope;
  readonly rows: Rows;
}

/** The saisines with the columns of the table that Poitiers publishes: coded values and reviewed wordings only; each leads to its page. */
export function RowsTable({ scope, rows }: RowsTableProps) {
  const words = useMessages().year.table;
  const { rowsCaption } = useSummaryWords().overview;
  const nameOf = useScopeName();
  const language = useLanguage();
  return (
    <TableFrame label={rowsCaption(nameOf(scope))}>
      <table className="data-table rows-table">
        <caption>{rowsCaption(nameOf(scope))}</caption>
        <thead>
          <tr>
            <th scope="col">{words.meeting}</th>
            <th scope="col">{words.referrer}</th>
            <th scope="col">{words.decisions}</th>
            <th scope="col">{words.note}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.referralId}>
              <td className="rows-month">{capitalised(formatMonth(row.month, language))}</td>
              <th scope="row">
                <a href={`#/saisines/${row.referralId}`}>{row.referrer}</a>
              </th>
              <td>
                <DecisionInWords row={row} />
              </td>
              <td>{row.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

/** « Niveau 1 : … », and for a decision of the meeting what it is for. */
function DecisionInWords({ row }: { readonly row: Rows[number] }) {
  const m = useMessages();
  const words = m.year.table;
  if (row.decision === null || row.level === null) {
    return <span className="quiet">{words.undecided(m.referrals.status[row.status])}</span>;
  }
  return (
    <>
      <span className="rows-level">{words.level(row.level)}</span> {row.decision}
      {row.purposes.length > 0 && (
        <>
          <p className="rows-purposes-lead">{words.purposes}</p>
          <ul className="rows-purposes">
            {row.purposes.map((purpose) => (
              <li key={purpose}>{purpose}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
