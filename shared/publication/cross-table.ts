/** Groups of a variable that a cross table may join: which group each person is in, and whether only neighbours may be joined. */
export interface CrossDimension {
  /** Number of one-way groups. */
  readonly groups: number;
  /** Group of each person. */
  readonly groupOf: Uint8Array;
  readonly ordered: boolean;
}

/** A cut of the groups into blocks: `blockOf[group]`, numbered by first appearance. */
export type Cut = readonly number[];

/** Most ways to cut that are compared; beyond, the smallest groups are joined first. */
const mostCombinations = 60_000;

/**
 * The finest blocks for a cross table in which every cell has at least `threshold` persons: of all cuts of the one-way groups (neighbours only
 * where the variable is ordered), the one that keeps most pairs of persons apart.
 * @param coarserThan cuts that were tried before: the result is made of their blocks, with fewer of them
 * @returns one cut a dimension, each with two blocks or more; undefined when there is none
 */
export function* finestCross(
  dimensions: readonly CrossDimension[],
  threshold: number,
  coarserThan?: readonly Cut[],
): Generator<void, readonly Cut[] | undefined> {
  const persons = dimensions[0]?.groupOf.length ?? 0;
  const starts = dimensions.map(
    (dimension, index) => coarserThan?.[index] ?? Array.from({ length: dimension.groups }, (_, group) => group),
  );
  const limit = Math.floor(mostCombinations ** (1 / dimensions.length));
  const choices = dimensions.map((dimension, index) => cutsOf(dimension, starts[index] as Cut, limit));
  const before = starts.reduce((product, cut) => product * (Math.max(...cut) + 1), 1);

  const sizes = dimensions.map((dimension) => dimension.groups);
  const full = new Int32Array(sizes.reduce((product, size) => product * size, 1));
  for (let person = 0; person < persons; person += 1) {
    let cell = 0;
    for (const dimension of dimensions) cell = cell * dimension.groups + (dimension.groupOf[person] as number);
    full[cell] = (full[cell] as number) + 1;
  }

  let best: readonly Cut[] | undefined;
  let bestSquares = Number.POSITIVE_INFINITY;
  let work = 0;
  const picked: Cut[] = [];
  const search = function* (depth: number): Generator<void, void> {
    if (depth < dimensions.length) {
      for (const cut of choices[depth] ?? []) {
        picked[depth] = cut;
        yield* search(depth + 1);
      }
      return;
    }
    work += 1;
    if (work % 500 === 0) yield;
    const blocks = picked.map((cut) => Math.max(...cut) + 1);
    const cells = blocks.reduce((product, size) => product * size, 1);
    if (cells * threshold > persons || (coarserThan !== undefined && cells >= before)) return;
    const squares = sumOfSquares(full, sizes, picked, blocks, cells, threshold);
    if (squares < bestSquares) {
      bestSquares = squares;
      best = [...picked];
    }
  };
  yield* search(0);
  return best;
}

/** Sum of the squared cells; infinite when one is below the threshold. */
function sumOfSquares(
  full: Int32Array,
  sizes: readonly number[],
  cuts: readonly Cut[],
  blocks: readonly number[],
  cells: number,
  threshold: number,
): number {
  const counts = new Int32Array(cells);
  for (let cell = 0; cell < full.length; cell += 1) {
    let rest = cell;
    let target = 0;
    let stride = 1;
    for (let dim = sizes.length - 1; dim >= 0; dim -= 1) {
      const size = sizes[dim] as number;
      target += (cuts[dim]?.[rest % size] ?? 0) * stride;
      stride *= blocks[dim] as number;
      rest = Math.floor(rest / size);
    }
    counts[target] = (counts[target] as number) + (full[cell] as number);
  }
  let squares = 0;
  for (const count of counts) {
    if (count < threshold) return Number.POSITIVE_INFINITY;
    squares += count * count;
  }
  return squares;
}

/** Cuts with two blocks or more, made of the blocks of `start`; when there are more than `limit`, the smallest blocks are joined first. */
function cutsOf(dimension: CrossDimension, start: Cut, limit: number): readonly Cut[] {
  let base = start;
  for (;;) {
    const blocks = Math.max(...base) + 1;
    const ways = dimension.ordered ? 2 ** (blocks - 1) : bell(blocks);
    if (ways <= limit || blocks <= 2) break;
    base = joinSmallest(dimension, base);
  }
  const blocks = Math.max(...base) + 1;
  const partitions = dimension.ordered ? bands(blocks) : partitionsOf(blocks);
  return partitions.filter((cut) => Math.max(...cut) > 0).map((cut) => base.map((block) => cut[block] as number));
}

function joinSmallest(dimension: CrossDimension, cut: Cut): Cut {
  const blocks = Math.max(...cut) + 1;
  const counts = new Int32Array(blocks);
  for (const group of dimension.groupOf) counts[cut[group] as number] = (counts[cut[group] as number] as number) + 1;
  let pair: readonly [number, number] = [0, 1];
  let least = Number.POSITIVE_INFINITY;
  for (let a = 0; a < blocks; a += 1) {
    for (let b = a + 1; b < (dimension.ordered ? Math.min(a + 2, blocks) : blocks); b += 1) {
      const sum = (counts[a] as number) + (counts[b] as number);
      if (sum < least) {
        least = sum;
        pair = [a, b];
      }
    }
  }
  return cut.map((block) => (block === pair[1] ? pair[0] : block > pair[1] ? block - 1 : block));
}

function bands(blocks: number): readonly Cut[] {
  return Array.from({ length: 2 ** (blocks - 1) }, (_, bits) => {
    let band = 0;
    return Array.from({ length: blocks }, (_unused, block) => {
      if (block > 0 && ((bits >> (block - 1)) & 1) === 1) band += 1;
      return band;
    });
  });
}

/** All partitions, as restricted growth strings. */
function partitionsOf(blocks: number): readonly Cut[] {
  let cuts: readonly Cut[] = [[0]];
  for (let block = 1; block < blocks; block += 1) {
    cuts = cuts.flatMap((cut) => Array.from({ length: Math.max(...cut) + 2 }, (_, next) => [...cut, next]));
  }
  return cuts;
}

function bell(size: number): number {
  let row = [1];
  for (let i = 1; i < size; i += 1) {
    const next = [row.at(-1) as number];
    for (const value of row) next.push((next.at(-1) as number) + value);
    row = next;
  }
  return row.at(-1) as number;
}
