import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '#shared/errors/app-error.ts';
import { checkDatabaseFile, hasWal, lacksPages, readDatabaseSalt } from './database-file.ts';
import { DATA_KEY_BYTES } from './key-slot.ts';
import { hasSystemCode, toStorageError, withStorageErrors } from './storage-errors.ts';

/**
 * The one place where the vault's database is opened (docs/architecture.md). The order matters: a journal mode set before the key
 * writes a plaintext header; no key at all makes a plaintext file; a raw key of another length is taken for a passphrase.
 */

/** An open, decrypted database, held by this connection alone. */
export type VaultDatabase = Database.Database;

/** How long a database that another process is just closing is waited for, in milliseconds. */
const WAIT_FOR_LOCK = 1_000;

/** What is set on each connection, and what SQLite must answer when asked back. */
const SETTINGS: readonly (readonly [name: string, value: string, answer: string | number])[] = [
  // A commit is on the disk before it is acknowledged.
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  // Temporary files are not encrypted.
  ['temp_store', 'MEMORY', 2],
  // Erased content is overwritten, not only forgotten.
  ['secure_delete', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  // A file that was tampered with runs no function of ours and crashes no parser.
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
];

/**
 * Makes a new encrypted database, readable by its owner only, with its first page written.
 * @param file path at which nothing is yet; a file that is there is never touched
 * @param dataKey the 32 bytes of the data key; still the caller's to overwrite
 * @throws AppError of the disk (`vault_disk_full`, `vault_folder_not_writable`…); nothing is then left behind
 */
export function createDatabase(file: string, dataKey: Buffer): VaultDatabase {
  // The driver takes an empty file for a new database: made here first, so that it is new and has its mode from the first byte on.
  withStorageErrors(() => fs.closeSync(fs.openSync(file, 'wx', 0o600)));
  try {
    const database = connect(file, dataKey, (connection) => connection.pragma('user_version = 0'));
    // Asks the file itself, not SQLite: neither empty nor plaintext.
    readDatabaseSalt(file);
    return database;
  } catch (error) {
    removeDatabaseFiles(file);
    throw error;
  }
}

/**
 * Opens the database of a vault. It never creates or empties one.
 * @param salt the salt that the key file names, in hexadecimal
 * @param dataKey the 32 bytes of the data key; still the caller's to overwrite
 * @throws AppError `database_missing`, `_empty`, `_plaintext`, `_truncated`, `_swapped`, `_damaged`; `vault_in_use`;
 *   `vault_folder_not_writable`; `vault_disk_full`
 */
export function openDatabase(file: string, salt: string, dataKey: Buffer): VaultDatabase {
  checkDatabaseFile(file, salt);
  const wholeFile = !hasWal(file);
  restrictMode(file);
  withStorageErrors(() => checkWritable(file));
  return connect(file, dataKey, undefined, (error) =>
    wholeFile && hasSystemCode(error, 'SQLITE_CORRUPT') && lacksPages(file, dataKey) ? new AppError('database_truncated') : error,
  );
}

/**
 * Closes the database after moving everything committed into its one file, so that a copy of the folder is whole without the log.
 * Nothing happens when it is closed already.
 * @throws AppError of the disk; the database is closed all the same, and what was committed stays in the log
 */
export function closeDatabase(database: VaultDatabase): void {
  if (!database.open) return;
  try {
    withStorageErrors(() => database.pragma('wal_checkpoint(TRUNCATE)'));
  } finally {
    database.close();
  }
}

/**
 * Reads and authenticates every page (about 6 ms a megabyte): what `openDatabase` does not, which reads the schema only.
 * @throws AppError `database_damaged`
 */
export function checkPages(database: VaultDatabase): void {
  const answer = withStorageErrors(() => database.pragma('quick_check(1)', { simple: true }));
  if (answer !== 'ok') throw new AppError('database_damaged');
}

/**
 * As `checkPages`, and every index against its table (twice the time).
 * @throws AppError `database_damaged`
 */
export function checkWhole(database: VaultDatabase): void {
  const answer = withStorageErrors(() => database.pragma('integrity_check(1)', { simple: true }));
  if (answer !== 'ok') throw new AppError('database_damaged');
}

/**
 * Writes a copy of an open database, every page under another key and with a salt of its own, and sends it to the disk.
 * @param file path at which nothing is; a crash leaves a copy that is worth nothing, under the old key, the new one, or both
 * @throws AppError of the disk
 */
export function copyUnderNewKey(
  database: VaultDatabase,
  file: string,
  oldKey: Buffer,
  newKey: Buffer,
  onStep: (step: 'copied' | 'rekeyed') => void,
): void {
  withStorageErrors(() => {
    // Made here first, for its mode; SQLite takes an empty file as the target.
    fs.closeSync(fs.openSync(file, 'wx', 0o600));
    database.prepare('VACUUM INTO ?').run(file);
    onStep('copied');
    const copy = new Database(file, { fileMustExist: true });
    try {
      giveKey(copy, oldKey);
      // No journal on the disk: a copy that is not finished is thrown away.
      setAndReadBack(copy, 'journal_mode', 'MEMORY', 'memory');
      setAndReadBack(copy, 'temp_store', 'MEMORY', 2);
      withRawKey(newKey, (raw) => {
        if (copy.rekey(raw) !== 0) throw new Error('the driver refused the new key');
      });
    } finally {
      copy.close();
    }
    syncFile(file);
    onStep('rekeyed');
  });
}

function syncFile(file: string): void {
  const handle = fs.openSync(file, 'r+');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** Removes a database that was just created, with the files that SQLite keeps beside it. */
export function removeDatabaseFiles(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) fs.rmSync(`${file}${suffix}`, { force: true });
}

/**
 * Opens a database whatever its state, to read what is left of it: no check, no setting, no lock. For a copy only: SQLite may write into it.
 * @throws AppError `database_damaged` when not even the first page can be read
 */
export function connectForSalvage(copy: string, dataKey: Buffer): VaultDatabase {
  const connection = withStorageErrors(() => new Database(copy, { fileMustExist: true }));
  try {
    giveKey(connection, dataKey);
    setAndReadBack(connection, 'locking_mode', 'EXCLUSIVE', 'exclusive');
    connection.pragma('temp_store = MEMORY');
    connection.pragma('user_version');
    return connection;
  } catch (error) {
    connection.close();
    throw toStorageError(error);
  }
}

function connect(
  file: string,
  dataKey: Buffer,
  beforeReading: ((connection: VaultDatabase) => void) | undefined,
  explain: (error: unknown) => unknown = (error) => error,
): VaultDatabase {
  const connection = withStorageErrors(() => new Database(file, { fileMustExist: true, timeout: WAIT_FOR_LOCK }));
  try {
    giveKey(connection, dataKey);
    // Before the first read: that read then takes the lock, or finds that somebody else has it, and no shared index file is made.
    setAndReadBack(connection, 'locking_mode', 'EXCLUSIVE', 'exclusive');
    beforeReading?.(connection);
    // The first page decrypts only with the right key; the whole schema is read and parsed.
    connection.prepare('SELECT count(*) FROM sqlite_schema').get();
    for (const [name, value, answer] of SETTINGS) setAndReadBack(connection, name, value, answer);
    // A file that may only be read would be found at the first save otherwise.
    connection.exec('BEGIN IMMEDIATE; ROLLBACK');
    return connection;
  } catch (error) {
    connection.close();
    throw toStorageError(explain(error));
  }
}

function giveKey(connection: VaultDatabase, dataKey: Buffer): void {
  if (dataKey.length !== DATA_KEY_BYTES) throw new RangeError(`a data key has ${DATA_KEY_BYTES} bytes`);
  connection.pragma("cipher = 'sqlcipher'");
  connection.pragma('legacy = 4');
  if (connection.pragma('cipher', { simple: true }) !== 'sqlcipher') throw new Error('the driver does not know SQLCipher');
  withRawKey(dataKey, (raw) => {
    if (connection.key(raw) !== 0) throw new Error('the driver refused the key');
  });
}

function withRawKey(dataKey: Buffer, give: (raw: Buffer) => void): void {
  const raw = rawKey(dataKey);
  try {
    give(raw);
  } finally {
    raw.fill(0);
  }
}

/** `x'…'` with 64 hexadecimal digits, as bytes: a string would stay in memory until the collector comes. */
function rawKey(dataKey: Buffer): Buffer {
  const digits = Buffer.from('0123456789abcdef', 'latin1');
  const raw = Buffer.alloc(3 + 2 * DATA_KEY_BYTES, "'");
  raw.write('x', 0, 'latin1');
  dataKey.forEach((byte, index) => {
    raw[2 + 2 * index] = digits[byte >> 4] ?? 0;
    raw[3 + 2 * index] = digits[byte & 15] ?? 0;
  });
  return raw;
}

function setAndReadBack(connection: VaultDatabase, name: string, value: string, answer: string | number): void {
  connection.pragma(`${name} = ${value}`);
  if (connection.pragma(name, { simple: true }) !== answer) throw new Error(`SQLite did not take ${name}`);
}

/** SQLite tells a folder in which its log cannot be made by a code that also means damage: the system is asked first. */
function checkWritable(file: string): void {
  for (const place of [file, path.dirname(file)]) fs.accessSync(place, fs.constants.R_OK | fs.constants.W_OK);
}

/** A folder copied from another disk may have come with other rights. Disks without rights (FAT) refuse: nothing can be done there. */
function restrictMode(file: string): void {
  for (const existing of [file, `${file}-wal`]) {
    try {
      fs.chmodSync(existing, 0o600);
    } catch {
      continue;
    }
  }
}
