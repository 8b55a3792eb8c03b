import type { typedLists, typedTotals } from '#shared/summary/indicator-names.ts';
import type { CountTable, SummaryCounts } from '#shared/summary/counts.ts';
import { indicators, typedTotalOf } from '#shared/summary/indicators.ts';
import { yearOf } from '#shared/dates/local-date.ts';
import { prepared, type ReadStore, sql } from '#db/store/store.ts';
import { levelCodes } from './count-referrals.ts';
import { inReportOrder } from './report-order.ts';
import type { SummaryScope } from './scope.ts';
import { NONE, tally } from './tally.ts';
import type { VaultWords, WordedCode } from './vault-words.ts';

type TypedTotal = (typeof typedTotals)[number];
type TypedList = (typeof typedLists)[number];

/** What is known of a year from before the software, beside saisines and sollicitations. */
export interface KnownOfYear {
  readonly totals: { indicator: TypedTotal; value: number }[];
  readonly lists: { indicator: TypedList; values: { code: string; value: number }[]; comment: string | null }[];
}

const queries = {
  year: prepared((year: number) => sql.selectFrom('past_year').selectAll().where('year', '=', year)),
  counts: prepared(() => sql.selectFrom('past_year_count').selectAll().orderBy('year').orderBy('indicator').orderBy('code')),
  comments: prepared(() => sql.selectFrom('past_year_comment').selectAll()),
};

/** Everything typed beside the totals, by year. */
export function knownOfYears(store: ReadStore): ReadonlyMap<number, KnownOfYear> {
  const comments = new Map(store.all(queries.comments()).map((row) => [`${row.year} ${row.indicator}`, row.text]));
  const years = new Map<number, KnownOfYear>();
  for (const { year, indicator, code, value } of store.all(queries.counts())) {
    const known: KnownOfYear = years.get(year) ?? { totals: [], lists: [] };
    years.set(year, known);
    if (code === '') {
      known.totals.push({ indicator: indicator as TypedTotal, value });
      continue;
    }
    const list = known.lists.find((each) => each.indicator === indicator);
    if (list) list.values.push({ code, value });
    else {
      known.lists.push({
        indicator: indicator as TypedList,
        values: [{ code, value }],
        comment: comments.get(`${year} ${indicator}`) ?? null,
      });
    }
  }
  return years;
}

/** The year of a scope that is exactly one calendar year of the whole territory; `null` otherwise. */
function calendarYear({ from, to, sector }: SummaryScope): number | null {
  const year = yearOf(from);
  return sector === '' && from === `${year}-01-01` && to === `${year}-12-31` ? year : null;
}

/** A typed year as counts, when the scope is one; what is missing in a list stands under « non renseigné », so that it adds up. */
export function typedYear(store: ReadStore, scope: SummaryScope, words: VaultWords): SummaryCounts | null {
  const year = calendarYear(scope);
  const row = year === null ? undefined : store.first(queries.year(year));
  if (!row) return null;
  const { totals, lists } = knownOfYears(store).get(row.year) ?? { totals: [], lists: [] };
  const situations = totals.find(({ indicator }) => indicator === 'situations')?.value ?? null;
  return {
    ...scope,
    source: 'typed',
    comment: row.comment,
    totals: {
      referrals: row.referrals,
      enquiries: row.enquiries,
      ...Object.fromEntries(totals.map(({ indicator, value }) => [indicator, value])),
    },
    tables: inReportOrder(
      lists.map((list) => typedTable(list, typedTotalOf(list.indicator, { referrals: row.referrals, situations }), words)),
    ),
    delays: [],
  };
}

function typedTable({ indicator, values }: KnownOfYear['lists'][number], n: number, words: VaultWords): CountTable {
  const { codeList } = indicators[indicator];
  const counts = new Map<string | null, number>();
  for (const { code, value } of values) {
    const under = codeList === null ? code : words.countedUnder(codeList, code);
    counts.set(under, (counts.get(under) ?? 0) + value);
  }
  const said = values.reduce((sum, { value }) => sum + value, 0);
  const { multiple } = indicators[indicator];
  if (!multiple && said < n) counts.set(null, n - said);
  const codes = typedCodes(indicator, words);
  const none = multiple ? [{ code: NONE, label: words.said.rows.none[indicator as 'lever'] }] : [];
  return { ...tally(indicator, words, counts, [...codes, ...none]), n, multiple };
}

/** The codes that may be typed for a list. */
function typedCodes(indicator: TypedList, words: VaultWords): readonly Pick<WordedCode, 'code' | 'label'>[] {
  if (indicator === 'referral-level') return levelCodes(words);
  if (indicator === 'territory') return words.sectors;
  const { codeList } = indicators[indicator];
  return codeList === null ? [] : words.list(codeList);
}
