import { describe, expect, it } from 'vitest';
import { parseDate } from './parse.ts';

/** A Thursday. */
const TODAY = '2026-03-12';

describe('a date typed during a call', () => {
  it.each([
    ['12/3', '2026-03-12'],
    ['1/3', '2026-03-01'],
    ['12/3/26', '2026-03-12'],
    ['12-03-2026', '2026-03-12'],
    ['12.3', '2026-03-12'],
    ['12.3.2025', '2025-03-12'],
    ['12 3 2025', '2025-03-12'],
    ['120326', '2026-03-12'],
    ['12032026', '2026-03-12'],
    ['1203', '2026-03-12'],
    ['2026-03-12', '2026-03-12'],
    ['12 mars', '2026-03-12'],
    ['12 MARS 2026', '2026-03-12'],
    ['1er avril', '2026-04-01'],
    ['le 3 févr. 2025', '2025-02-03'],
    ['3 fevrier', '2026-02-03'],
    ['15 août 2024', '2024-08-15'],
    ['jeudi 5 mars', '2026-03-05'],
    ['hier', '2026-03-11'],
    ['avant-hier', '2026-03-10'],
    ['aujourd’hui', '2026-03-12'],
    ["Aujourd'hui", '2026-03-12'],
    ['auj', '2026-03-12'],
    ['demain', '2026-03-13'],
    ['après-demain', '2026-03-14'],
    ['lundi dernier', '2026-03-09'],
    ['lundi', '2026-03-09'],
    ['jeudi', '2026-03-05'],
    ['jeu prochain', '2026-03-19'],
    ['vendredi prochain', '2026-03-13'],
    ['+7', '2026-03-19'],
    ['-3', '2026-03-09'],
    ['− 3', '2026-03-09'],
    ['+30 j', '2026-04-11'],
    ['12 March 2026', '2026-03-12'],
    ['3rd of June', '2026-06-03'],
    ['yesterday', '2026-03-11'],
    ['tomorrow', '2026-03-13'],
    ['last Monday', '2026-03-09'],
    ['next Tuesday', '2026-03-17'],
    ['  12 / 3  ', '2026-03-12'],
  ])('reads « %s » as %s', (typed, expected) => {
    expect(parseDate(typed, TODAY)).toBe(expected);
  });

  it.each([
    ['20/12', '2026-01-05', '2025-12-20'],
    ['5/1', '2026-12-20', '2027-01-05'],
    ['29/2', '2026-03-12', null],
    ['29/2', '2027-12-01', '2028-02-29'],
  ])('takes « %s » without a year, on %s, as the nearest one', (typed, today, expected) => {
    expect(parseDate(typed, today)).toBe(expected);
  });

  it.each([
    ['12/3/46', '2046-03-12'],
    ['12/3/47', '1947-03-12'],
    ['12/3/99', '1999-03-12'],
  ])('takes the two digits of « %s » within twenty years ahead, else in the last century', (typed, expected) => {
    expect(parseDate(typed, TODAY)).toBe(expected);
  });

  it.each([
    '',
    '   ',
    '31/02',
    '31/2/2026',
    '0/3',
    '12/13',
    '32 mars',
    '12',
    '12/',
    'mardi gras 12',
    'jui',
    '3 jui',
    '2026-02-30',
    '12/3/1850',
    'bientôt',
    '+',
    '++3',
    '12 mars 2026 14:00',
  ])('does not guess what « %s » means', (typed) => {
    expect(parseDate(typed, TODAY)).toBeNull();
  });
});
