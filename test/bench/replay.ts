import type Database from 'better-sqlite3';

/** One statement as the driver got it. */
interface Recorded {
  readonly text: string;
  readonly method: 'all' | 'get' | 'run';
  readonly parameters: readonly unknown[];
}

/** A database that notes each statement which goes through it, and the list it fills. */
export function recording(database: Database.Database): { database: Database.Database; statements: Recorded[] } {
  const statements: Recorded[] = [];
  const recorder = new Proxy(database, {
    get(target, property) {
      if (property !== 'prepare') {
        const value: unknown = Reflect.get(target, property, target);
        return typeof value === 'function' ? value.bind(target) : value;
      }
      return (text: string) => {
        const statement = target.prepare(text);
        const noting =
          (method: Recorded['method']) =>
          (...parameters: unknown[]): unknown => {
            statements.push({ text, method, parameters });
            return statement[method](...parameters);
          };
        return { all: noting('all'), get: noting('get'), run: noting('run') };
      };
    },
  });
  return { database: recorder, statements };
}

/**
 * Makes a function that runs recorded statements straight on the driver, prepared once: what the operation costs in SQL alone.
 * The audit's running number is given anew at each run, so that a recorded write can be repeated.
 */
export function replayOf(database: Database.Database, statements: readonly Recorded[]): () => void {
  const prepared = statements.map((statement) => ({
    statement: database.prepare(statement.text),
    method: statement.method,
    parameters: [...statement.parameters],
    numbered: statement.text.startsWith('insert into "audit"'),
    detailed: statement.text.startsWith('insert into "audit_detail"'),
  }));
  const next = database.prepare('SELECT max(seq) + 1 AS seq FROM audit');
  const writes = statements.some((statement) => statement.method === 'run');
  const runAll = (): void => {
    let seq = 0;
    for (const { statement, method, parameters, numbered, detailed } of prepared) {
      if (numbered) seq = (next.get() as { seq: number }).seq;
      if (numbered || detailed) parameters[0] = seq;
      statement[method](...parameters);
    }
  };
  return writes ? database.transaction(runAll) : runAll;
}
