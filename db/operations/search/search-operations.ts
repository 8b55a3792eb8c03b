import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts';
import { MOST_COUNTED } from '#shared/contract/search-group.ts';
import { excerptOf, searchWords, wordsFound } from '#shared/search/find-words.ts';
import type { FoundKind } from '#shared/search/resolve-filters.ts';
import type { ReferralStatus } from '#shared/workflow/steps.ts';
import { searchExpression } from '#db/search/index-referral.ts';
import { type RecordKind, recordKinds, textsOfRecord } from '#db/search/index-record.ts';
import { textsOfReferral } from '#db/search/referral-texts.ts';
import { type ReadStore, sql } from '#db/store/store.ts';
import { loadMergedInto } from '../codes/merged-codes.ts';
import type { ReadOperations, WriteOperations } from '../context.ts';
import { findIdentities } from './find-identities.ts';

type Query = ParsedInputOf<'search.find'>;
type Found = OutputOf<'search.find'>['results'][number];

/** Results that are shown with their excerpts. */
const SHOWN = 40;
const EXCERPTS = 2;

interface Row {
  readonly kind: FoundKind;
  readonly id: number;
  readonly title: string | null;
  readonly on: string | null;
  readonly status: string | null;
  readonly detail: string | null;
}

const wants = (query: Query, ...kinds: readonly FoundKind[]): boolean =>
  query.kinds.length === 0 || kinds.some((kind) => query.kinds.includes(kind));

const inYears = (query: Query): { from: string; to: string }[] =>
  query.years.map((year) => ({ from: `${year}-01-01`, to: `${year}-12-31` }));

/** Referrals and enquiries, the most recently received first; filters of the way of a referral narrow to these. */
function findReferrals(store: ReadStore, query: Query, expression: string | null): Row[] {
  if (!wants(query, 'referral', 'enquiry')) return [];
  let found = sql
    .selectFrom('referral')
    .innerJoin('structure_name', (join) =>
      join.onRef('structure_name.structure_id', '=', 'referral.structure_id').on('structure_name.kind', '=', 'current'),
    )
    .select(['referral.id', 'referral.kind', 'referral.reference', 'referral.received_on', 'referral.status', 'structure_name.name'])
    .where('referral.id', 'not in', sql.selectFrom('residue').select('referral_id'));
  if (expression !== null) {
    // The index gives its newest first without looking at the others: what is typed first must not cost more than what is typed last.
    let match = sql
      .selectFrom('referral_search')
      .select('rowid')
      .where('referral_search.referral_search' as 'referral_search.body', 'match' as '=', expression);
    if (!narrowed(query)) match = match.orderBy('rowid', 'desc').limit(MOST_COUNTED + 1);
    found = found.where('referral.id', 'in', match);
  }
  const { kinds, levels, statuses, territories, sectors } = query;
  if (kinds.length > 0)
    found = found.where(
      'referral.kind',
      'in',
      kinds.filter((kind) => kind === 'referral' || kind === 'enquiry'),
    );
  if (levels.length > 0) found = found.where('referral.level', 'in', levels);
  if (statuses.length > 0) found = found.where('referral.status', 'in', statuses);
  if (territories.length > 0) found = found.where('referral.territory_sector', 'in', territories);
  if (sectors.length > 0) {
    found = found.where('referral.structure_id', 'in', sql.selectFrom('structure').select('id').where('type_code', 'in', sectors));
  }
  if (query.years.length > 0) {
    found = found.where((is) =>
      is.or(inYears(query).map(({ from, to }) => is.and([is('referral.received_on', '>=', from), is('referral.received_on', '<=', to)]))),
    );
  }
  return store
    .all(
      found
        .orderBy('referral.received_on', 'desc')
        .orderBy('referral.id', 'desc')
        .limit(MOST_COUNTED + 1),
    )
    .map((row) => ({ kind: row.kind, id: row.id, title: row.reference, on: row.received_on, status: row.status, detail: row.name }));
}

const narrowed = ({ levels, years, sectors, statuses, territories, kinds }: Query): boolean =>
  [levels, years, sectors, statuses, territories, kinds].some((list) => list.length > 0);

function matching(kind: RecordKind, expression: string) {
  return sql
    .selectFrom('record_search')
    .select((builder) => builder('rowid', '/', builder.lit(4)).as('id'))
    .where('record_search.record_search' as 'record_search.body', 'match' as '=', expression)
    .where((is) => is(is('rowid', '%', is.lit(4)), '=', is.lit(recordKinds[kind])));
}

/** Whether filters that only referrals have leave nothing else to find. */
const onlyReferrals = ({ levels, statuses, territories }: Query): boolean => levels.length + statuses.length + territories.length > 0;

