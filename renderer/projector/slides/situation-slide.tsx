import type { SlideOf } from '../slide-of.ts';
import { SlideFrame } from '../slide-frame.tsx';
import { useWords } from '../slide-words.ts';
import { TypedText } from '../typed-text.tsx';

/** A situation: its coded facts, or one of the texts that were written for it. */
export function SituationSlide({ slide: { code, part, facts, text, page, pages } }: SlideOf<'situation'>) {
  const words = useWords();
  return (
    <SlideFrame kind={`situation slide-${part}`} top={words.situation(code)} title={words.parts[part]} page={page} pages={pages}>
      {part === 'facts' ? (
        <dl className="facts">
          {facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <TypedText text={text} missing={words.notWritten} />
      )}
    </SlideFrame>
  );
}
