import { baseWorld } from './base-world.ts';
import { cellIn, type Layout } from './layout.ts';
import { type CountQuery, protectedCounts } from './protected-counts.ts';
import { type Recombination, recombination } from './recombine.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';
import { copyWorld, type World } from './world.ts';

/** What the search found: fictional data sets that prove the release, or the first count for which it found none. */
export type Proof =
  | { readonly holds: true; readonly worlds: readonly World[]; readonly hidden: number }
  | { readonly holds: false; readonly reason: 'no_base_world' | 'too_large' }
  | { readonly holds: false; readonly reason: 'not_moved'; readonly query: CountQuery; readonly least: number; readonly greatest: number };

/** Memory stays in bounds: about 20 bytes a count. */
const mostQueries = 6_000_000;
const mostRounds = 400;

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
  if (sets ** 3 / 6 > mostQueries) return { holds: false, reason: 'too_large' };
  const base = yield* baseWorld(layout);
  if (base === undefined) return { holds: false, reason: 'no_base_world' };
  const counts = protectedCounts(layout);
  yield;
  const pool = new Pool(layout, counts);
  pool.add(base);
  const random = seededRandom(`witnesses/${layout.persons}/${layout.variables.map((variable) => variable.name).join()}`);
  const moves = recombination(layout);
  const climber = new Climber(layout, moves);

  let before = pool.open();
  for (let round = 0; round < mostRounds && before.length > 0; round += 1) {
    const world = yield* alignedWorld(layout, moves, base, before, counts.queryAt, random);
    pool.add(world);
    yield;
    const left = pool.open();
    const bettered = before.length - left.length;
    if (process.env["WS"]) console.log("round", round, before.length, left.length);
    before = left;
    if (bettered * 50 < left.length + 50) break;
  }

  for (const index of before) {
    if (pool.isMoved(index)) continue;
    const query = counts.queryAt(index);
    const spread = counts.spread[index] as number;
    for (const start of [pool.worldWithMost(index), pool.worldWithLeast(index), base]) {
      for (const direction of [1, -1] as const) {
        if (pool.isMoved(index)) break;
        const goal = direction === 1 ? pool.least(index) + spread : pool.greatest(index) - spread;
        const world = copyWorld(start);
        yield* climber.push(world, query, direction, goal, random);
        pool.add(world);
        yield;
      }
    }
    if (!pool.isMoved(index)) {
      return { holds: false, reason: 'not_moved', query, least: pool.least(index), greatest: pool.greatest(index) };
    }
  }
  return { holds: true, worlds: yield* pool.pruned(), hidden: counts.hidden };
}

/** The data sets found so far and how far each count has moved. */
class Pool {
  readonly #worlds: World[] = [];
  readonly #least: Uint16Array;
  readonly #greatest: Uint16Array;
  readonly #leastAt: Uint16Array;
  readonly #greatestAt: Uint16Array;
  readonly #buffer: Uint16Array;
  readonly #counts: ReturnType<typeof protectedCounts>;

  constructor(_layout: Layout, counts: ReturnType<typeof protectedCounts>) {
    const size = counts.spread.length;
    this.#counts = counts;
    this.#least = new Uint16Array(size).fill(0xffff);
    this.#greatest = new Uint16Array(size);
    this.#leastAt = new Uint16Array(size);
    this.#greatestAt = new Uint16Array(size);
    this.#buffer = new Uint16Array(size);
  }

