import { describe, expect, it } from 'vitest';
import { groupByDay, groupOfDay } from './group-dues.ts';

describe('what waits is grouped by its day', () => {
  const thursday = '2026-03-12';
  const sunday = '2026-03-15';
  it.each([
    { on: '2026-03-11', today: thursday, group: 'late' },
    { on: '2025-12-31', today: thursday, group: 'late' },
    { on: thursday, today: thursday, group: 'today' },
    { on: '2026-03-13', today: thursday, group: 'week' },
    { on: sunday, today: thursday, group: 'week' },
    { on: '2026-03-16', today: thursday, group: 'later' },
    { on: null, today: thursday, group: 'undated' },
    { on: sunday, today: sunday, group: 'today' },
    { on: '2026-03-16', today: sunday, group: 'later' },
    { on: '2026-03-15', today: '2026-03-09', group: 'week' },
  ])('$on seen on $today is « $group »', ({ on, today, group }) => {
    expect(groupOfDay(on, today)).toBe(group);
  });

  it('keeps the order inside a group and leaves empty groups out', () => {
    const items = [
      { id: 1, on: '2026-03-01' },
      { id: 2, on: null },
      { id: 3, on: '2026-03-02' },
    ];
    expect(groupByDay(items, thursday)).toEqual([
      { group: 'late', items: [items[0], items[2]] },
      { group: 'undated', items: [items[1]] },
    ]);
  });
});
