import { spawn } from 'node:child_process';
import fs from 'node:fs';
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

/** @returns Electron's exit code */
function runElectron(program: string): Promise<number> {
  // Chromium's sandbox refuses root; that happens only on machines of tests.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(program, [root, ...asRoot], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1));
    child.once('error', () => resolve(1));
  });
}

async function runHere(): Promise<number> {
  if (!process.argv.includes('--loopback')) {
    say('Le programme Electron manque et ne peut pas être téléchargé ici : la même application s’ouvre dans un navigateur, sur cet ordinateur seulement.');
  }
  const { runLoopback } = await import('#electron/loopback/run-loopback.ts');
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  await runLoopback({ dist: path.join(root, 'dist'), version, say });
  return 0;
}
