import { addMonths } from '#shared/dates/local-date.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { auditAnchor, auditHead, firstBrokenEntry, trimAudit } from '#db/audit/audit-chain.ts';
import { sql } from '#db/store/store.ts';
import type { InGroup, ReadContext, ReadOperations, WriteOperations } from '../context.ts';
import { readTerms, writeTerms } from '../retention/dated-files.ts';
import { journalLines } from './journal-lines.ts';
import { readJournalDocument } from './journal-paper.ts';
import { slotsOf } from './journal-slots.ts';

/** The instant before which entries are older than their term. */
function termBegin({ store, today }: ReadContext): string {
  return new Date(`${addMonths(today, -readTerms(store).auditMonths)}T00:00:00`).toISOString();
}

/** Entries that could be trimmed; the last one always stays. */
function trimmable(context: ReadContext): number {
  const { store } = context;
  const before = termBegin(context);
  const young = store.first(
    sql
      .selectFrom('audit')
      .select((builder) => builder.fn.min('seq').as('seq'))
      .where('at', '>=', before),
  )?.seq;
  const end = Math.min(young ?? Number.MAX_SAFE_INTEGER, auditHead(store).seq);
  const older = sql.selectFrom('audit').select((builder) => builder.fn.countAll<number>().as('count'));
  return store.first(older.where('seq', '<', end))?.count ?? 0;
}

export const journalReads: ReadOperations<InGroup<'journal', 'read'>> = {
  'journal.list': ({ store }, { filters, ...page }) => journalLines(store, filters, page),

  'journal.document': (context, { filters }) => ({ paper: readJournalDocument(context, filters) }),

  'journal.state': (context) => {
    const { store } = context;
    const broken = firstBrokenEntry(store);
    const anchor = auditAnchor(store);
    const entries = store.first(sql.selectFrom('audit').select((builder) => builder.fn.countAll<number>().as('count')))?.count ?? 0;
    return {
      entries,
      broken:
        broken === null
          ? null
          : { seq: broken, at: store.first(sql.selectFrom('audit').select('at').where('seq', '=', broken))?.at ?? null },
      head: auditHead(store),
      trimmed: anchor === null ? null : { through: anchor.seq, at: anchor.at },
      months: readTerms(store).auditMonths,
      trimmable: trimmable(context),
      slots: slotsOf(store),
    };
  },

  'journal.compare': ({ store }, { seq, hash }) => {
    const row = store.first(sql.selectFrom('audit').select('hash').where('seq', '=', seq));
    if (row) return { verdict: row.hash === hash ? 'same' : 'different' };
    return { verdict: seq <= (auditAnchor(store)?.seq ?? 0) ? 'trimmed' : 'missing' };
  },
};

export const journalWrites: WriteOperations<InGroup<'journal', 'write'>> = {
  'journal.saveTerm': (context, { months }) => {
    context.subject('setting', null);
    context.facts({ months });
    writeTerms(context.store, { auditMonths: months });
    return {};
  },

  'journal.trim': (context) => {
    // What was tampered with must stay to be looked at.
    if (firstBrokenEntry(context.store) !== null) throw new AppError('audit_broken');
    const { removed, through } = trimAudit(context.store, termBegin(context), context.now);
    if (through === null) throw new AppError('nothing_to_trim');
    context.facts({ removed, through });
    return { removed };
  },
};
