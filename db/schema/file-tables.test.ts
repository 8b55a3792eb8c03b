import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate } from './migrate.ts';

/** Columns that name a record of a file: what stands in their table goes with the file, or lets go of it. */
const ofAFile = ['referral_id', 'situation_id', 'item_id', 'step_id', 'decision_id', 'orientation_id', 'consent_id', 'draft_id'];

/** The line of a residue is written for it and stays. Views repeat what their tables say. */
const excused = ['residue.referral_id'];

describe('every table that hangs on a file', () => {
  it('says so with a foreign key that erases its rows, or forgets the file, when it is erased', () => {
    const database = new Database(':memory:');
    migrate(database);
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'referral_search%'").all() as {
      name: string;
    }[];
    const loose = tables.flatMap(({ name }) => {
      const keys = database.pragma(`foreign_key_list(${name})`) as { from: string; on_delete: string }[];
      const columns = database.pragma(`table_info(${name})`) as { name: string }[];
      return columns
        .filter((column) => ofAFile.includes(column.name) || /(^|_)(referral|situation)_id$/.test(column.name))
        .filter((column) => !keys.some((key) => key.from === column.name && /CASCADE|SET NULL/.test(key.on_delete)))
        .map((column) => `${name}.${column.name}`)
        .filter((column) => !excused.includes(column));
    });
    // Both are removed by the erasure itself, in this order.
    expect(loose).toEqual(['referral.situation_id', 'referral.previous_referral_id']);
  });
});
