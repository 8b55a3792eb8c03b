import type Database from 'better-sqlite3';
import { isSearchTable, tablesOf } from '#db/backup/check-database.ts';

export type Cell = string | number | null;

export interface ReadColumn {
  readonly name: string;
  /** As the schema declares it. */
  readonly type: string;
  /** Position in the primary key, from 1; 0 when it is not part of it. */
  readonly key: number;
  readonly required: boolean;
}

export interface ReadTable {
  readonly name: string;
  readonly columns: readonly ReadColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** False when something of it could not be read. */
  readonly whole: boolean;
}

/** Every table but the search index, which is made of the others. @throws what SQLite throws on a damaged page */
export function readTables(database: Database.Database): readonly ReadTable[] {
  return namesOf(database).map((name) => ({
    name,
    columns: columnsOf(database, name),
    rows: database
      .prepare<Cell[]>(`SELECT * FROM ${quoted(name)}`)
      .raw()
      .all(),
    whole: true,
  }));
}

/**
 * Whatever can still be read of a damaged database: each table row by row, around the pages that cannot be read.
 * @returns an empty list when not even the schema can be read
 */
export function salvageTables(database: Database.Database): readonly ReadTable[] {
  return attempt(() => namesOf(database), []).flatMap((name) => {
    const columns = attempt(() => columnsOf(database, name), []);
    return columns.length === 0 ? [] : [salvageTable(database, name, columns)];
  });
}

function salvageTable(database: Database.Database, name: string, columns: readonly ReadColumn[]): ReadTable {
  try {
    return {
      name,
      columns,
      rows: database
        .prepare<Cell[]>(`SELECT * FROM ${quoted(name)}`)
        .raw()
        .all(),
      whole: true,
    };
  } catch {
    // Below, row by row.
  }
  const rows = new Map<string, readonly Cell[]>();
  for (const order of ['ASC', 'DESC']) {
    // From both ends: what one meets before the damage, and the other.
    attempt(() => {
      const select = database.prepare<Cell[]>(`SELECT * FROM ${quoted(name)} NOT INDEXED ORDER BY ${orderOf(columns, order)}`).raw();
      for (const row of select.iterate()) rows.set(JSON.stringify(row), row);
    }, undefined);
  }
  for (const row of byNumber(database, name, columns, rows.size > 0)) rows.set(JSON.stringify(row), row);
  return { name, columns, rows: [...rows.values()], whole: false };
}

/** Between two damaged pages: every number of the key is asked for by itself. @param anyRead whether anything of the table could be read */
function byNumber(database: Database.Database, name: string, columns: readonly ReadColumn[], anyRead: boolean): (readonly Cell[])[] {
  const [key, ...more] = columns.filter((column) => column.key > 0);
  if (!key || more.length > 0 || !/^INTEGER$/i.test(key.type)) return [];
  const most = largestNumber(database, name, key.name);
  const select = attempt(() => database.prepare<Cell[]>(`SELECT * FROM ${quoted(name)} WHERE ${quoted(key.name)} = ?`).raw(), null);
  if (!select) return [];
  const found: (readonly Cell[])[] = [];
  // A table whose first page is gone answers nothing, however often it is asked.
  const last = anyRead ? most : Math.min(most, TRIED_IN_VAIN);
  for (let number = 1; number <= last; number += 1) {
    const row = attempt(() => select.get(number), undefined);
    if (row) found.push(row);
  }
  return found;
}

/** The last number that anything knows of: the table, or else the counter beside it. */
function largestNumber(database: Database.Database, name: string, key: string): number {
  const answers = [
    attempt(() => database.prepare<{ n: number | null }>(`SELECT max(${quoted(key)}) AS n FROM ${quoted(name)}`).get()?.n, null),
    attempt(() => database.prepare<{ n: number | null }>('SELECT seq AS n FROM sqlite_sequence WHERE name = ?').get(name)?.n, null),
  ];
  return Math.min(MOST_NUMBERS, Math.max(0, ...answers.map((answer) => answer ?? FALLBACK_NUMBERS)));
}

/** Asked for one by one when nothing says how many there are; and at the most. */
const FALLBACK_NUMBERS = 50_000;
const TRIED_IN_VAIN = 100;
const MOST_NUMBERS = 2_000_000;

function namesOf(database: Database.Database): readonly string[] {
  return tablesOf(database).filter((name) => !isSearchTable(name));
}

function columnsOf(database: Database.Database, table: string): ReadColumn[] {
  const rows = database.pragma(`table_info(${quoted(table)})`) as { name: string; type: string; notnull: number; pk: number }[];
  return rows.map(({ name, type, notnull, pk }) => ({ name, type, key: pk, required: notnull === 1 || pk > 0 }));
}

function orderOf(columns: readonly ReadColumn[], order: string): string {
  const keys = columns.filter(({ key }) => key > 0).toSorted((a, b) => a.key - b.key);
  const names = keys.length > 0 ? keys.map(({ name }) => quoted(name)) : ['rowid'];
  return names.map((name) => `${name} ${order}`).join(', ');
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
