import { cellIn, type Layout } from './layout.ts';
import type { CountQuery } from './protected-counts.ts';
import type { Recombination } from './recombine.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { World } from './world.ts';

/** Pushes one count up or down inside the publication. */
export class Climber {
  readonly #layout: Layout;
  readonly #moves: Recombination;

  constructor(layout: Layout, moves: Recombination) {
    this.#layout = layout;
    this.#moves = moves;
  }

  /**
   * Changes the world until the count reaches `goal` or no exchange helps any more; says whether it was reached. Locked persons (1) keep
   * their values.
   */
  *push(
    world: World,
    query: CountQuery,
    direction: 1 | -1,
    goal: number,
    random: SeededRandom,
    locked?: Uint8Array,
  ): Generator<void, boolean> {
    const { persons } = this.#layout;
    const matches = new Uint8Array(persons);
    const full = 2 ** query.variables.length - 1;
    const refresh = (person: number): void => {
      matches[person] = this.#matches(world, query, person);
    };
    for (let person = 0; person < persons; person += 1) refresh(person);
    let count = matches.filter((bits) => bits === full).length;
    const away = (): boolean => (direction === 1 ? count < goal : count > goal);
    const everyone = Uint16Array.from({ length: persons }, (_, person) => person);
    const order = locked === undefined ? everyone : everyone.filter((person) => locked[person] === 0);
    random.shuffle(order);
    for (let moved = true; moved && away(); ) {
      moved = false;
      for (const a of order) {
        if (!away()) break;
        if (direction === -1 ? matches[a] !== full : matches[a] === full || matches[a] === 0) continue;
        for (const b of order) {
          if (a === b || matches[b] === full) continue;
          const bettered =
            direction === 1
              ? this.#gather(world, query, matches[a] as number, matches[b] as number, a, b)
              : this.#scatter(world, query, matches[b] as number, a, b);
          if (!bettered) continue;
          refresh(a);
          refresh(b);
          if (direction === -1 || matches[a] === full) count += direction;
          moved = true;
          break;
        }
        yield;
      }
      if (!moved && away() && locked === undefined && (yield* this.#mended(world, query, matches, order, direction))) {
        for (let person = 0; person < persons; person += 1) refresh(person);
        count = matches.filter((bits) => bits === full).length;
        moved = true;
      }
    }
    return !away();
  }

  /** The persons that a count counts. */
  matching(world: World, query: CountQuery): readonly number[] {
    const full = 2 ** query.variables.length - 1;
    const persons = Array.from({ length: this.#layout.persons }, (_, person) => person);
    return persons.filter((person) => this.#matches(world, query, person) === full);
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
              ? this.#gather(world, query, matches[a] as number, matches[b] as number, a, b, index) &&
                this.#matches(world, query, a) === full
              : this.#scatter(world, query, matches[b] as number, a, b, index);
          if (!bettered) {
            world.rows.set(saved[0], a * width);
            world.rows.set(saved[1], b * width);
            continue;
          }
          yield;
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
