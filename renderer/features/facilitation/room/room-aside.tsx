import { parseSlideKey } from '#shared/meeting/slides.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { itemOfSlide, useFacilitation, useOpenMeeting } from '../meeting-store.ts';
import { MendList } from '../mend-list.tsx';
import { ItemNotes, MeetingNotes } from '../panels/item-notes.tsx';
import { RoomPreview } from '../projection/room-preview.tsx';
import { useWords } from '../use-words.ts';
import { BeforeItem } from './before-item.tsx';
import { WhoIsHere } from './who-is-here.tsx';

/** The coordinator's own column: what the room sees, what must be mended, what stands before the item, notes, who is here. */
export function RoomAside() {
  const words = useWords();
  const meeting = useOpenMeeting();
  const { deck, write } = useFacilitation();
  const shown = parseSlideKey(deck?.current ?? '');
  const item = shown?.kind === 'recap' ? null : itemOfSlide(meeting, deck?.current ?? '');
  const toMend = deck?.slides.find((slide) => slide.slide === deck.current)?.toMend ?? [];
  const canStart =
    item !== null &&
    !item.frozen &&
    item.outcome === null &&
    meeting.startedAt !== null &&
    (item.startedAt === null || item.endedAt !== null);
  return (
    <div className="room-aside">
      <RoomPreview />
      {toMend.length > 0 && (
        <Notice tone="warning" title={words.mend.title}>
          <MendList
            meetingId={meeting.id}
            destination="projector"
            toMend={toMend}
            onConfirm={(confirmation) => write('meetings.confirm', confirmation)}
          />
        </Notice>
      )}
      {canStart && <BeforeItem key={item.id} item={item} />}
      {item && <ItemNotes key={`notes ${item.id}`} item={item} />}
      <WhoIsHere situation={item?.type === 'situation' ? item : null} />
      <MeetingNotes />
    </div>
  );
}
