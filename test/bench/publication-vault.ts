import path from 'node:path';
import { workerEngine } from '#db/engine/worker-engine.ts';
import { addSituations, asked, years } from '#db/testing/publication.ts';
import { testVault } from '#db/testing/session.ts';

/**
 * Publishes a year through the operations of a real vault, the control in its thread as in the product: how long it takes, how long other
 * operations wait meanwhile, how soon a cancelled one is gone, and the memory of the whole process.
 * `node test/bench/publication-vault.ts [persons…]`; 26, 60 and 300 when nothing is named.
 */
const sizes = process.argv.slice(2).map(Number);
const engine = workerEngine(path.resolve(import.meta.dirname, '../../db/engine/engine-worker.ts'));
const write = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

for (const size of sizes.length > 0 ? sizes : [26, 60, 300]) {
  const vault = await testVault({ today: '2023-01-12', engine });
  await addSituations(vault, 2022, size, `bench ${size}`);
  let mostMemory = 0;
  const watching = setInterval(() => {
    mostMemory = Math.max(mostMemory, process.memoryUsage.rss());
  }, 20);

  const { jobId: cancelled } = await vault.call('publication.start', asked(years(2022)));
  await new Promise((resolve) => setTimeout(resolve, 300));
  const cancelling = performance.now();
  await vault.call('publication.cancel', { jobId: cancelled });
  const cancelTime = performance.now() - cancelling;

  const started = performance.now();
  const { jobId } = await vault.call('publication.start', asked(years(2022)));
  const startTime = performance.now() - started;
  let longestWait = 0;
  for (;;) {
    const asking = performance.now();
    const { state } = await vault.call('publication.progress', { jobId });
    longestWait = Math.max(longestWait, performance.now() - asking);
    if (state !== 'running') break;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const madeIn = performance.now() - started;
  const composing = performance.now();
  const prepared = await vault.call('publication.prepared', { jobId });
  const composedIn = performance.now() - composing;
  const releasing = performance.now();
  await vault.call('publication.release', { jobId, readers: null, reason: null });
  const releasedIn = performance.now() - releasing;
  clearInterval(watching);
  write(
    [
      `${size} persons: ${prepared.outcome}, kept ${(prepared.kept ?? 0).toFixed(2)}, ready in ${seconds(madeIn)}`,
      `start ${startTime.toFixed(0)} ms, longest wait of another operation ${longestWait.toFixed(0)} ms, cancel ${cancelTime.toFixed(0)} ms`,
      `composed in ${composedIn.toFixed(0)} ms, released in ${releasedIn.toFixed(0)} ms, memory ${(mostMemory / 2 ** 20).toFixed(0)} MB`,
    ].join('; '),
  );
  await vault.remove();
}
