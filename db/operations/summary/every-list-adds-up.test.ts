import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOT_RECORDED } from '#shared/code-lists/code.ts';
import { codePersons, countCodes } from '#shared/publication/coded-persons.ts';
import type { SummaryCounts } from '#shared/summary/counts.ts';
import { indicators, isIndicator } from '#shared/summary/indicators.ts';
import { runRead, type Vault } from '#db/process/run-operation.ts';
import { randomVault, vaultPlan } from '#db/testing/random-vault.ts';
import { countSummary } from './count-summary.ts';
import type { SummaryScope } from './scope.ts';
import { snapshotOf } from './snapshot-of.ts';

/** A year, all of them together, a part of one, and one without anything; for the whole and by sector. */
const periods = [
  { from: '2021-01-01', to: '2021-12-31' },
  { from: '2020-01-01', to: '2022-12-31' },
  { from: '2021-03-15', to: '2021-08-20' },
  { from: '2019-01-01', to: '2019-12-31' },
] as const;
const sectors = ['north', 'south', 'of_old', NOT_RECORDED] as const;
const scopes: readonly SummaryScope[] = periods.flatMap((period) => ['', ...sectors].map((sector) => ({ ...period, sector })));

const holdsFor = (check: (vault: Vault) => void, numRuns = 15) =>
  fc.assert(
    fc.property(vaultPlan, (plan) => {
      const vault = randomVault(plan);
      try {
        check(vault);
      } finally {
        vault.database.close();
      }
    }),
    { numRuns, seed: 2022 },
  );

const count = (vault: Vault, scope: SummaryScope): SummaryCounts => countSummary(vault.store, scope, 'fr');

/** Names of the lists that do not add up. */
function defectsOf({ tables, totals }: SummaryCounts): string[] {
  return tables.flatMap(({ indicator, n, multiple, rows }) => {
    const values = rows.map(({ value }) => value);
    const sum = values.reduce((all, value) => all + value, 0);
    const total = isIndicator(indicator) ? totals[indicators[indicator].total ?? ''] : undefined;
    const holds =
      n === total &&
      (multiple ? sum >= n && values.every((value) => value <= n) : sum === n) &&
      new Set(rows.map(({ code }) => code)).size === rows.length;
    return holds ? [] : [indicator];
  });
}

describe('in any vault', () => {
  it('every list adds up to its number, « non renseigné » included, and that number is the total it names', () => {
    holdsFor((vault) => expect(scopes.flatMap((scope) => defectsOf(count(vault, scope)))).toEqual([]));
  });

  it('the numbers are those of the table of the year', () => {
    holdsFor((vault) => {
      for (const year of [2019, 2020, 2021, 2022]) {
        const scope = { from: `${year}-01-01`, to: `${year}-12-31`, sector: '' };
        expect(count(vault, scope).totals).toMatchObject(runRead(vault, 'year.table', { year }).counts);
      }
    });
  });

  it('the sectors add up to the whole, and the years to the block of years; a person who comes back is one', () => {
    holdsFor((vault) => {
      for (const period of periods) {
        const whole = count(vault, { ...period, sector: '' }).totals;
        const parts = sectors.map((sector) => count(vault, { ...period, sector }).totals);
        for (const name of ['referrals', 'comebacks', 'residue', 'level1', 'level2', 'undecided', 'exchanges', 'passages', 'closed']) {
          expect(
            parts.reduce((sum, part) => sum + (part[name] ?? 0), 0),
            name,
          ).toBe(whole[name]);
        }
      }
      const block = count(vault, { ...periods[1], sector: '' });
      const years = [2020, 2021, 2022].map((year) => count(vault, { from: `${year}-01-01`, to: `${year}-12-31`, sector: '' }));
      for (const name of ['referrals', 'enquiries', 'exchanges', 'meetings-held', 'presences']) {
        expect(
          years.reduce((sum, year) => sum + (year.totals[name] ?? 0), 0),
          name,
        ).toBe(block.totals[name]);
      }
      const perYear = block.tables.find(({ indicator }) => indicator === 'year')?.rows.filter(({ value }) => value > 0);
      expect(perYear?.map(({ value }) => value) ?? []).toEqual(
        years.map(({ totals }) => totals['situations'] ?? 0).filter((value) => value > 0),
      );
    });
  });

  it('the engine is given the same numbers, person by person, and nothing of who objected', () => {
    holdsFor((vault) => {
      for (const scope of scopes) {
        const { totals, tables } = count(vault, scope);
        const { snapshot, variables, crosses, classes } = snapshotOf(vault.store, scope, 'fr');
        expect(snapshot.persons).toHaveLength(totals['situations'] ?? -1);
        const persons = codePersons(snapshot, variables);
        const differing = variables.filter((spec) => {
          const [name, code = ''] = spec.name.split(':');
          const told = new Map(tables.find(({ indicator }) => indicator === name)?.rows.map((row) => [row.code, row.value]));
          const counted = countCodes(persons, spec);
          if (spec.kind === 'flag') return counted.get('yes') !== (told.get(code) ?? 0);
          return [...counted].some(([each, value]) => value !== (told.get(each) ?? 0));
        });
        expect(differing).toEqual([]);
        const names = new Set(variables.map(({ name }) => name));
        expect([...crosses.flat(), ...classes].filter((name) => !names.has(name))).toEqual([]);
        expect(JSON.stringify([tables, snapshot, variables])).not.toContain('of_the_opposed');
      }
    }, 10);
  });
});
