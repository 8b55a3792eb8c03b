import { formatMonth } from '#shared/dates/format.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import type { YearRow } from './year-store.ts';
import '#renderer/components/data-table.css';

interface YearTableProps {
  readonly year: number;
  readonly rows: readonly YearRow[];
}

/** The table of the year with the columns of the published one: coded values and reviewed wordings only. */
export function YearTable({ year, rows }: YearTableProps) {
  const m = useMessages();
  const language = useLanguage();
  const words = m.year.table;
  return (
    <table className="data-table year-table">
      <caption>{words.caption(year)}</caption>
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
            <td className="year-month">{capitalised(formatMonth(row.month, language))}</td>
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
  );
}

/** « Niveau 1 : … », and for a decision of the meeting what it is for. */
function DecisionInWords({ row }: { readonly row: YearRow }) {
  const m = useMessages();
  const words = m.year.table;
  if (row.decision === null || row.level === null) {
    return <span className="quiet">{words.undecided(m.referrals.status[row.status])}</span>;
  }
  return (
    <>
      <span className="year-level">{words.level(row.level)}</span> {row.decision}
      {row.purposes.length > 0 && (
        <>
          <p className="year-purposes-lead">{words.purposes}</p>
          <ul className="year-purposes">
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
