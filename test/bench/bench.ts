import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import tidyUp from '../drivers/tidy-up.ts';
import { temporaryFolder } from '../drivers/app-driver.ts';
import { processTree } from '../drivers/processes.ts';
import { makeBenchVaults } from './bench-vault.ts';
import { contractCosts } from './contract-costs.ts';
import { growth } from './growth.ts';
import { importCosts } from './import-costs.ts';
import { documents, publication } from './other-programs.ts';
import { rendererSize } from './renderer-size.ts';
import { asMarkdown, asText, type Section } from './section.ts';
import { startUp } from './start-up.ts';

/**
 * `npm run bench`: everything that is measured, as ratios, since times of this machine say nothing about another.
 * `--write` keeps the results in docs/benchmarks.md; `--small` tries all of it on small vaults and `--only contract,growth,…` runs parts, which are
 * kept only in a file that `--to` names.
 * A part that fails is said, the others still run, and the program then ends with 1.
 */
const parts = ['size', 'contract', 'growth', 'start', 'import', 'documents', 'publication'] as const;
type Part = (typeof parts)[number];

const { values: options } = parseArgs({
  options: { write: { type: 'boolean' }, to: { type: 'string' }, small: { type: 'boolean' }, only: { type: 'string' } },
});
const wanted = options.only === undefined ? parts : parts.filter((part) => options.only?.split(',').includes(part));
const [small, middle, large] = options.small === true ? ([100, 300, 600] as const) : ([1_000, 10_000, 50_000] as const);
const full = options.small !== true;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const load = () => os.loadavg()[0]?.toFixed(1) ?? '';

function endById(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}

const removeAll = tidyUp();
const began = performance.now();
const loadBefore = load();
const sections: Section[] = [];
const failed: Part[] = [];
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    // Whatever a part has started ends with it: Electron, its screen, LibreOffice.
    for (const id of processTree(process.pid).slice(1)) endById(id);
    removeAll();
    process.exit(130);
  });
}
try {
  const folder = temporaryFolder('bench');
  const needed = wanted.some((part) => ['contract', 'growth', 'start'].includes(part));
  if (needed) say(`making vaults of ${small}, ${middle} and ${large} referrals…`);
  const vaults = needed ? await makeBenchVaults(folder, [small, middle, large]) : [];
  say(`(${((performance.now() - began) / 1000).toFixed(0)} s)`);
  const [first, second, third] = vaults;
  const run: Readonly<Record<Part, () => Promise<readonly Section[]>>> = {
    size: async () => [rendererSize()],
    contract: async () => (second ? [await contractCosts(second)] : []),
    growth: async () => (first && second && third ? [await growth([first, second, third])] : []),
    start: () => startUp(second && third ? [second, third] : [], full ? 5 : 1),
    import: async () => [await importCosts(folder, full ? 5_000 : 200)],
    documents: async () => [documents(full ? 1_000 : 200)],
    publication: async () => [publication(full ? [26, 60] : [12])],
  };
  for (const part of wanted) {
    const start = performance.now();
    try {
      for (const section of await run[part]()) {
        sections.push(section);
        say(asText(section));
      }
    } catch (error) {
      failed.push(part);
      say(`${part} FAILED: ${String(error)}`);
    }
    say(`(${part}: ${((performance.now() - start) / 1000).toFixed(0)} s)`);
  }
} finally {
  removeAll();
}
const minutes = ((performance.now() - began) / 60_000).toFixed(1);
say(`${minutes} minutes; load ${loadBefore} before, ${load()} after, ${os.availableParallelism()} processors`);
if (failed.length > 0) process.exitCode = 1;

const whole = full && options.only === undefined;
if (options.write === true && failed.length === 0 && (whole || options.to !== undefined)) {
  const page = options.to ?? path.resolve(import.meta.dirname, '../../docs/benchmarks.md');
  const day = new Date().toISOString().slice(0, 10);
  const intro = [
    '# Measured',
    '',
    'Written by `npm run bench -- --write`. Read the ratios: both sides of each were measured in the same run, in turns where they are short; the times beside',
    'them are those of one machine, and say nothing about another.',
    '',
    `${day}, ${os.availableParallelism()} processors, ${(os.totalmem() / 2 ** 30).toFixed(0)} GB of memory, ${os.type()}, Node ${process.versions.node}; load ${loadBefore} when it began, ${load()} when it`,
    `ended, ${minutes} minutes later. Vaults of ${small}, ${middle} and ${large} referrals, each with its exchanges, decisions and audit, made through the operations.`,
    '',
  ];
  fs.writeFileSync(page, `${intro.join('\n')}\n${sections.map(asMarkdown).join('\n').trimEnd()}\n`);
  say(`${page} is written.`);
}
