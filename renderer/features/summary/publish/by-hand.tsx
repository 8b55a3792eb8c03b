import { Button } from '@mantine/core';
import { useSummaryWords } from '../use-summary-words.ts';
import { usePublish } from './publish-store.ts';
import { useVariables } from './use-variables.ts';

/** What was made coarser or left out by hand, each to be taken back. */
export function ByHand() {
  const words = useSummaryWords().publish;
  const { ask, change } = usePublish();
  const { labelOf, codeLabelOf } = useVariables();
  const merged = Object.entries(ask.merged).flatMap(([variable, groups]) =>
    groups.map((codes) => ({
      text: words.mergedByHand(
        labelOf(variable),
        codes.map((code) => codeLabelOf(variable, code)),
      ),
      takeBack: () => change({ merged: { ...ask.merged, [variable]: groups.filter((each) => each !== codes) } }),
    })),
  );
  const leftOut = ask.leftOut.map((name) => ({
    text: words.leftOutByHand(name.split('+').map(labelOf)),
    takeBack: () => change({ leftOut: ask.leftOut.filter((each) => each !== name) }),
  }));
  const all = [...merged, ...leftOut];
  if (all.length === 0) return null;
  return (
    <div>
      <h3>{words.byHand}</h3>
      <ul className="by-hand">
        {all.map(({ text, takeBack }) => (
          <li key={text}>
            {text}{' '}
            <Button variant="subtle" size="compact-md" aria-label={words.takeBackOf(text)} onClick={takeBack}>
              {words.takeBack}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
