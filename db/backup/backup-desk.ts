import fs from 'node:fs';
import path from 'node:path';
import { departures, SAFETY_DAYS } from '#shared/backup/rotation.ts';
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts';
import { addDays, daysBetween, localDateOf } from '#shared/dates/local-date.ts';
import { AppError, type ErrorCode, toEnvelope } from '#shared/errors/app-error.ts';
import { readTables } from '#db/export/read-tables.ts';
import { schemaSql, type WrittenExport, writeExport } from '#db/export/write-export.ts';
import type { WriteStore } from '#db/store/store.ts';
import type { KeyFile } from '#db/vault/key-file.ts';
import type { VaultDatabase } from '#db/vault/open-database.ts';
import { withStorageErrors } from '#db/vault/storage-errors.ts';
import { vaultFiles } from '#db/vault/vault-files.ts';
import { wipeFile } from '#db/vault/wipe-file.ts';
import { readVaultFolder } from '#db/vault/vault-folder.ts';
import { backupFileName, type BackupFile, freeFile, listBackups, ownBackupFolder, rotate, rotated } from './backup-folder.ts';
import { type BackupRecord, changedSince, lastAuditSeq, readBackupRecord, writeBackupRecord } from './backup-record.ts';
import { countContent, type VaultCounts, versionOf } from './check-database.ts';
import type { ContainerPurpose } from './container.ts';
import { keptOpensBy, listKeptFiles, wipeKeptFiles, wipeKeptQuietly, wipePartialCopies } from './kept-files.ts';
import { isSealedBy, readManifest } from './open-backup.ts';
import { copyBackup, toBackupError, writeBackup, type WrittenBackup } from './write-backup.ts';

type AuditedOperation =
  | 'backups.restore'
  | 'backups.make'
  | 'backups.saveSettings'
  | 'backups.remove'
  | 'backups.export'
  | 'backups.exportPlain';

/** What the desk needs of the open vault. */
export interface DeskVault {
  readonly folder: string;
  readonly database: VaultDatabase;
  readonly store: WriteStore;
  /** A copy of the data key, which the desk overwrites when it is closed. */
  readonly dataKey: Buffer;
  readonly now: () => Date;
  /** Runs work in one transaction, with an entry in the audit. */
  readonly record: (operation: AuditedOperation, work: () => void) => void;
}

/** The backups of one open vault. At most one is being made at a time. */
export interface BackupDesk {
  status(): OutputOf<'backups.status'>;
  /** Begins a backup; the vault answers meanwhile. Nothing happens when one is under way. */
  start(): void;
  /** Begins a backup when this day has none, or when something was written since the last. */
  startWhenDue(): void;
  /** As `start`, and waits. @throws AppError why it could not be made */
  make(): Promise<void>;
  /** At lock: a backup if something changed, and if it can be made within the limit; else the next opening makes it. */
  makeBeforeLock(limitMs: number): Promise<void>;
  /** Writes a container of the vault as it is now, outside the rotation. @param keys who may open it; by default who opens the vault */
  writeTo(file: string, purpose: ContainerPurpose, keys?: KeyFile): Promise<WrittenBackup>;
  /** Keeps the state as it is, before something that replaces it. @returns the file @throws AppError of the disk, or when the vault is damaged */
  snapshot(): Promise<string>;
  /** Writes everything in open formats, noted in the audit before. @throws AppError of the place */
  export(folder: string, encrypted: boolean): WrittenExport;
  saveSettings(input: ParsedInputOf<'backups.saveSettings'>): void;
  remove(file: string): void;
  counts(): VaultCounts;
  /** What is known of the backups now. */
  record(): BackupRecord;
  /** After a restore: notes it in the audit, and what was known of the backups before, which the restored state knows less of. */
  noteRestore(before: BackupRecord | null): void;
  /** The data key, for what else must read a backup of this vault: see `openBackup`. */
  readonly dataKey: Buffer;
  /** Ends what is under way and waits for its end. */
  interrupt(): Promise<void>;
  /** As `interrupt`, and nothing new begins. To be called before the database is closed. */
  stop(): Promise<void>;
  /** After the database was closed: gives up the file and overwrites the key. */
  close(): void;
}