function findMeetings(store: ReadStore, query: Query, expression: string | null): Row[] {
  if (!wants(query, 'meeting') || onlyReferrals(query) || query.sectors.length > 0) return [];
  let found = sql.selectFrom('meeting').select(['id', 'on', 'status', 'place']);
  if (expression !== null) found = found.where('id', 'in', matching('meeting', expression));
  if (query.years.length > 0) {
    found = found.where((is) => is.or(inYears(query).map(({ from, to }) => is.and([is('on', '>=', from), is('on', '<=', to)]))));
  }
  return store
    .all(found.orderBy('on', 'desc').limit(MOST_COUNTED + 1))
    .map((row) => ({ kind: 'meeting', id: row.id, title: null, on: row.on, status: row.status, detail: row.place }));
}

function findStructures(store: ReadStore, query: Query, expression: string | null): Row[] {
  if (!wants(query, 'structure') || onlyReferrals(query) || query.years.length > 0) return [];
  let found = sql
    .selectFrom('structure')
    .innerJoin('structure_name', (join) =>
      join.onRef('structure_name.structure_id', '=', 'structure.id').on('structure_name.kind', '=', 'current'),
    )
    .select(['structure.id', 'structure.type_code', 'structure_name.name']);
  if (expression !== null) found = found.where('structure.id', 'in', matching('structure', expression));
  if (query.sectors.length > 0) found = found.where('structure.type_code', 'in', query.sectors);
  return store
    .all(found.orderBy('structure_name.folded').limit(MOST_COUNTED + 1))
    .map((row) => ({ kind: 'structure', id: row.id, title: row.name, on: null, status: null, detail: row.type_code }));
}

function findAgreements(store: ReadStore, query: Query, expression: string | null): Row[] {
  if (!wants(query, 'agreement') || onlyReferrals(query)) return [];
  let found = sql
    .selectFrom('agreement')
    .innerJoin('structure_name', (join) =>
      join.onRef('structure_name.structure_id', '=', 'agreement.structure_id').on('structure_name.kind', '=', 'current'),
    )
    .select(['agreement.id', 'agreement.kind', 'agreement.signed_on', 'structure_name.name']);
  if (expression !== null) found = found.where('agreement.id', 'in', matching('agreement', expression));
  if (query.sectors.length > 0) {
    found = found.where('agreement.structure_id', 'in', sql.selectFrom('structure').select('id').where('type_code', 'in', query.sectors));
  }
  if (query.years.length > 0) {
    found = found.where((is) =>
      is.or(inYears(query).map(({ from, to }) => is.and([is('agreement.signed_on', '>=', from), is('agreement.signed_on', '<=', to)]))),
    );
  }
  return store
    .all(found.orderBy('agreement.signed_on', 'desc').limit(MOST_COUNTED + 1))
    .map((row) => ({ kind: 'agreement', id: row.id, title: row.name, on: row.signed_on, status: null, detail: row.kind }));
}

/** The texts that have most of the words, cut around them. Without words there is nothing to show but the record itself. */
function excerptsOf(store: ReadStore, row: Row, words: readonly string[]): Found['excerpts'] {
  if (words.length === 0) return [];
  const texts =
    row.kind === 'referral' || row.kind === 'enquiry'
      ? textsOfReferral(store, row.id)
      : textsOfRecord(store, row.kind, row.id).map((text) => ({ ...text, on: null }));
  return texts
    .filter(({ text }) => text !== row.title && text !== row.detail)
    .map((text) => ({ ...text, found: wordsFound(text.text, words) }))
    .filter(({ found }) => found > 0)
    .sort((a, b) => b.found - a.found)
    .slice(0, EXCERPTS)
    .flatMap(({ part, on, text }) => {
      const excerpt = excerptOf(text, words);
      return excerpt === null ? [] : [{ part, on, text: excerpt.text, marks: [...excerpt.marks] }];
    });
}

export const searchReads: ReadOperations<'search.find'> = {
  'search.find': ({ store }, asked) => {
    const into = loadMergedInto(store);
    const query = { ...asked, sectors: asked.sectors.flatMap((sector) => into('structureType', sector)) };
    const expression = searchExpression(query.words);
    // Neither words nor filters: nothing is asked.
    if (expression === null && !narrowed(query)) return { results: [], total: 0, more: false };
    // Few structures, meetings and agreements stand before many saisines: they would never be seen after them.
    const few = [findStructures, findMeetings, findAgreements].map((find) => find(store, query, expression));
    const referrals = findReferrals(store, query, expression);
    const total = few.reduce((sum, rows) => sum + rows.length, referrals.length);
    const first = few.flatMap((rows) => rows.slice(0, 5));
    const rest = few.flatMap((rows) => rows.slice(5));
    const shown = [...first, ...referrals, ...rest].slice(0, SHOWN);
    const words = searchWords(query.words);
    return {
      results: shown.map((row) => ({ ...row, status: row.status as ReferralStatus | null, excerpts: excerptsOf(store, row, words) })),
      total: Math.min(total, MOST_COUNTED),
      more: total > MOST_COUNTED,
    };
  },
};

export const searchWrites: WriteOperations<'search.identities'> = { 'search.identities': findIdentities };
