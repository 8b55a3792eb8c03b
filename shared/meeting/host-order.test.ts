import { describe, expect, it } from 'vitest';
import { type Hosted, hostOrder, nextHost } from './host-order.ts';

const members = [
  { structureId: 1, name: 'Ville' },
  { structureId: 2, name: 'CHL' },
  { structureId: 3, name: 'École' },
  { structureId: 4, name: 'Dac' },
];

const turns: readonly [string, Hosted[], number[]][] = [
  ['nobody has hosted: by name, accents aside', [], [2, 4, 3, 1]],
  ['who never hosted comes first', [{ structureId: 2, on: '2026-01-08' }], [4, 3, 1, 2]],
  [
    'then who hosted the longest ago, whatever the number of times',
    [
      { structureId: 1, on: '2026-01-08' },
      { structureId: 2, on: '2026-03-12' },
      { structureId: 2, on: '2025-03-12' },
      { structureId: 3, on: '2026-02-12' },
      { structureId: 4, on: '2025-12-11' },
    ],
    [4, 1, 3, 2],
  ],
  ['a host who is no longer a member has no turn', [{ structureId: 9, on: '2020-01-08' }], [2, 4, 3, 1]],
];

describe('whose turn it is to host', () => {
  it.each(turns)('%s', (_, history, expected) => {
    expect(hostOrder(history, members).map((turn) => turn.structureId)).toEqual(expected);
    expect(nextHost(history, members)?.structureId).toBe(expected[0]);
  });

  it('gives everyone one turn before anyone has two', () => {
    const history: Hosted[] = [];
    for (let month = 1; month <= 8; month += 1) {
      const host = nextHost(history, members);
      history.push({ structureId: host?.structureId ?? 0, on: `2026-0${month}-08` });
    }
    expect(history.map((turn) => turn.structureId)).toEqual([2, 4, 3, 1, 2, 4, 3, 1]);
  });

  it('is nobody’s without permanent members', () => {
    expect(nextHost([], [])).toBeNull();
  });
});
