import type { SlideOf } from '../slide-of.ts';
import { SlideFrame } from '../slide-frame.tsx';
import { useWords } from '../slide-words.ts';
import { TypedText, TypedWords } from '../typed-text.tsx';

/** An item that is no situation. */
export function TopicSlide({ slide: { type, title, structure, text, page, pages } }: SlideOf<'topic'>) {
  const { itemTypes } = useWords();
  return (
    <SlideFrame
      kind="topic"
      top={title === null ? null : itemTypes[type]}
      title={title === null ? itemTypes[type] : <TypedWords text={title} />}
      page={page}
      pages={pages}
    >
      {structure === null ? null : <p className="strong">{structure}</p>}
      <TypedText text={text} />
    </SlideFrame>
  );
}
