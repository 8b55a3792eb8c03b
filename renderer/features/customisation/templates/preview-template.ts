import type { Language } from '#shared/dates/language.ts';
import type { CustomisationWords } from '#shared/messages/customisation-catalogue.ts';
import { templateWords } from '#shared/messages/templates.ts';
import type { PaperDocument } from '#shared/meeting/paper.ts';
import type { TemplateBlock } from '#shared/templates/parse-template.ts';
import { renderTemplate } from '#shared/templates/render-template.ts';
import { type TemplateKind, templateKinds } from '#shared/templates/template-kinds.ts';

/** A document of the template with what each field means in its place. */
export function previewTemplate(
  kind: TemplateKind,
  language: Language,
  blocks: readonly TemplateBlock[],
  example: CustomisationWords['templates']['example'],
  known: { readonly label: string; readonly cellule: string },
): PaperDocument {
  const words = templateWords[language];
  const { fields, parts } = templateKinds[kind];
  const { title, blocks: filled } = renderTemplate(blocks, {
    fields: { ...Object.fromEntries(fields.map((field) => [field, example(words.fields[field].text)])), ...known },
    parts: Object.fromEntries(parts.map((part) => [part, [{ type: 'paragraph' as const, text: example(words.parts[part].text) }]])),
  });
  return { title, subtitle: `${known.label} – ${known.cellule}`, sections: [{ itemId: null, blocks: [...filled] }], footer: '' };
}
