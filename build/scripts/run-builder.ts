import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../parts.ts';

/** 2025-01-01: every file of a package bears one time, so that the same sources make the same bytes. */
const FALLBACK_EPOCH = '1735689600';

/** The time of the packed files: that of the last change, when git or the caller tells it. */
export function sourceDateEpoch(env: NodeJS.ProcessEnv = process.env): string {
  if (env['SOURCE_DATE_EPOCH']) return env['SOURCE_DATE_EPOCH'];
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' });
  return status === 0 && /^\d+$/.test(stdout.trim()) ? stdout.trim() : FALLBACK_EPOCH;
}

/**
 * Runs electron-builder on a folder that has `package.json`, `dist` and its own native module.
 * @throws Error with what it said, when it fails
 */
export function runBuilder(projectFolder: string, args: readonly string[]): void {
  const program = path.join(root, 'node_modules/.bin/electron-builder');
  const { status, stdout, stderr } = spawnSync(
    program,
    ['--projectDir', projectFolder, '--config', path.join(root, 'electron-builder.yml'), '--publish', 'never', ...args],
    { encoding: 'utf8', env: { ...process.env, SOURCE_DATE_EPOCH: sourceDateEpoch() }, maxBuffer: 50_000_000 },
  );
  if (status !== 0) throw new Error(`electron-builder ended with ${status}:\n${stdout}\n${stderr}`);
}

/** The sum of the sizes of all files below a folder, in bytes. */
export function sizeOf(folder: string): number {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + fs.lstatSync(path.join(entry.parentPath, entry.name)).size, 0);
}
