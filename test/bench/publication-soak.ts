import { publishSequence } from '#shared/publication/testing/publication-sequence.ts';

/**
 * Publishes random vaults in sequence (several years, situations added, corrected and erased between releases) and lets the independent checker
 * recount every ledger. `node test/bench/publication-soak.ts [vaults] [largest]`; 500 vaults of 4 to 300 persons is the full run.
 */
const vaults = Number(process.argv[2] ?? 500);
const largest = Number(process.argv[3] ?? 300);
const write = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

let [releases, withTables, frozen, refusals, failures] = [0, 0, 0, 0, 0];
const started = performance.now();
for (let seed = 1; seed <= vaults; seed += 1) {
  // Most cellules are small: one vault in eight goes up to the largest size.
  const outcome = await publishSequence(seed, seed % 8 === 0 ? largest : Math.min(largest, 4 + ((seed * 7) % 57)));
  releases += outcome.releases;
  withTables += outcome.withTables;
  frozen += outcome.frozen;
  refusals += outcome.refusals;
  if (!outcome.verdict.holds || outcome.moved > 0) {
    failures += 1;
    write(`vault ${seed} (${outcome.sizes.join(', ')}): ${JSON.stringify(outcome.verdict.reasons.slice(0, 3))} moved ${outcome.moved}`);
  }
  if (seed % 25 === 0)
    write(`${seed} vaults, ${releases} releases, ${failures} failures, ${Math.round((performance.now() - started) / 1000)} s`);
}
write(
  `${vaults} vaults: ${releases} releases, ${withTables} with tables, ${frozen} frozen again, ${refusals} changes refused, ${failures} ledgers that do not hold`,
);
process.exitCode = failures === 0 ? 0 : 1;
