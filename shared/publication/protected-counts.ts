import type { Layout } from './layout.ts';

/** A count up to three variables together: sets of atoms (masks), one a variable. */
export interface CountQuery {
  readonly variables: readonly number[];
  readonly masks: readonly number[];
}

/**
 * All counts that the witnesses must move: every product of atoms and shown blocks, up to three variables together, that no table shows.
 * `spread` is how far apart two fictional data sets must put it: threshold − 1, or 0 when it is published (a union of cells of one table).
 *
 * Counts on one-way groups and on single codes need no entry: they follow (see `LaidVariable`).
 */
export interface ProtectedCounts {
  readonly spread: Uint8Array;
  /** Number of counts that are not published. */
  readonly hidden: number;
  /** A count that single tables already pin too narrowly (index), so that no search is needed to see that the release fails. */
  readonly pinned: number | undefined;
  queryAt(index: number): CountQuery;
  /** Number of the set of one atom, −1 for a variable with a single atom. */
  atomSet(variable: number, atom: number): number;
  /** Index of the count of three sets, in ascending order and of three different variables. */
  indexOf(first: number, second: number, third: number): number;
  /** Writes the count of every query in a world into `counts`. */
  evaluate(rows: Uint8Array, counts: Uint16Array): void;
}

/** Lists the counts to protect. Memory: about 8 bytes a count. Yields after each small piece of work. */
export function* protectedCounts(layout: Layout): Generator<void, ProtectedCounts> {
  const { variables, persons, tables } = layout;
  const width = variables.length;
  const words = Math.ceil(persons / 32);
  const sets = variables.flatMap((variable, index) =>
    variable.atoms.length < 2 ? [] : variable.sets.map((mask) => ({ variable: index, mask })),
  );

  const total = countQueries(sets.map((set) => set.variable));
  const spread = new Uint8Array(total);
  const firsts = new Uint16Array(total);
  const seconds = new Uint16Array(total);
  const thirds = new Uint16Array(total);
  const none = 0xffff;
  let hidden = 0;
  let next = 0;
  let pinned: number | undefined;
  const starts = variables.map((_, variable) => sets.findIndex((set) => set.variable === variable));
  const after = sets.map((set) => sets.filter((other) => other.variable <= set.variable).length);
  const pairBase = new Int32Array(sets.length * sets.length);
  const add = (i: number, j: number, l: number): void => {
    if (j !== none && l === none) pairBase[i * sets.length + j] = next;
    const picked = [i, j, l].filter((index) => index !== none).map((index) => sets[index] as (typeof sets)[number]);
    firsts[next] = i;
    seconds[next] = j;
    thirds[next] = l;
    let least = 0;
    let greatest = persons;
    let published = false;
    for (const table of tables) {
      const bounds = boundsIn(table, picked);
      least = Math.max(least, bounds.least);
      greatest = Math.min(greatest, bounds.greatest);
      if (bounds.published) published = true;
    }
    spread[next] = published ? 0 : layout.threshold - 1;
    if (!published) {
      hidden += 1;
      if (greatest - least < layout.threshold - 1) pinned ??= next;
    }
    next += 1;
  };
  for (const [i, j, l] of eachQuery(sets, none)) {
    add(i, j, l);
    if (next % 500 === 0) yield;
  }

  const bits = new Int32Array(sets.length * words);
  const pair = new Int32Array(words);
  return {
    spread,
    hidden,
    pinned,
    queryAt(index) {
      const picked = [firsts[index], seconds[index], thirds[index]].filter((at) => at !== none).map((at) => sets[at as number]);
      return { variables: picked.map((set) => set?.variable ?? 0), masks: picked.map((set) => set?.mask ?? 0) };
    },
    atomSet: (variable, atom) => ((starts[variable] as number) < 0 ? -1 : (starts[variable] as number) + atom),
    indexOf: (first, second, third) => (pairBase[first * sets.length + second] as number) + 1 + third - (after[second] as number),
    evaluate(rows, counts) {
      bits.fill(0);
      for (const [index, set] of sets.entries()) {
        for (let person = 0; person < persons; person += 1) {
          if (((set.mask >> (rows[person * width + set.variable] as number)) & 1) === 1) {
            const at = index * words + (person >> 5);
            bits[at] = (bits[at] as number) | (1 << (person & 31));
          }
        }
      }
      let at = 0;
      for (let i = 0; i < sets.length; i += 1) {
        const firstVariable = (sets[i] as (typeof sets)[number]).variable;
        let sum = 0;
        for (let w = 0; w < words; w += 1) sum += ones(bits[i * words + w] as number);
        counts[at] = sum;
        at += 1;
        for (let j = i + 1; j < sets.length; j += 1) {
          const secondVariable = (sets[j] as (typeof sets)[number]).variable;
          if (secondVariable === firstVariable) continue;
          sum = 0;
          for (let w = 0; w < words; w += 1) {
            pair[w] = (bits[i * words + w] as number) & (bits[j * words + w] as number);
            sum += ones(pair[w] as number);
          }
          counts[at] = sum;
          at += 1;
          for (let l = j + 1; l < sets.length; l += 1) {
            if ((sets[l] as (typeof sets)[number]).variable === secondVariable) continue;
            sum = 0;
            for (let w = 0; w < words; w += 1) sum += ones((pair[w] as number) & (bits[l * words + w] as number));
            counts[at] = sum;
            at += 1;
          }
        }
      }
    },
  };
}

