import { Button } from '@mantine/core';
import { formatClock } from '#shared/dates/format.ts';
import { refusalOfMeeting } from '#shared/meeting/lifecycle.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { today } from '#renderer/client/clock.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { Section } from '#renderer/components/section.tsx';
import { useFacilitation, useOpenMeeting } from '../meeting-store.ts';
import { useWords } from '../use-words.ts';

/** The welcome, where the meeting begins. */
export function StartPanel() {
  const m = useMessages();
  const words = useWords().start;
  const meeting = useOpenMeeting();
  const { write, attempt, goTo } = useFacilitation();
  if (meeting.startedAt !== null) {
    return (
      <Section title={words.title}>
        <p>{words.startedAt(formatClock(new Date(meeting.startedAt)))}</p>
      </Section>
    );
  }
  const refused = refusalOfMeeting('start', { status: meeting.status, on: meeting.on, ended: meeting.endedAt !== null }, today());
  const begin = async () => {
    if (await attempt(() => write('meetings.start', { meetingId: meeting.id }))) await goTo('confidentiality');
  };
  return (
    <Section title={words.title}>
      <p>{words.text}</p>
      {refused && <Notice tone="warning">{errorText(m, { code: refused, params: {} })}</Notice>}
      <div>
        <Button disabled={refused !== null} onClick={() => void begin()}>
          {words.button}
        </Button>
      </div>
    </Section>
  );
}
