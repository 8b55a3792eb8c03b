import type { listSorts } from '#shared/contract/referrals-group.ts';
import type { InputOf, OutputOf, ParsedInputOf } from '#shared/contract/contract.ts';
import { loadSchemas } from '#renderer/client/input-schema.ts';

export type ListFilters = ParsedInputOf<'referrals.list'>['filters'];
export type ListSort = (typeof listSorts)[number];
export type ReferralRow = OutputOf<'referrals.list'>['rows'][number];
export type StatusCount = OutputOf<'referrals.list'>['byStatus'][number];

/** What the list shows and in which order; what the screen remembers between two openings. */
export interface ListQuery {
  readonly filters: ListFilters;
  readonly sort: ListSort;
  readonly descending: boolean;
}

/** Rows asked for at once. */
export const PAGE_ROWS = 100;

export const noFilters: ListFilters = {
  search: '',
  kind: null,
  statuses: [],
  level: null,
  year: null,
  territorySector: null,
  structureId: null,
  context: null,
};

/** The latest saisines first. */
export const firstQuery: ListQuery = { filters: noFilters, sort: 'received', descending: true };

/** The direction in which a column is sorted when it is chosen: the latest reception first, the most pressing due date first. */
export function firstDirection(sort: ListSort): boolean {
  return sort === 'received' || sort === 'reference';
}

/** How many filters are set in the folded part; words sought and statuses stand beside it. */
export function countFolded(filters: ListFilters): number {
  const { kind, level, year, territorySector, structureId, context } = filters;
  return [kind, level, year, territorySector, structureId, context].filter((value) => value !== null).length;
}

/** Whether anything narrows the list. */
export function isFiltered(filters: ListFilters): boolean {
  return filters.search.trim() !== '' || filters.statuses.length > 0 || countFolded(filters) > 0;
}

/** What is asked of the vault for one page. */
export function pageInput(query: ListQuery, page: number): InputOf<'referrals.list'> {
  return { ...query, offset: page * PAGE_ROWS, limit: PAGE_ROWS };
}

/** What is kept in the vault for the next opening. Words sought are a question of the moment: they are not kept. */
export function rememberedState(
  query: ListQuery,
  unfolded: boolean,
): { filters: ListFilters; sort: ListSort; descending: boolean; unfolded: boolean } {
  return { ...query, filters: { ...query.filters, search: '' }, unfolded };
}

/** Reads back what was kept; anything that this version does not understand gives the first query. */
export async function recalledState(state: unknown): Promise<{ query: ListQuery; unfolded: boolean }> {
  const { listFilters } = await loadSchemas();
  const kept: Record<string, unknown> = typeof state === 'object' && state !== null ? { ...state } : {};
  const filters = listFilters.safeParse(kept['filters'] ?? {});
  const sort = sorts.find((each) => each === kept['sort']);
  const { descending, unfolded } = kept;
  if (!filters.success || sort === undefined || typeof descending !== 'boolean') return { query: firstQuery, unfolded: false };
  return { query: { filters: { ...filters.data, search: '' }, sort, descending }, unfolded: unfolded === true };
}

const sorts: readonly ListSort[] = ['received', 'due', 'reference', 'structure', 'status'];
