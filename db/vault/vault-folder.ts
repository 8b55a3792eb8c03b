import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '#shared/errors/app-error.ts';
import { type FileSystem, syncFolder } from './atomic-file.ts';
import { checkDatabaseFile, hasWal, readDatabaseSalt } from './database-file.ts';
import { damagedPages, pageDamaged } from './damaged-pages.ts';
import { databaseInUse, switchDatabases, wipeOtherDatabases } from './database-in-use.ts';
import {
  hasItsSeal,
  type KeyFile,
  keyFileContent,
  parseKeyFile,
  readKeyFile,
  sealKeyFile,
  settleKeyFiles,
  unlockKeyFile,
  VAULT_LABEL_MAX,
  type VaultSecret,
  writeKeyFile,
} from './key-file.ts';
import { DATA_KEY_BYTES, type KeyDerivationOptions, type KeySlot, type KeySlotIdentity } from './key-slot.ts';
import { checkNewPassphrase } from './new-passphrase.ts';
import { drawRecoveryKey, identityOf, newSlot, wrapSecret } from './new-slot.ts';
import { checkPages, checkWhole, createDatabase, openDatabase, removeDatabaseFiles, type VaultDatabase } from './open-database.ts';
import { hasSystemCode, toStorageError, withStorageErrors } from './storage-errors.ts';
import { type VaultFiles, vaultFiles } from './vault-files.ts';

/** What is known of a vault without opening it. */
export interface VaultInfo {
  readonly vaultId: string;
  /** Name of the CLSM. */
  readonly label: string;
  readonly demonstration: boolean;
  /** Instant in ISO 8601, UTC. */
  readonly createdAt: string;
}

/** For tests only: a cheaper derivation, a disk that fails. */
export interface VaultOptions extends KeyDerivationOptions {
  readonly disk?: FileSystem;
}

export interface NewVault {
  /** Folder to make, in a folder that exists; or an empty one. */
  readonly folder: string;
  /** Name of the CLSM, 1 to `VAULT_LABEL_MAX` characters; readable without the passphrase. */
  readonly label: string;
  readonly demonstration: boolean;
  readonly passphrase: string;
  /** `RECOVERY_KEY_BYTES` random bytes; drawn here when left out. */
  readonly recoveryBytes?: Uint8Array;
  readonly now: Date;
  /** Writes the schema. The vault exists only if it returns. */
  readonly initialise: (database: VaultDatabase) => void;
}

export interface CreatedVault {
  readonly database: VaultDatabase;
  readonly vault: VaultInfo;
  /** Grouped text, to be shown once: it is kept nowhere. */
  readonly recoveryKey: string;
  /** Slot of the passphrase: who opened, for the audit. */
  readonly slot: KeySlotIdentity;
  /** For the backups; to be overwritten (`fill(0)`) when the vault is closed. */
  readonly dataKey: Buffer;
}

export interface OpenedVault {
  readonly database: VaultDatabase;
  readonly vault: VaultInfo;
  readonly slot: KeySlotIdentity;
  /** For the backups; to be overwritten (`fill(0)`) when the vault is closed. */
  readonly dataKey: Buffer;
  /** The last end was a crash or a power cut. What was committed is there, and every page and index was read and is sound. */
  readonly endedUncleanly: boolean;
}

/** Files that desktops leave in any folder they show: a folder with only these is empty to the person who looks at it. */
const DESKTOP_LITTER: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/**
 * Makes a vault: the folder (0700), the encrypted database with its schema, the key file with a passphrase and a recovery slot.
 * @throws AppError `invalid_input` (label), `passphrase_too_short`, `vault_folder_not_empty`, `vault_folder_not_found` (the folder that should hold it),
 *   `vault_folder_not_writable`, `vault_disk_full`; whatever `initialise` throws. Everything that was made is then removed again,
 *   and nothing else.
 */
