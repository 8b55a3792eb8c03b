import type { Language } from '#shared/dates/language.ts';
import { isTemplateKind, type TemplateKind } from '#shared/templates/template-kinds.ts';
import { type ReadStore, sql, type WriteStore } from '#db/store/store.ts';

/** A template that the cellule wrote in the place of the program's own. */
export interface StoredTemplate {
  readonly kind: TemplateKind;
  readonly language: Language;
  readonly text: string;
}

/** Every template that differs from the program's own, in a steady order. */
export function storedTemplates(store: ReadStore): StoredTemplate[] {
  return store
    .all(sql.selectFrom('paper_template').selectAll().orderBy('kind').orderBy('language'))
    .flatMap(({ kind, language, content }) => (isTemplateKind(kind) ? [{ kind, language: language as Language, text: content }] : []));
}

export function writeTemplate(store: WriteStore, { kind, language, text }: StoredTemplate): void {
  store.run(
    sql
      .insertInto('paper_template')
      .values({ kind, language, content: text })
      .onConflict((conflict) => conflict.columns(['kind', 'language']).doUpdateSet({ content: text })),
  );
}

/** Takes the program's own template again. */
export function removeTemplate(store: WriteStore, kind: TemplateKind, language: Language): void {
  store.run(sql.deleteFrom('paper_template').where('kind', '=', kind).where('language', '=', language));
}
