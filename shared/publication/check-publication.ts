import { isGuessable } from './guessable.ts';
import { type Publication, type PublishedTable, publicationSchema } from './publication-format.ts';
import { periodsOverlap, scopesOverlap } from './snapshot.ts';

/** Why a file is not accepted; a sentence for each is in `shared/messages/<language>/publication.ts`. `where` names a table or variables. */
export interface CheckReason {
  readonly code:
    | 'schema_invalid'
    | 'no_total'
    | 'universes_differ'
    | 'cell_hidden'
    | 'cell_below_threshold'
    | 'open_not_process'
    | 'not_a_partition'
    | 'sums_differ'
    | 'group_guessable'
    | 'groupings_conflict'
    | 'witnesses_missing'
    | 'witnesses_malformed'
    | 'witness_differs'
    | 'count_not_protected'
    | 'releases_overlap'
    | 'releases_differ';
  readonly where: string;
  /** A number that goes with it: the value, the least spread, the data set's rank. */
  readonly count: number;
}

/** What the checker found. `counts` is the number of unpublished counts whose spread was recounted. */
export interface CheckVerdict {
  readonly holds: boolean;
  readonly reasons: readonly CheckReason[];
  readonly numbers: number;
  readonly counts: number;
  readonly worlds: number;
}

/** A variable that a cross table holds, cut into atoms by the cross tables alone. */
interface TiedVariable {
  readonly name: string;
  readonly atoms: readonly (readonly string[])[];
  /** Sets of atoms that are asked for: each atom, and each shown block of several. */
  readonly sets: readonly (readonly number[])[];
}

interface CheckedWorld {
  /** Atom of each tied variable, and the number of persons with this row. */
  readonly rows: readonly { readonly atoms: readonly number[]; readonly count: number }[];
}

/**
 * Checks a publication file with nothing but counting: no solver, no vault, and none of the code that made it.
 *
 * It accepts when every number is at least the threshold or an open total, every table adds up, no merged group can be guessed apart, and the
 * file's fictional data sets all give exactly its tables while moving every unpublished count (up to three variables together) by threshold − 1
 * or more. docs/anonymity.md says what this proves.
 * @param file the parsed JSON
 */
export function checkPublication(file: unknown): CheckVerdict {
  const parsed = publicationSchema.safeParse(file);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    return { holds: false, reasons: [{ code: 'schema_invalid', where, count: 0 }], numbers: 0, counts: 0, worlds: 0 };
  }
  const publication = parsed.data;
  const reasons: CheckReason[] = [];
  const refuse = (code: CheckReason['code'], where: string, count = 0): void => {
    reasons.push({ code, where, count });
  };
  checkTables(publication, refuse);
  const numbers = publication.tables.reduce((sum, table) => sum + table.cells.length, 0);
  if (reasons.length > 0) return { holds: false, reasons, numbers, counts: 0, worlds: 0 };

  const tied = tiedVariables(publication, refuse);
  const worlds = reasons.length > 0 || tied.length === 0 ? [] : readWorlds(publication, tied, refuse);
  const counts = reasons.length > 0 ? 0 : checkSpreads(publication, tied, worlds, refuse);
  return { holds: reasons.length === 0, reasons, numbers, counts, worlds: worlds.length };
}

/**
 * Checks several releases together: each on its own, those of the same period and sector show the same numbers, and no two that show more than
 * totals overlap.
 */
export function checkReleases(files: readonly unknown[]): CheckVerdict {
  const verdicts = files.map(checkPublication);
  const reasons = verdicts.flatMap((verdict) => verdict.reasons);
  const valid = files.flatMap((file) => {
    const parsed = publicationSchema.safeParse(file);
    return parsed.success ? [parsed.data] : [];
  });
  for (const [index, a] of valid.entries()) {
    for (const b of valid.slice(index + 1)) {
      if (!showsMoreThanTotals(a) || !showsMoreThanTotals(b)) continue;
      const where = `${a.period?.from ?? '?'} – ${a.period?.to ?? '?'}`;
      if (a.period === undefined || b.period === undefined) {
        reasons.push({ code: 'releases_overlap', where, count: 0 });
        continue;
      }
      if (!periodsOverlap(a.period, b.period) || !scopesOverlap(a.scope ?? '', b.scope ?? '')) continue;
      if (a.period.from !== b.period.from || a.period.to !== b.period.to || (a.scope ?? '') !== (b.scope ?? '')) {
        reasons.push({ code: 'releases_overlap', where, count: 0 });
      } else if (!sameNumbers(a, b)) reasons.push({ code: 'releases_differ', where, count: 0 });
    }
  }
  const sum = (key: 'numbers' | 'counts' | 'worlds'): number => verdicts.reduce((added, verdict) => added + verdict[key], 0);
  return { holds: reasons.length === 0, reasons, numbers: sum('numbers'), counts: sum('counts'), worlds: sum('worlds') };
}

