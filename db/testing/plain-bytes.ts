import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';

/**
 * Every byte of a vault's pages as they are once decrypted: tables, index, free pages and what is left behind in half-used ones. Tests only: the
 * driver gives out the whole database in plain text.
 */
export function plainBytes(database: Database.Database): Buffer {
  return (database as unknown as { serialize: () => Buffer }).serialize();
}

/** Every file under a folder, as text of bytes. */
export function filesUnder(folder: string): { readonly file: string; readonly bytes: Buffer }[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .filter((file) => fs.statSync(file).isFile())
    .map((file) => ({ file, bytes: fs.readFileSync(file) }));
}

/** Which of the words stand in the bytes, in UTF-8 or as SQLite writes them. */
export function wordsIn(bytes: Buffer, words: ReadonlyMap<string, string>): string[] {
  const text = bytes.toString('latin1').toLowerCase();
  return [...words].filter(([, word]) => text.includes(Buffer.from(word.toLowerCase(), 'utf8').toString('latin1'))).map(([where]) => where);
}
