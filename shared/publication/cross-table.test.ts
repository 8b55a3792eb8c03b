import { describe, expect, test } from 'vitest';
import { type CrossDimension, type Cut, finestCross } from './cross-table.ts';
import { runToEnd } from './pace.ts';
import { seededRandom } from './seeded-random.ts';
import { situationClasses } from './situation-classes.ts';

function dimension(groups: number, ordered: boolean, size: number, seed: string): CrossDimension {
  const random = seededRandom(seed);
  return { groups, ordered, groupOf: Uint8Array.from({ length: size }, () => Math.min(random.below(groups), random.below(groups))) };
}

function cells(dimensions: readonly CrossDimension[], cuts: readonly Cut[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [person] of (dimensions[0] as CrossDimension).groupOf.entries()) {
    const key = dimensions.map((dim, index) => cuts[index]?.[dim.groupOf[person] as number]).join();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const blocks = (cut: Cut): number => Math.max(...cut) + 1;

describe('cross tables', () => {
  test.each([12, 20, 30, 60, 120])('of %i persons have five in every cell, none empty, and join neighbours only', (size) => {
    let found = 0;
    for (let round = 0; round < 30; round += 1) {
      const dimensions = [dimension(5, true, size, `a${size}/${round}`), dimension(4, false, size, `b${size}/${round}`)];
      const cuts = runToEnd(finestCross(dimensions, 5));
      if (cuts === undefined) continue;
      found += 1;
      const counts = cells(dimensions, cuts);
      expect(counts.size).toBe(cuts.reduce((product, cut) => product * blocks(cut), 1));
      expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(5);
      expect(cuts[0]).toEqual(cuts[0]?.toSorted((a, b) => a - b));
      const coarser = runToEnd(finestCross(dimensions, 5, cuts));
      if (coarser === undefined) continue;
      expect(cells(dimensions, coarser).size).toBeLessThan(counts.size);
      // Coarser means joined: groups in one block stay in one block.
      for (const [dim, cut] of cuts.entries()) {
        for (const [a, block] of cut.entries()) {
          for (const [b, other] of cut.entries()) if (block === other) expect(coarser[dim]?.[a]).toBe(coarser[dim]?.[b]);
        }
      }
    }
    expect(found > 0).toBe(size >= 30);
  });
});

describe('classes of situations', () => {
  test.each([9, 14, 40, 150])('of %i persons have five each, and hold everyone once', (size) => {
    const dimensions = [dimension(4, false, size, `c${size}`), dimension(3, true, size, `l${size}`), dimension(5, false, size, `p${size}`)];
    const classes = situationClasses(dimensions, 5);
    expect(classes.reduce((sum, situation) => sum + situation.count, 0)).toBe(size);
    for (const situation of classes) expect(situation.count).toBeGreaterThanOrEqual(5);
    for (let person = 0; person < size; person += 1) {
      const own = classes.filter((situation) =>
        situation.groups.every((groups, dim) => groups.includes(dimensions[dim]?.groupOf[person] as number)),
      );
      expect(own).toHaveLength(1);
    }
  });
});
