import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from '../parts.ts';
import { nodeProblem } from './check-node.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

const problem = nodeProblem();
if (problem) {
  say(problem);
  process.exit(1);
}

// Loaded only now: Vite itself asks for a recent Node.
const { buildParts, productParts } = await import('./build-parts.ts');
const { findElectron } = await import('./find-electron.ts');
const built = await buildParts(productParts);
if (built.length > 0) say(`Construit : ${built.join(', ')}.`);

const wanted = process.argv.includes('--loopback') ? undefined : findElectron(say);
process.exitCode = wanted ? await runElectron(wanted) : await runHere();

function runElectron(program: string): Promise<number> {
  // Chromium's sandbox refuses root; that happens only on machines of tests.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return runProgram(program, [root, ...asRoot]);
}

function runHere(): Promise<number> {
  if (!process.argv.includes('--loopback')) {
    say(
      'Le programme Electron manque et ne peut pas être téléchargé ici : la même application s’ouvre dans un navigateur, sur cet ordinateur seulement.',
    );
  }
  return runProgram(process.execPath, [path.join(root, 'electron/loopback/main.ts')]);
}

/** Runs a program in this terminal until it ends, and hands it what should end it. @returns its exit code */
function runProgram(program: string, args: readonly string[]): Promise<number> {
  const child = spawn(program, args, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1));
    child.once('error', () => resolve(1));
  });
}
