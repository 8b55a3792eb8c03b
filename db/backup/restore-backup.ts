import fs from 'node:fs';
import { AppError } from '#shared/errors/app-error.ts';
import { syncFolder } from '#db/vault/atomic-file.ts';
import { readDatabaseSalt } from '#db/vault/database-file.ts';
import { wipeDatabase } from '#db/vault/database-in-use.ts';
import { type KeyFile, sealKeyFile, writeKeyFile } from '#db/vault/key-file.ts';
import { toStorageError, withStorageErrors } from '#db/vault/storage-errors.ts';
import { type VaultFiles, vaultFiles } from '#db/vault/vault-files.ts';
import { proveDatabase } from './inspect-backup.ts';
import type { OpenedBackup } from './open-backup.ts';

/** Where a restore stands, for tests that end the process there. */
export type RestoreStep = 'proved' | 'staged' | 'committed';

/** A restore whose slow part is done: the database lies beside the vault's, proved, under a name of its own. */
export interface ReadyRestore {
  /**
   * Puts the database and its keys in the place of the vault's. In one step each time that something becomes true: a crash leaves the
   * vault of before or the restored one. To be called with the vault closed, and its safety copy made.
   * @throws AppError of the disk; the vault is then the one of before
   */
  commit(): void;
  /** Removes what was prepared. */
  discard(): void;
}

/**
 * Prepares a restore into a vault's folder, or into a new one.
 * @param folder of a vault, or an empty one that exists
 * @param currentKeys the key file of the vault that is open there, when it has the same data key as the backup: who may open it stays
 *   as it is, so that a passphrase that was revoked since does not come back
 * @throws AppError `backup_damaged`, `database_newer`; of the disk: nothing is then left in the folder
 */
export async function prepareRestore(
  backup: OpenedBackup,
  folder: string,
  currentKeys: KeyFile | null,
  onStep: (step: RestoreStep) => void = () => undefined,
): Promise<ReadyRestore> {
  const files = vaultFiles(folder);
  const staged = files.restoringDatabase;
  wipeDatabase(staged);
  try {
    await proveDatabase(backup, staged);
    const salt = readDatabaseSalt(staged);
    if (currentKeys === null && salt !== backup.keys.database.salt) throw new AppError('backup_damaged');
    onStep('proved');
    const { seal: _seal, ...content } = currentKeys ?? backup.keys;
    const keys = sealKeyFile({ ...content, database: { salt } }, backup.dataKey);
    return {
      commit: () => withStorageErrors(() => commit(files, staged, salt, keys, onStep)),
      discard: () => wipeDatabase(staged),
    };
  } catch (error) {
    wipeDatabase(staged);
    throw toStorageError(error);
  }
}

/**
 * Under the same salt one rename does it: keys that opened the old database open the new one. Under another, the key file is the
 * settlement, as when the data key is renewed (`database-in-use.ts`): it names the database by its salt, whatever the files are called.
 */
function commit(files: VaultFiles, staged: string, salt: string, keys: KeyFile, onStep: (step: RestoreStep) => void): void {
  if (saltOrNull(files.database) === salt || !fs.existsSync(files.database)) {
    for (const suffix of ['-wal', '-shm', '-journal']) fs.rmSync(files.database + suffix, { force: true });
    fs.renameSync(staged, files.database);
    syncFolder(files.folder);
    onStep('staged');
    writeKeyFile(files, keys);
  } else {
    wipeDatabase(files.nextDatabase);
    fs.renameSync(staged, files.nextDatabase);
    syncFolder(files.folder);
    onStep('staged');
    writeKeyFile(files, keys);
  }
  onStep('committed');
}

function saltOrNull(file: string): string | null {
  try {
    return readDatabaseSalt(file);
  } catch {
    return null;
  }
}
