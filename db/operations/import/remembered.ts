import type { CodeListName } from '#shared/code-lists/code-lists.ts';
import type { ImportKind, ImportList } from '#shared/import/fields.ts';
import { answerKey } from '#shared/import/interpret.ts';
import { foldHeader } from '#shared/import/match-header.ts';
import { fold } from '#shared/text/fold.ts';
import { type ReadStore, sql, type WriteStore } from '#db/store/store.ts';
import { loadMergedCodes } from '../codes/merged-codes.ts';

/** A longer word of a code list is a sentence: it is not kept. */
const LONGEST_WORD = 60;

/** Fields by folded heading, as they were chosen in the imports before. */
export function rememberedHeadings(store: ReadStore, kind: ImportKind): Map<string, string | null> {
  const rows = store.all(sql.selectFrom('import_heading').select(['heading', 'field']).where('kind', '=', kind));
  return new Map(rows.map((row) => [row.heading, row.field]));
}

/** What words of a column meant in the imports before, by `answerKey`. */
export function rememberedWords(store: ReadStore): Map<string, string | null> {
  const rows = store.all(sql.selectFrom('import_word').selectAll());
  const countedUnder = loadMergedCodes(store);
  return new Map(rows.map(({ list, word, code }) => [answerKey(list as ImportList, word), countedUnder(list as CodeListName, code)]));
}

/** Keeps what was said about headings and words, for the next file of the same hand. */
export function remember(
  store: WriteStore,
  kind: ImportKind,
  columns: readonly { readonly header: string; readonly field: string | null }[],
  words: readonly { readonly list: string; readonly text: string; readonly code: string | null }[],
): void {
  for (const { header, field } of columns) {
    const heading = foldHeader(header);
    if (heading === '' || heading.length > 200) continue;
    store.run(
      sql
        .insertInto('import_heading')
        .values({ kind, heading, field })
        .onConflict((on) => on.columns(['kind', 'heading']).doUpdateSet({ field })),
    );
  }
  for (const { list, text, code } of words) {
    const word = fold(text);
    if (word === '' || word.length > LONGEST_WORD) continue;
    store.run(
      sql
        .insertInto('import_word')
        .values({ list, word, code })
        .onConflict((on) => on.columns(['list', 'word']).doUpdateSet({ code })),
    );
  }
}
