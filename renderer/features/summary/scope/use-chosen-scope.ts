import { useEffect, useMemo, useState } from 'react';
import type { ErrorEnvelope } from '#shared/errors/app-error.ts';
import { envelopeOf } from '#renderer/client/call.ts';
import { type PeriodProblem, type Scope, scopeOf } from './period.ts';
import { useScope } from './scope-store.ts';

interface ChosenScope {
  readonly scope: Scope | null;
  readonly problem: PeriodProblem | null;
  readonly failure: ErrorEnvelope | null;
}

/** The period and sector that are chosen now; what can be chosen is read when a page of the summary opens. */
export function useChosenScope(): ChosenScope {
  const { choices, choice, load } = useScope();
  const [failure, setFailure] = useState<ErrorEnvelope | null>(null);
  useEffect(() => {
    load().catch((error: unknown) => setFailure(envelopeOf(error)));
  }, [load]);
  return useMemo(() => {
    const found = choices && choice ? scopeOf(choice, choices) : null;
    const problem = typeof found === 'string' ? found : null;
    return { scope: typeof found === 'string' ? null : found, problem, failure };
  }, [choices, choice, failure]);
}
