import { cellIn, type Layout } from './layout.ts';

/** A fictional data set on the atoms of a layout: `rows[person × variables + variable]` is an atom. */
export interface World {
  readonly rows: Uint8Array;
}

export function copyWorld(world: World): World {
  return { rows: world.rows.slice() };
}

/** Persons in each cell of each table. */
export function tableCounts(layout: Layout, world: World): readonly Int32Array[] {
  const width = layout.variables.length;
  return layout.tables.map((table) => {
    const counts = new Int32Array(table.values.length);
    for (let person = 0; person < layout.persons; person += 1) {
      const cell = cellIn(table, world.rows, person * width);
      counts[cell] = (counts[cell] as number) + 1;
    }
    return counts;
  });
}

/** The world gives exactly the published numbers. */
export function givesPublication(layout: Layout, world: World): boolean {
  return tableCounts(layout, world).every(
    (counts, index) => layout.tables[index]?.values.every((value, cell) => counts[cell] === value) ?? false,
  );
}
