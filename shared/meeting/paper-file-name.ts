import type { Language } from '#shared/dates/language.ts';
import type { LocalDate } from '#shared/dates/local-date.ts';
import { fileWords } from '#shared/messages/files.ts';

/** The papers that can be written outside the vault. */
export const paperKinds = [
  'convocation',
  'attendance_sheet',
  'presentation',
  'minutes',
  'minutes_extract',
  'minutes_without_situations',
  'feedback',
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** Documents that belong to no meeting; `on` is then the day on which they were made. */
type DocumentKind =
  | 'elimination_slip'
  | 'person_document'
  | 'audit_journal'
  | 'handover_record'
  | 'agreement_list'
  | 'missing_resources'
  | 'settings'
  | 'diagnostic'
  | 'feedback_level1';

export interface NamedFile {
  readonly kind: PaperKind | DocumentKind | 'calendar';
  /** The meeting's day. */
  readonly on: LocalDate;
  /** Code or reference of a situation, for a paper of one item. */
  readonly code: string | null;
  readonly ending: 'docx' | 'pdf' | 'ics' | 'csv' | 'json';
  readonly language: Language;
}

/**
 * The name that is proposed for a file: its kind, the meeting's day, the code. Never a person nor a structure: nothing else can come in.
 * @returns only `a-z`, `0-9`, hyphens and one full stop, so that every system and every mailbox takes it: `extrait-compte-rendu-2022-11-10-2022-05.pdf`
 */
export function paperFileName({ kind, on, code, ending, language }: NamedFile): string {
  const parts = [fileWords[language].names[kind], on, ...(code === null ? [] : [code])];
  return `${parts.map(allowed).join('-')}.${ending}`;
}

function allowed(part: string): string {
  return part.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '');
}
