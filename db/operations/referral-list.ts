import { sql as raw } from 'kysely';
import type { ParsedInputOf } from '#shared/contract/contract.ts';
import { isFrozen } from '#shared/consent/consent.ts';
import type { ReferralStatus } from '#shared/workflow/steps.ts';
import { searchExpression } from '#db/search/index-referral.ts';
import { type Compilable, prepared, type ReadStore, sql } from '#db/store/store.ts';
import { loadMergedInto } from './codes/merged-codes.ts';
import type { ReadOperations } from './context.ts';

type Input = ParsedInputOf<'referrals.list'>;
type Filters = Input['filters'];

/** What a list is asked for, as the values that its queries take; what is not asked for is absent. */
type Values = Partial<
  Record<'search' | 'kind' | 'level' | 'first' | 'last' | 'sector' | 'structure' | 'context' | `status${number}`, string | number>
>;

function valuesOf(store: ReadStore, filters: Filters): Values {
  const search = searchExpression(filters.search);
  return {
    ...(search === null ? {} : { search }),
    ...(filters.kind === null ? {} : { kind: filters.kind }),
    ...(filters.level === null ? {} : { level: filters.level }),
    ...(filters.year === null ? {} : { first: `${filters.year}-01-01`, last: `${filters.year}-12-31` }),
    ...(filters.territorySector === null ? {} : { sector: filters.territorySector }),
    ...(filters.structureId === null ? {} : { structure: filters.structureId }),
    // Files keep the value that they were given: what was merged into this one is asked for, too.
    ...(filters.context === null ? {} : { context: JSON.stringify(loadMergedInto(store)('context', filters.context)) }),
  };
}

const statusValues = (statuses: readonly string[]): Values =>
  Object.fromEntries(statuses.map((status, index) => [`status${index}`, status]));

/** Whether the short index of the statuses has all that is asked; else it would send SQLite to the row of each referral for the rest. */
const statusLed = (values: Values): boolean => Object.keys(values).every((name) => name.startsWith('status') || name === 'search');

/** Referrals under the filters, without those of which only the residue is left. The values are put into the query as they are: it is built once for each set of filters. */
function filtered(values: Values) {
  let query = sql.selectFrom('referral').where((is) => is('referral.id', 'not in', sql.selectFrom('residue').select('referral_id')));
  const { search, kind, level, first, last, sector, structure, context } = values;
  if (search !== undefined) {
    // The plus: each referral is looked up in what the search found, along an index that has all that is asked; not the other way round, which
    // reads the whole row of everything found.
    query = query.where(raw<number>`+referral.id`, 'in', (builder) =>
      builder
        .selectFrom('referral_search')
        .select('rowid')
        .where('referral_search.referral_search' as 'referral_search.body', 'match' as '=', search as string),
    );
  }
  if (kind !== undefined) query = query.where('referral.kind', '=', kind as 'referral');
  if (level !== undefined) query = query.where('referral.level', '=', level as number);
  if (first !== undefined && last !== undefined) {
    query = query.where('referral.received_on', '>=', first as string).where('referral.received_on', '<=', last as string);
  }
  if (sector !== undefined) query = query.where('referral.territory_sector', '=', sector as string);
  if (structure !== undefined) query = query.where('referral.structure_id', '=', structure as number);
  if (context !== undefined) query = query.where('referral.context', 'in', raw<string>`(select value from json_each(${context}))`);
  const statuses = Object.entries(values).flatMap(([name, value]) => (name.startsWith('status') ? [value as string] : []));
  if (statuses.length === 0) return query;
  return query.where(statusLed(values) ? 'referral.status' : raw<string>`+referral.status`, 'in', statuses);
}

/** The numbers of a page, in its order. They come from indexes alone; the rows themselves are read afterwards, and only these. */
function buildPage(values: Values, sort: Input['sort'], direction: 'asc' | 'desc', limit: number, offset: number) {
  const base = filtered(values).select('referral.id');
  const sorted = {
    received: () => base.orderBy('referral.received_on', direction),
    due: () => base.orderBy('referral.next_due_on', (order) => order[direction]().nullsLast()),
    reference: () => base.orderBy('referral.reference', direction),
    structure: () =>
      base
        .innerJoin('structure_name', (join) =>
          join.onRef('structure_name.structure_id', '=', 'referral.structure_id').on('structure_name.kind', '=', 'current'),
        )
        .orderBy('structure_name.folded', direction),
    status: () => base.orderBy(statusLed(values) ? 'referral.status' : raw`+referral.status`, direction),
  }[sort]();
  return sorted.orderBy('referral.id', direction).limit(limit).offset(offset);
}

