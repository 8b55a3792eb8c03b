import { afterAll, beforeAll, expect, it } from 'vitest';
import type Database from 'better-sqlite3';
import { DEMONSTRATION_PASSPHRASE } from '#shared/keys/demonstration.ts';
import { runRead, vaultOver } from '#db/process/run-operation.ts';
import { type TestVault, testVault } from '#db/testing/session.ts';
import { closeDatabase } from '#db/vault/open-database.ts';
import { openVault } from '#db/vault/vault-folder.ts';

let vault: TestVault;
let database: Database.Database;
beforeAll(async () => {
  vault = await testVault({ demonstration: true });
  await vault.session.close();
  ({ database } = await openVault(
    { folder: vault.folder, secret: { kind: 'passphrase', text: DEMONSTRATION_PASSPHRASE } },
    { scryptN: 2 ** 14 },
  ));
});
afterAll(async () => {
  closeDatabase(database);
  await vault.remove();
});

/** How SQLite reaches the rows of the statements that an operation runs, one line a step. */
function planOf(run: (over: ReturnType<typeof vaultOver>) => unknown): string[] {
  const texts: string[] = [];
  const noting = new Proxy(database, {
    get(target, property) {
      if (property === 'prepare') {
        return (text: string) => {
          texts.push(text);
          return target.prepare(text);
        };
      }
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  run(vaultOver(noting, 'plans', () => new Date()));
  return texts.flatMap((text) => {
    const marks = text.match(/\?/g) ?? [];
    return (database.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...marks.map(() => 1)) as { detail: string }[]).map((row) => row.detail);
  });
}

it('the page of a referral reads no table from one end to the other', () => {
  const plan = planOf((over) => runRead(over, 'referrals.open', { referralId: 5 }));
  expect(plan.length).toBeGreaterThan(10);
  expect(plan.filter((step) => step.startsWith('SCAN'))).toEqual([]);
});

const noFilters = {
  search: '',
  kind: null,
  statuses: [],
  level: null,
  year: null,
  territorySector: null,
  structureId: null,
  context: null,
};

it('the list in its first order follows an index, and sorts nothing', () => {
  const input = { filters: noFilters, sort: 'received' as const, descending: true, offset: 0, limit: 100 };
  const plan = planOf((over) => runRead(over, 'referrals.list', input));
  expect(plan).toContain('SCAN referral USING COVERING INDEX referral_received');
  expect(plan.filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
});

it('a year of the list reads the rows of that year only', () => {
  const filters = { ...noFilters, year: 2022 };
  const input = { filters, sort: 'received' as const, descending: true, offset: 0, limit: 100 };
  const plan = planOf((over) => runRead(over, 'referrals.list', input));
  expect(
    plan.some((step) => step.startsWith('SEARCH referral USING COVERING INDEX referral_listed (received_on>? AND received_on<?)')),
  ).toBe(true);
});

it.each([
  { search: 'log' },
  { search: 'log', level: 2 as const },
  { context: 'isolation', statuses: ['follow_up' as const] },
  { search: 'log', territorySector: 'centre', year: 2022 },
])('what is looked for in the list (%o) is found along an index, not row by row', (wanted) => {
  const filters = { ...noFilters, ...wanted };
  for (const sort of ['received', 'due', 'status'] as const) {
    const plan = planOf((over) => runRead(over, 'referrals.list', { filters, sort, descending: true, offset: 0, limit: 100 }));
    const steps = plan.filter((step) => /^(SCAN|SEARCH) referral\b/.test(step));
    expect(steps.length, sort).toBeGreaterThan(1);
    // But for the rows of the page itself, by their numbers.
    expect(
      steps.filter((step) => !step.includes('COVERING INDEX') && !step.includes('USING INTEGER PRIMARY KEY (rowid=?)')),
      sort,
    ).toEqual([]);
    expect(steps.filter((step) => step.includes('PRIMARY KEY')).length, sort).toBe(1);
  }
});

it('counting a year reads the rows of that year only', () => {
  const plan = planOf((over) => runRead(over, 'summary.counts', { from: '2022-01-01', to: '2022-12-31', sector: '' }));
  expect(plan.length).toBeGreaterThan(15);
  expect(
    plan.filter((step) => /^SCAN (referral|decision|orientation|exchange|step|action|meeting|participant|agenda_item)/.test(step)),
  ).toEqual([]);
});
