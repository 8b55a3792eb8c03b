import { cellIn, type LaidTable, type Layout } from './layout.ts';
import { recombination } from './recombine.ts';
import { seededRandom } from './seeded-random.ts';
import type { World } from './world.ts';

/**
 * A first fictional data set that gives the publication, made from the published numbers alone (never from the true data): the one-way
 * counts are dealt out, then each cross table in turn is reached by exchanges that leave the tables before it as they are.
 * Yields after each small piece of work.
 * @returns undefined when the search gives up; the publication is then not proven
 */
export function* baseWorld(layout: Layout): Generator<void, World | undefined> {
  const width = layout.variables.length;
  const world: World = { rows: new Uint8Array(layout.persons * width) };
  const done: number[] = [];
  for (const [index, table] of layout.tables.entries()) {
    if (table.dims.length !== 1) continue;
    if (done.some((other) => layout.tables[other]?.dims[0] === table.dims[0])) continue;
    dealOut(layout, table, world);
    done.push(index);
  }
  for (const [index, table] of layout.tables.entries()) {
    if (done.includes(index)) continue;
    if (!(yield* reach(layout, table, done, world))) return undefined;
    done.push(index);
  }
  return world;
}

function dealOut(layout: Layout, table: LaidTable, world: World): void {
  const width = layout.variables.length;
  const dim = table.dims[0] as number;
  let person = 0;
  for (const [cell, value] of table.values.entries()) {
    const atom = table.cellOf.indexOf(cell);
    for (let i = 0; i < value; i += 1, person += 1) world.rows[person * width + dim] = atom;
  }
}

const patience = 40;

function* reach(layout: Layout, table: LaidTable, done: readonly number[], world: World): Generator<void, boolean> {
  const width = layout.variables.length;
  const moves = recombination(layout, done);
  const random = seededRandom(`${table.name}/${layout.persons}/${table.values.join()}`);
  const counts = new Int32Array(table.values.length);
  const cells = new Int32Array(layout.persons);
  for (let person = 0; person < layout.persons; person += 1) {
    cells[person] = cellIn(table, world.rows, person * width);
    counts[cells[person] as number] = (counts[cells[person] as number] as number) + 1;
  }
  const surplus = (cell: number): number => (counts[cell] as number) - (table.values[cell] as number);
  let distance = table.values.reduce((sum, _, cell) => sum + Math.abs(surplus(cell)), 0);
  const step = (cell: number, by: number): number => {
    const before = Math.abs(surplus(cell));
    counts[cell] = (counts[cell] as number) + by;
    return Math.abs(surplus(cell)) - before;
  };
  const order = Uint16Array.from({ length: layout.persons }, (_, person) => person);
  let idle = 0;
  while (distance > 0 && idle < patience) {
    let bettered = false;
    random.shuffle(order);
    for (const a of order) {
      if (surplus(cells[a] as number) <= 0) continue;
      yield;
      const offset = random.below(layout.persons);
      for (let i = 0; i < layout.persons; i += 1) {
        const b = order[(i + offset) % layout.persons] as number;
        const cellA = cells[a] as number;
        const cellB = cells[b] as number;
        if (cellA === cellB) continue;
        const dim = table.dims[random.below(table.dims.length)] as number;
        const part = moves.partOf(world, a, b, dim);
        moves.exchange(world, a, b, dim, part);
        const newA = cellIn(table, world.rows, a * width);
        const newB = cellIn(table, world.rows, b * width);
        const change = newA === cellB || newA === cellA ? 1 : step(cellA, -1) + step(cellB, -1) + step(newA, 1) + step(newB, 1);
        if (change < 0 || (change === 0 && random.below(4) === 0)) {
          cells[a] = newA;
          cells[b] = newB;
          distance += change;
          if (change < 0) bettered = true;
          if (surplus(newA) <= 0) break;
        } else {
          if (newA !== cellB && newA !== cellA) {
            step(newB, -1);
            step(newA, -1);
            step(cellB, 1);
            step(cellA, 1);
          }
          moves.exchange(world, a, b, dim, part);
        }
      }
    }
    idle = bettered ? 0 : idle + 1;
  }
  return distance === 0;
}
