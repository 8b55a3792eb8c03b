import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useShortcut } from '#renderer/app/commands.ts';
import { Key } from '#renderer/components/key.tsx';
import { Section } from '#renderer/components/section.tsx';
import type { PeriodProblem, Scope } from '../scope/period.ts';
import { ScopeFields } from '../scope/scope-fields.tsx';
import { useSummaryWords } from '../use-summary-words.ts';
import { ByHand } from './by-hand.tsx';
import { Choice } from './choice.tsx';
import { PolicyPanel } from './policy-panel.tsx';
import { usePublish } from './publish-store.ts';

const audiences = ['public', 'copil', 'cellule'] as const;
const thresholds = [5, 11] as const;

interface AskSectionProps {
  readonly scope: Scope | null;
  readonly problem: PeriodProblem | null;
}

/** What is to be prepared: the period, for whom, and how small a number may be. */
export function AskSection({ scope, problem }: AskSectionProps) {
  const { publish: words, audiences: names } = useSummaryWords();
  const { ask, policy, asked, prepared, progress, change, prepare } = usePublish();
  const [policyShown, showPolicy] = useState(false);
  const ready = scope !== null && policy !== null && progress === null;
  const go = () => {
    if (scope) void prepare(scope);
  };
  useShortcut('Ctrl+Enter', go, { label: words.prepare, when: ready && prepared === null });
  const exact = ask.audience === 'cellule' || (ask.audience === 'copil' && ask.open);
  return (
    <Section title={words.steps.ask} description={words.intro}>
      <ScopeFields problem={problem} />
      <Choice
        legend={words.audience}
        value={ask.audience}
        choices={audiences.map((audience) => ({ value: audience, label: names[audience], text: words.audienceText[audience] }))}
        onChange={(audience) => change({ audience })}
      />
      {ask.audience === 'copil' && (
        <Checkbox
          label={words.open}
          description={words.openText}
          checked={ask.open}
          onChange={(event) => change({ open: event.currentTarget.checked })}
        />
      )}
      {!exact && policy && (
        <Choice
          legend={words.threshold}
          description={policy.locked ? words.lockedBy(policy.threshold, policy.lockedBy) : words.thresholdText}
          value={ask.threshold}
          choices={thresholds.map((threshold) => ({ value: threshold, label: words.thresholds[threshold], disabled: policy.locked }))}
          onChange={(threshold) => change({ threshold })}
        />
      )}
      {!exact && <ByHand />}
      <div className="publish-actions">
        <Button disabled={!ready} onClick={go} rightSection={prepared === null && <Key keys="Ctrl+Enter" />}>
          {asked === null ? words.prepare : words.prepareAgain}
        </Button>
        <Button variant="subtle" onClick={() => showPolicy(true)}>
          {words.policy}
        </Button>
      </div>
      {policyShown && policy && <PolicyPanel policy={policy} onClose={() => showPolicy(false)} />}
    </Section>
  );
}
