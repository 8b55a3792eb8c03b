import { describe, expect, it } from 'vitest';
import { datesOfRule, nthWeekday, type SeriesRule } from './series-rule.ts';

const thursday = 3;
const rule = (changes: Partial<SeriesRule>): SeriesRule => ({
  weekday: thursday,
  nth: [2],
  everyMonths: 1,
  excludedMonths: [],
  ...changes,
});

const series: readonly [string, SeriesRule, string, string, string[]][] = [
  [
    'le deuxième jeudi, hors juillet-août',
    rule({ excludedMonths: [7, 8] }),
    '2026-05-01',
    '2026-11-30',
    ['2026-05-14', '2026-06-11', '2026-09-10', '2026-10-08', '2026-11-12'],
  ],
  [
    'le premier et le troisième jeudi',
    rule({ nth: [3, 1] }),
    '2026-01-01',
    '2026-02-28',
    ['2026-01-01', '2026-01-15', '2026-02-05', '2026-02-19'],
  ],
  ['le dernier jeudi', rule({ nth: [-1] }), '2026-01-01', '2026-04-30', ['2026-01-29', '2026-02-26', '2026-03-26', '2026-04-30']],
  ['un cinquième jeudi, quand il y en a un', rule({ nth: [5] }), '2026-01-01', '2026-07-31', ['2026-01-29', '2026-04-30', '2026-07-30']],
  [
    'tous les trois mois, comme un secteur de Nantes',
    rule({ everyMonths: 3 }),
    '2026-01-01',
    '2026-12-31',
    ['2026-01-08', '2026-04-09', '2026-07-09', '2026-10-08'],
  ],
  [
    'un mois exclu compte quand même comme un mois',
    rule({ everyMonths: 2, excludedMonths: [7] }),
    '2026-05-01',
    '2026-12-31',
    ['2026-05-14', '2026-09-10', '2026-11-12'],
  ],
  ['d’une année à l’autre', rule({}), '2026-12-01', '2027-01-31', ['2026-12-10', '2027-01-14']],
  ['les bornes comprises', rule({}), '2026-05-14', '2026-06-11', ['2026-05-14', '2026-06-11']],
  ['passé le jour du premier mois', rule({}), '2026-05-15', '2026-06-30', ['2026-06-11']],
  ['le deuxième et le dernier, une seule fois quand c’est le même', rule({ nth: [5, -1] }), '2026-01-01', '2026-01-31', ['2026-01-29']],
  ['une fin avant le début', rule({}), '2026-06-01', '2026-05-01', []],
];

describe('the days of a series of meetings', () => {
  it.each(series)('%s', (_, given, from, until, expected) => {
    expect(datesOfRule(given, from, until)).toEqual(expected);
  });

  it('finds the last Monday of a February that begins on one', () => {
    expect(nthWeekday(2027, 2, 0, -1)).toBe('2027-02-22');
    expect(nthWeekday(2027, 2, 0, 5)).toBeNull();
  });
});
