import { Cancelled } from '#shared/publication/pace.ts';
import { startBareThread } from '#db/threads/bare-thread.ts';
import { type Engine, pacedEngine } from './engine.ts';
import type { EngineAnswer, EngineProgress } from './engine-task.ts';

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
    const worker = startBareThread(file, task, MOST_MEMORY);
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

function settled(): { promise: Promise<EngineAnswer>; resolve: (answer: EngineAnswer) => void; reject: (reason: unknown) => void } {
  let resolve: (answer: EngineAnswer) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<EngineAnswer>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
