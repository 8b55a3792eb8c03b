import { ownListValues } from '#shared/import/code-aliases.ts';
import type { ImportList } from '#shared/import/fields.ts';
import type { ListValue } from '#shared/import/match-code.ts';
import type { NamedStructure } from '#shared/import/match-structure.ts';
import { type ReadStore, sql } from '#db/store/store.ts';
import { readSettings } from '../settings.ts';

/** The lists that cells are matched with: those of this vault, its sectors, and the few that only an import has. */
export function importLists(store: ReadStore): (list: ImportList) => readonly ListValue[] {
  const lists = new Map<string, ListValue[]>();
  for (const row of store.all(sql.selectFrom('code').select(['list', 'code', 'label_fr', 'label_en']).orderBy('position'))) {
    const values = lists.get(row.list) ?? [];
    values.push({ code: row.code, fr: row.label_fr, en: row.label_en });
    lists.set(row.list, values);
  }
  for (const [list, values] of Object.entries(ownListValues)) lists.set(list, [...values]);
  lists.set(
    'territorySector',
    readSettings(store).territorySectors.map(({ code, label }) => ({ code, fr: label, en: label })),
  );
  return (list) => lists.get(list) ?? [];
}

/** The directory under all its names. */
export function namedStructures(store: ReadStore): NamedStructure[] {
  const names = new Map<number, string[]>();
  for (const row of store.all(sql.selectFrom('structure_name').select(['structure_id', 'name']).orderBy('id'))) {
    names.set(row.structure_id, [...(names.get(row.structure_id) ?? []), row.name]);
  }
  return [...names].map(([id, all]) => ({ id, names: all }));
}
