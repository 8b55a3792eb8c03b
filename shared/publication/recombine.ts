import type { Layout } from './layout.ts';
import type { World } from './world.ts';

/**
 * Which values two persons of a fictional data set can exchange without changing any published number.
 *
 * A table is unchanged when two persons exchange all of its variables on which they differ, or none. So the variables on which they differ
 * fall into parts (connected by the tables), and any parts may be exchanged, each on its own. Variables that no cross table holds are parts
 * of their own. This is what makes witnesses cheap: no solver is needed to stay within the publication.
 */
export interface Recombination {
  /** Variables that some cross table holds; only these, at most 30, can be tied to others. */
  readonly tied: readonly number[];
  /**
   * The part of `variable` for two persons, as a mask over `tied`; 0 when the variable is tied to no other.
   * @param without index of a table that may be broken (to be mended afterwards), or −1
   */
  partOf(world: World, a: number, b: number, variable: number, without?: number): number;
  /** Exchanges `variable` and its part. */
  exchange(world: World, a: number, b: number, variable: number, part: number): void;
  /** Whether `variable` lies in the part. */
  holds(part: number, variable: number): boolean;
  /** Indexes (in the layout) of the tables with two variables or more. */
  readonly crosses: readonly number[];
}

/** @throws RangeError when more than 30 variables are held by cross tables */
export function recombination(layout: Layout, tables: readonly number[] = layout.tables.map((_, index) => index)): Recombination {
  const width = layout.variables.length;
  const crosses = tables.filter((index) => (layout.tables[index]?.dims.length ?? 0) > 1);
  const tied = [...new Set(crosses.flatMap((index) => layout.tables[index]?.dims ?? []))].toSorted((a, b) => a - b);
  if (tied.length > 30) throw new RangeError('too many tied variables');
  const bitOf = new Int32Array(width);
  for (const [position, variable] of tied.entries()) bitOf[variable] = 1 << position;
  const held = crosses.map((index) => {
    const table = layout.tables[index] as Layout['tables'][number];
    return { index, dims: table.dims, classes: table.classes, bits: table.dims.map((dim) => bitOf[dim] as number) };
  });
  const edges = new Int32Array(held.length);

  return {
    tied,
    crosses,
    partOf(world, a, b, variable, without = -1) {
      let part = bitOf[variable] as number;
      if (part === 0) return 0;
      const { rows } = world;
      const startA = a * width;
      const startB = b * width;
      for (let t = 0; t < held.length; t += 1) {
        const table = held[t] as (typeof held)[number];
        let edge = 0;
        if (table.index !== without) {
          for (let position = 0; position < table.dims.length; position += 1) {
            const dim = table.dims[position] as number;
            const classes = table.classes[position] as Uint8Array;
            if (classes[rows[startA + dim] as number] !== classes[rows[startB + dim] as number]) edge |= table.bits[position] as number;
          }
        }
        edges[t] = edge;
      }
      for (let before = 0; before !== part; ) {
        before = part;
        for (let t = 0; t < held.length; t += 1) if (((edges[t] as number) & part) !== 0) part |= edges[t] as number;
      }
      return part;
    },
    exchange(world, a, b, variable, part) {
      const { rows } = world;
      const swap = (dim: number): void => {
        const kept = rows[a * width + dim] as number;
        rows[a * width + dim] = rows[b * width + dim] as number;
        rows[b * width + dim] = kept;
      };
      if (part === 0) swap(variable);
      else for (const [position, dim] of tied.entries()) if ((part & (1 << position)) !== 0) swap(dim);
    },
    holds: (part, variable) => (part & (bitOf[variable] as number)) !== 0,
  };
}
