import loadHighs from 'highs';
import { beforeAll, describe, expect, test } from 'vitest';
import { auditFile } from './audit.ts';
import { highsSolver } from './highs-solver.ts';
import { layoutOf } from './layout.ts';
import { linearSystemOf } from './linear-system.ts';
import { runToEnd } from './pace.ts';
import type { Publication, PublishedCell, PublishedTable } from './publication-format.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';
import type { Solver } from './solver.ts';
import { enumerateDataSets } from './testing/enumerate-data-sets.ts';
import { yalpsSolver } from './testing/yalps-solver.ts';
import { searchWitnesses } from './witness-search.ts';

let highs: Solver;
beforeAll(async () => {
  highs = highsSolver(await loadHighs());
});

type File = Omit<Publication, 'witnesses'>;

/** A random file about five to fourteen persons: some tables of a random data set, with groups merged, cells hidden or rounded. */
function randomFile(random: SeededRandom, exactOnly: boolean): File {
  const sizes = random.below(3) === 0 ? [2, 2, 2] : [2 + random.below(2), 2];
  const names = ['a', 'b', 'c'].slice(0, sizes.length);
  const codes = sizes.map((size, dim) => Array.from({ length: size }, (_, code) => `${names[dim]}${code}`));
  const persons = Array.from({ length: 5 + random.below(10) }, () => sizes.map((size) => random.below(size)));
  const tables: PublishedTable[] = [{ name: 'total', dims: [], cells: [{ key: [], value: persons.length, open: true }] }];
  const wanted = names.map((_, dim) => [dim]);
  for (let i = 0; i < sizes.length; i += 1) for (let j = i + 1; j < sizes.length; j += 1) if (random.below(2) === 0) wanted.push([i, j]);
  for (const dims of wanted) {
    if (!exactOnly && random.below(4) === 0) continue;
    const groups = dims.map((dim) => {
      const all = codes[dim] as string[];
      return all.length === 3 && random.below(2) === 0 ? [all.slice(0, 1), all.slice(1)] : all.map((code) => [code]);
    });
    const keys = groups.reduce<string[][][]>((rows, list) => rows.flatMap((row) => list.map((group) => [...row, group])), [[]]);
    const cells = keys.map((key): PublishedCell => {
      const value = persons.filter((person) =>
        key.every((group, i) => group.includes(codes[dims[i] as number]?.[person[dims[i] as number] as number] as string)),
      ).length;
      const fate = exactOnly ? 9 : random.below(8);
      if (fate === 0) return { key, value: null };
      return { key, value: fate === 1 ? { min: Math.max(0, value - 1), max: value + 1 } : value };
    });
    tables.push({ name: dims.map((dim) => names[dim]).join(' × '), dims: dims.map((dim) => names[dim] as string), cells });
  }
  return {
    format: 'publication/1',
    threshold: 2 + random.below(2),
    dims: Object.fromEntries(names.map((name, dim) => [name, codes[dim] as string[]])),
    sensitive: ['b'],
    process: [],
    tables,
  };
}

/** The verdict by looking at every data set there is, and whether some count skips values between its extremes. */
function byEnumeration(file: File): { readonly holds: boolean; readonly gaps: boolean; readonly dataSets: number } {
  const small = file.tables.some((table) =>
    table.cells.some((cell) => typeof cell.value === 'number' && cell.open !== true && cell.value < file.threshold),
  );
  const audited = linearSystemOf(file);
  if (audited === undefined) throw new Error('too large to enumerate');
  const questions: number[][] = [];
  const ask = (start: number, masks: ReadonlyMap<number, number>): void => {
    if (masks.size > 0) questions.push([...audited.columnsOf(masks)]);
    if (masks.size === 3) return;
    for (let dim = start; dim < audited.dimensions.length; dim += 1) {
      for (const mask of audited.dimensions[dim]?.sets ?? []) ask(dim + 1, new Map([...masks, [dim, mask]]));
    }
  };
  ask(0, new Map());
  const values = questions.map(() => new Set<number>());
  let dataSets = 0;
  for (const counts of enumerateDataSets(audited.system)) {
    dataSets += 1;
    for (const [index, columns] of questions.entries())
      values[index]?.add(columns.reduce((sum, column) => sum + (counts[column] as number), 0));
  }
  const safe = values.every((seen) => Math.min(...seen) >= file.threshold || Math.max(...seen) - Math.min(...seen) >= file.threshold - 1);
  const gaps = values.some((seen) => seen.size !== Math.max(...seen) - Math.min(...seen) + 1);
  return { holds: !small && safe && dataSets > 0, gaps, dataSets };
}

const files = Array.from({ length: 240 }, (_, index) => randomFile(seededRandom(`file ${index}`), index % 3 === 0));

describe('against all data sets there are', () => {
  test('the auditor says what enumeration says, on 240 random files', () => {
    let [holding, gaps, dataSets] = [0, 0, 0];
    for (const file of files) {
      const truth = byEnumeration(file);
      const { verdict } = runToEnd(auditFile(file, highs));
      expect({ file: JSON.stringify(file), verdict }).toEqual({ file: JSON.stringify(file), verdict: truth.holds ? 'holds' : 'fails' });
      if (truth.holds) holding += 1;
      if (truth.gaps) gaps += 1;
      dataSets += truth.dataSets;
    }
    // The comparison means something only if both answers occur and there is much to enumerate.
    expect(holding).toBeGreaterThan(20);
    expect(holding).toBeLessThan(files.length - 20);
    expect(dataSets).toBeGreaterThan(2000);
    expect(gaps).toBeLessThan(files.length / 20);
  });

  test('a second solver says the same', () => {
    for (const file of files.filter((_, index) => index % 4 === 0)) {
      expect(runToEnd(auditFile(file, yalpsSolver)).verdict).toBe(runToEnd(auditFile(file, highs)).verdict);
    }
  });

  test('what the witnesses prove is true, refinement lemma included', () => {
    let proven = 0;
    for (const file of files) {
      const small = file.tables.some((table) =>
        table.cells.some((cell) => typeof cell.value !== 'number' || (cell.open !== true && cell.value < file.threshold)),
      );
      const layout = layoutOf(file);
      if (small || typeof layout === 'string') continue;
      if (!runToEnd(searchWitnesses(layout)).holds) continue;
      proven += 1;
      expect({ file: JSON.stringify(file), holds: byEnumeration(file).holds }).toEqual({ file: JSON.stringify(file), holds: true });
    }
    expect(proven).toBeGreaterThan(10);
  });
});
