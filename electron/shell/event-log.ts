import type { OperationName } from '#shared/contract/contract.ts';
import { localDateOf } from '#shared/dates/local-date.ts';
import { ANSWER_LIMITS, FAILURES_KEPT, type LoggedEvents, MOST_COUNTED } from '#shared/diagnostics/diagnostic-report.ts';
import type { EventCode, LifeEvent } from '#shared/diagnostics/event-codes.ts';
import type { ErrorCode } from '#shared/errors/app-error.ts';

/**
 * What happened since the program was started, as codes and counters: never a value, a name or a path. It is in memory only, and goes with
 * the program; nothing of it is ever written but by the hand of a person, in a diagnostic file.
 */
export interface EventLog {
  note(event: LifeEvent): void;
  /** @param operation what had been asked for; `null`: nothing of the contract */
  refused(code: ErrorCode, operation: OperationName | null): void;
  answered(milliseconds: number): void;
  read(): LoggedEvents & { readonly answers: Answers };
}

type Answers = [number, number, number, number];

/** It says nothing that the lock itself does not: screens that were still asking would drive out what matters. */
const NOT_KEPT: ErrorCode = 'vault_locked';

export function createEventLog(now: () => Date): EventLog {
  const counts = new Map<EventCode, { count: number; lastOn: string }>();
  const failures: LoggedEvents['failures'] = [];
  const answers: Answers = [0, 0, 0, 0];
  const more = (count: number): number => Math.min(MOST_COUNTED, count + 1);
  const count = (code: EventCode): void => {
    counts.set(code, { count: more(counts.get(code)?.count ?? 0), lastOn: localDateOf(now()) });
  };
  return {
    note: count,
    refused(code, operation) {
      count(code);
      if (code === NOT_KEPT) return;
      failures.push({ code, operation, on: localDateOf(now()) });
      if (failures.length > FAILURES_KEPT) failures.shift();
    },
    answered(milliseconds) {
      const rank = ANSWER_LIMITS.findIndex((limit) => milliseconds < limit);
      const place = (rank === -1 ? ANSWER_LIMITS.length : rank) as 0 | 1 | 2 | 3;
      answers[place] = more(answers[place]);
    },
    read: () => ({
      events: [...counts].map(([code, counted]) => ({ code, ...counted })),
      failures: [...failures],
      answers: [...answers],
    }),
  };
}
