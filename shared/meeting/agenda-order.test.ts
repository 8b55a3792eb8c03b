import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaTimes, moveTo } from './agenda-order.ts';

describe('the order of an agenda', () => {
  it.each([
    [[1, 2, 3, 4], 1, 2, [2, 3, 1, 4]],
    [[1, 2, 3, 4], 4, 0, [4, 1, 2, 3]],
    [[1, 2, 3, 4], 2, 99, [1, 3, 4, 2]],
    [[1, 2, 3, 4], 9, 0, [1, 2, 3, 4]],
  ])('%j, item %i to place %i', (ids, id, position, expected) => {
    expect(moveTo(ids, id, position)).toEqual(expected);
  });

  it('keeps every item once, whatever is moved where', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat()), fc.nat(), fc.integer({ min: -5, max: 50 }), (ids, pick, position) => {
        const id = ids[pick % Math.max(1, ids.length)] ?? -1;
        const moved = moveTo(ids, id, position);
        expect(new Set(moved)).toEqual(new Set(ids));
        expect(moved).toHaveLength(ids.length);
        if (ids.length > 0) expect(moved.indexOf(id)).toBe(Math.min(Math.max(position, 0), ids.length - 1));
      }),
    );
  });

  it('says when each item begins and ends, so that an invited member may leave early', () => {
    expect(agendaTimes('09:30', [{ minutes: 45 }, { minutes: 0 }, { minutes: 20 }])).toEqual([
      { startsAt: '09:30', endsAt: '10:15' },
      { startsAt: '10:15', endsAt: '10:15' },
      { startsAt: '10:15', endsAt: '10:35' },
    ]);
    expect(agendaTimes(null, [{ minutes: 10 }])).toEqual([{ startsAt: null, endsAt: null }]);
  });
});
