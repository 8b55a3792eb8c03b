import fs from 'node:fs';
import path from 'node:path';
import { syncFolder } from '#db/vault/atomic-file.ts';
import { hasItsSeal } from '#db/vault/key-file.ts';
import { withStorageErrors } from '#db/vault/storage-errors.ts';
import { type VaultFiles, vaultFiles } from '#db/vault/vault-files.ts';
import { readVaultFolder } from '#db/vault/vault-folder.ts';
import { wipeFile } from '#db/vault/wipe-file.ts';
import { ownBackupFolder } from './backup-folder.ts';

/** The files of a vault that was replaced while it could not be opened, in a folder of their own among its backups. */
export interface KeptFiles {
  /** Whole path of the folder: a vault's folder like any other, which can be opened, or salvaged. */
  readonly folder: string;
  readonly bytes: number;
  /** Instant, ISO 8601 UTC. */
  readonly createdAt: string;
}

/** `avant-1f5a5649-2026-11-22-071238`: the beginning of the vault's identifier, and the instant in UTC. */
const NAME = /^avant-([0-9a-f]{8})-(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})(\d{2})$/;

const ownFiles = (files: VaultFiles): readonly string[] => [files.database, files.wal, files.keys, files.copyOfKeys, files.nextDatabase];

/**
 * Copies the files of a vault that cannot be opened (damaged, or nobody knows its passphrase) as they are into a folder among its backups.
 * @returns the folder
 * @throws AppError of the disk
 */
export function keepFilesAsTheyAre(folder: string, vaultId: string, now: Date): string {
  const files = vaultFiles(folder);
  return withStorageErrors(() => {
    const stamp = now.toISOString().slice(0, 19).replaceAll(':', '').replace('T', '-');
    const kept = path.join(ownBackupFolder(files.folder), `avant-${vaultId.slice(0, 8)}-${stamp}`);
    const partial = `${kept}.partial`;
    fs.rmSync(partial, { recursive: true, force: true });
    fs.mkdirSync(partial, { recursive: true, mode: 0o700 });
    for (const file of ownFiles(files)) copyIfThere(file, partial);
    fs.renameSync(partial, kept);
    syncFolder(path.dirname(kept));
    return kept;
  });
}

/**
 * What is kept of one vault in its folder of backups, the newest first.
 * @returns an empty list when the folder cannot be read
 */
export function listKeptFiles(backupFolder: string, vaultId: string): readonly KeptFiles[] {
  return foldersIn(backupFolder)
    .flatMap((name) => {
      const [, id, day, hours, minutes, seconds] = NAME.exec(name) ?? [];
      if (id !== vaultId.slice(0, 8)) return [];
      const folder = path.join(backupFolder, name);
      return [{ folder, bytes: bytesIn(folder), createdAt: `${day}T${hours}:${minutes}:${seconds}.000Z` }];
    })
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}

/** Whether the secrets of today open what is kept. */
export function keptOpensBy(folder: string, dataKey: Buffer): boolean {
  try {
    return hasItsSeal(readVaultFolder(vaultFiles(folder)), dataKey);
  } catch {
    return false;
  }
}

/**
 * Overwrites and removes what is kept in a folder, and the folder. Only a vault's own files: a folder into which somebody put something
 * else stays, with that.
 * @throws errors of the operating system, untouched
 */
export function wipeKeptFiles(folder: string): void {
  const files = vaultFiles(folder);
  for (const file of [...ownFiles(files), files.salvages]) wipeFile(file);
  if (fs.readdirSync(folder).length === 0) fs.rmdirSync(folder);
}

/** Removes what a crash left of a copy that was being made. What cannot be removed stays until the next time. */
export function wipePartialCopies(backupFolder: string, vaultId: string): void {
  for (const name of foldersIn(backupFolder)) {
    if (name.startsWith(`avant-${vaultId.slice(0, 8)}-`) && name.endsWith('.partial')) wipeKeptQuietly(path.join(backupFolder, name));
  }
}

/** As `wipeKeptFiles`; what cannot be removed now stays until the next time. */
export function wipeKeptQuietly(folder: string): void {
  try {
    wipeKeptFiles(folder);
  } catch {
    // It is listed as long as it is there.
  }
}

function foldersIn(folder: string): readonly string[] {
  try {
    return fs
      .readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  } catch {
    return [];
  }
}

function bytesIn(folder: string): number {
  return ownFiles(vaultFiles(folder)).reduce((sum, file) => sum + (fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);
}

function copyIfThere(file: string, folder: string): void {
  if (!fs.existsSync(file)) return;
  const copy = path.join(folder, path.basename(file));
  fs.copyFileSync(file, copy);
  const handle = fs.openSync(copy, 'r+');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}
