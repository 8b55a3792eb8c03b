import { attackKeyFile } from './attack.ts';

/**
 * `node test/attack/key-file-mutations/run.ts [rounds] [exponent of N] [seed] [seconds]`: prints the figures; fails when a promise is broken.
 * At the product's N = 2^17, 10 000 rounds take more than an hour; 2^14 tries the same in minutes. With a limit in seconds it ends there.
 */
const [rounds = '10000', exponent = '17', seed = '20261122', seconds = 'Infinity'] = process.argv.slice(2);
const from = performance.now();
const figures = await attackKeyFile({
  rounds: Number(rounds),
  seed: Number(seed),
  scryptN: 2 ** Number(exponent),
  seconds: Number(seconds),
});
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
say(`key files mutated         ${figures.rounds} (and ${figures.same} left out, that differed by nothing but spaces)`);
for (const [code, count] of Object.entries(figures.refused)) say(`  refused, ${code.padEnd(20)} ${count}`);
say(`opened                    ${figures.opened.length} ${figures.opened.slice(0, 5).join(', ')}`);
say(`crashed                   ${figures.crashed.length} ${figures.crashed.slice(0, 5).join(', ')}`);
say(`one opening               ${figures.oneDerivation.toFixed(0)} ms of the processor (median, right passphrase, N = 2^${exponent})`);
say(
  `longest refusal           ${figures.longestUnderived.toFixed(0)} ms before, ${figures.longestDerived.toFixed(0)} ms of the processor after a derivation (${figures.longestKind})`,
);
say(`in all                    ${((performance.now() - from) / 1000).toFixed(0)} s`);
// Eight slots of the kind that was typed, each at most at N = 2^18: sixteen times one derivation bounds what a file may take.
if (figures.opened.length + figures.crashed.length > 0 || figures.longestDerived > 16 * figures.oneDerivation + 2_000) process.exitCode = 1;
