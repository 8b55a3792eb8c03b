import fs from 'node:fs';
import { syncFolder } from './atomic-file.ts';
import { readDatabaseSalt } from './database-file.ts';
import { hasSystemCode, withStorageErrors } from './storage-errors.ts';
import type { VaultFiles } from './vault-files.ts';
import { wipeFile, wipeQuietly } from './wipe-file.ts';

/**
 * Which database file is the vault's. A new data key comes with a new database beside the old one; the key file is replaced in one step,
 * and the salt that it names is the settlement: before that step the old file is the vault, after it the new one, whatever their names.
 */

/** Files that SQLite keeps beside a database, and the database itself. */
const SUFFIXES = ['', '-wal', '-shm', '-journal'] as const;

/**
 * The database that the key file names.
 * @param salt the key file's salt
 * @returns the usual path, also when neither file has that salt: what is wrong with it is then said by who opens it
 */
export function databaseInUse(files: VaultFiles, salt: string): string {
  return saltOrNull(files.database) !== salt && saltOrNull(files.nextDatabase) === salt ? files.nextDatabase : files.database;
}

/** Whether a database lies in the folder, under the usual name or, after a crash in the middle of a renewal, under the next one. */
export function hasDatabase(files: VaultFiles): boolean {
  return fs.existsSync(files.database) || fs.existsSync(files.nextDatabase);
}

/**
 * Gives the database that the key file names its usual name: the end of a renewal, also of one that a crash interrupted. To be called
 * once the key file's seal was checked, with neither database open.
 * @throws AppError of the disk; everything is then still as `databaseInUse` says
 */
export function switchDatabases(files: VaultFiles, salt: string, onStep: (step: 'set_aside' | 'switched') => void = () => undefined): void {
  if (databaseInUse(files, salt) !== files.nextDatabase) return;
  withStorageErrors(() => {
    // Nothing may stay that SQLite would take for the new database's log.
    for (const suffix of SUFFIXES.slice(1)) wipeFile(files.database + suffix);
    renameIfThere(files.database, files.formerDatabase);
    onStep('set_aside');
    fs.renameSync(files.nextDatabase, files.database);
    syncFolder(files.folder);
    onStep('switched');
  });
}

/**
 * Wipes what a renewal or a restore left: the former database, or a copy that never became the vault's, which may hold what was erased
 * since. To be called while the vault's database is open, hence locked: another process may be in the middle of it otherwise.
 */
export function wipeOtherDatabases(files: VaultFiles): void {
  for (const database of [files.nextDatabase, files.formerDatabase, files.restoringDatabase]) wipeDatabase(database);
}

/** Wipes a database that is the vault's no more, or not yet, with all that SQLite keeps beside it. */
export function wipeDatabase(file: string): void {
  for (const suffix of SUFFIXES) wipeQuietly(file + suffix);
}

function renameIfThere(from: string, to: string): void {
  try {
    fs.renameSync(from, to);
  } catch (error) {
    if (!hasSystemCode(error, 'ENOENT')) throw error;
  }
}

function saltOrNull(file: string): string | null {
  try {
    return readDatabaseSalt(file);
  } catch {
    return null;
  }
}
