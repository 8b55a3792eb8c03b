import { TextAreaField } from '#renderer/components/fields/text-area-field.tsx';
import { type Item, sayProblem, useFacilitation, useOpenMeeting } from '../meeting-store.ts';
import { useTyped } from '../use-typed.ts';
import { useWords } from '../use-words.ts';

/** Private notes of one item, kept as they are typed. */
export function ItemNotes({ item }: { readonly item: Item }) {
  const words = useWords().item;
  const { write } = useFacilitation();
  const [notes, change] = useTyped(item.notes, (text) => write('agenda.saveNotes', { itemId: item.id, notes: text }), sayProblem);
  return <TextAreaField name="notes" label={words.notes} description={words.notesHint} rows={3} value={notes} onChange={change} />;
}

/** Private notes of the whole meeting, kept as they are typed. */
export function MeetingNotes() {
  const words = useWords().item;
  const meeting = useOpenMeeting();
  const { write } = useFacilitation();
  const save = (text: string) => write('meetings.saveNotes', { meetingId: meeting.id, notes: text });
  const [notes, change] = useTyped(meeting.notes, save, sayProblem);
  return (
    <TextAreaField name="meetingNotes" label={words.meetingNotes} description={words.notesHint} rows={3} value={notes} onChange={change} />
  );
}
