import { groupDigits } from '#shared/messages/plural.ts';
import { useCodeLabel, useLanguage } from '#renderer/client/use-messages.ts';
import { Section } from '#renderer/components/section.tsx';
import { TableFrame } from '#renderer/components/table-frame.tsx';
import type { MeetingCounts } from './meeting-list-store.ts';
import { useMeetingWords } from './use-meeting-words.ts';

const order = ['planned', 'held', 'cancelled', 'postponed', 'toCome', 'situationsExamined', 'passages', 'presentations'] as const;

/** What the yearly report counts of the meetings, each number beside its words. */
export function CountsSection({ counts }: { readonly counts: MeetingCounts }) {
  const words = useMeetingWords().counts;
  const label = useCodeLabel();
  const language = useLanguage();
  const { attendanceColumns: columns } = words;
  return (
    <Section title={words.title} description={words.whole}>
      <dl className="meeting-counts">
        {order.map((name) => (
          <div key={name}>
            <dt>{words[name]}</dt>
            <dd>{groupDigits(counts[name], language)}</dd>
          </div>
        ))}
      </dl>
      {counts.cancellations.length > 0 && (
        <>
          <h3>{words.cancellations}</h3>
          <ul className="plain-list">
            {counts.cancellations.map(({ reason, count }) => (
              <li key={reason ?? ''}>
                {reason === null ? words.noReason : label('meetingCancellation', reason)} : {count}
              </li>
            ))}
          </ul>
        </>
      )}
      {counts.attendance.length > 0 && (
        <TableFrame>
          <table className="data-table meeting-attendance">
            <caption>{words.attendance}</caption>
            <thead>
              <tr>
                <th scope="col">{columns.type}</th>
                <th scope="col" className="numeric">
                  {columns.present}
                </th>
                <th scope="col" className="numeric">
                  {columns.excused}
                </th>
                <th scope="col" className="numeric">
                  {columns.absent}
                </th>
                <th scope="col" className="numeric">
                  {columns.notRecorded}
                </th>
              </tr>
            </thead>
            <tbody>
              {counts.attendance.map((line) => (
                <tr key={line.structureType}>
                  <th scope="row">{label('structureType', line.structureType)}</th>
                  <td className="numeric">{line.present}</td>
                  <td className="numeric">{line.excused}</td>
                  <td className="numeric">{line.absent}</td>
                  <td className="numeric">{line.notRecorded}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </Section>
  );
}
