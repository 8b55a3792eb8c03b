import { seededRandom } from '../seeded-random.ts';
import type { Snapshot, SnapshotPerson } from '../snapshot.ts';
import { fullVariables, type mainVariables } from './cellule-variables.ts';

/** Draws the coded persons of a fictional vault; the first variables pull the later ones along a little, as real ones do. */
export function fictionalPersons(seed: string, size: number, variables: typeof mainVariables = fullVariables): readonly SnapshotPerson[] {
  const random = seededRandom(seed);
  const draw = (weights: readonly number[], pull: number): number => {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    if (random.below(100) < 25) return pull % weights.length;
    let left = random.below(total);
    return Math.max(
      0,
      weights.findIndex((weight) => {
        left -= weight;
        return left < 0;
      }),
    );
  };
  return Array.from({ length: size }, (_, index) => {
    const pull = random.below(3);
    const values = Object.fromEntries(
      variables.map(({ spec, weights }) => [spec.name, spec.codes[draw(weights, spec.kind === 'flag' ? 1 : pull)] as string]),
    );
    return { id: `${seed}-${index}`, values };
  });
}

/** The snapshot of one year. */
export function yearSnapshot(year: number, persons: readonly SnapshotPerson[]): Snapshot {
  return { period: { from: `${year}-01-01`, to: `${year}-12-31` }, scope: '', years: [String(year)], persons };
}
