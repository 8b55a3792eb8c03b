import { Button } from '@mantine/core';
import { Notice } from '#renderer/components/notice.tsx';
import { poolsFor, type Scope } from '../scope/period.ts';
import { useScope } from '../scope/scope-store.ts';
import { usePeriodName } from '../scope/use-scope-words.ts';
import { useSummaryWords } from '../use-summary-words.ts';
import type { Prepared, Threshold } from './publish-store.ts';
import { usePool } from './use-pool.ts';

interface TooFewSectionProps {
  readonly scope: Scope;
  readonly threshold: Threshold;
  readonly prepared: Prepared;
}

/** Under twice the threshold only the total is published; larger blocks of years are offered, each prepared by one press. */
export function TooFewSection({ scope, threshold, prepared }: TooFewSectionProps) {
  const words = useSummaryWords().publish;
  const nameOf = usePeriodName();
  const choices = useScope((state) => state.choices);
  const pool = usePool();
  const pools = choices ? poolsFor(scope, choices) : [];
  // An overlap with what left before has another reason; pooling would not help.
  if (!prepared.regroupings.some(({ remedies }) => remedies.some(({ kind }) => kind === 'pool_years'))) return null;
  return (
    <Notice tone="info" title={words.poolTitle}>
      <p>{words.poolText(2 * threshold)}</p>
      {pools.length === 0 ? (
        <p>{words.remedies.pool_years_none}</p>
      ) : (
        <div className="remedies">
          {pools.map((larger) => (
            <Button key={nameOf(larger)} onClick={() => pool(larger)}>
              {words.poolButton(nameOf(larger))}
            </Button>
          ))}
        </div>
      )}
    </Notice>
  );
}
