import { importLimits, type ReadRefusal } from '#shared/import/sheet.ts';
import { startBareThread } from '#db/threads/bare-thread.ts';
import type { ForeignKind, ForeignOutcomes, ForeignReader } from './foreign-reader.ts';

/** Most memory of the thread, in MB. A file within the bounds needs a third of it. */
const MOST_MEMORY = 512;

/**
 * Reads in a thread of its own, without the key, bounded in memory and in time: whatever a file does to its reader, the vault goes on.
 * @param file `reader-worker.ts`, or its bundle
 */
export function workerReader(file: string, limit: number = importLimits.time): ForeignReader {
  return <K extends ForeignKind>(kind: K, bytes: Uint8Array) =>
    new Promise<ForeignOutcomes[K]>((resolve) => {
      const refuse = (refused: ReadRefusal) => settle({ refused });
      const worker = startBareThread(file, { kind, bytes }, MOST_MEMORY);
      let timer: NodeJS.Timeout | undefined;
      function settle(outcome: ForeignOutcomes[K] | { refused: ReadRefusal }): void {
        clearTimeout(timer);
        resolve(outcome);
        void worker?.terminate();
      }
      if (worker === null) {
        refuse('import_unreadable');
        return;
      }
      timer = setTimeout(() => refuse('import_too_long'), limit);
      worker.once('message', (outcome: ForeignOutcomes[K]) => settle(outcome));
      worker.once('error', (error: Error & { code?: string }) =>
        refuse(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'import_zip_bomb' : 'import_unreadable'),
      );
      worker.once('exit', () => refuse('import_unreadable'));
    });
}