export async function createVault(wanted: NewVault, options: VaultOptions = {}): Promise<CreatedVault> {
  const label = wanted.label.trim();
  if (label === '' || label.length > VAULT_LABEL_MAX) throw new AppError('invalid_input', {}, 'label');
  // The demonstration's is shown on the screen: it guards nothing.
  if (!wanted.demonstration) checkNewPassphrase(wanted.passphrase, [label]);
  const files = vaultFiles(wanted.folder);
  withStorageErrors(() => checkRoomFor(files));

  const vault: VaultInfo = {
    vaultId: crypto.randomUUID(),
    label,
    demonstration: wanted.demonstration,
    createdAt: wanted.now.toISOString(),
  };
  const recoveryKey = drawRecoveryKey(wanted.recoveryBytes);
  const dataKey = crypto.randomBytes(DATA_KEY_BYTES);
  try {
    const wrap = (kind: KeySlot['kind'], text: string) => wrapSecret(vault.vaultId, dataKey, newSlot(kind, wanted.now), text, options);
    // The slow part first: what follows touches the disk, and is done in one go.
    const slot = await wrap('passphrase', wanted.passphrase);
    const recoverySlot = await wrap('recovery', recoveryKey);
    const database = makeFiles(files, dataKey, wanted.initialise, options, (salt) =>
      sealKeyFile(keyFileContent({ ...vault, database: { salt }, slots: [slot, recoverySlot] }), dataKey),
    );
    return { database, vault, recoveryKey, slot: identityOf(slot), dataKey: Buffer.from(dataKey) };
  } finally {
    dataKey.fill(0);
  }
}

/**
 * Opens a vault by its passphrase or its recovery key. Every page is read and checked before it is handed out; after an unclean end, every
 * index against its table, too.
 * @throws AppError `vault_folder_not_found`, `vault_not_here`, `key_file_*`, `wrong_passphrase`, `wrong_recovery_key`,
 *   `recovery_key_typo`, `database_*` (but `database_newer`: the migrations' matter), `vault_in_use`, `vault_folder_not_writable`,
 *   `vault_disk_full`
 */
export async function openVault(
  { folder, secret }: { readonly folder: string; readonly secret: VaultSecret },
  options: VaultOptions = {},
): Promise<OpenedVault> {
  const files = vaultFiles(folder);
  const keyFile = readVaultFolder(files);
  // What the files tell by themselves is said at once, not after a derivation.
  checkDatabaseFile(databaseInUse(files, keyFile.database.salt), keyFile.database.salt);
  const { dataKey, slot } = await unlockKeyFile(keyFile, secret, options);
  try {
    return await openUnlocked(files, keyFile, dataKey, identityOf(slot));
  } finally {
    dataKey.fill(0);
  }
}

/**
 * Opens a vault again by the data key that is at hand, after its database was replaced by one of its own backups.
 * @param dataKey still the caller's to overwrite
 * @param slotId who had opened it; another slot of its kind when it is no longer there
 * @throws AppError as `openVault`; `key_file_damaged` when the key file is not sealed by this data key
 */
export async function reopenVault(folder: string, dataKey: Buffer, slotId: string): Promise<OpenedVault> {
  const files = vaultFiles(folder);
  const keyFile = readVaultFolder(files);
  const slot = keyFile.slots.find(({ id }) => id === slotId) ?? keyFile.slots[0];
  if (!slot || !hasItsSeal(keyFile, dataKey)) throw new AppError('key_file_damaged');
  return openUnlocked(files, keyFile, dataKey, identityOf(slot));
}

async function openUnlocked(files: VaultFiles, keyFile: KeyFile, dataKey: Buffer, slot: KeySlotIdentity): Promise<OpenedVault> {
  // Only now is it known that the key file says the truth: nothing was wiped on the word of a file that anybody could have written.
  settleKeyFiles(files);
  switchDatabases(files, keyFile.database.salt);
  const endedUncleanly = hasWal(files.database);
  try {
    const database = openDatabase(files.database, keyFile.database.salt, dataKey);
    checkOrClose(database, endedUncleanly ? checkWhole : checkPages);
    wipeOtherDatabases(files);
    return { database, vault: infoOf(keyFile), slot, dataKey: Buffer.from(dataKey), endedUncleanly };
  } catch (error) {
    throw error instanceof AppError && error.code === 'database_damaged' ? await namingPages(files.database, dataKey, error) : error;
  }
}

