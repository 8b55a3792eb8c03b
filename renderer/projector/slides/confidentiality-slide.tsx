import type { SlideOf } from '../slide-of.ts';
import { SlideFrame } from '../slide-frame.tsx';
import { useWords } from '../slide-words.ts';

/** The reminder that is read before any situation. */
export function ConfidentialitySlide({ slide: { text, read } }: SlideOf<'confidentiality'>) {
  const { confidentiality } = useWords();
  return (
    <SlideFrame kind="confidentiality" top={read ? confidentiality.read : null} title={confidentiality.title}>
      <p className="typed">{text}</p>
    </SlideFrame>
  );
}
