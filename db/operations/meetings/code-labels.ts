import type { CodeListName } from '#shared/code-lists/code-lists.ts';
import type { Language } from '#shared/dates/language.ts';
import { prepared, type ReadStore, sql } from '#db/store/store.ts';

const all = prepared(() => sql.selectFrom('code').select(['list', 'code', 'label_fr', 'label_en']).orderBy('list').orderBy('position'));

/** Words of a code; `of` gives a whole list in its order. */
export interface CodeLabels {
  (list: CodeListName, code: string): string;
  readonly of: (list: CodeListName) => readonly { readonly code: string; readonly label: string }[];
}

/** The labels of this vault's code lists in a language. An unknown code is said as it is stored. */
export function codeLabels(store: ReadStore, language: Language): CodeLabels {
  const rows = store.all(all());
  const labelOf = (row: (typeof rows)[number]): string => (language === 'fr' ? row.label_fr : row.label_en);
  const labels = new Map(rows.map((row) => [`${row.list} ${row.code}`, labelOf(row)]));
  const label = (list: CodeListName, code: string): string => labels.get(`${list} ${code}`) ?? code;
  return Object.assign(label, {
    of: (list: CodeListName) => rows.filter((row) => row.list === list).map((row) => ({ code: row.code, label: labelOf(row) })),
  });
}