type Refuse = (code: CheckReason['code'], where: string, count?: number) => void;

function showsMoreThanTotals(publication: Publication): boolean {
  return publication.tables.some((table) => table.cells.some((cell) => cell.open !== true));
}

/** One of the two shows the tables of the other, or fewer of them. */
function sameNumbers(a: Publication, b: Publication): boolean {
  const [fewer, more] = a.tables.length <= b.tables.length ? [a, b] : [b, a];
  const known = new Set(more.tables.map((table) => JSON.stringify([table.dims, table.cells])));
  return fewer.tables.every((table) => known.has(JSON.stringify([table.dims, table.cells])));
}

function totalOf(publication: Publication): number {
  const value = publication.tables.find((table) => table.dims.length === 0)?.cells[0]?.value;
  return typeof value === 'number' ? value : -1;
}

/** The codes of a dimension that the tables are about. */
function codesOf(publication: Publication, dim: string): readonly string[] {
  const allowed = publication.tables[0]?.universe?.[dim];
  return (publication.dims[dim] ?? []).filter((code) => allowed === undefined || allowed.includes(code));
}

/** The persons that a table is about, as text. */
function universe(table: PublishedTable): string {
  return Object.keys(table.universe ?? {})
    .toSorted()
    .map((dim) => `${dim}=${(table.universe?.[dim] ?? []).join()}`)
    .join(';');
}

function checkTables(publication: Publication, refuse: Refuse): void {
  const { threshold } = publication;
  const persons = totalOf(publication);
  if (persons < 0) refuse('no_total', '');
  for (const table of publication.tables) {
    if (universe(table) !== universe(publication.tables[0] as PublishedTable)) refuse('universes_differ', table.name);
    const process = table.dims.every((dim) => publication.process.includes(dim));
    let sum = 0;
    for (const cell of table.cells) {
      if (typeof cell.value !== 'number') {
        refuse('cell_hidden', table.name);
        continue;
      }
      sum += cell.value;
      if (cell.open === true && !(process && table.dims.length < 2)) refuse('open_not_process', table.name, cell.value);
      if (cell.open !== true && cell.value < threshold) refuse('cell_below_threshold', table.name, cell.value);
      const [key] = cell.key;
      if (table.dims.length === 1 && key !== undefined && key !== '*' && isGuessable(key.length, cell.value, threshold)) {
        refuse('group_guessable', table.name, cell.value);
      }
    }
    if (sum !== persons) refuse('sums_differ', table.name, sum);
    if (!isPartition(publication, table)) refuse('not_a_partition', table.name);
  }
}

/** Every combination of codes lies in exactly one cell. */
function isPartition(publication: Publication, table: PublishedTable): boolean {
  if (new Set(table.dims).size !== table.dims.length) return false;
  if (table.cells.some((cell) => cell.key.length !== table.dims.length)) return false;
  const codes = table.dims.map((dim) => codesOf(publication, dim));
  if (codes.some((list) => list.length === 0 || new Set(list).size !== list.length)) return false;
  const keys = table.cells.map((cell) => cell.key.map((key, dim) => new Set(key === '*' ? codes[dim] : key)));
  if (keys.some((cell) => cell.some((key, dim) => [...key].some((code) => !codes[dim]?.includes(code))))) return false;
  // Cells that are disjoint two by two and whose sizes add up to all combinations cover each exactly once.
  const disjoint = keys.every((a, index) =>
    keys.slice(index + 1).every((b) => a.some((key, dim) => ![...key].some((code) => b[dim]?.has(code)))),
  );
  const size = keys.reduce((sum, cell) => sum + cell.reduce((product, key) => product * key.size, 1), 0);
  return disjoint && size === codes.reduce((product, list) => product * list.length, 1);
}

