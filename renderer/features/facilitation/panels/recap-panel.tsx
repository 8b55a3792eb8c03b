import { Button } from '@mantine/core';
import { formatClock } from '#shared/dates/format.ts';
import { navigate } from '#renderer/app/navigate.ts';
import { useCodeLabel } from '#renderer/client/use-messages.ts';
import { Section } from '#renderer/components/section.tsx';
import { type Item, useFacilitation, useOpenMeeting } from '../meeting-store.ts';
import { useItemName } from '../names.ts';
import { useWords } from '../use-words.ts';

/** What was decided, what is left without an outcome, and the end of the meeting. */
export function RecapPanel() {
  const words = useWords().recap;
  const label = useCodeLabel();
  const nameOf = useItemName();
  const meeting = useOpenMeeting();
  const { write, attempt, goTo } = useFacilitation();
  const open = meeting.items.filter((item) => item.outcome === null && !item.frozen);
  const goToItem = (item: Item) => void goTo(item.type === 'situation' ? 'situation' : 'topic', item.id);
  return (
    <Section title={words.title}>
      <ul className="recap">
        {meeting.items.map((item) => (
          <li key={item.id}>
            <strong>{nameOf(item)}</strong> <span>{item.outcome === null ? words.noOutcome : label('meetingOutcome', item.outcome)}</span>
            {item.decision.publicWording && item.outcome !== null && <p className="quiet">{item.decision.publicWording}</p>}
          </li>
        ))}
      </ul>
      {open.length > 0 ? (
        <div className="recap-open">
          <h3>{words.unfinished}</h3>
          <p className="quiet">{words.text}</p>
          <ul className="recap-links">
            {open.map((item) => (
              <li key={item.id}>
                <Button variant="default" size="compact-md" onClick={() => goToItem(item)}>
                  {nameOf(item)}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <p>{words.allDone}</p>
      )}
      <EndOfMeeting
        endedAt={meeting.endedAt}
        onEnd={() => void attempt(() => write('meetings.end', { meetingId: meeting.id }))}
        onResume={() => void attempt(() => write('meetings.resume', { meetingId: meeting.id }))}
        onMinutes={() => navigate(`/reunions/${meeting.id}/compte-rendu`)}
      />
    </Section>
  );
}

interface EndProps {
  readonly endedAt: string | null;
  readonly onEnd: () => void;
  readonly onResume: () => void;
  readonly onMinutes: () => void;
}

function EndOfMeeting({ endedAt, onEnd, onResume, onMinutes }: EndProps) {
  const words = useWords().recap;
  if (endedAt === null) {
    return (
      <div>
        <Button onClick={onEnd}>{words.end}</Button>
      </div>
    );
  }
  return (
    <>
      <p role="status">{words.ended(formatClock(new Date(endedAt)))}</p>
      <div className="recap-buttons">
        <Button onClick={onMinutes}>{words.toMinutes}</Button>
        <Button variant="default" onClick={onResume}>
          {words.resume}
        </Button>
      </div>
    </>
  );
}
