/** How far the making of a release is: the step's code and how many candidates are done. */
export interface Progress {
  readonly step: 'regrouping' | 'proving' | 'crossing' | 'classes' | 'finishing';
  readonly done: number;
  readonly total: number;
}

/** What the engine needs from the outside to stay polite: it is pure, and has no clock and no timer of its own. */
export interface Pace {
  /**
   * Called after each piece of work of a few milliseconds. Answers a promise when the caller wants the event loop to turn (for example when
   * 20 ms have passed), undefined to go on at once.
   */
  pause(): Promise<void> | undefined;
  readonly progress?: (progress: Progress) => void;
  readonly cancelled?: () => boolean;
}

/** The work was cancelled; nothing was made. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'Cancelled';
  }
}

/**
 * Runs a piece of stepwise work politely: it turns the event loop when `pause` asks for it and stops at the next step when cancelled.
 * @throws Cancelled
 */
export async function runPaced<Result>(work: Generator<Progress | undefined | void, Result>, pace: Pace): Promise<Result> {
  for (;;) {
    if (pace.cancelled?.() === true) throw new Cancelled();
    const step = work.next();
    if (step.done === true) return step.value;
    if (step.value !== undefined) pace.progress?.(step.value);
    const pause = pace.pause();
    if (pause !== undefined) await pause;
  }
}

/** Runs stepwise work to its end at once: for tests and commands. */
export function runToEnd<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