function tiedVariables(publication: Publication, refuse: Refuse): readonly TiedVariable[] {
  const crosses = publication.tables.filter((table) => table.dims.length > 1);
  const single = publication.tables.filter((table) => table.dims.length === 1);
  for (const table of single) {
    if (single.some((other) => other !== table && other.dims[0] === table.dims[0])) refuse('groupings_conflict', table.name);
  }
  return [...new Set(crosses.flatMap((table) => table.dims))].map((name) => {
    const blocks = crosses.flatMap((table) => {
      const position = table.dims.indexOf(name);
      return position < 0
        ? []
        : table.cells.flatMap((cell) => (cell.key[position] === '*' ? [] : [cell.key[position] as readonly string[]]));
    });
    const bySignature = new Map<string, string[]>();
    for (const code of codesOf(publication, name)) {
      const signature = blocks.map((block) => (block.includes(code) ? 'x' : '.')).join('');
      bySignature.set(signature, [...(bySignature.get(signature) ?? []), code]);
    }
    const atoms = [...bySignature.values()];
    const groups = single.find((table) => table.dims[0] === name)?.cells.flatMap((cell) => cell.key) ?? [];
    const nested = groups.every((group) => group !== '*' && atoms.some((atom) => group.every((code) => atom.includes(code))));
    if (!nested) refuse('groupings_conflict', name);
    const unions = blocks.map((block) => atoms.flatMap((atom, index) => (block.includes(atom[0] as string) ? [index] : [])));
    const sets = new Map([...atoms.map((_, index) => [index]), ...unions].map((set) => [set.join(), set]));
    sets.delete(atoms.map((_, index) => index).join());
    return { name, atoms, sets: [...sets.values()] };
  });
}

function readWorlds(publication: Publication, tied: readonly TiedVariable[], refuse: Refuse): readonly CheckedWorld[] {
  const { witnesses } = publication;
  if (witnesses === undefined || witnesses.worlds.length === 0) {
    refuse('witnesses_missing', '');
    return [];
  }
  const columns = tied.map((variable) => witnesses.variables.findIndex((candidate) => candidate.name === variable.name));
  /** Atom of each group of the file. */
  const atomOf = tied.map((variable, index) =>
    (witnesses.variables[columns[index] as number]?.groups ?? []).map((group) =>
      variable.atoms.findIndex((atom) => group.length > 0 && group.every((code) => atom.includes(code))),
    ),
  );
  // A variable that is never told apart has one atom and no column.
  const told = tied.map((variable) => variable.atoms.length > 1);
  if (atomOf.some((atoms, index) => told[index] === true && (atoms.length === 0 || atoms.includes(-1)))) {
    refuse('witnesses_malformed', '');
    return [];
  }
  const worlds = witnesses.worlds.map((texts) => ({
    rows: texts.map((text) => {
      const [digits = '', times = '1'] = text.split('*');
      const atoms = columns.map((column, index) =>
        told[index] === true ? (atomOf[index]?.[Number.parseInt(digits[column] ?? '-', 36)] ?? -1) : 0,
      );
      return { atoms, count: Number.parseInt(times, 10) };
    }),
  }));
  for (const [rank, world] of worlds.entries()) {
    if (world.rows.some((row) => row.atoms.includes(-1))) refuse('witnesses_malformed', '', rank + 1);
    else if (!gives(publication, tied, world)) refuse('witness_differs', '', rank + 1);
  }
  return worlds;
}

/** The data set has the right number of persons, and gives each table. */
function gives(publication: Publication, tied: readonly TiedVariable[], world: CheckedWorld): boolean {
  if (world.rows.reduce((sum, row) => sum + row.count, 0) !== totalOf(publication)) return false;
  return publication.tables.every((table) => {
    const places = table.dims.map((dim) => tied.findIndex((variable) => variable.name === dim));
    if (places.includes(-1)) return true;
    const within = (row: CheckedWorld['rows'][number], keys: readonly (readonly string[] | '*')[]): boolean =>
      keys.every((key, dim) => {
        const place = places[dim] as number;
        const atom = tied[place]?.atoms[row.atoms[place] as number] ?? [];
        return key === '*' || key.includes(atom[0] as string);
      });
    const counted = (keys: readonly (readonly string[] | '*')[]): number =>
      world.rows.reduce((sum, row) => sum + (within(row, keys) ? row.count : 0), 0);
    if (table.dims.length > 1) return table.cells.every((cell) => counted(cell.key) === cell.value);
    // One-way groups lie inside atoms: their sum over an atom is what the data set must show.
    const atoms = tied[places[0] as number]?.atoms ?? [];
    return atoms.every((atom) => {
      const inside = table.cells.filter((cell) => cell.key[0] !== '*' && (cell.key[0] ?? []).every((code) => atom.includes(code)));
      return counted([atom]) === inside.reduce((sum, cell) => sum + (typeof cell.value === 'number' ? cell.value : 0), 0);
    });
  });
}

