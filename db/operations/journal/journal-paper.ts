import { auditCategoryOf } from '#shared/audit/audit-category.ts';
import { aboutWhat, whatWasDone } from '#shared/audit/line-words.ts';
import { slotName } from '#shared/audit/slot-name.ts';
import { formatClock, formatDate } from '#shared/dates/format.ts';
import { isLocalDate, localDateOf } from '#shared/dates/local-date.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { PaperBlock, PaperDocument } from '#shared/meeting/paper.ts';
import { journalCatalogues } from '#shared/messages/journal-catalogue.ts';
import { auditHead, firstBrokenEntry } from '#db/audit/audit-chain.ts';
import type { ReadContext } from '../context.ts';
import { readSettings } from '../settings.ts';
import { fillPaper } from '../templates/fill-paper.ts';
import { type Filters, journalLines } from './journal-lines.ts';
import { slotsOf } from './journal-slots.ts';

/** A document of more lines is not read by anybody; a shorter period is asked for. */
const MOST_LINES = 100_000;

/** Most lines of a document that is read on the screen. */
const MOST_READ = 1_000;

/** The journal as it leaves, to be read and printed. @throws AppError `journal_too_long` */
export function readJournalDocument(context: ReadContext, filters: Filters): PaperDocument {
  if (journalLines(context.store, filters, { offset: 0, limit: 1 }).total > MOST_READ)
    throw new AppError('journal_too_long', { most: MOST_READ });
  return composeJournal(context, filters);
}

/** The journal as it leaves for the data protection officer: what the filters let through, with what proves that it is whole. */
export function composeJournal({ store, today }: ReadContext, filters: Filters): PaperDocument {
  const { label, cellule, controller, language } = readSettings(store);
  const words = journalCatalogues[language];
  const names = new Map(slotsOf(store).map((slot) => [slot.id, slot]));
  const { rows } = journalLines(store, filters, { offset: 0, limit: MOST_LINES });
  const head = auditHead(store);
  const broken = firstBrokenEntry(store);
  const who = (slot: string): string => slotName(slot, names.get(slot), words.slot);
  const period = [
    ...(filters.from === null ? [] : [words.paper.since(formatDate(filters.from, language))]),
    ...(filters.until === null ? [] : [words.paper.until(formatDate(filters.until, language))]),
  ].join(' ');
  const periodSaid = period === '' ? words.paper.everything : period;
  const facts: readonly (readonly [string, string])[] = [
    [words.paper.facts.controller, controller],
    [words.paper.facts.made, formatDate(today, language)],
    [words.paper.facts.period, periodSaid],
    ...(filters.category === null ? [] : [[words.paper.facts.filter, words.categories[filters.category]] as const]),
    [words.paper.facts.rows, String(rows.length)],
    [words.paper.facts.chain, broken === null ? words.chain.whole(head.seq) : words.chain.broken(String(broken), null)],
    [words.paper.facts.head, String(head.seq)],
    [words.paper.facts.imprint, head.hash],
  ];
  const entries: PaperBlock = {
    type: 'table',
    columns: [...words.paper.columns],
    rows: rows.toReversed().map((row) => {
      const at = new Date(row.at);
      return [
        String(row.seq),
        `${formatDate(localDateOf(at), language)} ${formatClock(at)}`,
        words.categories[auditCategoryOf(row.operation)],
        whatWasDone(row, words),
        aboutWhat(row, words, (subject) => (isLocalDate(subject) ? formatDate(subject, language) : subject)),
        who(row.slot),
      ];
    }),
    blankColumns: [],
  };
  const { title, blocks } = fillPaper(store, 'audit_journal', language, {
    fields: { cellule, label, controller, today: formatDate(today, language), period: periodSaid },
    parts: { chain: [{ type: 'facts', items: facts.map(([name, value]) => ({ label: name, value })) }], entries: [entries] },
  });
  return {
    title,
    subtitle: `${label} – ${cellule}`,
    sections: [{ itemId: null, blocks: [...blocks] }],
    footer: words.paper.footer,
  };
}
