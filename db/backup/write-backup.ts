import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '#shared/errors/app-error.ts';
import { type FileSystem, syncFolder } from '#db/vault/atomic-file.ts';
import { copyBytes, digestOf } from '#db/vault/copy-bytes.ts';
import { damagedPages, pageDamaged } from '#db/vault/damaged-pages.ts';
import { readDatabaseSalt } from '#db/vault/database-file.ts';
import { type KeyFile, parseKeyFile } from '#db/vault/key-file.ts';
import { openDatabase, removeDatabaseFiles, type VaultDatabase } from '#db/vault/open-database.ts';
import { toStorageError, withStorageErrors } from '#db/vault/storage-errors.ts';
import { checkContent, countContent, type VaultCounts, versionOf } from './check-database.ts';
import { type ContainerPurpose, encodeManifest, type Manifest, sealManifest } from './container.ts';

/** What a backup is made from: an open vault. */
export interface BackupSource {
  readonly database: VaultDatabase;
  /** Open for reading on the database's file, and closed only after the database: see `copyBytes`. */
  readonly handle: number;
  /** The key file that shall open the backup. */
  readonly keys: KeyFile;
  readonly dataKey: Buffer;
}

export interface BackupOptions {
  /** Ends the work: nothing is left of the new file, and the old ones are as they were. */
  readonly signal?: AbortSignal;
  /** Tests: a disk that fails. */
  readonly disk?: FileSystem;
}

/** A backup that was written, reopened and checked. */
export interface WrittenBackup {
  readonly file: string;
  /** Of the whole file. */
  readonly bytes: number;
  readonly manifest: Manifest;
  readonly counts: VaultCounts;
}

/**
 * Copies an open vault into one file, and proves that the copy can be used: every page is authenticated, the copy is opened and
 * checked by SQLite, its schema is compared. Only then does the file get its name. Meanwhile the vault can be read and written:
 * what is written goes to its log, and the file that is copied does not change.
 * @param target whole path of the new file; what has this name is replaced at the very end
 * @throws AppError `backup_place_missing`, `backup_place_read_only`, `backup_disk_full`; `database_damaged`, `database_page_damaged` when
 *   the vault itself is damaged; the signal's reason. Nothing is then left of the new file.
 */
export async function writeBackup(
  source: BackupSource,
  target: { readonly file: string; readonly purpose: ContainerPurpose; readonly now: Date },
  { signal, disk = fs }: BackupOptions = {},
): Promise<WrittenBackup> {
  const partial = `${target.file}.partial`;
  try {
    const { database } = source;
    const bytes = quieten(database, source.handle);
    const schemaVersion = versionOf(database);
    const counts = countContent(database);
    disk.rmSync(partial, { force: true });
    const handle = disk.openSync(partial, 'wx+', 0o600);
    try {
      const sha256 = await copyBytes({ handle: source.handle, bytes }, handle, { disk, ...(signal ? { signal } : {}) });
      await checkCopy({ file: partial, handle, bytes, sha256 }, source.dataKey, counts, signal);
      const manifest = sealManifest(
        {
          purpose: target.purpose,
          createdAt: target.now.toISOString(),
          schemaVersion,
          database: { bytes, sha256 },
          keys: keysText(source.keys),
        },
        source.dataKey,
      );
      const end = encodeManifest(manifest);
      for (let written = 0; written < end.length; ) written += disk.writeSync(handle, end, written);
      disk.fsyncSync(handle);
      disk.renameSync(partial, target.file);
      syncFolder(path.dirname(target.file), disk);
      return { file: target.file, bytes: bytes + end.length, manifest, counts };
    } finally {
      disk.closeSync(handle);
    }
  } catch (error) {
    removeQuietly(partial);
    throw toBackupError(error);
  } finally {
    if (source.database.open) source.database.pragma('wal_autocheckpoint = 1000');
  }
}

/**
 * Copies a finished backup to another place, and reads it back.
 * @throws AppError as `writeBackup`; nothing is then left of the new file
 */
export async function copyBackup(from: string, to: string, { signal, disk = fs }: BackupOptions = {}): Promise<void> {
  const partial = `${to}.partial`;
  try {
    const source = fs.openSync(from, 'r');
    try {
      const { size: bytes } = fs.fstatSync(source);
      disk.rmSync(partial, { force: true });
      const handle = disk.openSync(partial, 'wx+', 0o600);
      try {
        const options = signal ? { signal } : {};
        const written = await copyBytes({ handle: source, bytes }, handle, { disk, ...options });
        if ((await digestOf({ handle, bytes }, signal)) !== written) throw new AppError('backup_damaged');
        disk.renameSync(partial, to);
        syncFolder(path.dirname(to), disk);
      } finally {
        disk.closeSync(handle);
      }
    } finally {
      fs.closeSync(source);
    }
  } catch (error) {
    removeQuietly(partial);
    throw toBackupError(error);
  }
}

/** A disk that fails while a backup is made is the backup's disk, not the vault's: its sentence says so. */
export function toBackupError(error: unknown): unknown {
  const known = toStorageError(error);
  if (!(known instanceof AppError)) return known;
  if (known.code === 'vault_disk_full') return new AppError('backup_disk_full');
  if (known.code === 'vault_folder_not_writable') return new AppError('backup_place_read_only');
  if (known.code === 'vault_folder_not_found') return new AppError('backup_place_missing');
  return known;
}

/** The text of a key file, as it stands in the vault's folder. */
export function keysText(keys: KeyFile): string {
  const text = `${JSON.stringify(keys, null, 2)}\n`;
  // A backup whose keys cannot be read back opens for nobody: a defect must stop here.
  parseKeyFile(text);
  return text;
}

/** Moves everything committed into the file and keeps it there as it is. @returns its size in bytes */
function quieten(database: VaultDatabase, handle: number): number {
  const [state] = withStorageErrors(() => database.pragma('wal_checkpoint(TRUNCATE)')) as { readonly busy: number }[];
  if (state?.busy !== 0) throw new AppError('vault_in_use');
  database.pragma('wal_autocheckpoint = 0');
  return fs.fstatSync(handle).size;
}

async function checkCopy(
  copy: { readonly file: string; readonly handle: number; readonly bytes: number; readonly sha256: string },
  dataKey: Buffer,
  counts: VaultCounts,
  signal: AbortSignal | undefined,
): Promise<void> {
  if ((await digestOf(copy, signal)) !== copy.sha256) throw new AppError('backup_damaged');
  const damaged = await damagedPages(copy.handle, copy.bytes, dataKey, signal);
  if (damaged[0] !== undefined) throw pageDamaged(damaged, copy.bytes);
  const database = openDatabase(copy.file, readDatabaseSalt(copy.file), dataKey);
  try {
    await checkContent(database, signal);
    if (JSON.stringify(countContent(database)) !== JSON.stringify(counts)) throw new AppError('backup_damaged');
  } finally {
    database.close();
  }
  // SQLite was let at it: nothing may have changed.
  if (fs.fstatSync(copy.handle).size !== copy.bytes) throw new AppError('backup_damaged');
}

function removeQuietly(partial: string): void {
  try {
    removeDatabaseFiles(partial);
  } catch {
    // The failure that led here is the one to tell; what is left is removed before the next backup of this name, and never counted as one.
  }
}
