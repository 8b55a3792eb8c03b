import { CREATION_SLOT } from '#shared/audit/slot-name.ts';
import { type Answer, findOperation, type NamesWith, type OutputOf, type ParsedInputOf } from '#shared/contract/contract.ts';
import { AppError, toEnvelope } from '#shared/errors/app-error.ts';
import { localDateOf } from '#shared/dates/local-date.ts';
import { DEMONSTRATION_PASSPHRASE } from '#shared/keys/demonstration.ts';
import { keyCatalogues } from '#shared/messages/keys-catalogue.ts';
import { fillDemonstration } from '#db/demonstration/fill-demonstration.ts';
import { readSalvageNotes, salvageNoteKey } from '#db/audit/salvage-notes.ts';
import { emptyOldTrash } from '#db/operations/undo/trash.ts';
import { checkFile } from '#db/operations/publication/check-file.ts';
import { createDesk, type JobProgress } from '#db/operations/publication/desk.ts';
import { seedVault } from '#db/operations/seed-vault.ts';
import { readSettings } from '#db/operations/settings.ts';
import { type Engine, pacedEngine } from '#db/engine/engine.ts';
import type { ForeignReader } from '#db/import/foreign-reader.ts';
import type { SessionOperation } from '#db/operations/operations.ts';
import { type BackupDesk, createBackupDesk } from '#db/backup/backup-desk.ts';
import { isOlder, migrate } from '#db/schema/migrate.ts';
import { closeDatabase } from '#db/vault/open-database.ts';
import { isScrubPending, scrubWhenPossible } from '#db/vault/scrub-pages.ts';
import { toStorageError } from '#db/vault/storage-errors.ts';
import { changePassphrase, readSlots } from '#db/vault/key-changes.ts';
import { vaultFiles } from '#db/vault/vault-files.ts';
import { wipeQuietly } from '#db/vault/wipe-file.ts';
import { createVault, type OpenedVault, openVault, readVaultLabel, reopenVault, type VaultInfo } from '#db/vault/vault-folder.ts';
import { type BackupOperations, createBackupOperations } from './backup-operations.ts';
import { createImportOperations, isImportOperation } from './import-operations.ts';
import { createKeyOperations, type KeyOperations } from './key-operations.ts';
import { parseInput, recordInAudit, recordOpening, runOperation, type Vault, vaultOver, writeTogether } from './run-operation.ts';
import { nameSlot, noteSlots } from './slot-register.ts';
import { writeKeyChange } from './write-key-change.ts';

/** What the session tells the shell around it: for the list of recent vaults and the inactivity lock. Never content. */
export type VaultEvent =
  | {
      readonly kind: 'opened';
      readonly folder: string;
      readonly label: string;
      readonly demonstration: boolean;
      readonly autoLockMinutes: number;
    }
  | { readonly kind: 'autoLock'; readonly minutes: number }
  /** How far the preparation of a summary is: for the main window. */
  | { readonly kind: 'publication'; readonly jobId: string; readonly progress: JobProgress };

export interface SessionOptions {
  readonly now: () => Date;
  readonly emit: (event: VaultEvent) => void;
  /** Tests only: a cheaper key derivation. */
  readonly scryptN?: number;
  /** Runs the disclosure control; in the product, in a thread of its own. */
  readonly engine?: Engine;
  /** Reads a file that somebody gave; in the product, in a thread of its own without the key. */
  readonly reader?: ForeignReader;
  /** Makes backups by itself: after opening, once an hour, and at lock. Tests make them by hand. */
  readonly automaticBackups?: boolean;
  /** Told of a defect: the operation and the error. Used by tests; the product says nothing, since a message may hold data. */
  readonly onDefect?: (operation: string, error: unknown) => void;
}

/** One vault process: at most one vault is open in it; it ends when the vault is locked. */
export interface VaultSession {
  /** Answers an operation of the contract by its name; input is not trusted. Calls are answered in their order. */
  handle(name: string, input: unknown): Promise<Answer<unknown>>;
  /** Closes the vault: everything committed is in its one file. */
  close(): Promise<void>;
}

interface OpenVault extends Vault {
  readonly folder: string;
  readonly backups: BackupDesk;
  readonly info: VaultInfo;
  readonly openedBy: 'passphrase' | 'recovery';
}

type OpenOperation = NamesWith<'open'>;

