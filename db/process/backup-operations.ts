import fs from 'node:fs';
import path from 'node:path';
import type { NamesWith, OutputOf, ParsedInputOf } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { BackupDesk } from '#db/backup/backup-desk.ts';
import { inspectBackup } from '#db/backup/inspect-backup.ts';
import { openBackup, type OpenedBackup } from '#db/backup/open-backup.ts';
import { keepFilesAsTheyAre } from '#db/backup/kept-files.ts';
import { prepareRestore } from '#db/backup/restore-backup.ts';
import { salvageTables } from '#db/export/read-tables.ts';
import { schemaSql, writeExport } from '#db/export/write-export.ts';
import { hasDatabase } from '#db/vault/database-in-use.ts';
import { hasItsSeal, type KeyFile, readKeyFile, type VaultSecret } from '#db/vault/key-file.ts';
import { openDamaged } from '#db/vault/open-damaged.ts';
import { withStorageErrors } from '#db/vault/storage-errors.ts';
import { vaultFiles } from '#db/vault/vault-files.ts';
import type { VaultInfo } from '#db/vault/vault-folder.ts';

type BackupOperation = Extract<NamesWith<'session' | 'open'>, `backups.${string}`>;
export type BackupOperations = { readonly [N in BackupOperation]: (input: ParsedInputOf<N>) => Promise<OutputOf<N>> };

/** The open vault, as these operations need it. */
export interface BackedUpVault {
  readonly folder: string;
  readonly info: VaultInfo;
  /** Identifier of the key slot that opened it. */
  readonly slot: string;
  readonly backups: BackupDesk;
}

/** What the operations need of the session around them. */
export interface BackupHost {
  /** The open vault, or `null`. */
  current(): BackedUpVault | null;
  /** @throws AppError `vault_locked` */
  vault(): BackedUpVault;
  /** Closes the vault, if one is open. */
  close(): Promise<void>;
  /** Opens a vault by a secret. */
  open(folder: string, secret: VaultSecret): Promise<OutputOf<'vault.current'>>;
  /** Opens a vault again by its data key, as the slot that had opened it. */
  reopen(folder: string, dataKey: Buffer, slot: string): Promise<OutputOf<'vault.current'>>;
  readonly now: () => Date;
  /** Tests only: a cheaper key derivation. */
  readonly derivation: { readonly scryptN?: number };
}

