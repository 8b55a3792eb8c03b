import { atomsOf } from './layout.ts';
import type { Publication, PublishedKey, PublishedTable } from './publication-format.ts';
import type { LinearRow, LinearSystem } from './solver.ts';

/** A dimension of an audited file, cut into what its tables tell apart. */
interface AuditedDimension {
  readonly name: string;
  readonly atoms: readonly (readonly string[])[];
  /** Sets of atoms (masks) that are asked for: each atom, and each shown group that joins several but not all. */
  readonly sets: readonly number[];
}

/** Everything that a file publishes, as linear equations on the unknown numbers of persons in each combination of atoms. */
export interface AuditedSystem {
  readonly dimensions: readonly AuditedDimension[];
  readonly system: LinearSystem;
  /** Combinations of atoms inside a product of sets; a dimension that is not asked for takes all of its atoms. */
  columnsOf(masks: ReadonlyMap<number, number>): readonly number[];
}

/** More unknowns than this are not solved one by one. */
const mostUnknowns = 5000;

/** A number nobody could reach: the greatest a single unknown may be. */
const mostPersons = 1_000_000;

/**
 * Turns a file into equations. Hidden cells (`null`) are unknown, bounds are bounds, `complete` makes unlisted combinations zero, and a table's
 * universe says which persons it is about, so that several releases in one file are audited together.
 * @returns undefined when there are more than `mostUnknowns` unknowns
 */
export function linearSystemOf(publication: Omit<Publication, 'witnesses'>): AuditedSystem | undefined {
  const names = new Set(publication.tables.flatMap((table) => [...table.dims, ...Object.keys(table.universe ?? {})]));
  const hides = publication.tables.some((table) => table.cells.some((cell) => typeof cell.value !== 'number'));
  const dimensions: AuditedDimension[] = [];
  for (const name of names) {
    const keys = publication.tables.flatMap((table): readonly PublishedKey[] => {
      const position = table.dims.indexOf(name);
      const allowed = table.universe?.[name];
      return [...(position < 0 ? [] : table.cells.map((cell) => cell.key[position] ?? '*')), ...(allowed === undefined ? [] : [allowed])];
    });
    const atoms = atomsOf(publication.dims[name] ?? [], keys);
    if (atoms.length > 30) return undefined;
    const all = 2 ** atoms.length - 1;
    const sets = new Set(atoms.map((_, index) => 1 << index));
    for (const key of keys) sets.add(maskOf(atoms, key));
    // Where something is hidden, what a table leaves out is a count too.
    if (hides) for (const mask of sets) sets.add(all & ~mask);
    dimensions.push({ name, atoms, sets: [...sets].filter((mask) => mask !== all && mask !== 0) });
  }
  const sizes = dimensions.map((dimension) => dimension.atoms.length);
  const columns = sizes.reduce((product, size) => product * size, 1);
  if (columns > mostUnknowns) return undefined;

  const columnsOf = (masks: ReadonlyMap<number, number>): readonly number[] =>
    sizes.reduce<readonly number[]>(
      (cells, size, dim) =>
        cells.flatMap((cell) => {
          const mask = masks.get(dim) ?? -1;
          return Array.from({ length: size }, (_, atom) => atom).flatMap((atom) =>
            ((mask >> atom) & 1) === 1 ? [cell * size + atom] : [],
          );
        }),
      [0],
    );
  const rows = publication.tables.flatMap((table) => rowsOf(table, dimensions, columnsOf));
  return { dimensions, system: { columns, most: mostPersons, rows }, columnsOf };
}

function maskOf(atoms: readonly (readonly string[])[], key: PublishedKey): number {
  return atoms.reduce((mask, atom, index) => (key === '*' || key.includes(atom[0] as string) ? mask | (1 << index) : mask), 0);
}

function rowsOf(
  table: PublishedTable,
  dimensions: readonly AuditedDimension[],
  columnsOf: (masks: ReadonlyMap<number, number>) => readonly number[],
): readonly LinearRow[] {
  const universe = new Map<number, number>();
  for (const [index, dimension] of dimensions.entries()) {
    const allowed = table.universe?.[dimension.name];
    if (allowed !== undefined) universe.set(index, maskOf(dimension.atoms, allowed));
  }
  const rows: LinearRow[] = [];
  const listed = new Set<number>();
  for (const cell of table.cells) {
    const masks = new Map(universe);
    for (const [position, name] of table.dims.entries()) {
      const index = dimensions.findIndex((dimension) => dimension.name === name);
      const mask = maskOf(dimensions[index]?.atoms ?? [], cell.key[position] ?? '*');
      masks.set(index, mask & (universe.get(index) ?? -1));
    }
    const columns = columnsOf(masks);
    for (const column of columns) listed.add(column);
    if (cell.value === null) continue;
    const bounds = typeof cell.value === 'number' ? { min: cell.value, max: cell.value } : cell.value;
    rows.push({ columns, lower: bounds.min, upper: bounds.max });
  }
  if (table.complete === true) {
    const unlisted = columnsOf(universe).filter((column) => !listed.has(column));
    if (unlisted.length > 0) rows.push({ columns: unlisted, lower: 0, upper: 0 });
  }
  return rows;
}
