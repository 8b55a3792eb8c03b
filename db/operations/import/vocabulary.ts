import type { CodeListName } from '#shared/code-lists/code-lists.ts';
import type { LocalDate } from '#shared/dates/local-date.ts';
import { ownListValues } from '#shared/import/code-aliases.ts';
import type { ImportList } from '#shared/import/fields.ts';
import type { ListValue } from '#shared/import/match-code.ts';
import type { NamedStructure } from '#shared/import/match-structure.ts';
import { type ReadStore, sql } from '#db/store/store.ts';
import { loadMergedCodes } from '../codes/merged-codes.ts';
import { readSettings } from '../settings.ts';

/**
 * The lists that cells are matched with: those of this vault, its sectors, and the few that only an import has. What a value that was merged is called
 * means the one into which it was; such a value, and one that has ended, is understood and not proposed.
 */
export function importLists(store: ReadStore, today: LocalDate): (list: ImportList) => readonly ListValue[] {
  const lists = new Map<string, ListValue[]>();
  const countedUnder = loadMergedCodes(store);
  const rows = store.all(sql.selectFrom('code').select(['list', 'code', 'label_fr', 'label_en', 'valid_to']).orderBy('position'));
  const past: typeof rows = [];
  const put = (list: string, value: ListValue): void => void lists.set(list, [...(lists.get(list) ?? []), value]);
  for (const row of rows) {
    const { list, code, label_fr: fr, label_en: en } = row;
    const current = countedUnder(list as CodeListName, code) === code && (row.valid_to === null || row.valid_to >= today);
    if (current) put(list, { code, fr, en });
    else past.push(row);
  }
  // After the others: where a label is looked for by its code, the value's own comes first.
  for (const { list, code, label_fr: fr, label_en: en } of past) {
    put(list, { code: countedUnder(list as CodeListName, code), fr, en, formerly: code, past: true });
  }
  for (const [list, values] of Object.entries(ownListValues)) lists.set(list, [...values]);
  lists.set(
    'territorySector',
    readSettings(store).territorySectors.map(({ code, label }) => ({ code, fr: label, en: label })),
  );
  return (list) => lists.get(list) ?? [];
}

/** The values of a list that may be proposed. */
export const proposed = (values: readonly ListValue[]): readonly ListValue[] => values.filter(({ past }) => past !== true);

/** The directory under all its names. */
export function namedStructures(store: ReadStore): NamedStructure[] {
  const names = new Map<number, string[]>();
  for (const row of store.all(sql.selectFrom('structure_name').select(['structure_id', 'name']).orderBy('id'))) {
    names.set(row.structure_id, [...(names.get(row.structure_id) ?? []), row.name]);
  }
  return [...names].map(([id, all]) => ({ id, names: all }));
}
