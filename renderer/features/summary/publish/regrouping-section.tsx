import { Button } from '@mantine/core';
import { useState } from 'react';
import { Section } from '#renderer/components/section.tsx';
import { poolsFor, type Scope } from '../scope/period.ts';
import { useScope } from '../scope/scope-store.ts';
import { usePeriodName } from '../scope/use-scope-words.ts';
import { useSummaryWords } from '../use-summary-words.ts';
import { CoarserPanel } from './coarser-panel.tsx';
import { type Prepared, usePublish } from './publish-store.ts';
import { usePool } from './use-pool.ts';
import { useVariables, type Variable } from './use-variables.ts';

type Regrouping = Prepared['regroupings'][number];

interface RegroupingSectionProps {
  readonly regroupings: readonly Regrouping[];
  readonly scope: Scope;
}

/** What was regrouped or left out and why, each with what can be done about it: buttons that do it. */
export function RegroupingSection({ regroupings, scope }: RegroupingSectionProps) {
  const words = useSummaryWords().publish;
  const [coarser, setCoarser] = useState<Variable | null>(null);
  return (
    <Section title={words.steps.regrouped}>
      {regroupings.length === 0 ? (
        <p>{words.noRegrouping}</p>
      ) : (
        <ul className="regroupings">
          {regroupings.map((regrouping) => (
            <li key={regrouping.text}>
              <p>{regrouping.text}</p>
              <Remedies regrouping={regrouping} scope={scope} onCoarser={setCoarser} />
            </li>
          ))}
        </ul>
      )}
      {coarser && <CoarserPanel variable={coarser} scope={scope} onClose={() => setCoarser(null)} />}
    </Section>
  );
}

interface RemediesProps {
  readonly regrouping: Regrouping;
  readonly scope: Scope;
  readonly onCoarser: (variable: Variable) => void;
}

function Remedies({ regrouping, scope, onCoarser }: RemediesProps) {
  const words = useSummaryWords().publish.remedies;
  const nameOf = usePeriodName();
  const choices = useScope((state) => state.choices);
  const { ask, change, prepare } = usePublish();
  const { variables, labelOf } = useVariables();
  const pool = usePool();
  const acted = regrouping.variables.filter((name) => !ask.leftOut.includes(name));
  const pools = choices ? poolsFor(scope, choices) : [];
  const leaveOut = (name: string) => {
    change({ leftOut: [...ask.leftOut, name] });
    void prepare(scope);
  };
  const offered = regrouping.remedies.flatMap(({ kind }) => {
    switch (kind) {
      case 'pool_years':
        return pools.map((larger) => ({ text: words.pool_years(nameOf(larger)), run: () => pool(larger) }));
      case 'coarser_variable':
        return variables
          .filter(({ name, codes }) => acted.includes(name) && codes.length > 2)
          .map((variable) => ({ text: words.coarser_variable(variable.label), run: () => onCoarser(variable) }));
      case 'leave_out': {
        // A cross table can go alone, or one of its lists with everything that is made of it.
        const crossed = acted.length > 1 ? [acted.join('+')] : [];
        return [...crossed, ...acted].map((name) => ({
          text: words.leave_out(name.split('+').map(labelOf).join(' × ')),
          run: () => leaveOut(name),
        }));
      }
    }
  });
  if (offered.length === 0) return null;
  return (
    <div className="remedies">
      {offered.map(({ text, run }) => (
        <Button key={text} variant="default" size="compact-md" onClick={run}>
          {text}
        </Button>
      ))}
    </div>
  );
}
