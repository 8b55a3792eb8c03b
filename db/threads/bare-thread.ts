import { Worker } from 'node:worker_threads';

/**
 * Starts a thread that is given its data and nothing else of the process: no environment, no arguments; what it prints could hold data, and is
 * not kept.
 * @param file the thread's module, or its bundle
 * @param megabytes most memory of it; beyond, the thread ends with `ERR_WORKER_OUT_OF_MEMORY`
 * @returns `null` where the system gives no more threads
 */
export function startBareThread(file: string, data: unknown, megabytes: number): Worker | null {
  try {
    return new Worker(file, {
      workerData: data,
      env: {},
      argv: [],
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
  } catch {
    return null;
  }
}
