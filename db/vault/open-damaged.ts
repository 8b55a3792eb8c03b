import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { addSalvageNote, type SalvageNote, salvageNoteKey } from '#db/audit/salvage-notes.ts';
import { PAGE_BYTES, pagesByHeader, readDatabaseSalt } from './database-file.ts';
import { databaseInUse } from './database-in-use.ts';
import { unlockKeyFile, type VaultSecret } from './key-file.ts';
import type { KeyDerivationOptions } from './key-slot.ts';
import { connectForSalvage, type VaultDatabase } from './open-database.ts';
import { readVaultFolder } from './vault-folder.ts';
import { vaultFiles } from './vault-files.ts';

/** A damaged vault, open for reading what is left. Nothing in its folder is changed; a note may be added. */
export interface DamagedVault {
  readonly database: VaultDatabase;
  /** 0 when it cannot be read. */
  readonly schemaVersion: number;
  /** Identifier of the key slot that opened it. */
  readonly slot: string;
  /** Notes in the vault's folder that this was taken out of it. @returns whether it could be noted */
  note(taken: Pick<SalvageNote, 'at' | 'tables' | 'rows'>): boolean;
  close(): void;
}

/**
 * Opens a vault without any of the checks that `openVault` makes. It works on a copy: recovering the log would write into the original.
 * @throws AppError of the key file and the secret; `database_missing`, `database_empty`, `database_plaintext`; `database_damaged` when not
 *   even its first page can be read
 */
export async function openDamaged(folder: string, secret: VaultSecret, options: KeyDerivationOptions = {}): Promise<DamagedVault> {
  const files = vaultFiles(folder);
  const keyFile = readVaultFolder(files);
  const file = databaseInUse(files, keyFile.database.salt);
  readDatabaseSalt(file);
  const { dataKey, slot } = await unlockKeyFile(keyFile, secret, options);
  const noteKey = salvageNoteKey(dataKey);
  try {
    const copy = openCopy(file, keyFile.database.salt, dataKey);
    return {
      ...copy,
      slot: slot.id,
      note: (taken) => noteIfPossible(files.salvages, { ...taken, slot: slot.id }, noteKey),
      close: () => {
        noteKey.fill(0);
        copy.close();
      },
    };
  } finally {
    dataKey.fill(0);
  }
}

/** Where nothing can be written (a read-only stick, a dying disk), saving what is left comes first. */
function noteIfPossible(file: string, note: SalvageNote, key: Buffer): boolean {
  try {
    addSalvageNote(file, note, key);
    return true;
  } catch {
    return false;
  }
}

/** More pages than this are not added to a file whose header asks for them: a damaged header asks for anything. */
const MOST_PAGES_ADDED = 262_144;

function openCopy(file: string, salt: string, dataKey: Buffer): Pick<DamagedVault, 'database' | 'schemaVersion' | 'close'> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cellule-'));
  const remove = () => fs.rmSync(folder, { recursive: true, force: true });
  try {
    const copy = path.join(folder, 'vault.db');
    fs.copyFileSync(file, copy);
    if (fs.existsSync(`${file}-wal`)) fs.copyFileSync(`${file}-wal`, `${copy}-wal`);
    mendFrame(copy, salt, dataKey);
    const database = connectForSalvage(copy, dataKey);
    return {
      database,
      schemaVersion: versionOrZero(database),
      close: () => {
        database.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/** What is known from elsewhere: the salt, from the key file; the number of pages, without which SQLite reads none of a file cut short. */
function mendFrame(copy: string, salt: string, dataKey: Buffer): void {
  const handle = fs.openSync(copy, 'r+');
  try {
    fs.writeSync(handle, Buffer.from(salt, 'hex'), 0, 16, 0);
  } finally {
    fs.closeSync(handle);
  }
  const size = fs.statSync(copy).size;
  const whole = Math.ceil(size / PAGE_BYTES);
  const counted = pagesByHeader(copy, dataKey);
  const pages = counted > whole && counted - whole <= MOST_PAGES_ADDED ? counted : whole;
  if (pages * PAGE_BYTES > size) fs.truncateSync(copy, pages * PAGE_BYTES);
}

function versionOrZero(database: VaultDatabase): number {
  try {
    return database.pragma('user_version', { simple: true }) as number;
  } catch {
    return 0;
  }
}
