import { slotName } from '#shared/audit/slot-name.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { formatDate } from '#shared/dates/format.ts';
import type { Language } from '#shared/dates/language.ts';
import { fillTemplate } from '#shared/messages/fill-template.ts';
import { journalCatalogues } from '#shared/messages/journal-catalogue.ts';
import { publicationCatalogues } from '#shared/messages/publication-catalogue.ts';
import type { Snapshot } from '#shared/publication/snapshot.ts';
import type { ReportAudience } from '#shared/summary/report.ts';
import { type ReadStore, sql } from '#db/store/store.ts';
import { readSettings } from '../settings.ts';
import { snapshotOf } from '../summary/snapshot-of.ts';
import { changeSentences, changesOf, residueSituations } from './changes.ts';
import { byCount } from './control-sentences.ts';
import { parsePublication, type ReleaseRow } from './ledger-store.ts';

type LedgerLine = OutputOf<'publication.ledger'>[number];

/** The ledger's lines, newest first, with what each froze and what has changed since, in the vault's language. */
export function ledgerLines(store: ReadStore, rows: readonly ReleaseRow[]): LedgerLine[] {
  const { language } = readSettings(store);
  const residue = residueSituations(store);
  const slots = new Map(store.all(sql.selectFrom('key_slot').select(['id', 'kind', 'label'])).map((row) => [row.id, row]));
  const nameOfSlot = (id: string): string => slotName(id, slots.get(id), journalCatalogues[language].slot);
  const snapshots = new Map<string, Snapshot>();
  const snapshotFor = (row: ReleaseRow): Snapshot => {
    const key = `${row.period_from} ${row.period_to} ${row.sector}`;
    const scope = { from: row.period_from, to: row.period_to, sector: row.sector };
    const snapshot = snapshots.get(key) ?? snapshotOf(store, scope, language).snapshot;
    snapshots.set(key, snapshot);
    return snapshot;
  };
  return rows.map((row) => ({
    id: row.id,
    publishedOn: row.published_on,
    from: row.period_from,
    to: row.period_to,
    sector: row.sector_label,
    audience: row.audience as ReportAudience,
    guaranteed: row.publication !== null,
    threshold: row.threshold,
    by: row.signed_by ?? nameOfSlot(row.recorded_by),
    readers: row.readers,
    reason: row.reason,
    hash: row.hash,
    frozen: [...frozenSentences(store, row, language), ...changed(store, row, snapshotFor(row), residue, language)],
    files: store.all(
      sql.selectFrom('publication_file').select(['written_at as on', 'format']).where('release_id', '=', row.id).orderBy('id'),
    ),
    explanations: store
      .all(
        sql
          .selectFrom('publication_explanation')
          .select(['recorded_at as on', 'recorded_by as by', 'text'])
          .where('release_id', '=', row.id)
          .orderBy('id'),
      )
      .map((explanation) => ({ ...explanation, by: nameOfSlot(explanation.by) })),
  }));
}

function frozenSentences(store: ReadStore, row: ReleaseRow, language: Language): string[] {
  const words = publicationCatalogues[language].control.ledger;
  const erased = row.report === null ? [words.erased] : [];
  if (row.publication === null) return [words.exact, ...erased];
  if (row.numbers_of !== null) {
    const since = store.first(sql.selectFrom('publication_release').select('published_on').where('id', '=', row.numbers_of));
    return [fillTemplate(words.numbersOf, { date: formatDate(since?.published_on ?? row.published_on, language) })];
  }
  const { tables, threshold } = parsePublication(row.publication);
  const shown = tables.filter((table) => table.cells.some((cell) => cell.open !== true)).length;
  if (shown === 0) return [words.totals];
  const total = tables.find((table) => table.dims.length === 0)?.cells[0]?.value;
  return [byCount(words.tables, shown, language, { threshold, persons: typeof total === 'number' ? total : 0 }), words.overlaps];
}

function changed(store: ReadStore, row: ReleaseRow, snapshot: Snapshot, residue: ReadonlySet<string>, language: Language): string[] {
  const words = publicationCatalogues[language].control.ledger;
  const origin = row.numbers_of ?? row.id;
  const source = origin === row.id ? row : store.first(sql.selectFrom('publication_release').selectAll().where('id', '=', origin));
  const persons = store.all(
    sql.selectFrom('publication_person').select(['person as id', 'digest as values']).where('release_id', '=', origin).orderBy('person'),
  );
  const variables = JSON.parse(source?.variables ?? '[]') as string[];
  const sentences = changeSentences(changesOf({ variables, persons }, snapshot, source?.forgotten ?? 0, residue), words, language);
  return sentences.length === 0 ? [words.unchanged] : sentences;
}
