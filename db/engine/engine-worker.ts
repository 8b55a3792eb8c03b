import { parentPort, workerData } from 'node:worker_threads';
import { type EngineTask, taskSteps } from './engine-task.ts';
import type { FromEngine } from './worker-engine.ts';

/** The thread of the disclosure control: works on the one task that it was given, says how far it is, answers, and ends. */
function work(task: EngineTask): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads, not a window
  const tell = (message: FromEngine): void => parentPort?.postMessage(message);
  try {
    const steps = taskSteps(task);
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        tell({ answer: step.value });
        return;
      }
      if (step.value !== undefined) tell({ progress: step.value });
    }
  } catch {
    // Without its text: it could name a code.
    tell({ failed: true });
  }
}

work(workerData as EngineTask);
