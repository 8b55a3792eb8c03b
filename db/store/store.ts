import type Database from 'better-sqlite3';
import { type CompiledQuery, DummyDriver, type Insertable, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { Tables } from '#db/schema/tables.ts';

/**
 * kysely builds and types the queries; the driver runs them synchronously. The vault has a process of its own, so waiting
 * for the disk there stops no screen, and a synchronous transaction cannot be entered by another call.
 */
export const sql = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** What a query of kysely's is to the store. */
export interface Compilable<O> {
  compile(): CompiledQuery<O>;
}

/**
 * A query that is built and compiled once, at its first use, and then only given its values: for what runs at every opening
 * and saving, where building the text would cost more than running it.
 * @param build makes the query from its values; it must put each into the query as it is, and look at none
 */
export function prepared<A extends readonly (string | number | null)[], O>(
  build: (...values: A) => Compilable<O>,
): (...values: A) => Compilable<O> {
  let text: string | null = null;
  let positions: (number | { readonly fixed: unknown })[] = [];
  return (...values) => ({
    compile() {
      if (text === null) {
        const marks = values.map((_, index) => Symbol(String(index)));
        const compiled = build(...(marks as unknown as A)).compile();
        text = compiled.sql;
        positions = compiled.parameters.map((parameter) =>
          typeof parameter === 'symbol' ? marks.indexOf(parameter) : { fixed: parameter },
        );
      }
      const parameters = positions.map((position) => (typeof position === 'number' ? values[position] : position.fixed));
      // The store reads the text and the values only.
      return { sql: text, parameters } as unknown as CompiledQuery<O>;
    },
  });
}

/**
 * A row that is inserted often: the statement is built once for each set of columns that are given.
 * @returns makes the statement of one row
 */
export function inserting<T extends keyof Tables>(table: T): (row: Insertable<Tables[T]>) => Compilable<unknown> {
  const built = new Map<string, (...values: (string | number | null)[]) => Compilable<unknown>>();
  return (row) => {
    const given = Object.entries(row) as [string, string | number | null][];
    const names = given.map(([name]) => name);
    const key = names.join();
    const insert =
      built.get(key) ??
      prepared((...values: (string | number | null)[]) =>
        sql.insertInto(table).values(Object.fromEntries(names.map((name, index) => [name, values[index]])) as never),
      );
    built.set(key, insert);
    return insert(...given.map(([, value]) => value));
  };
}

/** Reads the vault. An operation that only reads is given nothing more. */
export interface ReadStore {
  all<O>(query: Compilable<O>): O[];
  first<O>(query: Compilable<O>): O | undefined;
  /** One row after the other, for what is too long to be held whole; nothing else can be asked of the store meanwhile. */
  each<O>(query: Compilable<O>): IterableIterator<O>;
}

/** Reads and writes, inside the transaction that the session opened for one operation. */
export interface WriteStore extends ReadStore {
  /** Runs a statement; returns how many rows changed and the last inserted row's number. */
  run(query: Compilable<unknown>): { changes: number; id: number };
  /** Referrals whose search text is to be written again before the transaction ends (db/search/index-referral.ts). */
  readonly staleInSearch: Set<number>;
}

/** At most so many prepared statements are kept; filters of lists make many shapes. */
const STATEMENTS_KEPT = 300;

/** The store over an open database. Statements are prepared once per text. */
export function createStore(database: Database.Database): WriteStore {
  const statements = new Map<string, Database.Statement>();
  const prepare = (text: string): Database.Statement => {
    const known = statements.get(text);
    if (known) return known;
    const statement = database.prepare(text);
    if (statements.size >= STATEMENTS_KEPT) statements.delete(statements.keys().next().value as string);
    statements.set(text, statement);
    return statement;
  };
  return {
    staleInSearch: new Set(),
    all<O>(query: Compilable<O>): O[] {
      const compiled = query.compile();
      return prepare(compiled.sql).all(...compiled.parameters) as O[];
    },
    first<O>(query: Compilable<O>): O | undefined {
      const compiled = query.compile();
      return prepare(compiled.sql).get(...compiled.parameters) as O | undefined;
    },
    each<O>(query: Compilable<O>): IterableIterator<O> {
      const compiled = query.compile();
      return prepare(compiled.sql).iterate(...compiled.parameters) as IterableIterator<O>;
    },
    run(query) {
      const compiled = query.compile();
      const result = prepare(compiled.sql).run(...compiled.parameters);
      return { changes: result.changes, id: Number(result.lastInsertRowid) };
    },
  };
}