/** Recounts every unpublished count in every data set; answers how many there are. */
function checkSpreads(publication: Publication, tied: readonly TiedVariable[], worlds: readonly CheckedWorld[], refuse: Refuse): number {
  const needed = publication.threshold - 1;
  let counts = 0;
  for (const places of combinations(tied.length)) {
    const sizes = places.map((place) => tied[place]?.atoms.length ?? 0);
    const tallies = worlds.map((world) => tally(world, places, sizes));
    for (const sets of productOf(places.map((place) => tied[place]?.sets ?? []))) {
      if (isPublished(publication, tied, places, sets)) continue;
      counts += 1;
      const cells = cellsOf(sets, sizes);
      let least = Number.POSITIVE_INFINITY;
      let greatest = Number.NEGATIVE_INFINITY;
      for (const counted of tallies) {
        const count = cells.reduce((sum, cell) => sum + (counted[cell] as number), 0);
        if (count < least) least = count;
        if (count > greatest) greatest = count;
      }
      if (!(greatest - least >= needed)) {
        refuse('count_not_protected', places.map((place) => tied[place]?.name).join(' × '), Math.max(0, greatest - least));
      }
    }
  }
  return counts;
}

function combinations(size: number): readonly (readonly number[])[] {
  const found: (readonly number[])[] = [];
  for (let i = 0; i < size; i += 1) {
    found.push([i]);
    for (let j = i + 1; j < size; j += 1) {
      found.push([i, j]);
      for (let l = j + 1; l < size; l += 1) found.push([i, j, l]);
    }
  }
  return found;
}

function tally(world: CheckedWorld, places: readonly number[], sizes: readonly number[]): Int32Array {
  const counts = new Int32Array(sizes.reduce((product, size) => product * size, 1));
  for (const row of world.rows) {
    const cell = places.reduce((index, place, position) => index * (sizes[position] as number) + (row.atoms[place] as number), 0);
    counts[cell] = (counts[cell] as number) + row.count;
  }
  return counts;
}

function cellsOf(sets: readonly (readonly number[])[], sizes: readonly number[]): readonly number[] {
  return sets.reduce<readonly number[]>(
    (cells, set, position) => cells.flatMap((cell) => set.map((atom) => cell * (sizes[position] as number) + atom)),
    [0],
  );
}

function productOf<Item>(lists: readonly (readonly Item[])[]): readonly (readonly Item[])[] {
  return lists.reduce<readonly (readonly Item[])[]>((rows, list) => rows.flatMap((row) => list.map((item) => [...row, item])), [[]]);
}

/** Some table shows the count: each of its cells lies wholly inside or wholly outside. */
function isPublished(
  publication: Publication,
  tied: readonly TiedVariable[],
  places: readonly number[],
  sets: readonly (readonly number[])[],
): boolean {
  const names = places.map((place) => tied[place]?.name ?? '');
  const asked = places.map((place, index) => new Set((sets[index] ?? []).flatMap((atom) => tied[place]?.atoms[atom] ?? [])));
  return publication.tables.some((table) => {
    const positions = names.map((name) => table.dims.indexOf(name));
    if (positions.includes(-1)) return false;
    return table.cells.every((cell) => {
      const keys = positions.map((position, index) => {
        const key = cell.key[position] ?? '*';
        return key === '*' ? (tied[places[index] as number]?.atoms ?? []).flat() : key;
      });
      const inside = keys.every((key, index) => key.every((code) => asked[index]?.has(code)));
      const outside = keys.some((key, index) => key.every((code) => !asked[index]?.has(code)));
      return inside || outside;
    });
  });
}
