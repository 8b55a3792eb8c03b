import type { SlideOf } from '../slide-of.ts';
import { SlideFrame } from '../slide-frame.tsx';
import { capitalised, useDates } from '../slide-words.ts';
import { TypedText } from '../typed-text.tsx';

/** Which cellule, on which day, where. */
export function CoverSlide({ slide: { label, cellule, on, startsAt, place } }: SlideOf<'cover'>) {
  const dates = useDates();
  return (
    <SlideFrame kind="cover" top={label} title={capitalised(cellule)}>
      <p className="strong">{[dates.long(on), startsAt].filter((part) => part !== null).join(', ')}</p>
      <TypedText text={place} />
    </SlideFrame>
  );
}
