import { ActionsList } from '../actions-list.tsx';
import type { SlideOf } from '../slide-of.ts';
import { SlideFrame } from '../slide-frame.tsx';
import { useWords } from '../slide-words.ts';
import { TypedText, TypedWords } from '../typed-text.tsx';

/** One concluded item: its outcome, the decision, the actions. */
export function RecapSlide({ slide: { code, title, outcome, wording, actions, more, page, pages } }: SlideOf<'recap'>) {
  const words = useWords();
  return (
    <SlideFrame kind="recap" top={words.recap.title} title={<Subject code={code} title={title} />} page={page} pages={pages}>
      <p className="strong outcome">{outcome}</p>
      <TypedText text={wording} />
      {actions.length > 0 ? <ActionsList actions={actions} /> : null}
      {more > 0 ? <p className="details">{words.recap.more(more)}</p> : null}
    </SlideFrame>
  );
}

function Subject({ code, title }: Pick<SlideOf<'recap'>['slide'], 'code' | 'title'>) {
  const words = useWords();
  if (title === null) return code === null ? words.recap.title : words.situation(code);
  return (
    <>
      {code === null ? null : `${words.situation(code)} – `}
      <TypedWords text={title} />
    </>
  );
}
