import type { ReactNode } from 'react';
import { formatDate } from '#shared/dates/format.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { TableFrame } from '#renderer/components/table-frame.tsx';
import type { HandoverOverview } from './handover-store.ts';
import { useHandoverWords } from './use-handover-words.ts';

/** Where things stand, in references and dates; each reference leads to its page. */
export function HandoverStock({ overview }: { readonly overview: HandoverOverview }) {
  const { status } = useMessages().referrals;
  const words = useHandoverWords().stock;
  const language = useLanguage();
  const day = (on: string) => formatDate(on, language);
  const link = ({ referralId, reference }: { readonly referralId: number; readonly reference: string }) => (
    <a href={`#/saisines/${referralId}`}>{reference}</a>
  );
  return (
    <div className="handover-stock">
      <p>
        <strong>{words.open(overview.open.length)}</strong>, {words.late(overview.late)}. {words.frozen(overview.frozen)}
      </p>
      <Rows
        title={words.openTitle}
        columns={[words.reference, words.status, words.received, words.nextDue, words.dues]}
        rows={overview.open.map((row) => ({
          key: row.referralId,
          cells: [link(row), status[row.status], day(row.receivedOn), row.nextDue ? day(row.nextDue) : words.noDue, row.dues],
        }))}
      />
      <Rows
        title={words.watchedTitle}
        columns={[words.reference, words.until]}
        rows={overview.watched.map((row) => ({ key: row.referralId, cells: [link(row), row.until ? day(row.until) : words.untilLever] }))}
      />
      <Rows
        title={words.meetingsTitle}
        columns={[words.meeting, words.items]}
        rows={overview.meetings.map((row) => ({
          key: row.meetingId,
          cells: [
            <a key="on" href={`#/reunions/${row.meetingId}`}>
              {day(row.on)}
            </a>,
            row.items,
          ],
        }))}
      />
      <Rows
        title={words.conventionsTitle}
        columns={[words.structure, words.ends]}
        rows={overview.conventions.map((row, at) => ({ key: at, cells: [row.structureName, day(row.validUntil)] }))}
      />
      {overview.charters > 0 && <p>{words.charters(overview.charters)}</p>}
    </div>
  );
}

interface RowsProps {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: number; readonly cells: readonly ReactNode[] }[];
}

function Rows({ title, columns, rows }: RowsProps) {
  const words = useHandoverWords().stock;
  if (rows.length === 0) {
    return (
      <>
        <h3>{title}</h3>
        <p className="quiet">{words.none}</p>
      </>
    );
  }
  return (
    <>
      <h3>{title}</h3>
      <TableFrame>
        <table className="key-slots" aria-label={title}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells }) => (
              <tr key={key}>
                {columns.map((column, at) => (
                  <td key={column}>{cells[at]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </>
  );
}
