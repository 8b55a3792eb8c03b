import { Worker } from 'node:worker_threads';
import { importLimits, type ReadOutcome } from '#shared/import/sheet.ts';

/** Reads the bytes of a spreadsheet; never rejects. */
export type SpreadsheetReader = (bytes: Uint8Array) => Promise<ReadOutcome>;

/** Most memory of the thread, in MB. A file within the bounds needs a third of it. */
const MOST_MEMORY = 512;

/**
 * Reads in a thread of its own, without the key, bounded in memory and in time: whatever a file does to its reader, the vault goes on.
 * @param file `reader-worker.ts`, or its bundle
 */
export function workerReader(file: string, limit: number = importLimits.time): SpreadsheetReader {
  return (bytes) =>
    new Promise((resolve) => {
      let worker: Worker;
      try {
        worker = new Worker(file, {
          workerData: bytes,
          env: {},
          argv: [],
          execArgv: [],
          // What it prints could hold data: it is not kept.
          stdout: true,
          stderr: true,
          resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
        });
      } catch {
        resolve({ refused: 'import_unreadable' });
        return;
      }
      const settle = (outcome: ReadOutcome) => {
        clearTimeout(timer);
        resolve(outcome);
        void worker.terminate();
      };
      const timer = setTimeout(() => settle({ refused: 'import_too_long' }), limit);
      worker.once('message', (outcome: ReadOutcome) => settle(outcome));
      worker.once('error', (error: Error & { code?: string }) =>
        settle({ refused: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'import_zip_bomb' : 'import_unreadable' }),
      );
      worker.once('exit', () => settle({ refused: 'import_unreadable' }));
    });
}
