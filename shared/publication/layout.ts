import type { Publication, PublishedKey, PublishedTable } from './publication-format.ts';

/**
 * A variable that some cross table holds, cut into atoms: codes that no cross table shows apart. Sets of atoms are bit masks.
 *
 * One-way groups inside an atom are left out on purpose. Given who is in the atom, no table but the one-way one tells who is in which group, so the
 * groups can be dealt out at will among those persons; whatever is proven for the atoms then follows for the groups and for single codes
 * (docs/anonymity.md, "Refinement"). For the same reason variables in no cross table are not here at all.
 */
export interface LaidVariable {
  readonly name: string;
  readonly atoms: readonly (readonly string[])[];
  /** What counts are asked for: every atom, then every shown block that is a union of several atoms (but not of all). */
  readonly sets: readonly number[];
}

/** A table of a publication on the atoms. */
export interface LaidTable {
  readonly name: string;
  /** Indexes of the variables. */
  readonly dims: readonly number[];
  readonly strides: readonly number[];
  /** Cell of each combination of atoms. */
  readonly cellOf: Int16Array;
  readonly values: readonly number[];
  /** For each dimension and atom, its class: atoms of one class are never told apart by this table. */
  readonly classes: readonly Uint8Array[];
}

/** A publication whose tables all show exact numbers about the same persons and leave nobody out, reduced to what ties variables together. */
export interface Layout {
  readonly threshold: number;
  readonly persons: number;
  readonly variables: readonly LaidVariable[];
  readonly tables: readonly LaidTable[];
}

/** Why a publication cannot be laid out: something is hidden, or its tables are about different persons. */
export type LayoutObstacle = 'no_total' | 'several_universes' | 'inexact_cells' | 'partial_table' | 'sums_differ' | 'too_large';

const mostAtoms = 30;
const mostCombinations = 200_000;

/** Lays out a publication for the search of witnesses. */
export function layoutOf(publication: Omit<Publication, 'witnesses'>): Layout | LayoutObstacle {
  const universes = new Set(publication.tables.map((table) => universeKey(table.universe)));
  if (universes.size > 1) return 'several_universes';
  const universe = publication.tables[0]?.universe;
  const codesOf = (dim: string): readonly string[] => {
    const allowed = universe?.[dim];
    return (publication.dims[dim] ?? []).filter((code) => allowed === undefined || allowed.includes(code));
  };
  const total = publication.tables.find((table) => table.dims.length === 0)?.cells[0]?.value;
  if (typeof total !== 'number') return 'no_total';

  const crosses = publication.tables.filter((table) => table.dims.length > 1);
  const oneWay = publication.tables.filter((table) => table.dims.length === 1);
  const names: string[] = [];
  const variables: LaidVariable[] = [];
  for (const name of new Set(publication.tables.flatMap((table) => table.dims))) {
    const own = oneWay.filter((table) => table.dims[0] === name);
    const groups = own.flatMap((table) => table.cells.map((cell) => cell.key[0] ?? '*'));
    const shown = keysOf(crosses, name);
    if (shown.length === 0 && own.length === 1) {
      const obstacle = obstacleOf(own[0] as PublishedTable, codesOf(name), total);
      if (obstacle !== undefined) return obstacle;
      continue;
    }
    const coarse = atomsOf(codesOf(name), shown);
    const isNested =
      own.length < 2 && groups.every((key) => key !== '*' && coarse.some((atom) => key.every((code) => atom.includes(code))));
    const keys = isNested ? shown : [...shown, ...groups];
    const atoms = atomsOf(codesOf(name), keys);
    if (atoms.length > mostAtoms) return 'too_large';
    names.push(name);
    variables.push({ name, atoms, sets: setsOf(atoms, keys) });
  }

  const tables: LaidTable[] = [];
  for (const table of [...oneWay, ...crosses]) {
    if (!table.dims.every((dim) => names.includes(dim))) continue;
    const laid = layTable(table, names, variables, total, codesOf);
    if (typeof laid === 'string') return laid;
    tables.push(laid);
  }
  return { threshold: publication.threshold, persons: total, variables, tables };
}

/** Every code in exactly one cell, exact numbers, the right sum. */
function obstacleOf(table: PublishedTable, codes: readonly string[], total: number): LayoutObstacle | undefined {
  const keyed = table.cells.flatMap((cell) => (cell.key[0] === '*' ? codes : (cell.key[0] ?? [])));
  if (keyed.length !== codes.length || !codes.every((code) => keyed.includes(code))) return 'partial_table';
  const values = table.cells.map((cell) => cell.value);
  if (!values.every((value) => typeof value === 'number')) return 'inexact_cells';
  return values.reduce((sum, value) => sum + value, 0) === total ? undefined : 'sums_differ';
}