/** The operations on backups: of the open vault, and, before any is open, of a file that somebody brings. */
export function createBackupOperations(host: BackupHost): BackupOperations {
  const { derivation, now } = host;

  /** By its secret; without one, by the data key of the open vault. */
  function read(file: string, secret: VaultSecret | null): Promise<OpenedBackup> {
    if (secret) return openBackup(file, { secret }, derivation);
    return openBackup(file, { dataKey: host.vault().backups.dataKey }, derivation);
  }

  /** The key file of the open vault, if the backup opens by the same data key. */
  function sameKeys(backup: OpenedBackup, vault: BackedUpVault | null): KeyFile | null {
    if (!vault) return null;
    const keys = readKeyFile(vaultFiles(vault.folder));
    return hasItsSeal(keys, backup.dataKey) ? keys : null;
  }

  /** Replaces the open vault by one of its own backups. */
  async function replaceOpen(vault: BackedUpVault, backup: OpenedBackup, secret: VaultSecret | null): Promise<OutputOf<'backups.restore'>> {
    if (backup.keys.vaultId !== vault.info.vaultId) throw new AppError('backup_other_vault', {}, 'file');
    const { folder, slot } = vault;
    const keys = sameKeys(backup, vault);
    if (!keys && !secret) throw new AppError('wrong_passphrase', {}, 'secret');
    await vault.backups.interrupt();
    const ready = await prepareRestore(backup, folder, keys);
    const known = vault.backups.record();
    const dataKey = Buffer.from(vault.backups.dataKey);
    try {
      const safety = await keepCurrent(vault);
      await host.close();
      try {
        ready.commit();
      } catch (error) {
        // The vault is the one of before; it was open, and is so again.
        await host.reopen(folder, dataKey, slot);
        throw error;
      }
      const opened = keys ? await host.reopen(folder, backup.dataKey, slot) : await host.open(folder, secret as VaultSecret);
      host.vault().backups.noteRestore(known);
      return { vault: opened, safety };
    } finally {
      ready.discard();
      dataKey.fill(0);
    }
  }

  /** The state of before, as a backup of its own; a vault that is too damaged for that, as its files are. */
  async function keepCurrent({ folder, info, backups }: BackedUpVault): Promise<string> {
    try {
      return await backups.snapshot();
    } catch (error) {
      if (!(error instanceof AppError && error.code.startsWith('database_'))) throw error;
      return keepFilesAsTheyAre(folder, info.vaultId, now());
    }
  }

  /** Into a folder that holds no open vault: a new one, or that of a vault that cannot be opened any more. */
  async function restoreElsewhere(backup: OpenedBackup, folder: string, secret: VaultSecret): Promise<OutputOf<'backups.restore'>> {
    const files = vaultFiles(folder);
    const made = withStorageErrors(() => makeFolder(files.folder));
    try {
      const there = fs.readdirSync(files.folder);
      const replaces = hasDatabase(files) || fs.existsSync(files.keys);
      if (!replaces && there.length > 0) throw new AppError('vault_folder_not_empty', {}, 'folder');
      const ready = await prepareRestore(backup, files.folder, null);
      try {
        const safety = replaces ? keepFilesAsTheyAre(files.folder, backup.keys.vaultId, now()) : null;
        await host.close();
        ready.commit();
        const opened = await host.open(files.folder, secret);
        host.vault().backups.noteRestore(null);
        return { vault: opened, safety };
      } finally {
        ready.discard();
      }
    } catch (error) {
      if (made) removeIfEmpty(files.folder);
      throw error;
    }
  }

  return {
    'backups.status': async () => host.vault().backups.status(),
    'backups.make': async () => {
      host.vault().backups.start();
      return {};
    },
    'backups.saveSettings': async (input) => {
      host.vault().backups.saveSettings(input);
      return {};
    },
    'backups.remove': async ({ file }) => {
      host.vault().backups.remove(file);
      return {};
    },
    'backups.inspect': async ({ file, secret }) => {
      const backup = await read(file, secret);
      try {
        const vault = host.current();
        const { createdAt, purpose } = backup.manifest;
        return {
          label: backup.keys.label,
          createdAt,
          purpose,
          counts: await inspectBackup(backup),
          current: vault?.backups.counts() ?? null,
          sameVault: vault?.info.vaultId === backup.keys.vaultId,
          sameKeys: sameKeys(backup, vault) !== null,
        };
      } finally {
        backup.dataKey.fill(0);
      }
    },
    'backups.export': async ({ folder, encrypted }) => host.vault().backups.export(folder, encrypted),
    'backups.salvage': async ({ folder, secret, target }) => {
      // The vault that is open is not the damaged one.
      const salvaged = await openDamaged(folder, secret, derivation);
      try {
        const tables = salvageTables(salvaged.database);
        if (tables.length === 0) throw new AppError('nothing_readable');
        const source = { tables, schemaVersion: salvaged.schemaVersion, sql: schemaSql(salvaged.database), now: now() };
        // Noted first, as with everything that leaves: the vault enters it in its audit when it is opened again, or restored.
        const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
        const noted = salvaged.note({ at: now().toISOString(), tables: tables.length, rows });
        const { key, ...written } = writeExport(source, target, true);
        return { ...written, key: key ?? '', noted, damaged: tables.filter(({ whole }) => !whole).map(({ name }) => name) };
      } finally {
        salvaged.close();
      }
    },
    'backups.restore': async ({ file, secret, folder }) => {
      const backup = await read(file, secret);
      try {
        const vault = host.current();
        if (vault && path.resolve(vault.folder) === path.resolve(folder)) return await replaceOpen(vault, backup, secret);
        if (!secret) throw new AppError('required', {}, 'secret');
        return await restoreElsewhere(backup, folder, secret);
      } finally {
        backup.dataKey.fill(0);
      }
    },
  };
}

/** @returns whether the folder had to be made; its parent must be there */
function makeFolder(folder: string): boolean {
  if (fs.existsSync(folder)) return false;
  fs.mkdirSync(folder, { mode: 0o700 });
  return true;
}

function removeIfEmpty(folder: string): void {
  try {
    fs.rmdirSync(folder);
  } catch {
    // Something came into it meanwhile: it is not ours to remove.
  }
}
