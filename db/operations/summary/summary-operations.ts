import { type ConsentStatus, isFrozen } from '#shared/consent/consent.ts';
import type { SummaryCounts } from '#shared/summary/counts.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { prepared, type ReadStore, sql } from '#db/store/store.ts';
import type { InGroup, ReadOperations } from '../context.ts';
import { readSettings } from '../settings.ts';
import { countSummary } from './count-summary.ts';
import type { SummaryScope } from './scope.ts';
import { rowsOfScope } from './situation-rows.ts';
import { loadWords } from './vault-words.ts';

const queries = {
  years: prepared(() =>
    sql
      .selectFrom('referral')
      .select((builder) => builder.fn<string>('substr', ['received_on', builder.lit(1), builder.lit(4)]).as('year'))
      .distinct(),
  ),
  meetingYears: prepared(() =>
    sql
      .selectFrom('meeting')
      .select((builder) => builder.fn<string>('substr', ['on', builder.lit(1), builder.lit(4)]).as('year'))
      .distinct(),
  ),
  typedYears: prepared(() => sql.selectFrom('past_year').select('year')),
  sectors: prepared(() =>
    sql
      .selectFrom('referral')
      .select(['territory_sector', 'consent_status'])
      .where('kind', '=', 'referral')
      .groupBy(['territory_sector', 'consent_status']),
  ),
};

/** A period begins before it ends. @throws AppError `period_reversed` */
function requirePeriod({ from, to }: SummaryScope): void {
  if (from > to) throw new AppError('period_reversed', {}, 'to');
}

function count(store: ReadStore, scope: SummaryScope): SummaryCounts {
  requirePeriod(scope);
  return countSummary(store, scope, readSettings(store).language);
}

export const summaryReads: ReadOperations<InGroup<'summary', 'read'>> = {
  'summary.choices': ({ store }) => {
    const settings = readSettings(store);
    const years = [
      ...store.all(queries.years()).map((row) => Number(row.year)),
      ...store.all(queries.meetingYears()).map((row) => Number(row.year)),
      ...store.all(queries.typedYears()).map((row) => row.year),
    ];
    return { years: [...new Set(years)].toSorted((a, b) => a - b), sectors: sectorsOf(store), contract: settings.contractPeriod };
  },

  'summary.counts': ({ store }, scope) => count(store, scope),

  'summary.situations': ({ store }, scope) => {
    requirePeriod(scope);
    return rowsOfScope(store, scope);
  },

  'summary.compare': ({ store }, { scopes }) => scopes.map((scope) => count(store, scope)),
};

type SectorRow = { readonly territory_sector: string | null; readonly consent_status: string };

/** A saisine that belongs to a sector (scope.ts). */
function isPlaced(row: SectorRow): row is SectorRow & { readonly territory_sector: string } {
  return row.territory_sector !== null && row.territory_sector !== '' && !isFrozen(row.consent_status as ConsentStatus);
}

/** Sectors of the settings, those that only old saisines have, and « non renseigné » when some saisine belongs to none. */
function sectorsOf(store: ReadStore): { code: string; label: string }[] {
  const words = loadWords(store, readSettings(store).language);
  const used = store.all(queries.sectors());
  const placed = used.flatMap((row) => (isPlaced(row) ? [row.territory_sector] : []));
  const known = new Set(words.sectors.map(({ code }) => code));
  const strangers = [...new Set(placed)].filter((code) => !known.has(code)).toSorted();
  const { code, label } = words.notRecorded;
  return [
    ...words.sectors.map((sector) => ({ code: sector.code, label: sector.label })),
    ...strangers.map((stranger) => ({ code: stranger, label: stranger })),
    ...(placed.length < used.length ? [{ code, label }] : []),
  ];
}
