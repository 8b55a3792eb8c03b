import type { Publication } from '#shared/publication/publication-format.ts';
import { indicators, isIndicator } from '#shared/summary/indicators.ts';
import { type ReadStore, sql } from '#db/store/store.ts';
import type { Asked } from './asked.ts';

/** Codes of a list that a publication has: as values of its dimension, and as its yes/no dimensions `list:code`. */
function codesIn(publication: Publication, list: string): readonly string[] {
  const flags = Object.keys(publication.dims).flatMap((name) => (name.startsWith(`${list}:`) ? [name.slice(list.length + 1)] : []));
  return [...(publication.dims[list] ?? []), ...flags];
}

/**
 * Words of the lists, with those of codes that only an older publication has: its numbers are given again under the codes of its day, which the
 * cellule may have merged into others since. The vault still words these; one that it never had stays a code.
 */
export function withOldCodes(store: ReadStore, asked: Asked, publication: Publication): Asked {
  const rows = store.all(sql.selectFrom('code').select(['list', 'code', 'label_fr', 'label_en', 'parent']));
  const worded = new Map(rows.map((row) => [`${row.list} ${row.code}`, row]));
  const vocabulary = Object.fromEntries(
    Object.entries(asked.vocabulary).map(([name, words]) => {
      const known = new Set(words.codes.map(({ code }) => code));
      const codeList = isIndicator(name) ? indicators[name].codeList : null;
      const old = codesIn(publication, name).flatMap((code) => {
        if (known.has(code)) return [];
        const row = worded.get(`${codeList} ${code}`);
        return [{ code, label: row?.[`label_${asked.language}`] ?? code, parent: row?.parent ?? null }];
      });
      return [name, { ...words, codes: [...words.codes, ...old] }];
    }),
  );
  return { ...asked, vocabulary };
}
