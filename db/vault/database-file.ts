import crypto from 'node:crypto';
import fs from 'node:fs';
import { AppError } from '#shared/errors/app-error.ts';
import { hasSystemCode, toStorageError } from './storage-errors.ts';

/**
 * What the bytes of a database file say before a key is tried on it, and one thing that they say with the key. SQLite itself takes
 * an empty file for a new database, and a plaintext one for a database that needs no key: neither may be opened.
 */

/** Page size of SQLCipher 4 files, in bytes. */
export const PAGE_BYTES = 4096;
const SALT_BYTES = 16;
const PLAINTEXT_HEADER = Buffer.from('SQLite format 3\0', 'latin1');
/** At the end of each page, SQLCipher 4 keeps the initialisation vector (16) and the HMAC-SHA512 (64). */
const PAGE_RESERVE_BYTES = 80;

/**
 * @param file path of `vault.db`
 * @returns the salt it begins with, in hexadecimal, unique to each database
 * @throws AppError `database_missing`, `database_empty`, `database_plaintext`, `database_truncated`, `database_damaged` (no file at
 *   all but a folder or a device)
 */
export function readDatabaseSalt(file: string): string {
  const { size, head } = readHead(file);
  if (size === 0) throw new AppError('database_empty');
  if (head.subarray(0, SALT_BYTES).equals(PLAINTEXT_HEADER)) throw new AppError('database_plaintext');
  if (size < PAGE_BYTES) throw new AppError('database_truncated');
  // With a write-ahead log, a torn last page is written again by SQLite's recovery.
  if (size % PAGE_BYTES !== 0 && !hasWal(file)) throw new AppError('database_truncated');
  return head.toString('hex', 0, SALT_BYTES);
}

/**
 * Refuses a file that is not the database of this key file, as `readDatabaseSalt` does, and
 * @throws AppError `database_swapped` when it is another vault's, or when its salt was damaged
 */
export function checkDatabaseFile(file: string, expectedSalt: string): void {
  if (readDatabaseSalt(file) !== expectedSalt) throw new AppError('database_swapped');
}

/** Whether something was committed that is not in the database file yet: the last end was not a clean one. */
export function hasWal(file: string): boolean {
  const stat = fs.statSync(`${file}-wal`, { throwIfNoEntry: false });
  return stat !== undefined && stat.size > 0;
}

/**
 * Whether whole pages are missing at the end, by the page count in the header. SQLite refuses such a file with the same code as a
 * damaged one. Meaningful only without a write-ahead log, which may hold the missing pages and a newer header.
 */
export function lacksPages(file: string, dataKey: Buffer): boolean {
  return pagesByHeader(file, dataKey) > fs.statSync(file).size / PAGE_BYTES;
}

/** How many pages the header counts; anything at all when the first page is damaged. */
export function pagesByHeader(file: string, dataKey: Buffer): number {
  const { head } = readHead(file);
  const ivAt = PAGE_BYTES - PAGE_RESERVE_BYTES;
  // One block of AES-CBC: bytes 16 to 31 of SQLite's header; the page count stands at 28, big-endian (sqlite.org/fileformat2.html).
  const decipher = crypto.createDecipheriv('aes-256-cbc', dataKey, head.subarray(ivAt, ivAt + 16)).setAutoPadding(false);
  const block = decipher.update(head.subarray(SALT_BYTES, SALT_BYTES + 16));
  return block.readUInt32BE(28 - SALT_BYTES);
}

/** Size of a file and its first page (less when the file is shorter). */
function readHead(file: string): { readonly size: number; readonly head: Buffer } {
  try {
    const stat = fs.statSync(file);
    if (!stat.isFile()) throw new AppError('database_damaged');
    const handle = fs.openSync(file, 'r');
    try {
      const head = Buffer.alloc(PAGE_BYTES);
      return { size: stat.size, head: head.subarray(0, fs.readSync(handle, head, 0, PAGE_BYTES, 0)) };
    } finally {
      fs.closeSync(handle);
    }
  } catch (error) {
    if (hasSystemCode(error, 'ENOENT')) throw new AppError('database_missing');
    throw toStorageError(error);
  }
}
