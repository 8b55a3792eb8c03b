import crypto from 'node:crypto';
import fs from 'node:fs';
import { AppError } from '#shared/errors/app-error.ts';
import { readDatabaseSalt } from './database-file.ts';
import { databaseInUse, switchDatabases, wipeDatabase, wipeOtherDatabases } from './database-in-use.ts';
import { compare, type KeyChange } from './key-changes.ts';
import { keyFileContent, sealKeyFile, unlockKeyFile, writeKeyFile } from './key-file.ts';
import { DATA_KEY_BYTES, type KeySlotIdentity } from './key-slot.ts';
import { checkNewPassphrase } from './new-passphrase.ts';
import { identityOf, newSlot, wrapSecret } from './new-slot.ts';
import { checkPages, closeDatabase, copyUnderNewKey, openDatabase, type VaultDatabase } from './open-database.ts';
import { toStorageError } from './storage-errors.ts';
import { readVaultFolder, type VaultOptions } from './vault-folder.ts';
import { vaultFiles } from './vault-files.ts';

/** Where a renewal stands, for tests that end the process there. */
export type RenewalStep = 'copied' | 'rekeyed' | 'verified' | 'committed' | 'closed' | 'set_aside' | 'switched' | 'wiped';

export interface RenewalOptions extends VaultOptions {
  readonly onStep?: (step: RenewalStep) => void;
}

export interface NewSecrets {
  /** Not the current one, which somebody may know. */
  readonly passphrase: string;
  /** As it was drawn, and typed again. */
  readonly recoveryKey: string;
}

/** A renewal whose slow part is done. */
export interface ReadyRenewal {
  readonly written: readonly KeySlotIdentity[];
  readonly removed: readonly KeySlotIdentity[];
  /** The slot of the new passphrase. */
  readonly slot: KeySlotIdentity;
  /**
   * Copies the database under the new key, verifies the copy, puts the key file over to it, wipes the old files. In one go: no write
   * comes in between, and no order to stop.
   * @param database the open vault; closed when this returns
   * @returns the vault under its new key
   * @throws AppError of the disk, `database_damaged`: nothing was changed then, and `database` is still open
   */
  run(database: VaultDatabase): VaultDatabase;
  /** A copy of the new data key, for the backups; the caller's to overwrite. */
  dataKey(): Buffer;
  /** Overwrites the keys; to be called whatever happened. */
  forget(): void;
}

/**
 * For the day on which somebody may have the data key, or an old copy with its secret: another data key, every page written anew. Only
 * the passphrase and the recovery key that are given here open the vault afterwards: the other slots cannot be wrapped without their secrets.
 *
 * A crash at any moment leaves one good vault: the key file is replaced in one step, and names the database that it opens by its salt
 * (`database-in-use.ts`). Before that step the copy is a left-over; after it the old database is.
 * @throws AppError as `openVault` for the key file and the secret; `passphrase_too_short`, `passphrase_weak`, `same_passphrase`
 */
export async function prepareRenewal(change: KeyChange, secrets: NewSecrets, options: RenewalOptions = {}): Promise<ReadyRenewal> {
  const { onStep = () => undefined } = options;
  const files = vaultFiles(change.folder);
  const keyFile = readVaultFolder(files);
  checkNewPassphrase(secrets.passphrase, [keyFile.label]);
  if (change.current.kind === 'passphrase' && change.current.text === secrets.passphrase) throw new AppError('same_passphrase');
  const { dataKey: oldKey } = await unlockKeyFile(keyFile, change.current, options);
  const newKey = crypto.randomBytes(DATA_KEY_BYTES);
  const wrap = (kind: KeySlotIdentity['kind'], text: string) =>
    wrapSecret(keyFile.vaultId, newKey, newSlot(kind, change.now), text, options);
  const forget = () => {
    oldKey.fill(0);
    newKey.fill(0);
  };
  try {
    const slots = [await wrap('passphrase', secrets.passphrase), await wrap('recovery', secrets.recoveryKey)];
    const [own] = slots;
    if (!own) throw new Error('a vault has a passphrase');
    const { seal: _seal, format: _format, ...content } = keyFile;

    const run = (database: VaultDatabase): VaultDatabase => {
      try {
        wipeDatabase(files.nextDatabase);
        copyUnderNewKey(database, files.nextDatabase, oldKey, newKey, onStep);
        verifyCopy(database, files.nextDatabase, newKey);
        onStep('verified');
        const salt = readDatabaseSalt(files.nextDatabase);
        writeKeyFile(files, sealKeyFile(keyFileContent({ ...content, database: { salt }, slots }), newKey), options.disk ?? fs);
        onStep('committed');
        return moveOver(database, salt);
      } catch (error) {
        // Only what the key file does not name.
        if (database.open) wipeDatabase(files.nextDatabase);
        throw toStorageError(error);
      }
    };

    /** From here on the new file is the vault: what fails is tidied up at the next opening. */
    const moveOver = (database: VaultDatabase, salt: string): VaultDatabase => {
      closeQuietly(database);
      onStep('closed');
      try {
        switchDatabases(files, salt, onStep);
      } catch {
        // The new database is used under the name that it has.
      }
      // Asked before it is open: a file that is opened and closed beside a connection takes the connection's locks away (POSIX).
      const inUse = databaseInUse(files, salt);
      const renewed = openDatabase(inUse, salt, newKey);
      if (inUse === files.database) wipeOtherDatabases(files);
      onStep('wiped');
      return renewed;
    };

    return { ...compare(keyFile.slots, slots), slot: identityOf(own), run, dataKey: () => Buffer.from(newKey), forget };
  } catch (error) {
    forget();
    throw error;
  }
}

/** Every page of the copy is sound, and each table holds as many rows. */
function verifyCopy(database: VaultDatabase, file: string, newKey: Buffer): void {
  const copy = openDatabase(file, readDatabaseSalt(file), newKey);
  try {
    checkPages(copy);
    const [expected, found] = [countRows(database), countRows(copy)];
    if (JSON.stringify(expected) !== JSON.stringify(found)) throw new AppError('database_damaged');
  } finally {
    closeDatabase(copy);
  }
}

function countRows(database: VaultDatabase): (readonly [string, unknown])[] {
  const tables = database.prepare<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all();
  return tables.map(({ name }) => [name, database.prepare(`SELECT count(*) AS n FROM "${name.replaceAll('"', '""')}"`).get()] as const);
}

function closeQuietly(database: VaultDatabase): void {
  try {
    closeDatabase(database);
  } catch {
    // It is the former database: everything committed in it is in the new one.
  }
}
