import crypto from 'node:crypto';
import fs from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { FileSystem } from './atomic-file.ts';

/** Read and written at once: between two pieces the vault process answers the screen. */
const PIECE_BYTES = 1024 * 1024;
/** So much is on its way to the disk at the most, so that no single flush takes long. */
const FLUSH_EVERY = 8;

/** Ends a copy that nobody waits for any more (the vault is being locked). */
export interface CopyOptions {
  readonly signal?: AbortSignal;
  /** Tests: a disk that fails. */
  readonly disk?: FileSystem;
}

/** Pauses, so that what waits is answered. @throws the signal's reason when it was aborted */
export async function breathe(signal?: AbortSignal): Promise<void> {
  await setImmediate();
  signal?.throwIfAborted();
}

/** What a file says of its first bytes. */
interface Source {
  /** An open handle: closing it is the caller's, since POSIX gives up SQLite's locks when any handle on its file is closed. */
  readonly handle: number;
  /** How many bytes, from the beginning. */
  readonly bytes: number;
}

/**
 * Reads the first bytes of a file piece by piece.
 * @throws RangeError when the file is shorter
 */
export async function* pieces({ handle, bytes }: Source, signal?: AbortSignal): AsyncGenerator<Buffer> {
  const buffer = Buffer.allocUnsafe(Math.min(PIECE_BYTES, bytes));
  for (let position = 0; position < bytes; ) {
    const read = fs.readSync(handle, buffer, 0, Math.min(buffer.length, bytes - position), position);
    if (read === 0) throw new RangeError('the file is shorter than it was');
    position += read;
    yield buffer.subarray(0, read);
    await breathe(signal);
  }
}

/**
 * Copies the first bytes of a file to an open handle, and flushes them to the disk.
 * @returns their SHA-256, in hexadecimal
 */
export async function copyBytes(source: Source, target: number, { signal, disk = fs }: CopyOptions = {}): Promise<string> {
  const digest = crypto.createHash('sha256');
  let position = 0;
  let unflushed = 0;
  for await (const piece of pieces(source, signal)) {
    digest.update(piece);
    for (let written = 0; written < piece.length; ) written += disk.writeSync(target, piece, written);
    position += piece.length;
    if (++unflushed < FLUSH_EVERY) continue;
    disk.fsyncSync(target);
    unflushed = 0;
  }
  if (position !== source.bytes) throw new RangeError('the file is shorter than it was');
  disk.fsyncSync(target);
  return digest.digest('hex');
}

/** SHA-256 of the first bytes of a file, in hexadecimal. */
export async function digestOf(source: Source, signal?: AbortSignal): Promise<string> {
  const digest = crypto.createHash('sha256');
  for await (const piece of pieces(source, signal)) digest.update(piece);
  return digest.digest('hex');
}
