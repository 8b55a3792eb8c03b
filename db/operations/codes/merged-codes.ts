import type { CodeListName } from '#shared/code-lists/code-lists.ts';
import { prepared, type ReadStore, sql } from '#db/store/store.ts';

/** The value under which a stored one is counted: itself unless it was merged. `null` stays `null`. */
export type CountedUnder = <C extends string | null>(list: CodeListName, code: C) => C;

const merged = prepared(() => sql.selectFrom('code_merge').selectAll());

/** What was merged into what: `list code` → code. */
export function mergesOf(store: ReadStore): ReadonlyMap<string, string> {
  return new Map(store.all(merged()).map((row) => [`${row.list} ${row.code}`, row.into_code]));
}

/**
 * Reads what was merged into what. Records keep the value that they were given, so that a file reads as it was written; whatever counts asks this.
 */
export function loadMergedCodes(store: ReadStore): CountedUnder {
  const into = mergesOf(store);
  return (list, code) => {
    let counted: string | null = code;
    // A value is merged only into one that is not; the bound only makes sure that counting ends.
    for (let steps = into.size; steps > 0 && counted !== null; steps -= 1) {
      const next: string | null = into.get(`${list} ${counted}`) ?? null;
      if (next === null) break;
      counted = next;
    }
    return counted as typeof code;
  };
}

/** Reads, the other way round, which stored values are counted under one: itself, and what was merged into it. What filters asks this. */
export function loadMergedInto(store: ReadStore): (list: CodeListName, code: string) => string[] {
  const countedUnder = loadMergedCodes(store);
  const keys = [...mergesOf(store).keys()];
  return (list, code) => [
    code,
    ...keys.flatMap((key) => {
      const stored = key.startsWith(`${list} `) ? key.slice(list.length + 1) : null;
      return stored !== null && stored !== code && countedUnder(list, stored) === code ? [stored] : [];
    }),
  ];
}
