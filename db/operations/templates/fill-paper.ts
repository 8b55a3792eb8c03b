import type { Language } from '#shared/dates/language.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { templateWords } from '#shared/messages/templates.ts';
import { typesetFrench } from '#shared/messages/typeset.ts';
import { parseTemplate, type TemplateBlock } from '#shared/templates/parse-template.ts';
import { type RenderedTemplate, renderTemplate, type TemplateValues } from '#shared/templates/render-template.ts';
import type { TemplateKind } from '#shared/templates/template-kinds.ts';
import { type ReadStore, sql } from '#db/store/store.ts';
import { exposesSomebody } from './template-guard.ts';

/**
 * The template of a document: the cellule's own, or the program's.
 * @throws AppError `template_names_someone` when the cellule's own words name somebody whom the vault has come to know since
 */
export function templateOf(store: ReadStore, kind: TemplateKind, language: Language): readonly TemplateBlock[] {
  const own = ownTemplate(store, kind, language);
  if (own !== null && exposesSomebody(store, { ownTexts: true })(own)) throw new AppError('template_names_someone');
  const text = own ?? templateWords[language].kinds[kind].standard;
  return parseTemplate(kind, language, language === 'fr' ? typesetFrench(text) : text).blocks;
}

/** What the cellule wrote in the place of the program's own template; `null`: nothing. */
export function ownTemplate(store: ReadStore, kind: TemplateKind, language: Language): string | null {
  const own = store.first(sql.selectFrom('paper_template').select('content').where('kind', '=', kind).where('language', '=', language));
  return own?.content ?? null;
}

/**
 * Fills the template of a document. What is filled in must have passed the guard already.
 * @throws AppError as `templateOf`
 */
export function fillPaper(store: ReadStore, kind: TemplateKind, language: Language, values: TemplateValues): RenderedTemplate {
  return renderTemplate(templateOf(store, kind, language), values);
}
