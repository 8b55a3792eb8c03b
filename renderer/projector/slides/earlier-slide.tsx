import { ActionsList } from '../actions-list.tsx';
import type { SlideOf } from '../slide-of.ts';
import { SlideFrame } from '../slide-frame.tsx';
import { useWords } from '../slide-words.ts';
import { TypedText } from '../typed-text.tsx';

/** What earlier meetings asked for, and where it stands. */
export function EarlierSlide({ slide: { rows, page, pages } }: SlideOf<'earlier'>) {
  const { earlier } = useWords();
  return (
    <SlideFrame kind="earlier" title={earlier.title} page={page} pages={pages}>
      {rows.length === 0 ? <TypedText text={null} missing={earlier.empty} /> : <ActionsList actions={rows} />}
    </SlideFrame>
  );
}
