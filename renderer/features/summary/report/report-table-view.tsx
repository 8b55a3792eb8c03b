import { useId } from 'react';
import { groupDigits } from '#shared/messages/plural.ts';
import type { ReportTable } from '#shared/summary/report.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { TableFrame } from '#renderer/components/table-frame.tsx';
import { useSummaryWords } from '../use-summary-words.ts';
import '#renderer/components/data-table.css';

interface ReportTableViewProps {
  readonly table: ReportTable;
  /** Said in place of the table's own title, when that stands above already. */
  readonly caption?: string;
  /** The title stands above already: it is said to screen readers only. */
  readonly titled?: boolean;
  /** What each line counts, by its name: for tables whose lines are different things, each with its definition under it. */
  readonly meanings?: ReadonlyMap<string, string>;
}

/** A table of the summary with its definition beside its title; grouped lines and totals say so in a word. */
export function ReportTableView({ table, caption, titled = false, meanings }: ReportTableViewProps) {
  const words = useSummaryWords().report;
  const id = useId();
  // A list and its numbers: two of them stand side by side.
  const narrow = table.columns.length <= 3 && table.columns.slice(1).every(({ kind }) => kind === 'number');
  return (
    <div className="report-table" data-narrow={narrow || undefined}>
      <TableFrame labelledBy={`${id}-title`}>
        <table className="data-table">
          <caption id={`${id}-title`}>{titled ? <span className="visually-hidden">{table.title}</span> : (caption ?? table.title)}</caption>
          <thead>
            <tr>
              {table.columns.map((column, index) => (
                // eslint-disable-next-line react/no-array-index-key -- a column is its place
                <th key={index} scope="col" className={column.kind === 'number' ? 'numeric' : undefined}>
                  {column.label || <span className="visually-hidden">{words.noRow}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, at) => (
              // eslint-disable-next-line react/no-array-index-key -- a row is its place
              <tr key={at} data-mark={row.mark ?? undefined}>
                {row.cells.map((cell, index) => (
                  <Cell
                    // eslint-disable-next-line react/no-array-index-key -- a cell is its place
                    key={index}
                    cell={cell}
                    numeric={table.columns[index]?.kind === 'number'}
                    head={index === 0}
                    mark={row.mark}
                    meanings={meanings}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {table.rows.length === 0 && <p className="quiet">{words.empty}</p>}
      {table.definition && (
        <p className="report-definition">
          <span className="report-definition-lead">{words.definition}</span> {table.definition}
        </p>
      )}
      {table.note && <p className="quiet">{table.note}</p>}
    </div>
  );
}

interface CellProps {
  readonly cell: string | number | null;
  readonly numeric: boolean;
  readonly head: boolean;
  readonly mark: ReportTable['rows'][number]['mark'];
  readonly meanings: ReadonlyMap<string, string> | undefined;
}

function Cell({ cell, numeric, head, mark, meanings }: CellProps) {
  const words = useSummaryWords().report;
  const language = useLanguage();
  const content =
    cell === null ? (
      <>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{words.nothing}</span>
      </>
    ) : typeof cell === 'number' ? (
      groupDigits(cell, language)
    ) : (
      cell
    );
  if (!head) return <td className={numeric ? 'numeric' : undefined}>{content}</td>;
  return (
    <th scope="row">
      {content}
      {mark === 'merged' && (
        <>
          {' '}
          <MergedWord />
        </>
      )}
      {typeof cell === 'string' && meanings?.has(cell) && <span className="report-meaning">{meanings.get(cell)}</span>}
    </th>
  );
}

/** Several categories that stand together, as a word with a shape. */
function MergedWord() {
  const words = useSummaryWords().report;
  return (
    <span className="merged-word">
      <svg viewBox="0 0 12 10" aria-hidden="true">
        <path d="M1 1h4v8H1M11 1H7v8h4" fill="none" stroke="currentColor" strokeWidth="1.6" />
      </svg>
      {words.merged}
    </span>
  );
}
