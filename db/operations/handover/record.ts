import { formatDate } from '#shared/dates/format.ts';
import { localDateOf } from '#shared/dates/local-date.ts';
import type { PaperBlock, PaperDocument } from '#shared/meeting/paper.ts';
import { catalogues } from '#shared/messages/catalogue.ts';
import { handoverCatalogues } from '#shared/messages/handover-catalogue.ts';
import { sql } from '#db/store/store.ts';
import type { ReadContext } from '../context.ts';
import { readSettings } from '../settings.ts';
import { fillPaper } from '../templates/fill-paper.ts';
import { handoverOverview } from './overview.ts';

/**
 * The procès-verbal de passation. It is made of references, coded statuses, dates and names of structures: there is no field in it that
 * could name a person, and those who sign write their names by hand.
 */
export function handoverRecord(context: ReadContext): PaperDocument {
  const { label, cellule, controller, language } = readSettings(context.store);
  const { record: words, stock } = handoverCatalogues[language];
  const { status } = catalogues[language].referrals;
  const day = (on: string) => formatDate(on, language);
  const overview = handoverOverview(context);
  const slots = context.store.all(sql.selectFrom('key_slot').select(['kind', 'since']).where('until', 'is', null));
  const passedOn = context.store.first(
    sql.selectFrom('audit').select('at').where('operation', '=', 'keys.handOver').orderBy('seq', 'desc').limit(1),
  )?.at;
  const recovery = slots.find(({ kind }) => kind === 'recovery');
  const table = (columns: string[], rows: string[][]): PaperBlock[] => [
    rows.length === 0 ? { type: 'paragraph', text: stock.none } : { type: 'table', columns, rows, blankColumns: [] },
  ];
  const facts = (lines: readonly (readonly [string, string])[]): PaperBlock => ({
    type: 'facts',
    items: lines.map(([name, value]) => ({ label: name, value })),
  });
  const { title, blocks } = fillPaper(context.store, 'handover_record', language, {
    fields: { cellule, label, controller, today: day(overview.on) },
    parts: {
      figures: [
        facts([
          [words.controller, controller],
          [words.cellule, cellule],
          [words.on, day(overview.on)],
          [words.counts, String(overview.open.length)],
          [words.watched, String(overview.watched.length)],
          [words.late, String(overview.late)],
          [words.frozen, String(overview.frozen)],
        ]),
      ],
      open: table(
        [stock.reference, stock.status, stock.received, stock.nextDue],
        overview.open.map((row) => [row.reference, status[row.status], day(row.receivedOn), row.nextDue ? day(row.nextDue) : stock.noDue]),
      ),
      watched: table(
        [stock.reference, stock.until],
        overview.watched.map((row) => [row.reference, row.until ? day(row.until) : stock.untilLever]),
      ),
      meetings: table(
        [stock.meeting, stock.items],
        overview.meetings.map((row) => [day(row.on), String(row.items)]),
      ),
      conventions: table(
        [stock.structure, stock.ends],
        overview.conventions.map((row) => [row.structureName, day(row.validUntil)]),
      ),
      keys: [
        { type: 'paragraph', text: passedOn ? words.keysText(day(localDateOf(new Date(passedOn)))) : words.keysNotYet },
        facts([
          [words.passphrases, String(slots.filter(({ kind }) => kind === 'passphrase').length)],
          ...(recovery ? [[words.recoverySince, day(localDateOf(new Date(recovery.since)))] as const] : []),
        ]),
      ],
      signatures: [
        {
          type: 'table',
          columns: [words.who, words.name, words.date, words.signature],
          rows: [words.outgoing, words.incoming, words.responsible].map((who) => [who, '', '', '']),
          blankColumns: [1, 2, 3],
        },
      ],
    },
  });
  return { title, subtitle: `${label} – ${day(overview.on)}`, sections: [{ itemId: null, blocks: [...blocks] }], footer: words.footer };
}
