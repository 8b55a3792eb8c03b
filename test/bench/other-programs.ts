import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Section } from './section.ts';

/** Longest that one of them may take, in milliseconds. */
const LIMIT = 150_000;

/** Runs another program of this folder, which prints its own figures. @throws Error when it fails */
function printedBy(file: string, args: readonly string[]): string[] {
  const { status, stdout, stderr, signal } = spawnSync(process.execPath, [path.join(import.meta.dirname, file), ...args], {
    encoding: 'utf8',
    timeout: LIMIT,
    killSignal: 'SIGTERM',
  });
  if (status !== 0) throw new Error(`${file} ended with ${status ?? signal}: ${stdout}${stderr}`);
  return stdout.trim().split('\n');
}

export function documents(referrals: number): Section {
  return {
    title: 'Documents',
    about:
      'Each document of a summary over twenty years; and, as a ratio, LibreOffice, which is given a spreadsheet of the same rows, counts the same lists and writes them (its start is in its times, and said).',
    head: [],
    rows: [],
    printed: printedBy('documents-bench.ts', [String(referrals)]),
  };
}

export function publication(persons: readonly number[]): Section {
  return {
    title: 'Publishing a year',
    about: 'The disclosure control in its thread, through the operations of a real vault: how long, and how long others wait meanwhile.',
    head: [],
    rows: [],
    printed: printedBy('publication-vault.ts', persons.map(String)),
  };
}
