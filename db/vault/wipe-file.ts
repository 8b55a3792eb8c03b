import fs from 'node:fs';
import type { FileSystem } from './atomic-file.ts';
import { hasSystemCode } from './storage-errors.ts';

/** What is written over a file at once, in bytes. */
const CHUNK = 1 << 20;

/**
 * Overwrites a file, sends that to the disk, and removes it. On a magnetic disk nothing of it is left; a solid-state disk, a file system
 * that copies on write or a snapshot may keep the old blocks, which no program can reach (docs/threat-model.md).
 * @param file a path; nothing happens when there is no regular file
 * @throws errors of the operating system, untouched
 */
export function wipeFile(file: string, disk: FileSystem = fs): void {
  const stat = fs.lstatSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (stat.isFile()) {
    const handle = disk.openSync(file, 'r+');
    try {
      overwrite(handle, stat.size, disk);
    } finally {
      disk.closeSync(handle);
    }
  }
  if (!stat.isDirectory()) disk.rmSync(file, { force: true });
}

/** As `wipeFile`, for what is only tidied up: what cannot be wiped now is wiped when the vault is next opened. */
export function wipeQuietly(file: string): void {
  try {
    wipeFile(file);
  } catch {
    // The next opening tries again; nothing of the vault depends on it.
  }
}

/**
 * Runs work that replaces a file by renaming another over it, then overwrites what the file held. Where an open file cannot be replaced
 * (Windows), it is replaced and not overwritten.
 */
export function replacingAndWiping(file: string, work: () => void, disk: FileSystem = fs): void {
  const former = process.platform === 'win32' ? null : openIfThere(file, disk);
  try {
    work();
    if (former !== null) overwriteQuietly(former, disk);
  } finally {
    if (former !== null) disk.closeSync(former);
  }
}

function openIfThere(file: string, disk: FileSystem): number | null {
  try {
    return disk.openSync(file, 'r+');
  } catch (error) {
    if (hasSystemCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** The new file is in place by now: a disk that does not write over the old one undoes nothing. */
function overwriteQuietly(handle: number, disk: FileSystem): void {
  try {
    overwrite(handle, fs.fstatSync(handle).size, disk);
  } catch {
    // It has no name any more.
  }
}

function overwrite(handle: number, size: number, disk: FileSystem): void {
  const zeros = Buffer.alloc(Math.min(size, CHUNK));
  for (let left = size; left > 0; ) {
    const chunk = left < zeros.length ? zeros.subarray(0, left) : zeros;
    // The place is given by what was written before: the handle was opened at the beginning.
    left -= disk.writeSync(handle, chunk, 0);
  }
  disk.fsyncSync(handle);
}
