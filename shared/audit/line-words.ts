import type { JournalWords } from '#shared/messages/journal-catalogue.ts';
import type { AuditCategory } from './audit-category.ts';

/** What of a line is put into words. */
export interface SaidLine {
  readonly operation: string;
  readonly category: AuditCategory;
  readonly subjectKind: string | null;
  readonly subject: string | null;
  readonly erased: boolean;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** « Document sorti du coffre (PDF) »: never the name of an operation; facts that have no words are left out. */
export function whatWasDone(line: SaidLine, words: JournalWords): string {
  const what = words.operations[line.operation] ?? words.other(words.categories[line.category]);
  const facts = Object.entries(line.facts).flatMap(([name, value]) => words.facts[name]?.(String(value)) ?? []);
  return facts.length === 0 ? what : `${what} (${facts.join(', ')})`;
}

/**
 * « Saisine 2022-05 », « Bordereau be-2026-01 »; that the file was erased, where it was; nothing for what is about nothing in particular.
 * @param nameOf puts a subject into words where its bare form is not (a day)
 */
export function aboutWhat(line: SaidLine, words: JournalWords, nameOf: (subject: string) => string = (subject) => subject): string {
  if (line.subjectKind === null) return '';
  const kind = words.subjects[line.subjectKind] ?? '';
  if (line.erased) return `${kind} (${words.erased})`;
  return line.subject === null ? kind : `${kind} ${nameOf(line.subject)}`;
}
