import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runRead, type Vault } from '#db/process/run-operation.ts';
import { sql } from '#db/store/store.ts';
import { randomVault, vaultPlan } from '#db/testing/random-vault.ts';
import { countSummary } from '../summary/count-summary.ts';
import { loadFiles } from './dated-files.ts';
import { eraseFile } from './erase-file.ts';

const years = [2019, 2020, 2021, 2022, 2023] as const;

/** Years, a quarter, a month, all of them together; whole and by sector. */
const periods = [
  ...years.map((year) => ({ from: `${year}-01-01`, to: `${year}-12-31` })),
  { from: '2020-01-01', to: '2022-12-31' },
  { from: '2021-04-01', to: '2021-06-30' },
  { from: '2021-05-01', to: '2021-05-31' },
];
const scopes = periods.flatMap((period) => ['', 'north'].map((sector) => ({ ...period, sector })));

type Row = Record<string, unknown>;

/** A row of the year's table without the names by which a file can be found again, so that rows can be compared. */
const nameless = (row: Row): string => JSON.stringify({ ...row, referralId: null, reference: null });

/** Typed words that are alike are one, said as one of them: which one, and the order of equal counts, are no figure. */
const alike = (values: readonly unknown[]): string[] => values.map((value) => JSON.stringify(value).toLowerCase()).toSorted();

function summaryOf(vault: Vault, scope: (typeof scopes)[number]) {
  const { tables, ...rest } = countSummary(vault.store, scope, 'fr');
  return {
    ...rest,
    tables: tables.map((table) => (table.indicator === 'missing-resource' ? { ...table, rows: alike(table.rows) } : table)),
  };
}

/** Every figure that past years have: the counts of each period, the table of each year, its meetings, the trend, the missing resources. */
function figuresOf(vault: Vault) {
  return {
    summaries: scopes.map((scope) => summaryOf(vault, scope)),
    tables: years.map((year) => {
      const { rows, counts } = runRead(vault, 'year.table', { year });
      return { counts, rows: rows.map((row) => nameless(row)).toSorted() };
    }),
    meetings: years.map((year) => runRead(vault, 'meetings.yearCounts', { year })),
    trend: runRead(vault, 'year.trend', {}),
    missing: alike(runRead(vault, 'meetings.missingResources', {})),
  };
}

/** Erases the files that are chosen, in one transaction. Returns how many. */
function erase(vault: Vault, chosen: (index: number) => boolean): number {
  const files = loadFiles(vault.store).filter((_, index) => chosen(index));
  vault.database.transaction(() => {
    for (const { key } of files) eraseFile(vault.store, key);
  })();
  vault.store.staleInSearch.clear();
  return files.length;
}

function inVaults(check: (vault: Vault, chosen: readonly boolean[]) => void, numRuns: number): void {
  fc.assert(
    fc.property(vaultPlan, fc.array(fc.boolean(), { minLength: 13, maxLength: 13 }), (plan, chosen) => {
      const vault = randomVault(plan);
      try {
        check(vault, chosen);
      } finally {
        vault.database.close();
      }
    }),
    { numRuns, seed: 2024 },
  );
}

describe('in any vault, when any files are erased', () => {
  it('past years keep every figure: counts, tables, delays, meetings, trend', () => {
    let erased = 0;
    inVaults((vault, chosen) => {
      const before = figuresOf(vault);
      erased += erase(vault, (index) => chosen[index % chosen.length] === true);
      expect(figuresOf(vault)).toEqual(before);
      expect(vault.database.pragma('foreign_key_check')).toEqual([]);
    }, 12);
    expect(erased).toBeGreaterThan(20);
  });

  it('nothing of their records is left but the residue: no old number, no reference, no exact age, no word', () => {
    inVaults((vault) => {
      const { store } = vault;
      const before = store.all(sql.selectFrom('referral').select(['id', 'reference', 'situation_id']));
      const situations = store.all(sql.selectFrom('situation').select(['id', 'code']));
      erase(vault, () => true);
      const left = store.all(sql.selectFrom('referral').selectAll());
      expect(left).toHaveLength(before.length);
      expect(left.filter((row) => before.some((old) => old.id === row.id || old.reference === row.reference))).toEqual([]);
      expect(
        store
          .all(sql.selectFrom('situation').selectAll())
          .filter((row) => situations.some((old) => old.id === row.id || old.code === row.code)),
      ).toEqual([]);
      expect(store.all(sql.selectFrom('consent').selectAll())).toEqual([]);
      expect(left.filter((row) => row.age !== null || row.request !== null || row.next_due_on !== null)).toEqual([]);
    }, 5);
  });
});
