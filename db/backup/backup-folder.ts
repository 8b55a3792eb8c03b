import fs from 'node:fs';
import path from 'node:path';
import { leavingNow, type RotatedBackup } from '#shared/backup/rotation.ts';
import { type LocalDate, localDateOf } from '#shared/dates/local-date.ts';
import { wipeQuietly } from '#db/vault/wipe-file.ts';
import { CONTAINER_ENDING, type ContainerPurpose } from './container.ts';
import { readManifest } from './open-backup.ts';

/** A backup as it lies in a folder: read, not authenticated. */
export interface BackupFile {
  /** Whole path. */
  readonly file: string;
  readonly bytes: number;
  /** Instant, ISO 8601 UTC. */
  readonly createdAt: string;
  readonly purpose: ContainerPurpose;
  readonly schemaVersion: number;
  readonly vaultId: string;
}

/**
 * Where a vault's own backups lie: in its folder, so that they move with it.
 * @param folder of the vault
 */
export function ownBackupFolder(folder: string): string {
  return path.join(path.resolve(folder), 'sauvegardes');
}

/**
 * Name of a new backup: when it was made, and eight digits that tell the vaults apart on one stick. Nothing else: the name is read by
 * whoever finds the stick.
 */
export function backupFileName(vaultId: string, purpose: ContainerPurpose, now: Date): string {
  const digits = (value: number) => String(value).padStart(2, '0');
  const clock = [now.getHours(), now.getMinutes(), now.getSeconds()].map(digits).join('');
  const kind = { backup: 'sauvegarde', safety: 'avant', handover: 'passation' }[purpose];
  return `${kind}-${vaultId.slice(0, 8)}-${localDateOf(now)}-${clock}${CONTAINER_ENDING}`;
}

/** The same name, with a number when it is taken: two backups within a second. */
export function freeFile(folder: string, name: string): string {
  const { name: stem, ext } = path.parse(name);
  let file = path.join(folder, name);
  for (let copy = 2; fs.existsSync(file); copy += 1) file = path.join(folder, `${stem}-${copy}${ext}`);
  return file;
}

/**
 * The backups of one vault in a folder, the newest first; files that are none, or another vault's, are left out.
 * @returns an empty list when the folder cannot be read
 */
export function listBackups(folder: string, vaultId: string): readonly BackupFile[] {
  return namesIn(folder)
    .filter((name) => name.endsWith(CONTAINER_ENDING))
    .flatMap((name) => readBackupFile(path.join(folder, name)) ?? [])
    .filter((backup) => backup.vaultId === vaultId)
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}

/** What the rotation must know of a backup. */
export function rotated({ file, createdAt, purpose }: BackupFile): RotatedBackup {
  return { id: file, at: createdAt, on: localDateOf(new Date(createdAt)), kind: purpose === 'backup' ? 'rotating' : 'safety' };
}

/**
 * Removes what leaves the rotation, and what an interrupted backup left behind. To be called after a new backup was verified, never before.
 * A file that cannot be removed stays until the next time.
 */
export function rotate(folder: string, vaultId: string, today: LocalDate): void {
  const ours = listBackups(folder, vaultId).filter(({ purpose }) => purpose !== 'handover');
  for (const file of leavingNow(ours.map(rotated), today)) wipeQuietly(file);
  for (const name of namesIn(folder)) if (isLeftOver(name, vaultId)) wipeQuietly(path.join(folder, name));
}

function isLeftOver(name: string, vaultId: string): boolean {
  return name.includes(`-${vaultId.slice(0, 8)}-`) && /\.clsm\.partial(-wal|-shm|-journal)?$/.test(name);
}

function namesIn(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}

function readBackupFile(file: string): BackupFile | null {
  try {
    const { manifest, keys } = readManifest(file);
    const { createdAt, purpose, schemaVersion } = manifest;
    return { file, bytes: fs.statSync(file).size, createdAt, purpose, schemaVersion, vaultId: keys.vaultId };
  } catch {
    return null;
  }
}
