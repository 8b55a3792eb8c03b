/**
 * Types of the driver, written here because its package hides its own behind `exports` (docs: decisions).
 * Only what the vault may use is declared. Left out on purpose: `serialize` (returns plaintext), `backup` (fails on encrypted
 * files), `loadExtension` and `unsafeMode` (both undo protections).
 */
declare module 'better-sqlite3' {
  namespace Database {
    interface RunResult {
      readonly changes: number;
      readonly lastInsertRowid: number | bigint;
    }

    interface Options {
      readonly readonly?: boolean;
      readonly fileMustExist?: boolean;
      /** How long a locked file is waited for, in milliseconds. */
      readonly timeout?: number;
    }

    interface ColumnDefinition {
      readonly name: string;
      readonly column: string | null;
      readonly table: string | null;
      readonly database: string | null;
      readonly type: string | null;
    }

    interface Statement<Row = unknown> {
      readonly reader: boolean;
      readonly source: string;
      run(...params: readonly unknown[]): RunResult;
      get(...params: readonly unknown[]): Row | undefined;
      all(...params: readonly unknown[]): Row[];
      iterate(...params: readonly unknown[]): IterableIterator<Row>;
      pluck(toggle?: boolean): this;
      raw(toggle?: boolean): this;
      columns(): ColumnDefinition[];
      safeIntegers(toggle?: boolean): this;
    }

    interface Transaction<Params extends readonly unknown[], Result> {
      (...params: Params): Result;
      deferred(...params: Params): Result;
      immediate(...params: Params): Result;
      exclusive(...params: Params): Result;
    }

    interface FunctionOptions {
      readonly varargs?: boolean;
      readonly deterministic?: boolean;
      readonly directOnly?: boolean;
    }

    interface Database {
      readonly name: string;
      readonly open: boolean;
      readonly inTransaction: boolean;
      readonly readonly: boolean;
      prepare<Row = unknown>(sql: string): Statement<Row>;
      transaction<Params extends readonly unknown[], Result>(work: (...params: Params) => Result): Transaction<Params, Result>;
      exec(sql: string): this;
      pragma(sql: string, options?: { readonly simple?: boolean }): unknown;
      /** @returns SQLite's result code, 0 when the key was taken (not whether it is the right one). */
      key(key: Buffer): number;
      /** Encrypts every page anew, in place: only for a copy that may be thrown away. @returns SQLite's result code */
      rekey(key: Buffer): number;
      function(name: string, options: FunctionOptions, implementation: (...params: never[]) => unknown): this;
      close(): this;
    }

    interface SqliteError extends Error {
      readonly code: string;
    }
  }

  const Database: {
    new (path: string, options?: Database.Options): Database.Database;
    readonly SqliteError: new (message: string, code: string) => Database.SqliteError;
  };
  export default Database;
}
