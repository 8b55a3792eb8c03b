import { parseSlideKey } from '#shared/meeting/slides.ts';
import { TextAreaField } from '#renderer/components/fields/text-area-field.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { type Item, sayProblem, useFacilitation } from '../meeting-store.ts';
import { useTyped } from '../use-typed.ts';
import { useWords } from '../use-words.ts';
import { DecisionForm, type DecisionPart } from './decision-form.tsx';
import { ItemHead } from './item-head.tsx';
import { LeversBoard } from './levers-board.tsx';
import { OutcomePart } from './outcome-form.tsx';

/** The item whose slide is shown: what is told of it, its levers, its decision, its outcome. */
export function ItemPanel({ item }: { readonly item: Item }) {
  // A concluded decision is read again from the vault when its outcome is taken back.
  return (
    <div className="item-panel">
      <ItemHead item={item} />
      {!item.frozen && <ItemWork key={`${item.id} ${item.outcome ?? ''}`} item={item} />}
    </div>
  );
}

function ItemWork({ item }: { readonly item: Item }) {
  const words = useWords();
  const { deck, write, goTo } = useFacilitation();
  const shown = parseSlideKey(deck?.current ?? '');
  const [decision, change] = useTyped(
    item.decision,
    (typed) => write('agenda.saveDecision', { itemId: item.id, decision: typed }),
    sayProblem,
  );
  const concluded = item.outcome !== null;
  const follow = (part: DecisionPart) => {
    if (shown?.kind === 'decision' && shown.part !== part) void goTo('decision', item.id, part);
  };
  switch (shown?.kind) {
    case 'levers':
      return <LeversBoard levers={decision.levers} disabled={concluded} onChange={(levers) => change({ ...decision, levers })} />;
    case 'decision':
      return (
        <>
          {concluded ? (
            <Notice tone="info">{words.decision.concluded}</Notice>
          ) : (
            <DecisionForm decision={decision} onChange={change} onEnter={follow} />
          )}
          <OutcomePart item={item} />
        </>
      );
    case 'topic':
      return (
        <>
          <Told text={item.presentation} />
          <TextAreaField
            name="publicWording"
            label={words.decision.topic}
            maxLength={400}
            disabled={concluded}
            value={decision.publicWording}
            onChange={(publicWording) => change({ ...decision, publicWording })}
          />
          <OutcomePart item={item} />
        </>
      );
    default:
      return <SituationText item={item} part={shown?.part ?? null} />;
  }
}

/** What was written for the meeting, as the laptop has it: the room sees it once the guard lets it. */
function SituationText({ item, part }: { readonly item: Item; readonly part: string | null }) {
  const words = useWords().item;
  if (part === 'presentation' || part === 'tried' || part === 'question') return <Told text={item[part]} />;
  return <p className="quiet">{words.facts}</p>;
}

function Told({ text }: { readonly text: string }) {
  const words = useWords().item;
  return text.trim() === '' ? <p className="quiet">{words.nothingWritten}</p> : <p className="told">{text}</p>;
}