/** Which pages are damaged, so that the sentence can say it; SQLite says only that something is. */
async function namingPages(file: string, dataKey: Buffer, error: AppError): Promise<AppError> {
  const handle = fs.openSync(file, 'r');
  try {
    const { size } = fs.fstatSync(handle);
    const damaged = await damagedPages(handle, size, dataKey);
    return damaged.length > 0 ? pageDamaged(damaged, size) : error;
  } catch {
    return error;
  } finally {
    fs.closeSync(handle);
  }
}

/**
 * What the list of recent vaults shows of a folder, before anybody opens it: read, not authenticated.
 * @returns `null` when there is no readable vault (unplugged disk, damaged files): the list shows the path then
 */
export function readVaultLabel(folder: string): VaultInfo | null {
  const files = vaultFiles(folder);
  for (const file of [files.keys, files.copyOfKeys]) {
    try {
      return infoOf(parseKeyFile(fs.readFileSync(file, 'utf8')));
    } catch {
      continue;
    }
  }
  return null;
}

/** The key file of a folder that holds a vault, or the sentence for a folder that does not. */
export function readVaultFolder(files: VaultFiles): KeyFile {
  return withStorageErrors(() => {
    const names = new Set(fs.readdirSync(files.folder));
    const isVault = [files.database, files.keys, files.copyOfKeys].some((file) => names.has(path.basename(file)));
    if (!isVault) throw new AppError('vault_not_here');
    return readKeyFile(files);
  });
}

/** Nothing is written yet: a folder that is in the way is told before the slow derivation. */
function checkRoomFor(files: VaultFiles): void {
  if (fs.existsSync(files.folder)) checkEmpty(files.folder);
  else fs.accessSync(path.dirname(files.folder), fs.constants.W_OK);
}

function checkEmpty(folder: string): void {
  if (fs.readdirSync(folder).some((name) => !DESKTOP_LITTER.has(name))) throw new AppError('vault_folder_not_empty');
}

/** Writes the folder, the database, then the key file, which makes it a vault; removes them again when one of them fails. */
function makeFiles(
  files: VaultFiles,
  dataKey: Buffer,
  initialise: (database: VaultDatabase) => void,
  { disk }: VaultOptions,
  keyFileFor: (salt: string) => KeyFile,
): VaultDatabase {
  const madeFolder = withStorageErrors(() => makeFolder(files.folder));
  let database: VaultDatabase | undefined;
  try {
    checkEmpty(files.folder);
    database = createDatabase(files.database, dataKey);
    initialise(database);
    database.pragma('wal_checkpoint(TRUNCATE)');
    writeKeyFile(files, keyFileFor(readDatabaseSalt(files.database)), disk);
    if (madeFolder) syncFolder(path.dirname(files.folder), disk);
    return database;
  } catch (error) {
    // Only what this call made: a folder that turned out not to be empty keeps its files.
    if (database !== undefined) {
      database.close();
      removeDatabaseFiles(files.database);
      fs.rmSync(files.keys, { force: true });
    }
    if (madeFolder) fs.rmSync(files.folder, { recursive: true, force: true });
    throw toStorageError(error);
  }
}

/** @returns whether the folder had to be made */
function makeFolder(folder: string): boolean {
  try {
    // Not its parents: the folder of an unplugged stick must not be made on the disk of the machine.
    fs.mkdirSync(folder, { mode: 0o700 });
    return true;
  } catch (error) {
    if (hasSystemCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function checkOrClose(database: VaultDatabase, check: (database: VaultDatabase) => void): void {
  try {
    check(database);
  } catch (error) {
    database.close();
    throw error;
  }
}

function infoOf({ vaultId, label, demonstration, createdAt }: KeyFile): VaultInfo {
  return { vaultId, label, demonstration, createdAt };
}
