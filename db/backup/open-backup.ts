import fs from 'node:fs';
import { AppError } from '#shared/errors/app-error.ts';
import type { FileSystem } from '#db/vault/atomic-file.ts';
import { copyBytes } from '#db/vault/copy-bytes.ts';
import { hasItsSeal, type KeyFile, parseKeyFile, unlockKeyFile, type VaultSecret } from '#db/vault/key-file.ts';
import type { KeyDerivationOptions, KeySlot } from '#db/vault/key-slot.ts';
import { toStorageError } from '#db/vault/storage-errors.ts';
import { checkSeal, decodeManifest, END_BYTES, type Manifest, manifestBytes } from './container.ts';

/** A backup whose keys are known, and whose manifest is authentic; its database has not been read yet. */
export interface OpenedBackup {
  readonly file: string;
  readonly manifest: Manifest;
  readonly keys: KeyFile;
  /** To be overwritten (`fill(0)`) by the caller. */
  readonly dataKey: Buffer;
  /** The slot that opened it; `null` when it was opened by the data key of the open vault. */
  readonly slot: KeySlot | null;
}

/**
 * What a backup file says of itself before anybody opens it: read, not authenticated. It takes two small reads.
 * @throws AppError `not_a_backup`, `backup_damaged`, `backup_newer`, `backup_missing`; of the key file in it
 */
export function readManifest(file: string): { readonly manifest: Manifest; readonly keys: KeyFile } {
  const handle = openForReading(file);
  try {
    const { size } = fs.fstatSync(handle);
    const end = Buffer.alloc(END_BYTES);
    const read = fs.readSync(handle, end, 0, END_BYTES, Math.max(0, size - END_BYTES));
    const length = manifestBytes(end.subarray(0, read), size);
    const text = Buffer.alloc(length);
    const databaseBytes = size - END_BYTES - length;
    fs.readSync(handle, text, 0, length, databaseBytes);
    const manifest = decodeManifest(text, databaseBytes);
    return { manifest, keys: parseKeyFile(manifest.keys) };
  } catch (error) {
    throw toStorageError(error);
  } finally {
    fs.closeSync(handle);
  }
}

/**
 * Opens a backup by its passphrase or recovery key, or, for one of the open vault, by the data key that is at hand.
 * @throws AppError as `readManifest` and `unlockKeyFile`; `wrong_passphrase` when the data key at hand is not that backup's
 */
export async function openBackup(
  file: string,
  by: { readonly secret: VaultSecret } | { readonly dataKey: Buffer },
  options: KeyDerivationOptions = {},
): Promise<OpenedBackup> {
  const { manifest, keys } = readManifest(file);
  if ('dataKey' in by) {
    if (!hasItsSeal(keys, by.dataKey)) throw new AppError('wrong_passphrase');
    checkSeal(manifest, by.dataKey);
    return { file, manifest, keys, dataKey: Buffer.from(by.dataKey), slot: null };
  }
  const { dataKey, slot } = await unlockKeyFile(keys, by.secret, options);
  try {
    checkSeal(manifest, dataKey);
    return { file, manifest, keys, dataKey, slot };
  } catch (error) {
    dataKey.fill(0);
    throw error;
  }
}

/** Whether a backup was made under this data key: it then opens without asking for a secret. */
export function isSealedBy(manifest: Manifest, dataKey: Buffer): boolean {
  try {
    checkSeal(manifest, dataKey);
    return true;
  } catch {
    return false;
  }
}

/**
 * Takes the database out of a backup, as a file of its own.
 * @param target path at which nothing is yet
 * @throws AppError `backup_damaged` when a byte of it is not the one that was written; of the disk
 */
export async function extractDatabase(
  { file, manifest }: Pick<OpenedBackup, 'file' | 'manifest'>,
  target: string,
  disk: FileSystem = fs,
): Promise<void> {
  const source = openForReading(file);
  try {
    const handle = disk.openSync(target, 'wx', 0o600);
    try {
      const sha256 = await copyBytes({ handle: source, bytes: manifest.database.bytes }, handle, { disk });
      if (sha256 !== manifest.database.sha256) throw new AppError('backup_damaged');
    } finally {
      disk.closeSync(handle);
    }
  } catch (error) {
    throw toStorageError(error instanceof RangeError ? new AppError('backup_damaged') : error);
  } finally {
    fs.closeSync(source);
  }
}

/** Only a file: a folder, a pipe or a device is refused before it is opened, which might wait for ever. */
function openForReading(file: string): number {
  try {
    if (!fs.statSync(file).isFile()) throw new AppError('not_a_backup');
    return fs.openSync(file, 'r');
  } catch (error) {
    const known = toStorageError(error);
    throw known instanceof AppError && known.code === 'vault_folder_not_found' ? new AppError('backup_missing') : known;
  }
}