  add(world: World): void {
    const at = this.#worlds.length;
    this.#worlds.push(world);
    this.#counts.evaluate(world.rows, this.#buffer);
    for (let index = 0; index < this.#buffer.length; index += 1) {
      const count = this.#buffer[index] as number;
      if (count < (this.#least[index] as number)) {
        this.#least[index] = count;
        this.#leastAt[index] = at;
      }
      if (at === 0 || count > (this.#greatest[index] as number)) {
        this.#greatest[index] = count;
        this.#greatestAt[index] = at;
      }
    }
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

  /** Indexes of the counts that have not moved far enough yet. */
  open(): readonly number[] {
    const open: number[] = [];
    for (let index = 0; index < this.#buffer.length; index += 1) if (!this.isMoved(index)) open.push(index);
    return open;
  }

  /** A smaller pool that still moves every count: worlds are taken back from the last one as long as they add something. */
  *pruned(): Generator<void, readonly World[]> {
    const smaller = new Pool({} as Layout, this.#counts);
    let left = Number.POSITIVE_INFINITY;
    for (const world of this.#worlds.toReversed()) {
      smaller.add(world);
      yield;
      const open = smaller.open().length;
      if (open === 0) break;
      if (smaller.#worlds.length > 2 && open === left) smaller.#worlds.pop();
      left = open;
    }
    return smaller.#worlds;
  }
}

/** A data set in which groups of threshold − 1 persons are alike, each aiming at counts that have not moved. */
function* alignedWorld(
  layout: Layout,
  moves: Recombination,
  base: World,
  open: readonly number[],
  queryAt: (index: number) => CountQuery,
  random: SeededRandom,
): Generator<void, World> {
  const world = copyWorld(base);
  const width = layout.variables.length;
  const { rows } = world;
  const size = layout.threshold - 1;
  const order = Uint16Array.from({ length: layout.persons }, (_, person) => person);
  random.shuffle(order);
  const queue = Uint32Array.from(open);
  random.shuffle(queue);
  let cursor = 0;
  const aim = new Int8Array(width);
  const variableOrder = Uint8Array.from({ length: width }, (_, variable) => variable);
  const fixed = new Uint8Array(width);
  for (let first = 0; first + size <= layout.persons; first += size) {
    yield;
    aim.fill(-1);
    for (let tries = 0; tries < Math.min(queue.length, 400); tries += 1) {
      const query = queryAt(queue[(cursor + tries) % queue.length] as number);
      const atoms = query.masks.map((mask) => 31 - Math.clz32(mask));
      if (!query.variables.every((variable, i) => aim[variable] === -1 || aim[variable] === atoms[i])) continue;
      query.variables.forEach((variable, i) => {
        aim[variable] = atoms[i] as number;
      });
    }
    cursor += 1;
    for (let variable = 0; variable < width; variable += 1) {
      // Aims that no open count asks for are drawn among the persons, so that frequent values are met more often.
      if (aim[variable] === -1) aim[variable] = rows[(order[first + random.below(layout.persons - first)] as number) * width + variable] as number;
    }
    random.shuffle(variableOrder);
    fixed.fill(0);
    for (const variable of variableOrder) {
      for (let i = 0; i < size; i += 1) {
        const person = order[first + i] as number;
        if (rows[person * width + variable] === aim[variable]) continue;
        for (let other = first + size; other < layout.persons; other += 1) {
          const partner = order[other] as number;
          if (rows[partner * width + variable] !== aim[variable]) continue;
          const part = moves.partOf(world, person, partner, variable);
          if (part !== 0 && moves.tied.some((dim) => fixed[dim] === 1 && moves.holds(part, dim) && rows[person * width + dim] === aim[dim])) continue;
          moves.exchange(world, person, partner, variable, part);
          break;
        }
      }
      fixed[variable] = 1;
    }
  }
  return world;
}

/** Pushes one count up or down inside the publication. */
class Climber {
  readonly #layout: Layout;
  readonly #moves: Recombination;

  constructor(layout: Layout, moves: Recombination) {
    this.#layout = layout;
    this.#moves = moves;
  }

  /** Changes the world until the count reaches `goal` or no exchange helps any more. */
  *push(world: World, query: CountQuery, direction: 1 | -1, goal: number, random: SeededRandom): Generator<void, void> {
    const { persons } = this.#layout;
    const matches = new Uint8Array(persons);
    const full = 2 ** query.variables.length - 1;
    const refresh = (person: number): void => {
      matches[person] = this.#matches(world, query, person);
    };
    for (let person = 0; person < persons; person += 1) refresh(person);
    let count = matches.filter((bits) => bits === full).length;
    const away = (): boolean => (direction === 1 ? count < goal : count > goal);
    const order = Uint16Array.from({ length: persons }, (_, person) => person);
    random.shuffle(order);
    for (let moved = true; moved && away(); ) {
      moved = false;
      for (const a of order) {
        if (!away()) break;
        if (direction === -1 ? matches[a] !== full : matches[a] === full || matches[a] === 0) continue;
        for (const b of order) {
          if (a === b || matches[b] === full) continue;
          const bettered =
            direction === 1 ? this.#gather(world, query, matches[a] as number, matches[b] as number, a, b) : this.#scatter(world, query, matches[b] as number, a, b);
          if (!bettered) continue;
          refresh(a);
          refresh(b);
          if (direction === -1 || matches[a] === full) count += direction;
          moved = true;
          break;
        }
        yield;
      }
      if (!moved && away() && (yield* this.#mended(world, query, matches, order, direction))) {
        for (let person = 0; person < persons; person += 1) refresh(person);
        count = matches.filter((bits) => bits === full).length;
        moved = true;
      }
    }
  }

  #matches(world: World, query: CountQuery, person: number): number {
    const width = this.#layout.variables.length;
    let bits = 0;
    for (let i = 0; i < query.variables.length; i += 1) {
      const atom = world.rows[person * width + (query.variables[i] as number)] as number;
      if ((((query.masks[i] as number) >> atom) & 1) === 1) bits |= 1 << i;
    }
    return bits;
  }

  /**
   * Gives `a` values of `b` so that it matches on more variables than either did. (The sum of the squared numbers of matches grows, so that
   * gathering comes to an end.)
   */
  #gather(world: World, query: CountQuery, matchesA: number, matchesB: number, a: number, b: number, without = -1): boolean {
    const size = query.variables.length;
    let gained = 0;
    const parts: { readonly variable: number; readonly part: number }[] = [];
    for (let bit = 0; bit < size; bit += 1) {
      if (((matchesB & ~matchesA) >> bit) & 1) {
        const variable = query.variables[bit] as number;
        const part = this.#moves.partOf(world, a, b, variable, without);
        let loses = false;
        for (let other = 0; other < size; other += 1) {
          if (((matchesA & ~matchesB) >> other) & 1 && this.#moves.holds(part, query.variables[other] as number)) loses = true;
        }
        if (loses) continue;
        gained += 1;
        if (part === 0 || !parts.some((known) => known.part === part)) parts.push({ variable, part });
      }
    }
    if (gained === 0 || ones3(matchesA) + gained <= ones3(matchesB)) return false;
    for (const { variable, part } of parts) this.#moves.exchange(world, a, b, variable, part);
    return true;
  }

  /** Gives `a`, which matches, a value of `b` that does not, while another value keeps `b` from matching. */
  #scatter(world: World, query: CountQuery, matchesB: number, a: number, b: number, without = -1): boolean {
    const size = query.variables.length;
    for (let bit = 0; bit < size; bit += 1) {
      if ((matchesB >> bit) & 1) continue;
      const variable = query.variables[bit] as number;
      const part = this.#moves.partOf(world, a, b, variable, without);
      for (let other = 0; other < size; other += 1) {
        if (other === bit || (matchesB >> other) & 1 || this.#moves.holds(part, query.variables[other] as number)) continue;
        this.#moves.exchange(world, a, b, variable, part);
        return true;
      }
    }
    return false;
  }

  /** Two exchanges: the first breaks one cross table in four cells, the second mends it. */
  *#mended(world: World, query: CountQuery, matches: Uint8Array, order: Uint16Array, direction: 1 | -1): Generator<void, boolean> {
    const { tables, variables } = this.#layout;
    const width = variables.length;
    const full = 2 ** query.variables.length - 1;
    for (const index of this.#moves.crosses) {
      const table = tables[index] as Layout['tables'][number];
      if (!table.dims.some((dim) => query.variables.includes(dim))) continue;
      const holders = new Map<number, number[]>();
      for (const person of order) {
        const cell = cellIn(table, world.rows, person * width);
        const known = holders.get(cell);
        if (known === undefined) holders.set(cell, [person]);
        else known.push(person);
      }
      for (const a of order) {
        if (direction === -1 ? matches[a] !== full : matches[a] === full) continue;
        yield;
        for (const b of order) {
          if (a === b || matches[b] === full) continue;
          if (direction === 1 && ((matches[a] as number) | (matches[b] as number)) !== full) continue;
          const oldA = cellIn(table, world.rows, a * width);
          const oldB = cellIn(table, world.rows, b * width);
          const saved = [world.rows.slice(a * width, (a + 1) * width), world.rows.slice(b * width, (b + 1) * width)] as const;
          const bettered =
            direction === 1
              ? this.#gather(world, query, matches[a] as number, matches[b] as number, a, b, index) && this.#matches(world, query, a) === full
              : this.#scatter(world, query, matches[b] as number, a, b, index);
          if (!bettered) {
            world.rows.set(saved[0], a * width);
            world.rows.set(saved[1], b * width);
            continue;
          }
          const newA = cellIn(table, world.rows, a * width);
          const newB = cellIn(table, world.rows, b * width);
          if (this.#mend(world, query, table, index, holders, [a, b], [newA, newB], [oldA, oldB], direction)) return true;
          world.rows.set(saved[0], a * width);
          world.rows.set(saved[1], b * width);
        }
      }
    }
    return false;
  }

  #mend(
    world: World,
    query: CountQuery,
    table: Layout['tables'][number],
    index: number,
    holders: ReadonlyMap<number, readonly number[]>,
    used: readonly [number, number],
    from: readonly [number, number],
    to: readonly [number, number],
    direction: 1 | -1,
  ): boolean {
    const width = this.#layout.variables.length;
    const full = 2 ** query.variables.length - 1;
    const matching = (person: number): number => (this.#matches(world, query, person) === full ? 1 : 0);
    for (const c of holders.get(from[0]) ?? []) {
      if (used.includes(c)) continue;
      for (const d of holders.get(from[1]) ?? []) {
        if (c === d || used.includes(d)) continue;
        const before = matching(c) + matching(d);
        for (const dim of table.dims) {
          const part = this.#moves.partOf(world, c, d, dim, index);
          this.#moves.exchange(world, c, d, dim, part);
          const newC = cellIn(table, world.rows, c * width);
          const newD = cellIn(table, world.rows, d * width);
          const mends = (newC === to[0] && newD === to[1]) || (newC === to[1] && newD === to[0]);
          if (mends && (matching(c) + matching(d) - before) * direction >= 0) return true;
          this.#moves.exchange(world, c, d, dim, part);
        }
      }
    }
    return false;
  }
}

/** Number of ones among the last three bits. */
function ones3(bits: number): number {
  return (bits & 1) + ((bits >> 1) & 1) + ((bits >> 2) & 1);
}
