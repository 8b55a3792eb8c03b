import { describe, expect, test } from 'vitest';
import { isGuessable } from './guessable.ts';
import { keptPerMille, pairsToldApart } from './information.ts';
import { regroup } from './regroup.ts';
import { seededRandom } from './seeded-random.ts';
import type { VariableSpec } from './variable-spec.ts';

const ordered = (codes: string): VariableSpec => ({ kind: 'ordered', name: 'age', role: 'identifying', codes: codes.split(' ') });
const flag: VariableSpec = { kind: 'flag', name: 'lever', role: 'sensitive', codes: ['yes', 'no'] };
const sector: VariableSpec = {
  kind: 'tree',
  name: 'sector',
  role: 'identifying',
  codes: ['bailleur', 'tutelle', 'mandataire', 'ccas', 'ville', 'police'],
  parents: { tutelle: 'protection', mandataire: 'protection', ccas: 'public', ville: 'public', police: 'public' },
};
const groups = (spec: VariableSpec, counts: Readonly<Record<string, number>>, threshold = 5, byHand: string[][] = []): string[] =>
  regroup(spec, new Map(Object.entries(counts)), threshold, byHand).map((group) => `${group.codes.join('+')}:${group.count}`);

describe('regrouping', () => {
  test('keeps quarters apart when each has five persons', () => {
    expect(groups(ordered('T1 T2 T3 T4'), { T1: 5, T2: 6, T3: 7, T4: 8 })).toEqual(['T1:5', 'T2:6', 'T3:7', 'T4:8']);
  });

  test('joins neighbours only, and as evenly as it can', () => {
    expect(groups(ordered('a b c d e'), { a: 2, b: 3, c: 3, d: 6, e: 3 })).toEqual(['a+b+c:8', 'd+e:9']);
  });

  test('does not leave a band of two quarters that could be guessed apart', () => {
    const found = groups(ordered('T1 T2 T3'), { T1: 4, T2: 4, T3: 9 });
    expect(found).toEqual(['T1+T2+T3:17']);
  });

  test('puts an empty quarter into a band', () => {
    expect(groups(ordered('T1 T2 T3'), { T1: 6, T2: 0, T3: 9 })).toEqual(['T1:6', 'T2+T3:9']);
  });

  test('joins small sectors within their family first', () => {
    expect(groups(sector, { bailleur: 9, tutelle: 3, mandataire: 1, ccas: 2, ville: 2, police: 2 })).toEqual([
      'bailleur:9',
      'tutelle+mandataire+ccas+ville+police:10',
    ]);
    expect(groups(sector, { bailleur: 9, tutelle: 8, mandataire: 7, ccas: 2, ville: 2, police: 2 })).toEqual([
      'bailleur:9',
      'tutelle:8',
      'mandataire:7',
      'ccas+ville+police:6',
    ]);
  });

  test('takes in the smallest line when what is left is too small', () => {
    expect(groups(sector, { bailleur: 9, tutelle: 12, mandataire: 7, ccas: 6, ville: 1, police: 0 })).toEqual([
      'bailleur:9',
      'tutelle:12',
      'mandataire:7',
      'ccas+ville+police:7',
    ]);
  });

  test('does not show a lever that only two persons have', () => {
    expect(groups(flag, { yes: 2, no: 20 })).toEqual(['yes+no:22']);
    expect(groups(flag, { yes: 6, no: 20 })).toEqual(['yes:6', 'no:20']);
  });

  test('follows groups made by hand, and never splits them', () => {
    expect(
      groups(sector, { bailleur: 9, tutelle: 8, mandataire: 9, ccas: 6, ville: 7, police: 6 }, 5, [['tutelle', 'mandataire']]),
    ).toEqual(['bailleur:9', 'tutelle+mandataire:17', 'ccas:6', 'ville:7', 'police:6']);
    expect(groups(ordered('a b c d'), { a: 6, b: 6, c: 6, d: 6 }, 5, [['a', 'c']])).toEqual(['a+b+c:18', 'd:6']);
  });

  test('gives nothing away on 300 random lists: five persons at least, nobody forgotten, no group that can be guessed', () => {
    const random = seededRandom('lists');
    for (let round = 0; round < 300; round += 1) {
      const spec = [ordered('a b c d e f g'), sector, flag][round % 3] as VariableSpec;
      const threshold = round % 2 === 0 ? 5 : 11;
      const counts = new Map(spec.codes.map((code) => [code, random.below(3) === 0 ? 0 : random.below(25)]));
      const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
      const found = regroup(spec, counts, threshold);
      expect(found.flatMap((group) => group.codes).toSorted()).toEqual(spec.codes.toSorted());
      expect(found.reduce((sum, group) => sum + group.count, 0)).toBe(total);
      if (found.length === 1) continue;
      for (const group of found) {
        expect(group.count).toBeGreaterThanOrEqual(threshold);
        expect(isGuessable(group.codes.length, group.count, threshold)).toBe(false);
      }
    }
  });
});

describe('what can be guessed', () => {
  test.each([
    [2, 8, true],
    [2, 5, true],
    [2, 4, false],
    [2, 9, false],
    [3, 8, false],
    [3, 9, true],
    [3, 13, false],
    [1, 5, false],
  ])('%i codes that sum to %i with a threshold of five: %s', (size, total, expected) => {
    expect(isGuessable(size, total, 5)).toBe(expected);
  });
});

describe('what is kept', () => {
  test('counts the pairs of persons told apart', () => {
    expect(pairsToldApart([1, 1, 1])).toBe(3);
    expect(pairsToldApart([3])).toBe(0);
    expect(keptPerMille([12], [6, 6])).toBe(0);
    expect(keptPerMille([6, 6], [6, 6])).toBe(1000);
    expect(keptPerMille([6, 6], [3, 3, 6])).toBe(800);
  });
});
