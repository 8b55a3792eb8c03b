import { type Answer, findOperation, type NamesWith, type OutputOf, type ParsedInputOf } from '#shared/contract/contract.ts';
import { AppError, toEnvelope } from '#shared/errors/app-error.ts';
import { DEMONSTRATION_PASSPHRASE } from '#shared/keys/demonstration.ts';
import { fillDemonstration } from '#db/demonstration/fill-demonstration.ts';
import { checkFile } from '#db/operations/publication/check-file.ts';
import { createDesk, type JobProgress } from '#db/operations/publication/desk.ts';
import { seedVault } from '#db/operations/seed-vault.ts';
import { readSettings } from '#db/operations/settings.ts';
import { type Engine, pacedEngine } from '#db/engine/engine.ts';
import type { SessionOperation } from '#db/operations/operations.ts';
import { migrate } from '#db/schema/migrate.ts';
import { closeDatabase } from '#db/vault/open-database.ts';
import { toStorageError } from '#db/vault/storage-errors.ts';
import { changePassphrase, createVault, openVault, readVaultLabel, type VaultInfo } from '#db/vault/vault-folder.ts';
import { parseInput, recordInAudit, runOperation, type Vault, vaultOver, writeTogether } from './run-operation.ts';

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
  readonly info: VaultInfo;
  readonly openedBy: 'passphrase' | 'recovery';
}

type OpenOperation = NamesWith<'open'>;

/** Takes seconds in a thread of its own and needs nothing of the vault: nobody waits for it. */
const CHECK = 'publication.check' satisfies SessionOperation;

/** Creates the session that a vault process runs, and that tests run without a process. */
export function createVaultSession(options: SessionOptions): VaultSession {
  const derivation = options.scryptN === undefined ? {} : { scryptN: options.scryptN };
  let current: OpenVault | null = null;
  let last: Promise<unknown> = Promise.resolve();

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
    const described = describe(vault);
    const { openedBy: _, ...event } = described;
    options.emit({ kind: 'opened', ...event });
    return described;
  }

  function closeCurrent(): void {
    const vault = current;
    current = null;
    vault?.desk.close();
    if (vault) closeDatabase(vault.database);
  }

  async function open(folder: string, secret: { kind: 'passphrase' | 'recovery'; text: string }): Promise<OutputOf<'vault.current'>> {
    closeCurrent();
    const opened = await openVault({ folder, secret }, derivation);
    try {
      migrate(opened.database);
      const vault = { ...vaultOver(opened.database, opened.slot.id, options.now, newDesk()), folder, info: opened.vault, openedBy: opened.slot.kind };
      vault.database.transaction(() => recordInAudit(vault, 'vault.open', null))();
      return adopt(vault);
    } catch (error) {
      closeDatabase(opened.database);
      throw error;
    }
  }

  async function create(
    input: ParsedInputOf<'vault.create'>,
    demonstration: boolean,
  ): Promise<{ vault: OutputOf<'vault.current'>; recoveryKey: string }> {
    closeCurrent();
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
          const vault = vaultOver(database, 'creation', options.now);
          database.transaction(() => {
            seedVault(vault.store, input);
            recordInAudit(vault, 'vault.create', null);
          })();
          if (demonstration) writeTogether(vault, () => fillDemonstration(vault));
        },
      },
      derivation,
    );
    const vault = {
      ...vaultOver(created.database, created.slot.id, options.now, newDesk()),
      folder: input.folder,
      info: created.vault,
      openedBy: 'passphrase' as const,
    };
    return { vault: adopt(vault), recoveryKey: created.recoveryKey };
  }

  const opens: { readonly [N in OpenOperation]: (input: ParsedInputOf<N>) => Promise<OutputOf<N>> } = {
    'vault.create': (input) => create(input, false),

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
      const vault = required(current);
      const slot = await changePassphrase({ folder: vault.folder, current: secret, newPassphrase: next, now: options.now() }, derivation);
      vault.database.transaction(() => recordInAudit({ ...vault, slot: slot.id }, 'vault.changePassphrase', { kind: 'keys', id: null }))();
      return {};
    },
  };

  async function run(name: string, rawInput: unknown): Promise<unknown> {
    const operation = findOperation(name);
    if (!operation || operation.answeredBy !== 'vault') throw new AppError('forbidden');
    if (operation.access === 'open') {
      return operation.output.parse(await opens[name as OpenOperation](parseInput(operation.input, rawInput) as never));
    }
    const vault = required(current);
    if (name === ('vault.current' satisfies SessionOperation)) return describe(vault);
    if (name === CHECK) return operation.output.parse(await checkFile(vault.desk, parseInput(operation.input, rawInput) as ParsedInputOf<typeof CHECK>));
    const output = runOperation(vault, name, operation, rawInput);
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
      if (name !== CHECK) last = result;
      return result;
    },
    async close() {
      current?.desk.close();
      await last;
      closeCurrent();
    },
  };
}

function required(vault: OpenVault | null): OpenVault {
  if (!vault) throw new AppError('vault_locked');
  return vault;
}
