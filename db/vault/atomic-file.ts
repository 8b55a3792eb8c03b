import fs from 'node:fs';
import path from 'node:path';

/** The calls that change the disk; tests pass their own to make one of them fail. */
export interface FileSystem extends Pick<typeof fs, 'openSync' | 'fsyncSync' | 'closeSync' | 'renameSync' | 'rmSync'> {
  readonly writeSync: (handle: number, bytes: Buffer, offset: number) => number;
}

/**
 * Replaces a file in one step: whoever reads it, at any moment and after any crash, finds the old content or the new one, whole.
 * The content goes to `<path>.partial`, to the disk, then takes the name. Only the owner may read the file (0600).
 * @param content bytes, or text, which is written as UTF-8
 * @throws errors of the operating system, untouched; the old file is then still there and the partial one is removed
 */
export function writeFileAtomically(file: string, content: string | Uint8Array, disk: FileSystem = fs): void {
  const partial = `${file}.partial`;
  try {
    // What a crash left under this name may be readable by others: it is not written over but replaced.
    disk.rmSync(partial, { force: true });
    writeNewFile(partial, typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content), disk);
    disk.renameSync(partial, file);
  } catch (error) {
    removeQuietly(partial);
    throw error;
  }
  syncFolder(path.dirname(file), disk);
}

/** Makes a folder's list of names durable; systems that cannot (Windows) need not. */
export function syncFolder(folder: string, disk: FileSystem = fs): void {
  if (process.platform === 'win32') return;
  const handle = disk.openSync(folder, 'r');
  try {
    disk.fsyncSync(handle);
  } finally {
    disk.closeSync(handle);
  }
}

function writeNewFile(file: string, bytes: Buffer, disk: FileSystem): void {
  const handle = disk.openSync(file, 'wx', 0o600);
  try {
    for (let written = 0; written < bytes.length; ) written += disk.writeSync(handle, bytes, written);
    disk.fsyncSync(handle);
  } finally {
    disk.closeSync(handle);
  }
}

function removeQuietly(file: string): void {
  try {
    fs.rmSync(file, { force: true });
  } catch {
    // The failure that led here is the one to tell; the next write replaces what is left.
  }
}
