import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#shared/dates/local-date.ts';
import { daysToEarliest, shifted } from './earliest-days.ts';

describe('the dates of a residue', () => {
  it.each([
    [['2022-03-14'], ['2022-03-01']],
    [
      ['2022-03-14', '2022-04-02'],
      ['2022-03-13', '2022-04-01'],
    ],
    [
      ['2022-01-31', '2022-03-20'],
      ['2022-01-12', '2022-03-01'],
    ],
    [
      ['2022-03-01', '2022-03-31'],
      ['2022-03-01', '2022-03-31'],
    ],
    [[], []],
  ])('%j become %j', (dates, expected) => {
    const days = daysToEarliest(dates);
    expect(dates.map((date) => shifted(date, days))).toEqual(expected);
  });

  it('keep their months and the delays between them, and one of them is a first of the month', () => {
    const day = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays('2018-01-01', days));
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 8 }), (dates) => {
        const days = daysToEarliest(dates);
        const moved = dates.map((date) => shifted(date, days));
        expect(moved.map((date) => date.slice(0, 7))).toEqual(dates.map((date) => date.slice(0, 7)));
        for (const [index, date] of dates.entries()) {
          expect(daysBetween(moved[0] ?? '', moved[index] ?? '')).toBe(daysBetween(dates[0] ?? '', date));
        }
        expect(moved.some((date) => date.endsWith('-01'))).toBe(true);
      }),
    );
  });
});
