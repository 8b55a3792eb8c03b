import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { migrate } from '#db/schema/migrate.ts';
import { damagedPages } from '#db/vault/damaged-pages.ts';
import { readDatabaseSalt } from '#db/vault/database-file.ts';
import { closeDatabase, openDatabase } from '#db/vault/open-database.ts';
import { toStorageError } from '#db/vault/storage-errors.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { checkContent, countContent, type VaultCounts } from './check-database.ts';
import { extractDatabase, type OpenedBackup } from './open-backup.ts';

/**
 * Proves that a backup can be restored, and says what it holds, without touching any vault: its database is taken out into a temporary
 * folder (still encrypted), and removed again.
 * @throws AppError `backup_damaged`, `database_newer`; of the disk
 */
export async function inspectBackup(backup: OpenedBackup): Promise<VaultCounts> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cellule-'));
  try {
    return await proveDatabase(backup, path.join(folder, 'vault.db'));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Takes the database out of a backup and makes it ready to be a vault's: every byte and page authentic, sound for SQLite, the schema
 * that of its version, and then brought to this program's version and checked again.
 * @param target path at which nothing is yet; on failure what was written there is the caller's to remove
 * @returns what it holds
 * @throws AppError `backup_damaged`, `database_newer`; of the disk
 */
export async function proveDatabase(backup: OpenedBackup, target: string): Promise<VaultCounts> {
  try {
    await extractDatabase(backup, target);
    await checkEveryPage(target, backup);
    const salt = readDatabaseSalt(target);
    const database = openDatabase(target, salt, backup.dataKey);
    try {
      await checkContent(database);
      migrate(database);
      await checkContent(database);
      return countContent(database);
    } finally {
      closeDatabase(database);
    }
  } catch (error) {
    const known = toStorageError(error);
    // It is the backup that is damaged: the sentences about the vault's own database would lead astray.
    throw known instanceof AppError && /^database_(?!newer)/.test(known.code) ? new AppError('backup_damaged') : known;
  }
}

async function checkEveryPage(file: string, { manifest, dataKey }: OpenedBackup): Promise<void> {
  const handle = fs.openSync(file, 'r');
  try {
    if ((await damagedPages(handle, manifest.database.bytes, dataKey)).length > 0) throw new AppError('backup_damaged');
  } finally {
    fs.closeSync(handle);
  }
}
