import { Button } from '@mantine/core';
import { parseSlideKey, type SlideKind, type SlidePart } from '#shared/meeting/slides.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { type Item, useFacilitation } from '../meeting-store.ts';
import { useItemName } from '../names.ts';
import { useWords } from '../use-words.ts';

/** The item that is shown: its slides as places to go to, and its stop. */
export function ItemHead({ item }: { readonly item: Item }) {
  const words = useWords();
  const nameOf = useItemName();
  const { deck, goTo, write, attempt } = useFacilitation();
  const shown = parseSlideKey(deck?.current ?? '');
  const running = item.startedAt !== null && item.endedAt === null && item.outcome === null;
  return (
    <div className="item-head">
      <div className="item-title">
        <h2>{nameOf(item)}</h2>
        {running && (
          <Button variant="default" size="compact-md" onClick={() => void attempt(() => write('agenda.stop', { itemId: item.id }))}>
            {words.item.stop}
          </Button>
        )}
      </div>
      {item.frozen && <Notice tone="warning">{words.item.frozen}</Notice>}
      <ul className="item-places">
        {placesOf(deck?.slides ?? [], item.id).map(({ kind, part }) => (
          <li key={`${kind}${part ?? ''}`}>
            <button
              type="button"
              className="item-place"
              aria-current={shown?.kind === kind && shown.part === part ? 'step' : undefined}
              onClick={() => void goTo(kind, item.id, part)}
            >
              {part === null ? words.places[kind] : words.parts[part]}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ItemPlace {
  readonly kind: SlideKind;
  readonly part: SlidePart | null;
}

/** The slides of an item, each part once, in their order. */
function placesOf(slides: readonly { readonly slide: string; readonly itemId: number | null }[], itemId: number): ItemPlace[] {
  const places: ItemPlace[] = [];
  for (const { slide, itemId: of } of slides) {
    const ref = of === itemId ? parseSlideKey(slide) : null;
    if (ref && ref.kind !== 'recap' && !places.some((place) => place.kind === ref.kind && place.part === ref.part)) {
      places.push({ kind: ref.kind, part: ref.part });
    }
  }
  return places;
}
