import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { findOperation, type InputOf, type NamesWith, type OperationName } from '#shared/contract/contract.ts';
import { runOperation, runRead, runWrite, type Vault, vaultOver } from '#db/process/run-operation.ts';
import { createVaultSession } from '#db/process/vault-session.ts';
import { TEST_PASSPHRASE } from '#db/testing/session.ts';
import { closeDatabase } from '#db/vault/open-database.ts';
import { openVault } from '#db/vault/vault-folder.ts';
import { fillVault } from './fill-vault.ts';
import { recording, replayOf } from './replay.ts';

export const BENCH_SECRET = { kind: 'passphrase', text: TEST_PASSPHRASE } as const;

/** A vault of the product, with the derivation of the product, that holds this many referrals. */
export interface BenchVault {
  readonly folder: string;
  readonly referrals: number;
}

const benchVault = (parent: string, referrals: number): BenchVault => ({ folder: path.join(parent, `coffre-${referrals}`), referrals });

/** Makes vaults of these sizes below `parent`, at the same time, each in a process of its own. @throws Error when one ends badly */
export function makeBenchVaults(parent: string, sizes: readonly number[]): Promise<BenchVault[]> {
  return Promise.all(
    sizes.map(async (referrals) => {
      const program = path.join(import.meta.dirname, 'make-vault.ts');
      await promisify(execFile)(process.execPath, [program, parent, String(referrals)]);
      return benchVault(parent, referrals);
    }),
  );
}

/** Makes a vault in a new folder below `parent`, and fills it. */
export async function makeBenchVault(parent: string, referrals: number): Promise<BenchVault> {
  const bench = benchVault(parent, referrals);
  const { folder } = bench;
  const session = createVaultSession({ now: () => new Date(), emit: () => undefined });
  const labels = { label: `CLSM ${referrals}`, cellule: 'cellule', controller: 'ville', language: 'fr' };
  const made = await session.handle('vault.create', { folder, ...labels, passphrase: TEST_PASSPHRASE });
  if (!made.ok) throw new Error(made.error.code);
  await session.close();
  await withVault(bench, (vault) => fillVault(vault, referrals));
  return bench;
}

/** Opens it, hands it over, closes it. */
export async function withVault<T>({ folder }: BenchVault, work: (vault: Vault) => T | Promise<T>): Promise<T> {
  const { database } = await openVault({ folder, secret: BENCH_SECRET });
  try {
    return await work(vaultOver(database, 'bench', () => new Date()));
  } finally {
    closeDatabase(database);
  }
}

/** Answers like the session does, over a database that is open already: validation both ways, rules, transaction, audit. */
export function answering(vault: Vault): <N extends OperationName>(name: N, input: InputOf<N>) => unknown {
  return (name, input) => {
    const operation = findOperation(name);
    if (!operation) throw new Error(name);
    return runOperation(vault, name, operation, input);
  };
}

/**
 * Runs an operation once and notes its statements.
 * @returns a function that runs the same statements straight on the driver, prepared beforehand
 */
export function straightOn<N extends OperationName>(vault: Vault, name: N, input: InputOf<N>): () => void {
  const operation = findOperation(name);
  if (!operation) throw new Error(name);
  const parsed = operation.input.parse(input);
  const recorder = recording(vault.database);
  const recorded = vaultOver(recorder.database, 'bench', vault.now);
  // The statements matter here, not the types of one operation or another.
  if (operation.access === 'write') runWrite(recorded, name as NamesWith<'write'>, parsed as never);
  else runRead(recorded, name as 'settings.read', parsed as never);
  return replayOf(vault.database, recorder.statements);
}

/** What is typed into the search of the list, key by key. */
export const typed = ['h', 'hi', 'hiv', 'hive', 'hiver', 'hiver v', 'hiver vi', 'hiver vis'] as const;

export const firstPage = (search: string): InputOf<'referrals.list'> => ({
  filters: { search },
  sort: 'received',
  descending: true,
  offset: 0,
  limit: 100,
});

export const searchFor = (words: string): InputOf<'search.find'> => ({
  words,
  levels: [],
  years: [],
  sectors: [],
  statuses: [],
  kinds: [],
  territories: [],
});

/** Referrals all over a vault of this many, to be opened in turn. */
export const spreadOver = (referrals: number): readonly number[] =>
  Array.from({ length: 50 }, (_, index) => index * Math.floor(referrals / 60) + 1);
