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
  minutes: {
    fields: ['cellule', 'label', 'meetingOn', 'time', 'place', 'host', 'next'],
    parts: ['meeting', 'opening', 'attended', 'earlier', 'items', 'remark'],
  },
  minutes_without_situations: {
    fields: ['cellule', 'label', 'meetingOn', 'time', 'place', 'host', 'examined', 'next'],
    parts: ['meeting', 'opening', 'attended', 'items'],
  },
  minutes_extract: { fields: ['cellule', 'label', 'meetingOn', 'time', 'place', 'host', 'code'], parts: ['meeting', 'opening', 'items'] },
  elimination_slip: { fields: ['cellule', 'label', 'controller', 'reference', 'madeOn'], parts: ['slip'] },
  person_document: { fields: ['cellule', 'label', 'controller', 'code', 'today', 'keeping'], parts: ['identity', 'consents', 'saisines'] },
  audit_journal: { fields: ['cellule', 'label', 'controller', 'today', 'period'], parts: ['chain', 'entries'] },
  handover_record: {
    fields: ['cellule', 'label', 'controller', 'today'],
    parts: ['figures', 'open', 'watched', 'meetings', 'conventions', 'keys', 'signatures'],
  },
  yearly_summary: { fields: ['cellule', 'label', 'controller', 'period'], parts: ['summary'] },
} as const satisfies Record<string, { readonly fields: readonly string[]; readonly parts: readonly string[] }>;

/** Parts that a document is made for: a template without one of them is refused. A person’s own document must be whole (GDPR, article 15). */
export const neededParts: Partial<Readonly<Record<TemplateKind, readonly TemplatePart[]>>> = {
  attendance_sheet: ['attendance'],
  elimination_slip: ['slip'],
  person_document: ['identity', 'consents', 'saisines'],
  audit_journal: ['chain', 'entries'],
  handover_record: ['signatures'],
  yearly_summary: ['summary'],
};

export type TemplateKind = keyof typeof templateKinds;
export type TemplateField = (typeof templateKinds)[TemplateKind]['fields'][number];
export type TemplatePart = (typeof templateKinds)[TemplateKind]['parts'][number];

export function isTemplateKind(kind: string): kind is TemplateKind {
  return Object.hasOwn(templateKinds, kind);
}

/** Most characters of a template. */
export const TEMPLATE_LENGTH = 10_000;
