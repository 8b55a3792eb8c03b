import { baseWorld } from './base-world.ts';
import { AlignmentPlanner, type MovedSoFar } from './alignment-planner.ts';
import { Climber } from './climber.ts';
import type { Layout } from './layout.ts';
import { type CountQuery, type ProtectedCounts, protectedCounts } from './protected-counts.ts';
import { recombination } from './recombine.ts';
import { seededRandom } from './seeded-random.ts';
import { copyWorld, type World } from './world.ts';

/** What the search found: fictional data sets that prove the release, or the first count for which it found none. */
export type Proof =
  | { readonly holds: true; readonly worlds: readonly World[]; readonly hidden: number }
  | { readonly holds: false; readonly reason: 'no_base_world' | 'too_large' }
  | { readonly holds: false; readonly reason: 'pinned'; readonly query: CountQuery }
  | { readonly holds: false; readonly reason: 'not_moved'; readonly query: CountQuery; readonly least: number; readonly greatest: number };

/** Memory stays in bounds: about 20 bytes a count. */
const mostQueries = 6_000_000;
const mostRounds = 400;
/** Variables that cross tables may hold together: their parts are bit masks. */
const mostTied = 30;

/**
 * Looks for a pool of fictional data sets that all give exactly the publication and of which, for every protected count, some two are at
 * least `spread` apart. It depends on the published numbers alone, so that giving the pool away tells nothing more. What it finds is a proof;
 * when it finds nothing, the release is *not proven* (it may still hold).
 *
 * 1. Rounds: whole groups of threshold − 1 persons are made alike, aiming at counts that have not moved yet; each group moves thousands of counts.
 * 2. Each count that is left is pushed up or down by exchanges between two persons, then by pairs of exchanges that mend each other.
 * Yields after each small piece of work (well under 10 ms).
 */
export function* searchWitnesses(layout: Layout): Generator<void, Proof> {
  const sets = layout.variables.reduce((sum, variable) => sum + variable.sets.length, 0);
  if (sets ** 3 / 6 > mostQueries || layout.variables.length > mostTied) return { holds: false, reason: 'too_large' };
  const counts = yield* protectedCounts(layout);
  if (counts.pinned !== undefined) return { holds: false, reason: 'pinned', query: counts.queryAt(counts.pinned) };
  const base = yield* baseWorld(layout);
  if (base === undefined) return { holds: false, reason: 'no_base_world' };
  const pool = new Pool(counts);
  pool.add(base);
  const random = seededRandom(`witnesses/${layout.persons}/${layout.variables.map((variable) => variable.name).join()}`);
  const moves = recombination(layout);
  const climber = new Climber(layout, moves);

  const planner = new AlignmentPlanner(layout, counts, moves, climber);
  const settle = function* (index: number): Generator<void, boolean> {
    const query = counts.queryAt(index);
    const spread = counts.spread[index] as number;
    for (const start of [pool.worldWithMost(index), pool.worldWithLeast(index), base]) {
      for (const direction of [1, -1] as const) {
        if (pool.isMoved(index)) return true;
        const goal = direction === 1 ? pool.least(index) + spread : pool.greatest(index) - spread;
        const world = copyWorld(start);
        yield* climber.push(world, query, direction, goal, random);
        pool.add(world);
        yield;
      }
    }
    return pool.isMoved(index);
  };
  const failure = (index: number): Proof => ({
    holds: false,
    reason: 'not_moved',
    query: counts.queryAt(index),
    least: pool.least(index),
    greatest: pool.greatest(index),
  });

  let open = pool.open();
  for (let round = 0; round < mostRounds && open.length > 0; round += 1) {
    pool.add(yield* planner.align(copyWorld(base), open, pool, random));
    yield;
    // A few counts that have hardly moved are settled on the way, so that a release that cannot be proven is given up early.
    if (round % 8 === 2) {
      for (const index of pool.stillest(open, 4)) {
        if (!pool.isMoved(index) && !(yield* settle(index))) return failure(index);
      }
    }
    const left = pool.open();
    const bettered = open.length - left.length;
    open = left;
    if (bettered < 12) break;
  }
  for (const index of open) {
    if (!pool.isMoved(index) && !(yield* settle(index))) return failure(index);
  }
  return { holds: true, worlds: yield* pool.pruned(), hidden: counts.hidden };
}

/** The data sets found so far and how far each count has moved. */
class Pool implements MovedSoFar {
  readonly #worlds: World[] = [];
  readonly #least: Uint16Array;
  readonly #greatest: Uint16Array;
  readonly #leastAt: Uint16Array;
  readonly #greatestAt: Uint16Array;
  readonly #buffer: Uint16Array;
  readonly #counts: ProtectedCounts;

  constructor(counts: ProtectedCounts) {
    const size = counts.spread.length;
    this.#counts = counts;
    this.#least = new Uint16Array(size).fill(0xffff);
    this.#greatest = new Uint16Array(size);
    this.#leastAt = new Uint16Array(size);
    this.#greatestAt = new Uint16Array(size);
    this.#buffer = new Uint16Array(size);
  }

  /** Adds a data set; says whether it moves a count that had not moved far enough. */
  add(world: World): boolean {
    let helps = false;
    const at = this.#worlds.length;
    this.#worlds.push(world);
    this.#counts.evaluate(world.rows, this.#buffer);
    for (let index = 0; index < this.#buffer.length; index += 1) {
      const count = this.#buffer[index] as number;
      const further = count < (this.#least[index] as number) || count > (this.#greatest[index] as number);
      if (at === 0 || (further && !this.isMoved(index))) helps = true;
      if (count < (this.#least[index] as number)) {
        this.#least[index] = count;
        this.#leastAt[index] = at;
      }
      if (at === 0 || count > (this.#greatest[index] as number)) {
        this.#greatest[index] = count;
        this.#greatestAt[index] = at;
      }
    }
    return helps;
  }

  least(index: number): number {
    return this.#least[index] as number;
  }

  greatest(index: number): number {
    return this.#greatest[index] as number;
  }

  worldWithMost(index: number): World {
    return this.#worlds[this.#greatestAt[index] as number] as World;
  }

  worldWithLeast(index: number): World {
    return this.#worlds[this.#leastAt[index] as number] as World;
  }

  isMoved(index: number): boolean {
    return (this.#greatest[index] as number) - (this.#least[index] as number) >= (this.#counts.spread[index] as number);
  }

  /** Those of the open counts that have moved least. */
  stillest(open: readonly number[], size: number): readonly number[] {
    const spread = (index: number): number => (this.#greatest[index] as number) - (this.#least[index] as number);
    return open.toSorted((a, b) => spread(a) - spread(b) || (this.#greatest[a] as number) - (this.#greatest[b] as number)).slice(0, size);
  }

  /** Indexes of the counts that have not moved far enough yet. */
  open(): readonly number[] {
    const open: number[] = [];
    for (let index = 0; index < this.#buffer.length; index += 1) if (!this.isMoved(index)) open.push(index);
    return open;
  }

  /** A smaller pool that still moves every count: worlds are taken back from the last one as long as they add something. */
  *pruned(): Generator<void, readonly World[]> {
    const smaller = new Pool(this.#counts);
    for (const world of this.#worlds.toReversed()) {
      if (!smaller.add(world)) smaller.#worlds.pop();
      yield;
      if (smaller.open().length === 0) break;
    }
    return smaller.#worlds;
  }
}
