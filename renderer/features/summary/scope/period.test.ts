import { describe, expect, it } from 'vitest';
import { type Choices, type PeriodChoice, periodName, poolsFor, scopeOf } from './period.ts';

const choices: Choices = { years: [2019, 2020, 2021, 2022], sectors: [], contract: { from: '2021-07-01', to: '2024-06-30' } };
const choice: PeriodChoice = { kind: 'year', year: 2022, firstYear: 2019, lastYear: 2022, from: null, to: null, sector: '' };
const dates = (from: string, to: string) => `du ${from} au ${to}`;

describe('the period of a summary', () => {
  it.each([
    ['one year', {}, { from: '2022-01-01', to: '2022-12-31', sector: '' }],
    [
      'several years in a sector',
      { kind: 'years', sector: 'couronneries' },
      { from: '2019-01-01', to: '2022-12-31', sector: 'couronneries' },
    ],
    ['several years, backwards', { kind: 'years', lastYear: 2018 }, 'backwards'],
    ['the contract', { kind: 'contract' }, { from: '2021-07-01', to: '2024-06-30', sector: '' }],
    ['dates of which one is missing', { kind: 'dates', from: '2022-03-01' }, 'incomplete'],
    ['dates in the wrong order', { kind: 'dates', from: '2022-03-01', to: '2022-02-01' }, 'backwards'],
    ['dates', { kind: 'dates', from: '2022-03-01', to: '2022-06-30' }, { from: '2022-03-01', to: '2022-06-30', sector: '' }],
  ] as const)('is right for %s', (_, change, expected) => {
    expect(scopeOf({ ...choice, ...change }, choices)).toEqual(expected);
  });

  it('is missing when the settings name no contract', () => {
    expect(scopeOf({ ...choice, kind: 'contract' }, { ...choices, contract: null })).toBe('noContract');
  });

  it.each([
    ['2022-01-01', '2022-12-31', '2022'],
    ['2019-01-01', '2022-12-31', '2019–2022'],
    ['2022-03-01', '2022-06-30', 'du 1er mars 2022 au 30 juin 2022'],
  ])('from %s to %s is called %s', (from, to, name) => {
    expect(periodName({ from, to }, 'fr', dates)).toBe(name);
  });
});

describe('larger blocks of years', () => {
  it('are all years of the vault up to the chosen one, and the contract that holds it', () => {
    expect(poolsFor({ from: '2022-01-01', to: '2022-12-31', sector: 's' }, choices)).toEqual([
      { from: '2021-07-01', to: '2024-06-30', sector: 's' },
      { from: '2019-01-01', to: '2022-12-31', sector: 's' },
    ]);
  });

  it('are none when the period is all there is', () => {
    expect(poolsFor({ from: '2022-01-01', to: '2022-12-31', sector: '' }, { ...choices, years: [2022], contract: null })).toEqual([]);
  });

  it('do not offer a contract that began after the period', () => {
    expect(poolsFor({ from: '2020-01-01', to: '2020-12-31', sector: '' }, choices)).toEqual([
      { from: '2019-01-01', to: '2020-12-31', sector: '' },
    ]);
  });
});
