import type { SlideOf } from '../slide-of.ts';
import { SlideFrame } from '../slide-frame.tsx';
import { useWords } from '../slide-words.ts';
import { TypedWords } from '../typed-text.tsx';

/** All that can be moved, and what the meeting chose. */
export function LeversSlide({ slide: { code, levers } }: SlideOf<'levers'>) {
  const words = useWords();
  return (
    <SlideFrame kind="levers" top={words.situation(code)} title={words.levers.title}>
      <ul className="board">
        {levers.map(({ label, chosen, other }) => (
          <li key={label} data-chosen={chosen}>
            <span>
              {label}
              {other === null ? null : (
                <>
                  {' : '}
                  <TypedWords text={other} />
                </>
              )}
            </span>
            {chosen ? <span className="state">{words.levers.chosen}</span> : null}
          </li>
        ))}
      </ul>
    </SlideFrame>
  );
}
