import type { Language } from '#shared/dates/language.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { templateWords } from '#shared/messages/templates.ts';
import { typesetFrench } from '#shared/messages/typeset.ts';
import { parseTemplate } from '#shared/templates/parse-template.ts';
import { type RenderedTemplate, renderTemplate, type TemplateValues } from '#shared/templates/render-template.ts';
import type { TemplateKind } from '#shared/templates/template-kinds.ts';
import { type ReadStore, sql } from '#db/store/store.ts';
import { exposesSomebody } from './template-guard.ts';

/**
 * Fills the template of a document: the cellule's own, or the program's. What is filled in must have passed the guard already.
 * @throws AppError `template_names_someone` when the cellule's own words name somebody whom the vault has come to know since
 */
export function fillPaper(store: ReadStore, kind: TemplateKind, language: Language, values: TemplateValues): RenderedTemplate {
  const own = store.first(sql.selectFrom('paper_template').select('content').where('kind', '=', kind).where('language', '=', language));
  if (own && exposesSomebody(store, { ownTexts: true })(own.content)) throw new AppError('template_names_someone');
  const text = own?.content ?? templateWords[language].kinds[kind].standard;
  return renderTemplate(parseTemplate(kind, language, language === 'fr' ? typesetFrench(text) : text).blocks, values);
}
