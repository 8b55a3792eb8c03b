import { Cancelled } from '#shared/publication/pace.ts';
import { type EngineAnswer, type EngineProgress, type EngineTask, taskSteps } from './engine-task.ts';

/** A task under way. */
export interface EngineRun {
  /** Rejects with `Cancelled` after `stop`; with anything else when the task is not one of coded, distinct persons, or the thread ended. */
  readonly answer: Promise<EngineAnswer>;
  /** Ends it at once. Once it has ended nothing happens. */
  stop(): void;
}

/** Runs tasks beside the vault's own work: other operations go on. */
export type Engine = (task: EngineTask, progress: (progress: EngineProgress) => void) => EngineRun;

/** How long the engine works before it lets the vault answer, in milliseconds. */
const SLICE = 15;

/**
 * The engine inside the vault's own thread, in slices: for tests, and where a worker cannot be had. An operation then waits for a slice (15 ms and a
 * piece of work, 90 ms at worst), and for the recount at the end.
 */
export const pacedEngine: Engine = (task, progress) => {
  let stopped = false;
  const work = async (): Promise<EngineAnswer> => {
    const steps = taskSteps(task);
    for (;;) {
      // Also before the first piece: whoever asked is answered first.
      await new Promise<void>((resolve) => setImmediate(resolve));
      for (const since = performance.now(); performance.now() - since < SLICE; ) {
        if (stopped) throw new Cancelled();
        const step = steps.next();
        if (step.done === true) return step.value;
        if (step.value !== undefined) progress(step.value);
      }
    }
  };
  return {
    answer: work(),
    stop: () => {
      stopped = true;
    },
  };
};
