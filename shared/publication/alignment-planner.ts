import type { Climber } from './climber.ts';
import type { Layout } from './layout.ts';
import type { ProtectedCounts } from './protected-counts.ts';
import type { Recombination } from './recombine.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { World } from './world.ts';

/** Counts given up in a row before a data set is left as it is. */
const mostFailures = 12;

/** What is known of the counts so far. */
export interface MovedSoFar {
  /** Least count seen. */
  least(index: number): number;
}

/**
 * Makes groups of threshold − 1 persons alike. A group that is alike on v variables moves v × (v − 1) × (v − 2) / 6 counts of three variables
 * together at once, so that a handful of data sets proves tens of thousands of counts. Each group aims at counts that have not moved yet.
 */
export class AlignmentPlanner {
  readonly #layout: Layout;
  readonly #counts: ProtectedCounts;
  readonly #moves: Recombination;
  readonly #climber: Climber;
  readonly #told: readonly number[];
  readonly #open: Uint8Array;

  constructor(layout: Layout, counts: ProtectedCounts, moves: Recombination, climber: Climber) {
    this.#layout = layout;
    this.#counts = counts;
    this.#moves = moves;
    this.#climber = climber;
    this.#told = layout.variables.flatMap((variable, index) => (variable.atoms.length > 1 ? [index] : []));
    this.#open = new Uint8Array(counts.spread.length);
  }

  /**
   * Aligns persons of a world, in place: the persons of one open count are gathered, made alike on the other variables too, then locked.
   * @param open indexes of the counts that have not moved
   */
  *align(world: World, open: readonly number[], moved: MovedSoFar, random: SeededRandom): Generator<void, World> {
    const { persons, threshold } = this.#layout;
    const size = threshold - 1;
    this.#open.fill(0);
    for (const index of open) this.#open[index] = 1;
    const queue = Uint32Array.from(open);
    random.shuffle(queue);
    const locked = new Uint8Array(persons);
    let free = persons;
    let failures = 0;
    let capacity = this.#capacity(world, locked);
    let skipped = 0;
    for (const index of queue) {
      if (free < size || failures > mostFailures) break;
      if (this.#open[index] === 0) continue;
      const query = this.#counts.queryAt(index);
      const goal = moved.least(index) + (this.#counts.spread[index] as number);
      const hasHolders = query.variables.every((variable, i) => this.#holders(capacity, variable, query.masks[i] as number) >= size);
      skipped += 1;
      if (hasHolders || skipped % 500 === 0) yield;
      if (!hasHolders) continue;
      if (!(yield* this.#climber.push(world, query, 1, goal, random, locked))) {
        failures += 1;
        continue;
      }
      failures = 0;
      const group = this.#climber
        .matching(world, query)
        .filter((person) => locked[person] === 0)
        .slice(0, size);
      if (group.length === 0) continue;
      const aim = new Int8Array(this.#layout.variables.length).fill(-1);
      for (const variable of query.variables) aim[variable] = this.#mostFrequent(world, group, variable);
      this.#complete(aim, capacity, size, random);
      for (const person of group) locked[person] = 1;
      this.#make(world, aim, group, locked, new Set(query.variables));
      free -= group.length;
      capacity = this.#capacity(world, locked);
    }
    return world;
  }

  /** Persons that are not locked, by variable and atom. */
  #capacity(world: World, locked: Uint8Array): readonly Uint16Array[] {
    const width = this.#layout.variables.length;
    return this.#layout.variables.map((variable, index) => {
      const counts = new Uint16Array(variable.atoms.length);
      for (let person = 0; person < locked.length; person += 1) {
        if (locked[person] === 1) continue;
        const atom = world.rows[person * width + index] as number;
        counts[atom] = (counts[atom] as number) + 1;
      }
      return counts;
    });
  }

  #holders(capacity: readonly Uint16Array[], variable: number, mask: number): number {
    return (capacity[variable] as Uint16Array).reduce((sum, count, atom) => (((mask >> atom) & 1) === 1 ? sum + count : sum), 0);
  }

  #mostFrequent(world: World, group: readonly number[], variable: number): number {
    const width = this.#layout.variables.length;
    const counts = new Uint16Array(this.#layout.variables[variable]?.atoms.length ?? 1);
    for (const person of group) {
      const atom = world.rows[person * width + variable] as number;
      counts[atom] = (counts[atom] as number) + 1;
    }
    return counts.indexOf(Math.max(...counts));
  }

  /** Chooses the other variables' atoms so that most open counts are met, and takes those counts off the list. */
  #complete(aim: Int8Array, capacity: readonly Uint16Array[], size: number, random: SeededRandom): void {
    const chosen = this.#told.filter((variable) => aim[variable] !== -1);
    const others = Uint8Array.from(this.#told.filter((variable) => aim[variable] === -1));
    random.shuffle(others);
    const sets = chosen.map((variable) => this.#counts.atomSet(variable, aim[variable] as number));
    for (const variable of others) {
      const counts = capacity[variable] as Uint16Array;
      const offset = random.below(counts.length);
      let best = -1;
      let bestScore = -1;
      for (let turn = 0; turn < counts.length; turn += 1) {
        const atom = (turn + offset) % counts.length;
        if ((counts[atom] as number) < size) continue;
        const score = this.#score(sets, this.#counts.atomSet(variable, atom));
        if (score > bestScore || (score === bestScore && (counts[atom] as number) > (counts[best] as number))) {
          best = atom;
          bestScore = score;
        }
      }
      if (best < 0) continue;
      aim[variable] = best;
      const set = this.#counts.atomSet(variable, best);
      this.#score(sets, set, true);
      sets.push(set);
    }
  }

  #score(sets: readonly number[], set: number, takeOff = false): number {
    let score = 0;
    for (let i = 0; i < sets.length; i += 1) {
      const a = sets[i] as number;
      for (let j = i + 1; j < sets.length; j += 1) {
        const index = this.#tripleIndex(a, sets[j] as number, set);
        score += this.#open[index] as number;
        if (takeOff) this.#open[index] = 0;
      }
    }
    return score;
  }

  #tripleIndex(a: number, b: number, c: number): number {
    const low = Math.min(a, b);
    const high = Math.max(a, b);
    if (c < low) return this.#counts.indexOf(c, low, high);
    return c < high ? this.#counts.indexOf(low, c, high) : this.#counts.indexOf(low, high, c);
  }

