import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/errors/app-error.ts';
import { migrate, migrations, schemaVersion } from './migrate.ts';

const dump = path.join(import.meta.dirname, 'schema.sql');

function migrated(): Database.Database {
  const database = new Database(':memory:');
  migrate(database);
  return database;
}

/** The schema as SQLite keeps it, without the shadow tables of the search indexes. */
function schemaOf(database: Database.Database): string {
  const rows = database
    .prepare(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'referral\\_search\\_%' ESCAPE '\\' AND name NOT LIKE 'record\\_search\\_%' ESCAPE '\\' ORDER BY rowid",
    )
    .all() as { sql: string }[];
  return rows.map((row) => `${row.sql};\n`).join('');
}

describe('the schema', () => {
  it('is committed as a dump, so that a migration shows as a difference', () => {
    const schema = schemaOf(migrated());
    if (process.env['UPDATE_SCHEMA']) fs.writeFileSync(dump, schema);
    expect(schema).toBe(fs.readFileSync(dump, 'utf8'));
  });

  it('has the columns that the types of the queries name', () => {
    const database = migrated();
    const source = fs.readFileSync(path.join(import.meta.dirname, 'tables.ts'), 'utf8');
    const tables = (
      database
        .prepare(
          "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'referral_search%' AND name NOT LIKE 'record_search%'",
        )
        .all() as {
        name: string;
      }[]
    ).map((row) => row.name);
    expect(tables.length).toBeGreaterThan(20);
    for (const table of tables) {
      const columns = (database.pragma(`table_info(${table})`) as { name: string }[]).map((row) => row.name);
      expect(columnsTyped(source, table), table).toEqual(columns);
    }
  });

  it('numbers its migrations without a gap', () => {
    expect(migrations.map((migration) => migration.version)).toEqual(migrations.map((_, index) => index + 1));
  });

  it('brings a vault of version 1 up to today without touching what it holds', () => {
    const database = new Database(':memory:');
    database.exec(migrations[0]?.sql ?? '');
    database.pragma('user_version = 1');
    database.exec("INSERT INTO structure (type_code, permanent_member) VALUES ('dac', 1)");
    const before = schemaOf(database);
    migrate(database);
    expect(database.pragma('user_version', { simple: true })).toBe(schemaVersion);
    expect(database.prepare('SELECT type_code FROM structure').all()).toEqual([{ type_code: 'dac' }]);
    expect(schemaOf(database)).toBe(schemaOf(migrated()));
    expect(schemaOf(database).startsWith(before)).toBe(true);
    expect(database.pragma('foreign_key_check')).toEqual([]);
  });

  it('refuses a file that a later program wrote, and changes nothing', () => {
    const database = new Database(':memory:');
    database.pragma(`user_version = ${schemaVersion + 1}`);
    expect(() => migrate(database)).toThrow(new AppError('database_newer'));
    expect(schemaOf(database)).toBe('');
  });

  it('leaves nothing behind when a migration fails half way', () => {
    const database = new Database(':memory:');
    database.exec('CREATE TABLE audit (x)');
    expect(() => migrate(database)).toThrow();
    expect(database.pragma('user_version', { simple: true })).toBe(0);
    expect(schemaOf(database)).toBe('CREATE TABLE audit (x);\n');
  });
});

/** Column names in tables.ts for a table: of its interface, or of the object written in place. */
function columnsTyped(source: string, table: string): string[] {
  const entry =
    new RegExp(`^  ${table}: (\\w+;|\\{[^}]*\\};)`, 'm').exec(source.slice(source.indexOf('export interface Tables')))?.[1] ?? '';
  const body = entry.startsWith('{')
    ? entry.slice(1, -2).replaceAll(';', '\n')
    : (new RegExp(`interface ${entry.slice(0, -1)} \\{\\n([^}]*)\\}`).exec(source)?.[1] ?? '');
  return [...body.matchAll(/^\s*(\w+):/gm)].map((match) => match[1] ?? '');
}