/** Visits sets one, two and three together, in the order in which `evaluate` counts them (sets of a variable are neighbours). */
function* eachQuery(sets: readonly { readonly variable: number }[], none: number): Generator<readonly [number, number, number], void> {
  for (let i = 0; i < sets.length; i += 1) {
    yield [i, none, none];
    for (let j = i + 1; j < sets.length; j += 1) {
      if (sets[j]?.variable === sets[i]?.variable) continue;
      yield [i, j, none];
      for (let l = j + 1; l < sets.length; l += 1) if (sets[l]?.variable !== sets[j]?.variable) yield [i, j, l];
    }
  }
}

function countQueries(variables: readonly number[]): number {
  const sizes = [...new Set(variables)].map((variable) => variables.filter((other) => other === variable).length);
  let [one, two, three] = [0, 0, 0];
  for (const size of sizes) {
    three += two * size;
    two += one * size;
    one += size;
  }
  return one + two + three;
}

/** What one table alone says of a count: the cells wholly inside, the cells that touch it, and whether these are the same and tell it all. */
function boundsIn(
  table: Layout['tables'][number],
  picked: readonly { readonly variable: number; readonly mask: number }[],
): { readonly least: number; readonly greatest: number; readonly published: boolean } {
  const masks = table.dims.map((dim) => picked.find((set) => set.variable === dim)?.mask ?? -1);
  const asked = masks.filter((mask) => mask !== -1).length;
  if (asked === 0) return { least: 0, greatest: Number.POSITIVE_INFINITY, published: false };
  const inside = new Uint8Array(table.values.length);
  const outside = new Uint8Array(table.values.length);
  for (let combination = 0; combination < table.cellOf.length; combination += 1) {
    let within = true;
    for (let position = 0; within && position < masks.length; position += 1) {
      const size = (table.classes[position] as Uint8Array).length;
      const atom = Math.floor(combination / (table.strides[position] as number)) % size;
      within = (((masks[position] as number) >> atom) & 1) === 1;
    }
    (within ? inside : outside)[table.cellOf[combination] as number] = 1;
  }
  let [least, greatest] = [0, 0];
  for (const [cell, value] of table.values.entries()) {
    if (inside[cell] === 1) greatest += value;
    if (inside[cell] === 1 && outside[cell] === 0) least += value;
  }
  const whole = asked === picked.length;
  const published = whole && inside.every((touched, cell) => touched === 0 || outside[cell] === 0);
  return { least: whole ? least : 0, greatest, published };
}

function ones(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
