import type { Publication, PublishedKey } from './publication-format.ts';

/** A variable of a publication, cut into atoms: codes that no table shows apart. Sets of atoms are bit masks. */
export interface LaidVariable {
  readonly name: string;
  readonly atoms: readonly (readonly string[])[];
  /** What counts are asked for: every atom, then every group that a table shows and that is a union of several atoms (but not of all). */
  readonly sets: readonly number[];
  /** Least published count that may always be shown, when the variable has one (persons of one year): caps what can be protected inside. */
  readonly open: boolean;
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

/** A publication whose tables all show exact numbers about the same persons and leave nobody out. */
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

  const names = [...new Set(publication.tables.flatMap((table) => table.dims))];
  const variables: LaidVariable[] = [];
  for (const name of names) {
    const keys = publication.tables.flatMap((table) => {
      const position = table.dims.indexOf(name);
      return position < 0 ? [] : table.cells.map((cell) => cell.key[position] ?? '*');
    });
    const atoms = atomsOf(codesOf(name), keys);
    if (atoms.length > mostAtoms) return 'too_large';
    const open = publication.tables.some((table) => table.dims.length === 1 && table.dims[0] === name && table.cells.some((cell) => cell.open));
    variables.push({ name, atoms, sets: setsOf(atoms, keys), open });
  }

  const tables: LaidTable[] = [];
  for (const table of publication.tables) {
    if (table.dims.length === 0) continue;
    const dims = table.dims.map((dim) => names.indexOf(dim));
    const sizes = dims.map((dim) => variables[dim]?.atoms.length ?? 0);
    const strides = sizes.map((_, position) => sizes.slice(position + 1).reduce((product, size) => product * size, 1));
    const combinations = sizes.reduce((product, size) => product * size, 1);
    if (combinations > mostCombinations) return 'too_large';
    const cellOf = new Int16Array(combinations).fill(-1);
    const values: number[] = [];
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
    tables.push({ name: table.name, dims, strides, cellOf, values, classes: classesOf(cellOf, sizes, strides) });
  }
  return { threshold: publication.threshold, persons: total, variables, tables };
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
  const shown = [...new Set(keys.filter((key) => key !== '*').map((key) => JSON.stringify(key)))].map((text) => new Set(JSON.parse(text) as string[]));
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
