import type { SlideOf } from '../slide-of.ts';
import { SlideFrame } from '../slide-frame.tsx';
import { capitalised, useDates, useWords } from '../slide-words.ts';

/** The end, and when the cellule meets again. */
export function EndSlide({ slide: { cellule, next } }: SlideOf<'end'>) {
  const { end } = useWords();
  const dates = useDates();
  return (
    <SlideFrame kind="end" top={capitalised(cellule)} title={end.title}>
      {next === null ? null : (
        <>
          <p>{end.next}</p>
          <p className="strong">{[dates.long(next.on), next.startsAt].filter((part) => part !== null).join(', ')}</p>
        </>
      )}
    </SlideFrame>
  );
}