function layTable(
  table: PublishedTable,
  names: readonly string[],
  variables: readonly LaidVariable[],
  total: number,
  codesOf: (dim: string) => readonly string[],
): LaidTable | LayoutObstacle {
  const dims = table.dims.map((dim) => names.indexOf(dim));
  const sizes = dims.map((dim) => variables[dim]?.atoms.length ?? 0);
  const strides = sizes.map((_, position) => sizes.slice(position + 1).reduce((product, size) => product * size, 1));
  const combinations = sizes.reduce((product, size) => product * size, 1);
  if (combinations > mostCombinations) return 'too_large';
  const cellOf = new Int16Array(combinations).fill(-1);
  const values: number[] = [];
  if (table.dims.length === 1) {
    // Groups that no cross table shows apart are counted together: they are independent of everything but their sum.
    const obstacle = obstacleOf(table, codesOf(table.dims[0] as string), total);
    if (obstacle !== undefined) return obstacle;
    const atoms = variables[dims[0] as number]?.atoms ?? [];
    for (const [atom, codes] of atoms.entries()) {
      const inside = table.cells.filter((cell) => cell.key[0] !== '*' && (cell.key[0] ?? []).some((code) => codes.includes(code)));
      const previous = inside.find((cell) => cell.key[0] !== '*' && !(cell.key[0] ?? []).every((code) => codes.includes(code)));
      const known =
        previous === undefined ? -1 : atoms.slice(0, atom).findIndex((other) => other.some((code) => previous.key[0]?.includes(code)));
      cellOf[atom] = known < 0 ? values.length : (cellOf[known] as number);
      if (known < 0) values.push(inside.reduce((sum, cell) => sum + (typeof cell.value === 'number' ? cell.value : 0), 0));
    }
  } else {
    for (const [index, cell] of table.cells.entries()) {
      if (typeof cell.value !== 'number') return 'inexact_cells';
      values.push(cell.value);
      const choices = dims.map((dim, position) => atomsIn(variables[dim]?.atoms ?? [], cell.key[position] ?? '*'));
      for (const combination of combine(choices, strides)) {
        if (cellOf[combination] !== -1) return 'partial_table';
        cellOf[combination] = index;
      }
    }
    if (cellOf.includes(-1)) return 'partial_table';
    if (values.reduce((sum, value) => sum + value, 0) !== total) return 'sums_differ';
  }
  return { name: table.name, dims, strides, cellOf, values, classes: classesOf(cellOf, sizes, strides) };
}

function keysOf(tables: readonly PublishedTable[], name: string): readonly PublishedKey[] {
  return tables.flatMap((table) => {
    const position = table.dims.indexOf(name);
    return position < 0 ? [] : table.cells.map((cell) => cell.key[position] ?? '*');
  });
}

/** The cell of a table that a row of atoms falls into. */
export function cellIn(table: LaidTable, rows: Uint8Array, start: number): number {
  let combination = 0;
  for (let position = 0; position < table.dims.length; position += 1) {
    combination += (rows[start + (table.dims[position] as number)] as number) * (table.strides[position] as number);
  }
  return table.cellOf[combination] as number;
}

function universeKey(universe: Readonly<Record<string, readonly string[]>> | undefined): string {
  return JSON.stringify(Object.entries(universe ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The coarsest cut of the codes that every shown group is a union of. */
export function atomsOf(codes: readonly string[], keys: readonly PublishedKey[]): readonly (readonly string[])[] {
  const shown = [...new Set(keys.filter((key) => key !== '*').map((key) => JSON.stringify(key)))].map(
    (text) => new Set(JSON.parse(text) as string[]),
  );
  const bySignature = new Map<string, string[]>();
  for (const code of codes) {
    const signature = shown.map((group) => (group.has(code) ? '1' : '0')).join('');
    const atom = bySignature.get(signature);
    if (atom === undefined) bySignature.set(signature, [code]);
    else atom.push(code);
  }
  return [...bySignature.values()];
}

function atomsIn(atoms: readonly (readonly string[])[], key: PublishedKey): readonly number[] {
  return atoms.flatMap((atom, index) => (key === '*' || key.includes(atom[0] as string) ? [index] : []));
}

function setsOf(atoms: readonly (readonly string[])[], keys: readonly PublishedKey[]): readonly number[] {
  const sets = new Set(atoms.map((_, index) => 1 << index));
  const all = 2 ** atoms.length - 1;
  for (const key of keys) sets.add(atomsIn(atoms, key).reduce((mask, index) => mask | (1 << index), 0));
  return [...sets].filter((mask) => mask !== all || atoms.length === 1);
}

function combine(choices: readonly (readonly number[])[], strides: readonly number[]): readonly number[] {
  return choices.reduce<readonly number[]>(
    (combinations, atoms, position) => combinations.flatMap((sum) => atoms.map((atom) => sum + atom * (strides[position] as number))),
    [0],
  );
}

function classesOf(cellOf: Int16Array, sizes: readonly number[], strides: readonly number[]): readonly Uint8Array[] {
  return sizes.map((size, position) => {
    const stride = strides[position] as number;
    const signatures: string[] = [];
    return Uint8Array.from({ length: size }, (_, atom) => {
      const cells: number[] = [];
      for (let combination = 0; combination < cellOf.length; combination += 1) {
        if (Math.floor(combination / stride) % size === atom) cells.push(cellOf[combination] as number);
      }
      const signature = cells.join();
      if (!signatures.includes(signature)) signatures.push(signature);
      return signatures.indexOf(signature);
    });
  });
}
