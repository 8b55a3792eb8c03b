/**
 * The documents that are written from a template, with the fields that each may name. A field stands for a text of one line or of several; a part
 * (`[[…]]`) for blocks that the vault composes: a table, coded facts. Names are words of the template's language (shared/messages/…/templates.ts).
 */
export const templateKinds = {
  feedback_level1: {
    fields: ['cellule', 'label', 'reference', 'today', 'receivedOn', 'decidedOn', 'referrer', 'orientations', 'wording', 'note'],
    parts: ['orientations'],
  },
  feedback: {
    fields: ['cellule', 'label', 'reference', 'meetingOn', 'outcome', 'wording'],
    parts: ['actions'],
  },
  convocation: { fields: ['cellule', 'label', 'meetingOn', 'time', 'place', 'host'], parts: ['meeting', 'agenda', 'reminder'] },
  attendance_sheet: { fields: ['cellule', 'label', 'meetingOn', 'time', 'place', 'host'], parts: ['meeting', 'attendance', 'reminder'] },
  presentation: { fields: ['cellule', 'label', 'meetingOn', 'code'], parts: ['facts', 'presentation', 'tried', 'question'] },
  elimination_slip: { fields: ['cellule', 'label', 'controller', 'reference', 'madeOn'], parts: ['slip'] },
} as const satisfies Record<string, { readonly fields: readonly string[]; readonly parts: readonly string[] }>;

export type TemplateKind = keyof typeof templateKinds;
export type TemplateField = (typeof templateKinds)[TemplateKind]['fields'][number];
export type TemplatePart = (typeof templateKinds)[TemplateKind]['parts'][number];

export function isTemplateKind(kind: string): kind is TemplateKind {
  return Object.hasOwn(templateKinds, kind);
}

/** Most characters of a template. */
export const TEMPLATE_LENGTH = 10_000;
