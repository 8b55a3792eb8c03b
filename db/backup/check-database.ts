import Database from 'better-sqlite3';
import { AppError } from '#shared/errors/app-error.ts';
import { migrate, schemaVersion } from '#db/schema/migrate.ts';
import { breathe } from '#db/vault/copy-bytes.ts';
import { withStorageErrors } from '#db/vault/storage-errors.ts';

/** How much a vault holds, to tell two states of it apart without showing anything of them. */
export interface VaultCounts {
  readonly referrals: number;
  readonly enquiries: number;
  readonly meetings: number;
  readonly structures: number;
  readonly actions: number;
  readonly notes: number;
}

const COUNTED: Readonly<Record<keyof VaultCounts, { readonly table: string; readonly where?: string }>> = {
  referrals: { table: 'referral', where: "kind = 'referral'" },
  enquiries: { table: 'referral', where: "kind = 'enquiry'" },
  meetings: { table: 'meeting' },
  structures: { table: 'structure' },
  actions: { table: 'action' },
  notes: { table: 'note' },
};

/**
 * Checks a database as SQLite sees it: every table with its indexes, foreign keys, and that its schema is the one of its version.
 * Table by table, so that the vault process answers in between.
 * @throws AppError `database_damaged`, `database_newer`
 */
export async function checkContent(database: Database.Database, signal?: AbortSignal): Promise<void> {
  const version = versionOf(database);
  if (version > schemaVersion) throw new AppError('database_newer');
  if (version === schemaVersion && schemaOf(database) !== expectedSchema()) throw new AppError('database_damaged');
  for (const table of tablesOf(database)) {
    const answer = withStorageErrors(() => database.pragma(`integrity_check('${table}')`, { simple: true }));
    if (answer !== 'ok') throw new AppError('database_damaged');
    if (!isSearchTable(table) && (database.pragma(`foreign_key_check('${table}')`) as unknown[]).length > 0) {
      throw new AppError('database_damaged');
    }
    await breathe(signal);
  }
}

/** `user_version`: how many migrations ran. @throws AppError `database_damaged` when it never was a vault's */
export function versionOf(database: Database.Database): number {
  const version = database.pragma('user_version', { simple: true }) as number;
  if (version < 1) throw new AppError('database_damaged');
  return version;
}

/** Counts what a database of any version holds; what its version does not know is 0. */
export function countContent(database: Database.Database): VaultCounts {
  const tables = new Set(tablesOf(database));
  const count = ({ table, where }: { readonly table: string; readonly where?: string }): number => {
    if (!tables.has(table)) return 0;
    const row = database.prepare<{ n: number }>(`SELECT count(*) AS n FROM "${table}"${where ? ` WHERE ${where}` : ''}`).get();
    return row?.n ?? 0;
  };
  return Object.fromEntries(Object.entries(COUNTED).map(([name, counted]) => [name, count(counted)])) as unknown as VaultCounts;
}

/** Names of the tables, without SQLite's own. */
export function tablesOf(database: Database.Database): readonly string[] {
  return database
    .prepare<{ name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
    )
    .all()
    .map(({ name }) => name);
}

/** The full-text index and its shadow tables: derived from the rest. */
export function isSearchTable(table: string): boolean {
  return /^[a-z_]+_search(_|$)/.test(table);
}

/** A file with another trigger, view or table than its version has was made by somebody else. */
function schemaOf(database: Database.Database): string {
  const rows = database
    .prepare<{ sql: string }>("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
    .all();
  return rows
    .map(({ sql }) => sql)
    .toSorted()
    .join(';\n');
}

let expected: string | undefined;

function expectedSchema(): string {
  if (expected !== undefined) return expected;
  const empty = new Database(':memory:');
  try {
    migrate(empty);
    expected = schemaOf(empty);
    return expected;
  } finally {
    empty.close();
  }
}
