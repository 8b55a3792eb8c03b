import type { CrossDimension } from './cross-table.ts';

/** One class of situations: the groups that each variable may have (all of them where the class does not tell), and its persons. */
export interface SituationClass {
  readonly groups: readonly (readonly number[])[];
  readonly count: number;
}

/**
 * Cuts the persons into classes of at least `threshold` that look alike ("5 situations : logement, niveau 1, mise en lien"): class after class is
 * split by the first variable that splits it into parts that are large enough; its small groups stay together in one part.
 * @returns the classes, in the order of the splits; a single one when nothing could be split
 */
export function situationClasses(dimensions: readonly CrossDimension[], threshold: number): readonly SituationClass[] {
  const split = (members: readonly number[], groups: readonly (readonly number[])[]): readonly SituationClass[] => {
    for (const [index, dimension] of dimensions.entries()) {
      const allowed = groups[index] ?? [];
      if (allowed.length < 2) continue;
      const parts = partsOf(members, dimension, allowed, threshold);
      if (parts.length < 2) continue;
      return parts.flatMap((part) =>
        split(
          members.filter((person) => part.includes(dimension.groupOf[person] as number)),
          groups.map((known, other) => (other === index ? part : known)),
        ),
      );
    }
    return [{ groups, count: members.length }];
  };
  const everyone = Array.from({ length: dimensions[0]?.groupOf.length ?? 0 }, (_, person) => person);
  return split(
    everyone,
    dimensions.map((dimension) => Array.from({ length: dimension.groups }, (_, group) => group)),
  );
}

function partsOf(
  members: readonly number[],
  dimension: CrossDimension,
  allowed: readonly number[],
  threshold: number,
): readonly (readonly number[])[] {
  const count = (group: number): number => members.filter((person) => dimension.groupOf[person] === group).length;
  const counts = new Map(allowed.map((group) => [group, count(group)]));
  const sum = (groups: readonly number[]): number => groups.reduce((total, group) => total + (counts.get(group) ?? 0), 0);
  if (dimension.ordered) return bandsOf(allowed, sum, threshold);
  const large = allowed.filter((group) => (counts.get(group) ?? 0) >= threshold);
  let small = allowed.filter((group) => (counts.get(group) ?? 0) < threshold);
  const alone = large.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a - b);
  while (small.length > 0 && sum(small) < threshold && alone.length > 0) small = [...small, alone.pop() as number];
  return [...alone.toSorted((a, b) => a - b).map((group) => [group]), ...(small.length > 0 ? [small.toSorted((a, b) => a - b)] : [])];
}

function bandsOf(
  allowed: readonly number[],
  sum: (groups: readonly number[]) => number,
  threshold: number,
): readonly (readonly number[])[] {
  const bands: number[][] = [];
  let open: number[] = [];
  for (const group of allowed) {
    open.push(group);
    if (sum(open) < threshold) continue;
    bands.push(open);
    open = [];
  }
  const last = bands.at(-1);
  if (open.length > 0) {
    if (last === undefined) bands.push(open);
    else last.push(...open);
  }
  return bands;
}
