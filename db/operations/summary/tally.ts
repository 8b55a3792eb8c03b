import { NOT_RECORDED } from '#shared/code-lists/code.ts';
import type { CountTable } from '#shared/summary/counts.ts';
import { type IndicatorName, indicators } from '#shared/summary/indicators.ts';
import type { VaultWords } from './vault-words.ts';

/** Code of those without any, in a list in which one unit may have several codes. */
export const NONE = 'none';

/** A code and its word, in the order in which a list shows them. */
type Worded = Pick<ReturnType<VaultWords['list']>[number], 'code' | 'label'>;

/** Units by code; `null` is « non renseigné ». */
type Counts = ReadonlyMap<string | null, number>;

/** Counts values by how often they occur, or as much as each stands for. */
export function countBy<T>(items: Iterable<T>, codeOf: (item: T) => string | null, weight: (item: T) => number = () => 1): Counts {
  const counts = new Map<string | null, number>();
  for (const item of items) {
    const code = codeOf(item);
    counts.set(code, (counts.get(code) ?? 0) + weight(item));
  }
  return counts;
}

/** How many units have each code, and how many have none. */
export function countSets<T>(
  items: readonly T[],
  codesOf: (item: T) => ReadonlySet<string>,
): { readonly counts: Counts; readonly without: number } {
  const counts = new Map<string | null, number>();
  let without = 0;
  for (const item of items) {
    const codes = codesOf(item);
    if (codes.size === 0) without += 1;
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return { counts, without };
}

/**
 * A list in which each unit has one code: it adds up to its `n`. Codes that no list words any more stand after the others, « non renseigné » last.
 * @param zeros also show the codes that do not occur: months, quarters, levels
 */
export function tally(indicator: IndicatorName, words: VaultWords, counts: Counts, codes: readonly Worded[], zeros = false): CountTable {
  const rows: CountTable['rows'] = [];
  let told = 0;
  let n = 0;
  for (const value of counts.values()) n += value;
  for (const { code, label } of codes) {
    const value = counts.get(code) ?? 0;
    told += value;
    if (zeros || value > 0) rows.push({ code, label, value });
  }
  const { code, label } = words.notRecorded;
  const unsaid = (counts.get(null) ?? 0) + (counts.get(code) ?? 0);
  if (told + unsaid < n) {
    const known = new Set<string | null>([null, NOT_RECORDED, ...codes.map((each) => each.code)]);
    const strangers = [...counts].filter((entry): entry is [string, number] => !known.has(entry[0]));
    for (const [stranger, value] of strangers.toSorted(([a], [b]) => (a < b ? -1 : 1)))
      rows.push({ code: stranger, label: stranger, value });
  }
  if (unsaid > 0) rows.push({ code, label, value: unsaid });
  return { indicator, unit: indicators[indicator].unit, n, multiple: false, rows };
}

/** A list in which a unit may have several codes: `n` stands beside, and those without any are under `none`. */
export function tallySeveral(
  indicator: keyof VaultWords['said']['rows']['none'],
  words: VaultWords,
  { counts, without, n }: { readonly counts: Counts; readonly without: number; readonly n: number },
  codes: readonly Worded[],
): CountTable {
  const table = tally(indicator, words, counts, codes);
  const none = { code: NONE, label: words.said.rows.none[indicator], value: without };
  return { ...table, n, multiple: true, rows: without > 0 ? [...table.rows, none] : table.rows };
}

/** Codes that are worded where they occur, the most frequent first: names of structures, what is missing. */
export function byFrequency(counts: Counts, labelOf: (code: string) => string): readonly Worded[] {
  return [...counts]
    .flatMap(([code, value]) => (code === null ? [] : [{ code, label: labelOf(code), value }]))
    .toSorted((a, b) => b.value - a.value || (a.label < b.label ? -1 : 1));
}
