import { releaseSequence } from '#db/testing/release-sequence.ts';

/**
 * Publishes random vaults in sequence through the operations of the vault (situations added, corrected, opposed and erased between releases) and lets
 * the independent checker recount every ledger. `node test/bench/publication-vault-soak.ts [vaults] [largest]`; the engine alone, on more and larger
 * vaults, is publication-soak.ts.
 */
const vaults = Number(process.argv[2] ?? 60);
const largest = Number(process.argv[3] ?? 45);
const total = { releases: 0, withTables: 0, frozen: 0, refusals: 0, erased: 0 };
let failures = 0;
const started = performance.now();
for (let seed = 1; seed <= vaults; seed += 1) {
  const outcome = await releaseSequence(seed, largest);
  for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += outcome[key];
  if (!outcome.verdict.holds || outcome.moved > 0) {
    failures += 1;
    process.stdout.write(`vault ${seed}: moved ${outcome.moved} ${JSON.stringify(outcome.verdict.reasons.slice(0, 3))}\n`);
  }
}
process.stdout.write(
  `${vaults} vaults in ${Math.round((performance.now() - started) / 1000)} s: ${total.releases} releases, ${total.withTables} with tables, ` +
    `${total.frozen} frozen again, ${total.refusals} changes refused, ${total.erased} files erased, ${failures} ledgers that do not hold\n`,
);
process.exitCode = failures === 0 ? 0 : 1;
