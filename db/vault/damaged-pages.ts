import crypto from 'node:crypto';
import fs from 'node:fs';
import { AppError } from '#shared/errors/app-error.ts';
import { pieces } from './copy-bytes.ts';
import { PAGE_BYTES } from './database-file.ts';

/** At the end of each page of SQLCipher 4: 16 bytes of initialisation vector, 64 of HMAC-SHA512. */
const MAC_BYTES = 64;
const SALT_BYTES = 16;

/**
 * Authenticates every page of a SQLCipher 4 database, also the unused ones, without SQLite.
 * The MAC covers a page's ciphertext, its vector and its number; its key is derived from the data key and the file's salt with each
 * byte XOR 0x3a, by two rounds of PBKDF2-HMAC-SHA512 (https://www.zetetic.net/sqlcipher/design/).
 * @param handle open for reading; stays open
 * @param bytes of the database, from the beginning of the file
 * @returns numbers of the damaged pages, from 1
 */
export async function damagedPages(handle: number, bytes: number, dataKey: Buffer, signal?: AbortSignal): Promise<readonly number[]> {
  const salt = Buffer.alloc(SALT_BYTES);
  fs.readSync(handle, salt, 0, SALT_BYTES, 0);
  const macKey = crypto.pbkdf2Sync(
    dataKey,
    salt.map((byte) => byte ^ 0x3a),
    2,
    32,
    'sha512',
  );
  const damaged: number[] = [];
  const number = Buffer.alloc(4);
  let page = 0;
  try {
    // Pieces are whole pages: both sizes are powers of two. A torn last page is damaged, whatever it holds.
    for await (const piece of pieces({ handle, bytes }, signal)) {
      for (let start = 0; start < piece.length; start += PAGE_BYTES) {
        page += 1;
        const content = piece.subarray(start + (page === 1 ? SALT_BYTES : 0), start + PAGE_BYTES);
        number.writeUInt32LE(page);
        const mac = crypto.createHmac('sha512', macKey).update(content.subarray(0, -MAC_BYTES)).update(number).digest();
        if (!mac.equals(content.subarray(-MAC_BYTES))) damaged.push(page);
      }
    }
  } finally {
    macKey.fill(0);
  }
  return damaged;
}

/** How many pages the sentence names. */
const NAMED_PAGES = 5;

/** The error whose sentence names the damaged pages of a database, the first of them. @param bytes size of the database */
export function pageDamaged(pages: readonly number[], bytes: number): AppError {
  const named = pages.slice(0, NAMED_PAGES).join(', ') + (pages.length > NAMED_PAGES ? '…' : '');
  return new AppError('database_page_damaged', { pages: named, damaged: pages.length, total: Math.ceil(bytes / PAGE_BYTES) });
}
