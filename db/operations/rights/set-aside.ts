import { formatDate } from '#shared/dates/format.ts';
import type { Language } from '#shared/dates/language.ts';
import { isLocalDate, localDateOf } from '#shared/dates/local-date.ts';
import type { PaperBlock } from '#shared/meeting/paper.ts';
import { catalogues } from '#shared/messages/catalogue.ts';
import { historyCatalogues } from '#shared/messages/history-catalogue.ts';
import { retentionCatalogues } from '#shared/messages/retention-catalogue.ts';
import { type ReadStore, sql } from '#db/store/store.ts';

/** What the parts of the document are written with. */
export interface AsideWriter {
  readonly store: ReadStore;
  readonly language: Language;
  /** Masks whoever else is named. */
  readonly mask: (text: string) => string;
}

/** A day, what it is, the text. */
type Line = readonly [string, string, string];

/** As the trash keeps them (`db/operations/undo/trash.ts`): a note with its former versions, or a draft. */
interface Thrown {
  readonly on?: string;
  readonly text?: string;
  readonly history?: readonly { readonly field: string; readonly text: string; readonly replaced_at: string }[];
  readonly form?: string;
  readonly content?: unknown;
}

/**
 * What is held about a person besides the records: texts before they were written over, what lies in the trash, forms that were begun and
 * not sent. Who wrote over them or threw them away is somebody else, and is left out.
 */
export function setAside(writer: AsideWriter, referralId: number): PaperBlock[] {
  const words = retentionCatalogues[writer.language].papers.person.aside;
  return [
    ...titledTable(words.former, words.columns, formerTexts(writer, referralId)),
    ...titledTable(words.thrown, words.columns, thrown(writer, referralId)),
    ...titledTable(words.begun, words.columns, begun(writer, referralId)),
  ];
}

function titledTable(title: string, columns: readonly string[], rows: readonly Line[]): PaperBlock[] {
  if (rows.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: title },
    { type: 'table', columns: [...columns], rows: rows.map((row) => [...row]), blankColumns: [] },
  ];
}

const dayOf = (instant: string, language: Language): string => formatDate(localDateOf(new Date(instant)), language);

function formerTexts({ store, language, mask }: AsideWriter, referralId: number): Line[] {
  const rows = store.all(sql.selectFrom('former_text').selectAll().where('referral_id', '=', referralId).orderBy('id'));
  return rows.map((row) => [dayOf(row.replaced_at, language), fieldName(language, row.kind, row.field), mask(row.text)]);
}

function fieldName(language: Language, kind: 'note' | 'exchange' | 'decision', field: string): string {
  const { kinds, fields, line } = historyCatalogues[language].former;
  return line(kinds[kind], fields[field] ?? field);
}

function thrown({ store, language, mask }: AsideWriter, referralId: number): Line[] {
  const rows = store.all(
    sql.selectFrom('trash').select(['content', 'removed_at']).where('referral_id', '=', referralId).orderBy('removed_at').orderBy('id'),
  );
  const typed = typedTexts(store, language);
  return rows.flatMap((row): Line[] => {
    const { on, text, history = [], form, content } = JSON.parse(row.content) as Thrown;
    const removed = dayOf(row.removed_at, language);
    if (text === undefined) return [[removed, formName(language, form), mask(typed(content))]];
    const note = historyCatalogues[language].former.kinds.note;
    return [
      [removed, on !== undefined && isLocalDate(on) ? `${note} – ${formatDate(on, language)}` : note, mask(text)],
      ...history.map((former): Line => [dayOf(former.replaced_at, language), fieldName(language, 'note', former.field), mask(former.text)]),
    ];
  });
}

function begun({ store, language, mask }: AsideWriter, referralId: number): Line[] {
  const rows = store.all(
    sql.selectFrom('draft').select(['form', 'content', 'saved_at']).where('referral_id', '=', referralId).orderBy('saved_at').orderBy('id'),
  );
  const typed = typedTexts(store, language);
  return rows.map((row) => [dayOf(row.saved_at, language), formName(language, row.form), mask(typed(JSON.parse(row.content)))]);
}

function formName(language: Language, form: string | undefined): string {
  const { forms, unnamed } = catalogues[language].today.drafts;
  return (forms as Readonly<Record<string, string>>)[form ?? ''] ?? unnamed;
}

/** Every word of a form that was begun, in its order: codes by their labels, days as they are said, texts as they were typed. */
function typedTexts(store: ReadStore, language: Language): (content: unknown) => string {
  const labels = new Map(
    store
      .all(sql.selectFrom('code').select(['code', 'label_fr', 'label_en']))
      .map((row) => [row.code, language === 'fr' ? row.label_fr : row.label_en]),
  );
  const wordsOf = (value: unknown): string[] => {
    if (typeof value === 'string') {
      const text = value.trim();
      if (text === '') return [];
      return [isLocalDate(text) ? formatDate(text, language) : (labels.get(text) ?? text)];
    }
    return value !== null && typeof value === 'object' ? Object.values(value).flatMap(wordsOf) : [];
  };
  return (content) => wordsOf(content).join(' – ');
}
