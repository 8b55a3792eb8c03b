import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { Panel } from '#renderer/components/panel.tsx';
import type { Scope } from '../scope/period.ts';
import { useSummaryWords } from '../use-summary-words.ts';
import { usePublish } from './publish-store.ts';
import type { Variable } from './use-variables.ts';

interface CoarserPanelProps {
  readonly variable: Variable;
  readonly scope: Scope;
  readonly onClose: () => void;
}

/** Rows that are put together by hand: coarser is always possible, finer never. */
export function CoarserPanel({ variable, scope, onClose }: CoarserPanelProps) {
  const words = useSummaryWords().publish.coarser;
  const { ask, change, prepare } = usePublish();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const apply = () => {
    setTried(true);
    if (chosen.length < 2) return;
    change({ merged: { ...ask.merged, [variable.name]: joined(ask.merged[variable.name] ?? [], chosen) } });
    onClose();
    void prepare(scope);
  };
  return (
    <Panel title={words.title(variable.label)} onClose={onClose}>
      <form
        className="form-fields"
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <p className="quiet">{words.text}</p>
        <Checkbox.Group
          label={words.choose}
          value={[...chosen]}
          onChange={setChosen}
          error={tried && chosen.length < 2 ? words.atLeastTwo : undefined}
        >
          <div className="coarser-codes">
            {variable.codes.map(({ code, label, persons }) => (
              <Checkbox key={code} value={code} label={`${label} (${words.persons(persons)})`} />
            ))}
          </div>
        </Checkbox.Group>
        <div>
          <Button type="submit">{words.apply}</Button>
        </div>
      </form>
    </Panel>
  );
}

/** Groups with one more: those that share a code with it become one. */
function joined(groups: readonly string[][], added: readonly string[]): string[][] {
  const touched = groups.filter((group) => group.some((code) => added.includes(code)));
  const others = groups.filter((group) => !touched.includes(group));
  return [...others, [...new Set([...touched.flat(), ...added])]];
}
