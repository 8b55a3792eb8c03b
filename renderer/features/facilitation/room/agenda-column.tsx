import { parseSlideKey, type SlideKind } from '#shared/meeting/slides.ts';
import { useCodeLabel } from '#renderer/client/use-messages.ts';
import { type Item, useFacilitation, useOpenMeeting } from '../meeting-store.ts';
import { useItemName } from '../names.ts';
import { useWords } from '../use-words.ts';
import { Timer } from './timer.tsx';

const BEFORE: readonly SlideKind[] = ['cover', 'confidentiality', 'attendance', 'earlier', 'agenda'];
const AFTER: readonly SlideKind[] = ['recap', 'end'];

/** The way of the meeting: what comes before the items, the items with their time, what comes after. A line shows its first slide. */
export function AgendaColumn() {
  const words = useWords();
  const meeting = useOpenMeeting();
  const deck = useFacilitation((state) => state.deck);
  const nameOf = useItemName();
  const shown = parseSlideKey(deck?.current ?? '');
  const has = (kind: SlideKind) => deck?.slides.some((slide) => slide.kind === kind) ?? false;
  const next = nextItem(meeting.items, meeting.currentItemId);
  return (
    <nav className="way" aria-label={words.agenda.title}>
      <ul className="way-places" aria-label={words.agenda.before}>
        {BEFORE.filter(has).map((kind) => (
          <PlaceLine key={kind} kind={kind} shown={shown?.kind === kind} />
        ))}
      </ul>
      <h2 className="way-title">{words.agenda.title}</h2>
      {meeting.items.length === 0 && <p className="quiet">{words.agenda.none}</p>}
      <ol className="way-items">
        {meeting.items.map((item) => (
          <ItemLine
            key={item.id}
            item={item}
            current={item.id === meeting.currentItemId}
            shown={shown?.itemId === item.id && shown.kind !== 'recap'}
          />
        ))}
      </ol>
      {next && <p className="way-next">{words.agenda.next(nameOf(next))}</p>}
      <ul className="way-places" aria-label={words.agenda.after}>
        {AFTER.filter(has).map((kind) => (
          <PlaceLine key={kind} kind={kind} shown={shown?.kind === kind} />
        ))}
      </ul>
    </nav>
  );
}

function PlaceLine({ kind, shown }: { readonly kind: SlideKind; readonly shown: boolean }) {
  const words = useWords();
  const goTo = useFacilitation((state) => state.goTo);
  return (
    <li>
      <button type="button" className="way-line" aria-current={shown ? 'step' : undefined} onClick={() => void goTo(kind)}>
        {words.places[kind]}
      </button>
    </li>
  );
}

interface ItemLineProps {
  readonly item: Item;
  readonly current: boolean;
  readonly shown: boolean;
}

function ItemLine({ item, current, shown }: ItemLineProps) {
  const words = useWords();
  const label = useCodeLabel();
  const nameOf = useItemName();
  const goTo = useFacilitation((state) => state.goTo);
  const toMend = useFacilitation(
    (state) => state.deck?.slides.filter((slide) => slide.itemId === item.id && slide.toMend.length > 0).length ?? 0,
  );
  const open = () => void goTo(item.type === 'situation' ? 'situation' : 'topic', item.id);
  return (
    <li>
      <button type="button" className="way-line way-item" aria-current={shown ? 'step' : undefined} onClick={open}>
        <span className="way-name">{nameOf(item)}</span>
        {current && item.endedAt === null && <strong className="way-now">{words.agenda.current}</strong>}
        {toMend > 0 && <span className="way-mend">{words.mend.count(toMend)}</span>}
        {item.outcome !== null && <span className="quiet">{label('meetingOutcome', item.outcome)}</span>}
        {item.outcome === null && item.endedAt !== null && <span className="quiet">{words.agenda.leftAside}</span>}
      </button>
      <span className="way-time">
        <Timer item={item} />
      </span>
    </li>
  );
}

/** The first item without an outcome after the one of now, else the first of all. */
function nextItem(items: readonly Item[], currentId: number | null): Item | null {
  const at = items.findIndex((item) => item.id === currentId);
  const open = (item: Item) => item.outcome === null && !item.frozen && item.id !== currentId;
  return items.slice(at + 1).find(open) ?? items.find(open) ?? null;
}
