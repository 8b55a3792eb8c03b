import { ActionsList } from '../actions-list.tsx';
import type { SlideOf } from '../slide-of.ts';
import { SlideFrame } from '../slide-frame.tsx';
import { useWords } from '../slide-words.ts';
import { TypedText, TypedWords } from '../typed-text.tsx';

/** The decision as it is being written: its wording, what it is for, or what will be done. */
export function DecisionSlide({ slide }: SlideOf<'decision'>) {
  const words = useWords();
  const { code, part, outcome, page, pages } = slide;
  const top = [words.situation(code), outcome].filter((word) => word !== null).join(' · ');
  return (
    <SlideFrame kind={`decision slide-${part}`} top={top} title={words.decision[part]} page={page} pages={pages}>
      <Part slide={slide} />
    </SlideFrame>
  );
}

function Part({ slide: { part, wording, purposes, actions } }: SlideOf<'decision'>) {
  const { notWritten } = useWords();
  if (part === 'wording') return <TypedText text={wording} missing={notWritten} />;
  if ((part === 'purposes' ? purposes : actions).length === 0) return <TypedText text={null} missing={notWritten} />;
  if (part === 'actions') return <ActionsList actions={actions} />;
  return (
    <ul className="lines">
      {purposes.map((purpose, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the order is all that the projector knows of a purpose
        <li key={index}>
          <p>
            <TypedWords text={purpose} />
          </p>
        </li>
      ))}
    </ul>
  );
}
