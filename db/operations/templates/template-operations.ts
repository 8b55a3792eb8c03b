import { AppError } from '#shared/errors/app-error.ts';
import { isTemplateKind, type TemplateKind } from '#shared/templates/template-kinds.ts';
import { templateProblems } from '#shared/templates/parse-template.ts';
import type { InGroup, ReadOperations, WriteOperations } from '../context.ts';
import { removeTemplate, storedTemplates, writeTemplate } from './stored-templates.ts';
import { exposesSomebody } from './template-guard.ts';

function kindNamed(kind: string): TemplateKind {
  if (!isTemplateKind(kind)) throw new AppError('not_found', {}, 'kind');
  return kind;
}

export const templateReads: ReadOperations<InGroup<'templates', 'read'>> = {
  'templates.own': ({ store }) => storedTemplates(store),
};

export const templateWrites: WriteOperations<InGroup<'templates', 'write'>> = {
  'templates.save': (context, { kind: name, language, text }) => {
    const kind = kindNamed(name);
    context.subject('setting', null);
    if (templateProblems(kind, language, text).length > 0) throw new AppError('template_unusable', {}, 'text');
    if (exposesSomebody(context.store, { ownTexts: true })(text)) throw new AppError('template_names_someone', {}, 'text');
    writeTemplate(context.store, { kind, language, text });
    context.facts({ template: kind });
    return {};
  },

  'templates.restore': (context, { kind: name, language }) => {
    const kind = kindNamed(name);
    context.subject('setting', null);
    removeTemplate(context.store, kind, language);
    context.facts({ template: kind });
    return {};
  },
};
