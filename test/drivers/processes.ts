import { type ChildProcess, execFileSync } from 'node:child_process';
import fs from 'node:fs';

/** Resolves when a process has ended. */
export function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

/** Ends a process politely, then for good; by its own id only. */
export async function endProcess(child: ChildProcess, patience = 5_000): Promise<void> {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), patience);
  await ended(child);
  clearTimeout(timer);
}

/** How a process was started, its arguments by spaces; empty when it is gone. */
export function commandLineOf(pid: number): string {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** Ids of a process and of all below it, children after parents. */
export function processTree(pid: number): number[] {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const childrenOf = (parent: number): number[] =>
    rows.flatMap(([id, parentId]) => (parentId === parent && id !== undefined ? [id, ...childrenOf(id)] : []));
  return [pid, ...childrenOf(pid)];
}

/** Ends a process and all that it started, at once, without a chance to tidy up. */
export function killTree(pid: number): void {
  for (const id of processTree(pid)) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // It ended by itself meanwhile.
    }
  }
}
