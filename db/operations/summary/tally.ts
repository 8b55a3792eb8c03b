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

/**
 * A list in which each unit has one code: it adds up to its `n`. Codes that no list words any more stand after the others, « non renseigné » last.
 * @param zeros also show the codes that do not occur: months, quarters, levels
 */
export function tally(indicator: IndicatorName, words: VaultWords, counts: Counts, codes: readonly Worded[], zeros = false): CountTable {
  const { unit } = indicators[indicator];
  const known = new Set(codes.map(({ code }) => code));
  const strangers = [...counts.keys()].filter((code) => code !== null && code !== NOT_RECORDED && !known.has(code)) as string[];
  const rows = [...codes, ...strangers.toSorted().map((code) => ({ code, label: code }))].map(({ code, label }) => ({
    code,
    label,
    value: counts.get(code) ?? 0,
  }));
  const unsaid = (counts.get(null) ?? 0) + (known.has(NOT_RECORDED) ? 0 : (counts.get(NOT_RECORDED) ?? 0));
  const { code, label } = words.notRecorded;
  return {
    indicator,
    unit,
    n: [...counts.values()].reduce((sum, value) => sum + value, 0),
    multiple: false,
    rows: [...rows.filter(({ value }) => zeros || value > 0), ...(unsaid > 0 ? [{ code, label, value: unsaid }] : [])],
  };
}

/** A list in which a unit may have several codes: `n` stands beside, and those without any are under `none`. */
export function tallySeveral(
  indicator: keyof VaultWords['said']['rows']['none'],
  words: VaultWords,
  units: readonly ReadonlySet<string>[],
  codes: readonly Worded[],
): CountTable {
  const table = tally(
    indicator,
    words,
    countBy(
      units.flatMap((set) => [...set]),
      (code) => code,
    ),
    codes,
  );
  const without = units.filter((set) => set.size === 0).length;
  const none = { code: NONE, label: words.said.rows.none[indicator], value: without };
  return { ...table, n: units.length, multiple: true, rows: [...table.rows, ...(without > 0 ? [none] : [])] };
}

/** Codes that are worded where they occur, the most frequent first: names of structures, what is missing. */
export function byFrequency(counts: Counts, labelOf: (code: string) => string): readonly Worded[] {
  return [...counts]
    .flatMap(([code, value]) => (code === null ? [] : [{ code, label: labelOf(code), value }]))
    .toSorted((a, b) => b.value - a.value || (a.label < b.label ? -1 : 1));
}
