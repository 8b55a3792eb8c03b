import { dayNames, formatDay, weekdayOf } from '#shared/dates/format.ts';
import { useCodeLabel, useLanguage } from '#renderer/client/use-messages.ts';
import { useRowKeys } from '#renderer/components/use-row-keys.ts';
import { TableFrame } from '#renderer/components/table-frame.tsx';
import type { MeetingSeries, MeetingSummary } from './meeting-list-store.ts';
import { MeetingStatusWord } from './meeting-status.tsx';
import { useMeetingWords } from './use-meeting-words.ts';

interface MeetingTableProps {
  readonly meetings: readonly MeetingSummary[];
  readonly series: readonly MeetingSeries[];
}

/** The meetings of a year, one a line, with why those that did not take place did not. */
export function MeetingTable({ meetings, series }: MeetingTableProps) {
  const words = useMeetingWords();
  const { columns } = words;
  const { ref, onKeyDown } = useRowKeys<HTMLTableSectionElement>();
  return (
    <TableFrame>
      <table className="data-table meeting-table" aria-label={words.listTitle}>
        <thead>
          <tr>
            <th scope="col">{columns.on}</th>
            <th scope="col">{columns.place}</th>
            {series.length > 0 && <th scope="col">{columns.series}</th>}
            <th scope="col">{columns.status}</th>
            <th scope="col">{columns.agenda}</th>
            <th scope="col">{columns.minutes}</th>
          </tr>
        </thead>
        <tbody ref={ref} onKeyDown={onKeyDown}>
          {meetings.map((meeting) => (
            <Row key={meeting.id} meeting={meeting} series={series} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Row({ meeting, series }: { readonly meeting: MeetingSummary; readonly series: readonly MeetingSeries[] }) {
  const words = useMeetingWords();
  const language = useLanguage();
  const label = useCodeLabel();
  const { situations, otherItems } = meeting;
  const agenda = [...(situations > 0 ? [words.situations(situations)] : []), ...(otherItems > 0 ? [words.otherItems(otherItems)] : [])];
  return (
    <tr>
      <th scope="row">
        <a href={`#/reunions/${meeting.id}`} data-row>
          {dayNames[language][weekdayOf(meeting.on)]} {formatDay(meeting.on, language)}
        </a>
        {meeting.startsAt && <span className="quiet"> {words.at(meeting.startsAt)}</span>}
      </th>
      <td>
        {meeting.hostName ?? <span className="quiet">{words.noHost}</span>}
        {meeting.place && <span className="meeting-table-more">{meeting.place}</span>}
      </td>
      {series.length > 0 && <td>{series.find((each) => each.id === meeting.seriesId)?.name}</td>}
      <td>
        <MeetingStatusWord status={meeting.status} />
        {meeting.reason && <span className="meeting-table-more">{label('meetingCancellation', meeting.reason)}</span>}
        {meeting.reasonText && <span className="meeting-table-more">{meeting.reasonText}</span>}
      </td>
      <td>{agenda.length > 0 ? agenda.join(', ') : <span className="quiet">{words.agendaEmpty}</span>}</td>
      <td>
        {meeting.minutesVersion > 0 ? words.minutesVersion(meeting.minutesVersion) : meeting.status === 'held' ? words.noMinutes : ''}
      </td>
    </tr>
  );
}
