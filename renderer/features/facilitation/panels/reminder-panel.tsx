import { Button } from '@mantine/core';
import { formatClock } from '#shared/dates/format.ts';
import { useShortcut } from '#renderer/app/commands.ts';
import { Key } from '#renderer/components/key.tsx';
import { Section } from '#renderer/components/section.tsx';
import { StatusWord } from '#renderer/components/status-word.tsx';
import { useFacilitation, useOpenMeeting } from '../meeting-store.ts';
import { useWords } from '../use-words.ts';

/** The confidentiality reminder: read aloud, and recorded as read. */
export function ReminderPanel() {
  const words = useWords().reminder;
  const meeting = useOpenMeeting();
  const { view, write, attempt } = useFacilitation();
  const read = () => void attempt(() => write('meetings.readReminder', { meetingId: meeting.id }));
  useShortcut('L', read, { label: words.read, when: meeting.reminderReadAt === null });
  return (
    <Section title={words.title} description={words.text}>
      {view?.kind === 'confidentiality' && <p className="read-aloud">{view.text}</p>}
      {meeting.reminderReadAt === null ? (
        <div>
          <Button onClick={read} rightSection={<Key keys="L" />}>
            {words.read}
          </Button>
        </div>
      ) : (
        <StatusWord tone="done">{words.readAt(formatClock(new Date(meeting.reminderReadAt)))}</StatusWord>
      )}
    </Section>
  );
}