/** Opens the desk over an open vault. */
export function createBackupDesk(vault: DeskVault): BackupDesk {
  const { store, database, dataKey, now } = vault;
  const files = vaultFiles(vault.folder);
  const ownFolder = ownBackupFolder(files.folder);
  const keys = () => readVaultFolder(files);
  // Opened once and closed after the database: POSIX gives up SQLite's lock when any handle on its file is closed.
  let handle: number | undefined;
  let underWay: { readonly done: Promise<void>; readonly stop: AbortController } | undefined;
  let stopped = false;
  let unnoted: BackupRecord['failure'] = null;

  const sourceHandle = (): number => (handle ??= fs.openSync(database.name, 'r'));
  const save = (operation: 'backups.make' | 'backups.saveSettings', change: (old: BackupRecord) => BackupRecord) =>
    vault.record(operation, () => writeBackupRecord(store, change(readBackupRecord(store))));

  async function makeNow(signal: AbortSignal): Promise<void> {
    const began = performance.now();
    try {
      makeFolder(ownFolder);
      const keyFile = keys();
      const auditSeq = lastAuditSeq(store);
      const file = freeFile(ownFolder, backupFileName(keyFile.vaultId, 'backup', now()));
      const written = await writeBackup(
        { database, handle: sourceHandle(), keys: keyFile, dataKey },
        { file, purpose: 'backup', now: now() },
        { signal },
      );
      const tookMs = Math.round(performance.now() - began);
      const last = { at: now().toISOString(), file: path.basename(file), bytes: written.bytes, auditSeq, tookMs };
      save('backups.make', (old) => ({ ...old, last, failure: null }));
      unnoted = null;
      rotate(ownFolder, keyFile.vaultId, localDateOf(now()));
      forgetKept(keyFile.vaultId);
      await copyToSecondPlace(file, keyFile.vaultId, signal);
    } catch (error) {
      if (signal.aborted) return;
      const known = toBackupError(error);
      noteFailure({ at: now().toISOString(), code: toEnvelope(known).code });
      throw known;
    }
  }

  /** A full disk may refuse the note, too: it is then known as long as the vault is open. */
  function noteFailure(failure: NonNullable<BackupRecord['failure']>): void {
    unnoted = failure;
    try {
      save('backups.make', (old) => ({ ...old, failure }));
      unnoted = null;
    } catch {
      // The status tells it from here.
    }
  }

  /** What goes wrong there is noted, and is no failure of the backup. */
  async function copyToSecondPlace(file: string, vaultId: string, signal: AbortSignal): Promise<void> {
    const { second } = readBackupRecord(store);
    if (second === null) return;
    const note = (change: Partial<typeof second>) =>
      save('backups.make', (old) => (old.second === null ? old : { ...old, second: { ...old.second, ...change } }));
    try {
      if (!fs.existsSync(second.folder)) throw new AppError('backup_place_missing');
      await copyBackup(file, path.join(second.folder, path.basename(file)), { signal });
      note({ lastAt: now().toISOString(), failure: null });
      rotate(second.folder, vaultId, localDateOf(now()));
    } catch (error) {
      if (!signal.aborted) note({ failure: { at: now().toISOString(), code: toEnvelope(toBackupError(error)).code } });
    }
  }

  function begin(): Promise<void> {
    if (underWay) return underWay.done;
    if (stopped) return Promise.resolve();
    const stop = new AbortController();
    const done = makeNow(stop.signal).finally(() => {
      underWay = undefined;
    });
    underWay = { done, stop };
    return done;
  }

  function writeTo(file: string, purpose: ContainerPurpose, keyFile: KeyFile = keys()): Promise<WrittenBackup> {
    return writeBackup({ database, handle: sourceHandle(), keys: keyFile, dataKey }, { file, purpose, now: now() });
  }

  async function interrupt(): Promise<void> {
    underWay?.stop.abort();
    await underWay?.done.catch(() => undefined);
  }

  const start = () => {
    // Why it failed is in the record, and shown with the status.
    begin().catch(() => undefined);
  };

  function describe(
    backup: BackupFile,
    place: 'own' | 'second',
    leavesOn: string | undefined,
  ): OutputOf<'backups.status'>['backups'][number] {
    const { file, bytes, createdAt, purpose } = backup;
    return {
      file,
      name: path.basename(file),
      place,
      bytes,
      createdAt,
      purpose,
      leavesOn: leavesOn ?? null,
      opensWithCurrentKeys: opensNow(file),
    };
  }

  function opensNow(file: string): boolean {
    try {
      return isSealedBy(readManifest(file).manifest, dataKey);
    } catch {
      return false;
    }
  }

  function listPlace(folder: string, place: 'own' | 'second', vaultId: string) {
    const backups = listBackups(folder, vaultId);
    const leave = new Map(
      departures(backups.filter(({ purpose }) => purpose !== 'handover').map(rotated)).map(({ id, leavesOn }) => [id, leavesOn]),
    );
    return backups.map((backup) => describe(backup, place, leave.get(backup.file)));
  }

  /** Files as they were of a vault that was replaced; they leave like any other copy made before a replacement. */
  const keptUntil = (createdAt: string) => addDays(localDateOf(new Date(createdAt)), SAFETY_DAYS);

  function listKept(vaultId: string) {
    return listKeptFiles(ownFolder, vaultId).map(({ folder, bytes, createdAt }) => ({
      file: folder,
      name: path.basename(folder),
      place: 'own' as const,
      bytes,
      createdAt,
      purpose: 'files' as const,
      leavesOn: keptUntil(createdAt),
      opensWithCurrentKeys: keptOpensBy(folder, dataKey),
    }));
  }

  function forgetKept(vaultId: string): void {
    const today = localDateOf(now());
    for (const { folder, createdAt } of listKeptFiles(ownFolder, vaultId)) if (keptUntil(createdAt) <= today) wipeKeptQuietly(folder);
    wipePartialCopies(ownFolder, vaultId);
  }

  return {
    dataKey,
    start,
    make: begin,
    startWhenDue() {
      const { last } = readBackupRecord(store);
      const today = localDateOf(now());
      if (last === null || localDateOf(new Date(last.at)) !== today || changedSince(store, last)) start();
    },
    async makeBeforeLock(limitMs) {
      const { last } = readBackupRecord(store);
      // One that is under way is not waited for: the next opening makes it.
      if (underWay || last === null || last.tookMs * 2 > limitMs || !changedSince(store, last)) return;
      const late = setTimeout(() => underWay?.stop.abort(), limitMs);
      await begin().catch(() => undefined);
      clearTimeout(late);
    },
    writeTo,
    async snapshot() {
      withStorageErrors(() => makeFolder(ownFolder));
      return (await writeTo(freeFile(ownFolder, backupFileName(keys().vaultId, 'safety', now())), 'safety')).file;
    },
    export(folder, encrypted) {
      const source = { tables: readTables(database), schemaVersion: versionOf(database), sql: schemaSql(database), now: now() };
      // Noted first: nothing leaves without an entry; one may stand for a file that a full disk refused.
      vault.record(encrypted ? 'backups.export' : 'backups.exportPlain', () => undefined);
      return writeExport(source, folder, encrypted);
    },
    saveSettings({ secondFolder, remindAfterDays }) {
      if (secondFolder !== null) checkSecondFolder(secondFolder, files.folder);
      save('backups.saveSettings', (old) => ({
        ...old,
        second:
          secondFolder === null
            ? null
            : old.second?.folder === secondFolder
              ? { ...old.second, remindAfterDays }
              : { folder: secondFolder, remindAfterDays, chosenAt: now().toISOString(), lastAt: null, failure: null },
      }));
      if (secondFolder !== null) start();
    },
    remove(file) {
      const { vaultId } = keys();
      if (listKeptFiles(ownFolder, vaultId).some(({ folder }) => folder === file)) {
        return vault.record('backups.remove', () => wipeKeptFiles(file));
      }
      const { second } = readBackupRecord(store);
      const known = [ownFolder, ...(second ? [second.folder] : [])].flatMap((folder) => listBackups(folder, vaultId));
      if (!known.some((backup) => backup.file === file)) throw new AppError('not_found');
      vault.record('backups.remove', () => wipeFile(file));
    },
    status() {
      const { last, failure, second } = readBackupRecord(store);
      const { vaultId } = keys();
      const today = localDateOf(now());
      const since = second?.lastAt ?? second?.chosenAt;
      return {
        folder: ownFolder,
        running: underWay !== undefined,
        last: last && { at: last.at, file: last.file, bytes: last.bytes },
        failure: tell(unnoted ?? failure),
        changedSince: changedSince(store, last),
        second: second && {
          folder: second.folder,
          reachable: fs.existsSync(second.folder),
          remindAfterDays: second.remindAfterDays,
          lastAt: second.lastAt,
          failure: tell(second.failure),
          due: since !== undefined && daysBetween(localDateOf(new Date(since)), today) >= second.remindAfterDays,
        },
        backups: [
          ...listPlace(ownFolder, 'own', vaultId),
          ...listKept(vaultId),
          ...(second ? listPlace(second.folder, 'second', vaultId) : []),
        ],
      };
    },
    counts: () => countContent(database),
    record: () => readBackupRecord(store),
    noteRestore(before) {
      vault.record('backups.restore', () => {
        // Whatever the numbers of the audit say: the vault is not the one of the last backup any more.
        if (before) writeBackupRecord(store, { ...before, last: before.last && { ...before.last, auditSeq: -1 } });
      });
    },
    interrupt,
    stop() {
      stopped = true;
      return interrupt();
    },
    close() {
      if (handle !== undefined) fs.closeSync(handle);
      handle = undefined;
      dataKey.fill(0);
    },
  };
}

function tell(failure: BackupRecord['failure']): { at: string; code: ErrorCode } | null {
  return failure && { at: failure.at, code: failure.code as ErrorCode };
}

function makeFolder(folder: string): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** A folder that is there, can be written to, and is not the vault's own: a copy beside the original is lost with it. */
function checkSecondFolder(folder: string, vaultFolder: string): void {
  if (!path.isAbsolute(folder)) throw new AppError('backup_place_missing', {}, 'secondFolder');
  const stat = fs.statSync(folder, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) throw new AppError('backup_place_missing', {}, 'secondFolder');
  const [place, vault] = [fs.realpathSync(folder), fs.realpathSync(vaultFolder)];
  if (place === vault || place.startsWith(vault + path.sep)) throw new AppError('backup_place_is_vault', {}, 'secondFolder');
  try {
    fs.accessSync(folder, fs.constants.W_OK);
  } catch {
    throw new AppError('backup_place_read_only', {}, 'secondFolder');
  }
}