const rowsOf = prepared((ids: string) =>
  sql
    .selectFrom('referral')
    .innerJoin('structure_name', (join) =>
      join.onRef('structure_name.structure_id', '=', 'referral.structure_id').on('structure_name.kind', '=', 'current'),
    )
    .select([
      'referral.id',
      'referral.reference',
      'referral.kind',
      'referral.received_on',
      'referral.structure_id',
      'structure_name.name',
      'referral.context',
      'referral.dominant_problem',
      'referral.territory_sector',
      'referral.status',
      'referral.level',
      'referral.consent_status',
      'referral.next_due_on',
    ])
    .where('referral.id', 'in', raw<number>`(select value from json_each(${ids}))`),
);

/** The rows of a page, in the order of its numbers. */
function rowsInOrder(store: ReadStore, page: Compilable<{ readonly id: number }>) {
  const ids = store.all(page).map(({ id }) => id);
  const rows = new Map(store.all(rowsOf(JSON.stringify(ids))).map((row) => [row.id, row]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}

const buildCounts = (values: Values) =>
  filtered(values)
    .select((builder) => ['referral.status', builder.fn.countAll<number>().as('count')])
    .groupBy(statusLed(values) ? 'referral.status' : raw`+referral.status`);

const named = (names: readonly string[], values: readonly (string | number | null)[]): Values =>
  Object.fromEntries(names.map((name, index) => [name, values[index]])) as Values;

/** Queries that were built, by the set of filters, the sort and the direction they are for. */
const builtPages = new Map<string, (...values: (string | number)[]) => Compilable<PageRow>>();
const builtCounts = new Map<string, (...values: (string | number)[]) => Compilable<{ status: string; count: number }>>();
type PageRow = ReturnType<typeof buildPage> extends Compilable<infer Row> ? Row : never;

function remembered<F>(built: Map<string, F>, key: string, build: () => F): F {
  const known = built.get(key) ?? build();
  built.set(key, known);
  return known;
}

/** The two queries of the list: the page that is shown, and the counts per status under the other filters. */
function listQueries(store: ReadStore, input: Input) {
  const others = valuesOf(store, input.filters);
  const all = { ...others, ...statusValues(input.filters.statuses) };
  const names = Object.keys(all);
  const otherNames = Object.keys(others);
  const given = (values: Values) => Object.values(values) as (string | number)[];
  const direction = input.descending ? 'desc' : 'asc';
  const page = remembered(builtPages, `${names.join()} ${input.sort} ${direction}`, () =>
    prepared((limit: number, offset: number, ...values: (string | number)[]) =>
      buildPage(named(names, values), input.sort, direction, limit, offset),
    ),
  );
  const counts = remembered(builtCounts, otherNames.join(), () => prepared((...values) => buildCounts(named(otherNames, values))));
  return { page: page(input.limit, input.offset, ...given(all)), counts: counts(...given(others)) };
}

export const referralListReads: ReadOperations<'referrals.list' | 'referrals.filterChoices'> = {
  'referrals.list': ({ store }, input) => {
    const queries = listQueries(store, input);
    const counts = store.all(queries.counts).map((row) => ({ status: row.status as ReferralStatus, count: row.count }));
    const { statuses } = input.filters;
    const shown = statuses.length === 0 ? counts : counts.filter((entry) => statuses.includes(entry.status));
    return {
      rows: rowsInOrder(store, queries.page).map((row) => ({
        id: row.id,
        reference: row.reference,
        kind: row.kind,
        receivedOn: row.received_on,
        structureId: row.structure_id,
        structureName: row.name,
        context: row.context,
        dominantProblem: row.dominant_problem,
        territorySector: row.territory_sector,
        status: row.status as ReferralStatus,
        level: row.level as 1 | 2 | null,
        frozen: isFrozen(row.consent_status as Parameters<typeof isFrozen>[0]),
        nextDueOn: row.next_due_on,
      })),
      total: shown.reduce((sum, entry) => sum + entry.count, 0),
      byStatus: counts,
    };
  },

  'referrals.filterChoices': ({ store }) => {
    const years = store.all(
      sql
        .selectFrom('referral')
        .select((builder) => builder.fn<string>('substr', ['received_on', builder.lit(1), builder.lit(4)]).as('year'))
        .distinct()
        .orderBy('year', 'desc'),
    );
    const structures = store.all(
      sql
        .selectFrom('structure_name')
        .select(['structure_id', 'name'])
        .where('kind', '=', 'current')
        .where('structure_id', 'in', (builder) => builder.selectFrom('referral').select('structure_id'))
        .orderBy('folded'),
    );
    return {
      years: years.map((row) => Number(row.year)),
      structures: structures.map((row) => ({ id: row.structure_id, name: row.name })),
    };
  },
};
