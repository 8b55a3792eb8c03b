import { spawn } from 'node:child_process';
import path from 'node:path';

/**
 * All the figures of what was attacked, by one command: `node test/attack/figures.ts` with the full counts (some hours on one core), `--small` in
 * a few minutes. Each part prints its own lines as it goes; a table of them follows, and the code of the end is 1 when one has found a fault. What needs
 * a window (network, navigation, permissions) is in `npm run test:electron`.
 */
interface Part {
  readonly name: string;
  /** What Node runs, and with which counts. */
  readonly full: readonly string[];
  readonly small: readonly string[];
}

const here = import.meta.dirname;
const root = path.resolve(here, '../..');
const vitest = [path.join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', 'build/vitest.config.ts', '--reporter=dot'];
const script = (file: string, ...counts: string[]): readonly string[] => [path.join(here, file), ...counts];
const tests = (...files: string[]): readonly string[] => [...vitest, ...files];
const both = (run: readonly string[]) => ({ full: run, small: run });

const parts: readonly Part[] = [
  { name: 'kill -9', full: script('kill-rounds.ts', '301'), small: script('kill-rounds.ts', '14') },
  { name: 'damaged bytes', full: script('damaged-bytes.ts', '400'), small: script('damaged-bytes.ts', '20') },
  { name: 'full disk', full: script('full-disk.ts', '16'), small: script('full-disk.ts', '512') },
  {
    name: 'key files, N = 2^14',
    full: script('key-file-mutations/run.ts', '10000', '14'),
    small: script('key-file-mutations/run.ts', '200', '14'),
  },
  {
    name: 'key files, N = 2^17',
    full: script('key-file-mutations/run.ts', '10000', '17'),
    small: script('key-file-mutations/run.ts', '30', '17'),
  },
  { name: 'lock under way', full: script('lock-under-way/run.ts', '5'), small: script('lock-under-way/run.ts', '1') },
  {
    name: 'after an erasure',
    ...both(tests('db/operations/retention/erasure', 'db/operations/retention/figures-stay', 'db/operations/publication/forget-persons')),
  },
  { name: 'one vault after another', ...both(tests('test/attack/two-vaults')) },
];

interface Outcome {
  readonly name: string;
  readonly verdict: 'no fault' | 'not tried here' | 'FAULT';
  readonly seconds: number;
  /** Its last line. */
  readonly said: string;
}

function runPart({ name }: Part, args: readonly string[]): Promise<Outcome> {
  const from = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      process.stdout.write(chunk);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const verdict = code === 0 ? 'no fault' : code === 2 ? 'not tried here' : 'FAULT';
      const lines = printed.split('\n').map((line) => line.trim());
      const said = lines.findLast((line) => /^(in all:|longest refusal|Tests )/.test(line)) ?? lines.findLast((line) => line !== '') ?? '';
      resolve({ name, verdict, seconds: (performance.now() - from) / 1000, said });
    });
  });
}

const small = process.argv.includes('--small');
const outcomes: Outcome[] = [];
for (const part of parts) {
  process.stdout.write(`\n${part.name}\n`);
  outcomes.push(await runPart(part, small ? part.small : part.full));
}
process.stdout.write('\n');
for (const { name, verdict, seconds, said } of outcomes) {
  process.stdout.write(`${name.padEnd(26)} ${verdict.padEnd(16)} ${`${seconds.toFixed(0)} s`.padStart(7)}   ${said}\n`);
}
if (outcomes.some(({ verdict }) => verdict === 'FAULT')) process.exitCode = 1;
