import { Worker } from 'node:worker_threads';
import { Cancelled } from '#shared/publication/pace.ts';
import { type Engine, pacedEngine } from './engine.ts';
import type { EngineAnswer, EngineProgress, EngineTask } from './engine-task.ts';

/** What the thread says. */
export type FromEngine = { readonly progress: EngineProgress } | { readonly answer: EngineAnswer } | { readonly failed: true };

/** Most memory of a thread, in MB: with the vault process it stays under 500. */
const MOST_MEMORY = 320;

/**
 * The engine in a thread of its own, one for each task: the vault answers meanwhile, and stopping is ending the thread, whatever it is doing.
 * @param file `engine-worker.ts`, or its bundle
 */
export function workerEngine(file: string): Engine {
  return (task, progress) => {
    const worker = threadOf(file, task);
    // Where the system gives no more threads, slices of this one are slower and just as right.
    if (worker === null) return pacedEngine(task, progress);
    const { promise, resolve, reject } = settled();
    worker.on('message', (message: FromEngine) => {
      if ('progress' in message) progress(message.progress);
      else if ('answer' in message) resolve(message.answer);
      else reject(new Error('the engine failed'));
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the engine ended')));
    return {
      answer: promise,
      stop: () => {
        reject(new Cancelled());
        void worker.terminate();
      },
    };
  };
}

/** Starts the thread; `null` where none can be had. */
function threadOf(file: string, task: EngineTask): Worker | null {
  try {
    return new Worker(file, {
      workerData: task,
      // Nothing of the process is handed on, and what the thread prints is not kept: it could hold data.
      env: {},
      argv: [],
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
    });
  } catch {
    return null;
  }
}

function settled(): { promise: Promise<EngineAnswer>; resolve: (answer: EngineAnswer) => void; reject: (reason: unknown) => void } {
  let resolve: (answer: EngineAnswer) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<EngineAnswer>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