/** How long after opening the day's backup begins, in milliseconds. */
const FIRST_BACKUP_AFTER = 3_000;

/** How often a vault that stays open is looked at for the day's backup, in milliseconds. */
const BACKUP_CHECK_EVERY = 3_600_000;

/** How long a backup may take when the vault is being locked, in milliseconds: locking is done within a second. */
const BACKUP_AT_LOCK = 400;

/** How long a derivation or a copy that is under way may keep the vault from being closed, in milliseconds. */
const PATIENCE_WHEN_CLOSING = 200;

/** Takes seconds in a thread of its own and needs nothing of the vault: nobody waits for it. */
const CHECK = 'publication.check' satisfies SessionOperation;
/** What removes for good, and rewrites the pages that held it. On a full disk it is done all the same, and the rewriting at the next opening. */
const ERASE = 'retention.erase' satisfies NamesWith<'write'>;
const ERASING: readonly string[] = [ERASE, 'trash.empty' satisfies NamesWith<'write'>];
/** Read a foreign file in a thread of its own: the vault goes on meanwhile. */
const LOADS: readonly string[] = ['imports.load', 'imports.loadForm'] satisfies NamesWith<'session'>[];

/** Creates the session that a vault process runs, and that tests run without a process. */
export function createVaultSession(options: SessionOptions): VaultSession {
  const derivation = options.scryptN === undefined ? {} : { scryptN: options.scryptN };
  let current: OpenVault | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let closing = false;
  let firstBackup: NodeJS.Timeout | undefined;
  let hourly: NodeJS.Timeout | undefined;

  const newDesk = () =>
    createDesk(options.engine ?? pacedEngine, (jobId, progress) => options.emit({ kind: 'publication', jobId, progress }));

  const describe = (vault: OpenVault): OutputOf<'vault.current'> => ({
    folder: vault.folder,
    label: readSettings(vault.store).label,
    demonstration: vault.info.demonstration,
    openedBy: vault.openedBy,
    autoLockMinutes: readSettings(vault.store).autoLockMinutes,
  });

  function adopt(vault: OpenVault): OutputOf<'vault.current'> {
    current = vault;
    if (options.automaticBackups) {
      const whenDue = () => current?.backups.startWhenDue();
      // Not at once: the first screens are read first.
      firstBackup = setTimeout(whenDue, FIRST_BACKUP_AFTER).unref();
      hourly = setInterval(whenDue, BACKUP_CHECK_EVERY).unref();
    }
    const described = describe(vault);
    const { openedBy: _, ...event } = described;
    options.emit({ kind: 'opened', ...event });
    return described;
  }

  function closeCurrent(): void {
    const vault = current;
    current = null;
    clearTimeout(firstBackup);
    clearInterval(hourly);
    vault?.desk.close();
    if (!vault) return;
    try {
      closeDatabase(vault.database);
    } finally {
      vault.backups.close();
    }
  }

  /** Ends a backup that is under way before the database is closed under it. */
  async function closeInOrder(): Promise<void> {
    await current?.backups.stop();
    closeCurrent();
  }

  const backupsOf = (vault: Vault, folder: string, dataKey: Buffer): BackupDesk =>
    createBackupDesk({
      folder,
      dataKey,
      database: vault.database,
      store: vault.store,
      now: options.now,
      record: (operation, work) =>
        vault.database.transaction(() => {
          work();
          // Who is at it now: keys may have changed hands since the vault was opened.
          recordInAudit(current?.database === vault.database ? current : vault, operation, null);
        })(),
    });

  async function open(folder: string, secret: { kind: 'passphrase' | 'recovery'; text: string }): Promise<OutputOf<'vault.current'>> {
    await closeInOrder();
    return enterOpened(folder, await openVault({ folder, secret }, derivation));
  }

  async function enterOpened(folder: string, opened: OpenedVault): Promise<OutputOf<'vault.current'>> {
    const over = vaultOver(opened.database, opened.slot.id, options.now, newDesk());
    const backups = backupsOf(over, folder, opened.dataKey);
    try {
      if (closing) throw new AppError('vault_locked');
      if (isOlder(opened.database)) await backups.snapshot();
      if (closing) throw new AppError('vault_locked');
      migrate(opened.database);
      const vault = { ...over, folder, backups, info: opened.vault, openedBy: opened.slot.kind };
      const { salvages } = vaultFiles(folder);
      vault.database.transaction(() => {
        emptyOldTrash(vault.store, vault.now());
        recordOpening(vault);
        enterSlots(vault);
        enterSalvages(vault, salvages, opened.dataKey);
      })();
      // What has just left the trash, and what a crash or a full disk cut off after an erasure; while the disk is full, the vault opens all the same.
      if (isScrubPending(opened.database)) scrubWhenPossible(opened.database);
      // After a crash in between they are entered twice; never not at all.
      wipeQuietly(salvages);
      return adopt(vault);
    } catch (error) {
      try {
        closeDatabase(opened.database);
      } finally {
        backups.close();
      }
      throw error;
    }
  }

  async function create(
    input: ParsedInputOf<'vault.create'>,
    demonstration: boolean,
  ): Promise<{ vault: OutputOf<'vault.current'>; recoveryKey: string }> {
    await closeInOrder();
    const now = options.now();
    const created = await createVault(
      {
        folder: input.folder,
        label: input.label,
        demonstration,
        passphrase: input.passphrase,
        now,
        initialise: (database) => {
          migrate(database);
          const vault = vaultOver(database, CREATION_SLOT, options.now);
          database.transaction(() => {
            seedVault(vault.store, input);
            recordInAudit(vault, 'vault.create', null);
          })();
          if (demonstration) writeTogether(vault, () => fillDemonstration(vault));
        },
      },
      derivation,
    );
    const over = vaultOver(created.database, created.slot.id, options.now, newDesk());
    const vault = {
      ...over,
      folder: input.folder,
      backups: backupsOf(over, input.folder, created.dataKey),
      info: created.vault,
      openedBy: 'passphrase' as const,
    };
    if (closing) {
      closeDatabase(created.database);
      vault.backups.close();
      throw new AppError('vault_locked');
    }
    created.database.transaction(() => {
      enterSlots(vault);
      // So that the journal and the ledger can say whose it is from the first day; it is renamed like any other.
      nameSlot(vault.store, created.slot.id, keyCatalogues[input.language].slots.first);
    })();
    return { vault: adopt(vault), recoveryKey: created.recoveryKey };
  }

  /** Also after a power cut between the key file and its note: what holds is what the key file says. */
  function enterSlots(vault: Vault & { readonly folder: string }): void {
    noteSlots(vault.store, readSlots(vault.folder), options.now().toISOString());
  }

  /** What was taken out of the vault while it was damaged: the key that did it is noted, not the one that opens it now. */
  function enterSalvages(vault: Vault, file: string, dataKey: Buffer): void {
    const key = salvageNoteKey(dataKey);
    const left = readSalvageNotes(file, key);
    key.fill(0);
    for (const { at, slot, tables, rows } of left?.notes ?? []) {
      recordInAudit({ ...vault, slot }, 'backups.salvage', null, { on: localDateOf(new Date(at)), tables, rows });
    }
    if (left?.unreadable) recordInAudit(vault, 'backups.salvage', null, { unreadable: 1 });
  }

  const keyOperations = createKeyOperations({
    vault: () => required(closing ? null : current),
    stopBackups: () => required(current).backups.interrupt(),
    writeHandover: async (file, keys) => {
      const { backups } = required(current);
      // One reader of the database's file at a time.
      await backups.interrupt();
      await backups.writeTo(file, 'handover', keys);
    },
    goOn: ({ slot, renewed }) => {
      const vault = required(current);
      const over = vaultOver(renewed?.database ?? vault.database, slot ?? vault.slot, options.now, vault.desk);
      if (renewed) vault.backups.close();
      current = { ...vault, ...over, backups: renewed ? backupsOf(over, vault.folder, renewed.dataKey) : vault.backups };
    },
    now: options.now,
    derivation,
  });

  const backupOperations = createBackupOperations({
    current: () => (closing ? null : current),
    vault: () => required(closing ? null : current),
    close: closeInOrder,
    open,
    reopen: async (folder, dataKey, slot) => enterOpened(folder, await reopenVault(folder, dataKey, slot)),
    now: options.now,
    derivation,
  });

  const opens: { readonly [N in OpenOperation]: (input: ParsedInputOf<N>) => Promise<OutputOf<N>> } = {
    'vault.create': (input) => create(input, false),
    'backups.inspect': backupOperations['backups.inspect'],
    'backups.restore': backupOperations['backups.restore'],
    'backups.salvage': backupOperations['backups.salvage'],

    'vault.createDemonstration': async ({ folder, language }) => {
      if (readVaultLabel(folder)?.demonstration) {
        return { vault: await open(folder, { kind: 'passphrase', text: DEMONSTRATION_PASSPHRASE }) };
      }
      const { vault } = await create(
        {
          folder,
          language,
          label: 'CLSM de Poitiers (démonstration)',
          cellule: 'cellule de concertation sur les situations psychosociales complexes',
          controller: 'Ville de Poitiers (démonstration)',
          passphrase: DEMONSTRATION_PASSPHRASE,
        },
        true,
      );
      return { vault };
    },

    'vault.open': async ({ folder, secret }) => ({ vault: await open(folder, secret) }),

    'vault.changePassphrase': async ({ current: secret, next }) => {
      const { folder } = required(current);
      const change = await changePassphrase({ folder, current: secret, now: options.now() }, { passphrase: next }, derivation);
      const vault = required(closing ? null : current);
      writeKeyChange(vault, 'vault.changePassphrase', change);
      return {};
    },
  };

  const importOperations = createImportOperations(options.reader ?? noReader);

  async function run(name: string, rawInput: unknown): Promise<unknown> {
    const operation = findOperation(name);
    if (!operation || operation.answeredBy !== 'vault') throw new AppError('forbidden');
    if (operation.access === 'open') {
      return operation.output.parse(await opens[name as OpenOperation](parseInput(operation.input, rawInput) as never));
    }
    const vault = required(current);
    if (isBackupOperation(name))
      return operation.output.parse(await backupOperations[name](parseInput(operation.input, rawInput) as never));
    if (isImportOperation(name))
      return operation.output.parse(await importOperations[name](vault, parseInput(operation.input, rawInput) as never));
    if (isKeyOperation(name)) return operation.output.parse(await keyOperations[name](parseInput(operation.input, rawInput) as never));
    if (name === ('vault.current' satisfies SessionOperation)) return describe(vault);
    if (name === CHECK)
      return operation.output.parse(await checkFile(vault.desk, parseInput(operation.input, rawInput) as ParsedInputOf<typeof CHECK>));
    const output = runOperation(vault, name, operation, rawInput);
    if (ERASING.includes(name) && isScrubPending(vault.database)) {
      // A copy under way would hold the pages as they were.
      await vault.backups.interrupt();
      scrubWhenPossible(vault.database);
      if (name === ERASE && isScrubPending(vault.database)) return operation.output.parse({ ...(output as object), pagesLater: true });
    }
    if (name === ('settings.save' satisfies NamesWith<'write'>)) {
      options.emit({ kind: 'autoLock', minutes: readSettings(vault.store).autoLockMinutes });
    }
    return output;
  }

  async function answer(name: string, input: unknown): Promise<Answer<unknown>> {
    try {
      return { ok: true, value: await run(name, input) };
    } catch (error) {
      const known = toStorageError(error);
      if (!(known instanceof AppError)) options.onDefect?.(name, error);
      return { ok: false, error: toEnvelope(known) };
    }
  }

  return {
    handle(name, input) {
      const result = last.then(() => answer(name, input));
      if (name !== CHECK && !LOADS.includes(name)) last = result;
      return result;
    },
    async close() {
      current?.desk.close();
      // What arrived is answered, but a derivation is not waited for: it finds the vault closed, and changes nothing.
      closing = true;
      await Promise.race([last, pause(PATIENCE_WHEN_CLOSING)]);
      if (options.automaticBackups) await current?.backups.makeBeforeLock(BACKUP_AT_LOCK);
      await closeInOrder();
      // Until what was under way has ended, it must find the vault closed; then another may be opened.
      last = last.then(() => {
        closing = false;
      });
    },
  };
}

/** Without a reader no file is read. */
const noReader: ForeignReader = async () => ({ refused: 'import_unreadable' });

function required(vault: OpenVault | null): OpenVault {
  if (!vault) throw new AppError('vault_locked');
  return vault;
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });

/** Those that need the open vault. */
const isBackupOperation = (name: string): name is keyof BackupOperations => name.startsWith('backups.');

const isKeyOperation = (name: string): name is keyof KeyOperations => name.startsWith('keys.');
