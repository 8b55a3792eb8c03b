import fs from 'node:fs';
import type { FileSystem } from '../atomic-file.ts';

const CHANGES = [
  'openSync',
  'writeSync',
  'fsyncSync',
  'closeSync',
  'renameSync',
  'rmSync',
] as const satisfies readonly (keyof FileSystem)[];

export interface FailingDisk {
  readonly disk: FileSystem;
  /** Calls made so far, in order. */
  readonly calls: readonly string[];
}

/**
 * The real disk, whose n-th call fails and every later one too, as after a full disk or a power cut.
 * @param failAt number of the first call that fails, from 1; `Infinity` to only count
 * @param code what the operating system says
 */
export function failingDisk(failAt: number, code = 'ENOSPC'): FailingDisk {
  const calls: string[] = [];
  const disk: FileSystem = { ...fs };
  for (const name of CHANGES) {
    Object.assign(disk, {
      [name]: (...args: readonly unknown[]): unknown => {
        calls.push(name);
        // A handle that is open is closed by the dying process, too.
        if (calls.length >= failAt && name !== 'closeSync') throw Object.assign(new Error(code), { code });
        return Reflect.apply(fs[name], fs, args);
      },
    });
  }
  return { disk, calls };
}
