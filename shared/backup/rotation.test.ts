import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/dates/local-date.ts';
import { departures, leavingNow, type RotatedBackup } from './rotation.ts';

const made = (on: string, clock = '12:00', kind: RotatedBackup['kind'] = 'rotating'): RotatedBackup => ({
  id: `${on} ${clock}`,
  kind,
  on,
  at: `${on}T${clock}:00.000Z`,
});

describe('the rotation of the backups', () => {
  it.each([
    ['one backup stays, however old', ['2024-01-01'], '2026-11-21', []],
    ['the newest three stay, however old', ['2020-01-01', '2020-02-01', '2020-03-01', '2020-04-01'], '2026-11-21', ['2020-01-01']],
    // 2026-11-16 is a Monday.
    ['seven days are kept', days('2026-11-14', 8), '2026-11-21', ['2026-11-14']],
    ['the last of a week outlives its days', days('2026-11-02', 20), '2026-11-21', minus(days('2026-11-02', 13), ['2026-11-08'])],
    ['the last of a month outlives its weeks', ['2026-06-12', '2026-06-30', ...days('2026-11-15', 7)], '2026-11-21', ['2026-06-12']],
    ['a month leaves a year later', ['2025-11-30', '2025-12-31', ...days('2026-11-15', 7)], '2026-11-21', ['2025-11-30']],
  ])('%s', (_, on, today, leaving) => {
    expect(
      leavingNow(
        on.map((day) => made(day)),
        today,
      ),
    ).toEqual(leaving.map((day) => `${day} 12:00`));
  });

  it('keeps the last backup of a day', () => {
    const backups = [made('2026-11-20', '08:00'), made('2026-11-20', '18:00'), ...days('2026-11-21', 3).map((day) => made(day))];
    expect(leavingNow(backups, '2026-11-23')).toEqual(['2026-11-20 08:00']);
  });

  it('keeps the state before a restore for thirty days, without counting it among the others', () => {
    const safety = made('2026-10-22', '12:00', 'safety');
    expect(leavingNow([safety], '2026-11-20')).toEqual([]);
    expect(leavingNow([safety], '2026-11-21')).toEqual([safety.id]);
  });

  it('says when each leaves at the latest', () => {
    expect(departures([made('2026-11-03'), made('2026-11-04'), made('2026-11-18')])).toEqual([
      { id: '2026-11-03 12:00', leavesOn: '2026-11-10' },
      { id: '2026-11-04 12:00', leavesOn: '2026-11-30' },
      { id: '2026-11-18 12:00', leavesOn: '2027-11-01' },
    ]);
  });

  it('leads to 7 + 4 + 12 backups at the most, whatever days the application is used on', () => {
    assert(
      property(array(integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 400 }), (gaps) => {
        let held: RotatedBackup[] = [];
        let today = '2020-01-01';
        for (const gap of gaps) {
          today = addDays(today, gap);
          held.push(made(today));
          const promised = new Map(departures(held).map(({ id, leavesOn }) => [id, leavesOn]));
          const leaving = new Set(leavingNow(held, today));
          for (const id of leaving) expect(promised.get(id)?.localeCompare(today)).toBeLessThanOrEqual(0);
          held = held.filter(({ id }) => !leaving.has(id));
          expect(held.length).toBeLessThanOrEqual(7 + 4 + 12);
          expect(held.some(({ on }) => on === today)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

function days(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => addDays(first, index));
}

function minus(all: readonly string[], some: readonly string[]): string[] {
  return all.filter((each) => !some.includes(each));
}