  /** Lets the persons of a group exchange values with those that are not locked, towards the aim. */
  #make(world: World, aim: Int8Array, group: readonly number[], locked: Uint8Array, kept: ReadonlySet<number>): void {
    const width = this.#layout.variables.length;
    const { rows } = world;
    for (const person of group) {
      for (const variable of this.#told) {
        const atom = aim[variable] as number;
        if (kept.has(variable) || atom < 0 || rows[person * width + variable] === atom) continue;
        for (let partner = 0; partner < locked.length; partner += 1) {
          if (locked[partner] === 1 || rows[partner * width + variable] !== atom) continue;
          const part = this.#moves.partOf(world, person, partner, variable);
          if (part !== 0 && this.#breaks(rows, aim, person, partner, part, kept)) continue;
          this.#moves.exchange(world, person, partner, variable, part);
          break;
        }
      }
    }
  }

  /** Whether exchanging a part would lose what the group was gathered for, or more of the aim than it gains. */
  #breaks(rows: Uint8Array, aim: Int8Array, person: number, partner: number, part: number, kept: ReadonlySet<number>): boolean {
    const width = this.#layout.variables.length;
    let gain = 0;
    for (const [position, dim] of this.#moves.tied.entries()) {
      if (((part >> position) & 1) === 0) continue;
      const mine = rows[person * width + dim];
      const theirs = rows[partner * width + dim];
      if (kept.has(dim) && mine !== theirs) return true;
      if (mine === aim[dim]) gain -= 1;
      if (theirs === aim[dim]) gain += 1;
    }
    return gain <= 0;
  }
}
