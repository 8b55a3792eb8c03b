import { dayNames, formatLongDate, monthNames, weekdayOf } from '#shared/dates/format.ts';
import { datePartsOf } from '#shared/dates/local-date.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { useRowKeys } from '#renderer/components/use-row-keys.ts';
import type { MeetingSummary } from './meeting-list-store.ts';
import { MeetingStatusWord } from './meeting-status.tsx';
import { useMeetingWords } from './use-meeting-words.ts';

/** The twelve months of a year with their meetings, each in words: day, time, state, host. Arrow keys go from one to the next. */
export function YearCalendar({ year, meetings }: { readonly year: number; readonly meetings: readonly MeetingSummary[] }) {
  const language = useLanguage();
  const { ref, onKeyDown } = useRowKeys<HTMLDivElement>();
  return (
    <div ref={ref} onKeyDown={onKeyDown} role="presentation">
      <ol className="year-months">
        {monthNames[language].map((name, index) => {
          const month = meetings.filter((meeting) => datePartsOf(meeting.on).month === index + 1);
          return (
            <li key={name} className="year-month" data-empty={month.length === 0 || undefined}>
              <h3>
                {name} <span className="visually-hidden">{year}</span>
              </h3>
              {month.length > 0 && (
                <ul className="plain-list">
                  {month.map((meeting) => (
                    <li key={meeting.id}>
                      <MeetingDay meeting={meeting} />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function MeetingDay({ meeting }: { readonly meeting: MeetingSummary }) {
  const words = useMeetingWords();
  const language = useLanguage();
  const { day } = datePartsOf(meeting.on);
  return (
    <a
      className="meeting-day"
      href={`#/reunions/${meeting.id}`}
      data-row
      data-status={meeting.status}
      title={formatLongDate(meeting.on, language)}
    >
      <span className="meeting-day-date">
        {dayNames[language][weekdayOf(meeting.on)]} {day}
        {meeting.startsAt && <> {words.at(meeting.startsAt)}</>}
      </span>
      <MeetingStatusWord status={meeting.status} />
      {meeting.hostName && <span className="meeting-day-host">{words.hostedBy(meeting.hostName)}</span>}
    </a>
  );
}
