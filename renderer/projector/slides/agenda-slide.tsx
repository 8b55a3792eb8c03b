import type { SlideOf } from '../slide-of.ts';
import { SlideFrame } from '../slide-frame.tsx';
import { useWords } from '../slide-words.ts';
import { TypedWords } from '../typed-text.tsx';

/** The items in their order, with the one that is being spoken of. */
export function AgendaSlide({ slide: { rows, page, pages } }: SlideOf<'agenda'>) {
  const { agenda } = useWords();
  return (
    <SlideFrame kind="agenda" title={agenda.title} page={page} pages={pages}>
      <ol className="items">
        {rows.map((row, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the order is all that the projector knows of an item
          <Item key={index} row={row} />
        ))}
      </ol>
    </SlideFrame>
  );
}

function Item({ row: { type, code, title, startsAt, minutes, state } }: { readonly row: SlideOf<'agenda'>['slide']['rows'][number] }) {
  const words = useWords();
  return (
    <li data-state={state} {...(state === 'current' ? { 'aria-current': 'step' as const } : {})}>
      <span className="clock">{startsAt}</span>
      <span className="item">
        {code === null ? words.itemTypes[type] : words.situation(code)}
        {title === null ? null : (
          <>
            {' – '}
            <TypedWords text={title} />
          </>
        )}
      </span>
      <span className="state">{words.agenda.states[state]}</span>
      <span className="minutes">{words.agenda.minutes(minutes)}</span>
    </li>
  );
}
