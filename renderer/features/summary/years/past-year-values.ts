import { typedLists, typedTotals } from '#shared/summary/indicator-names.ts';
import type { TrendYear } from './years-store.ts';

export type TypedTotal = (typeof typedTotals)[number];
export type TypedList = (typeof typedLists)[number];

/** A list in the form: a number a code, `null` where nothing is typed. */
export interface PastList {
  readonly indicator: TypedList;
  readonly values: Readonly<Record<string, number | null>>;
  readonly comment: string | null;
}

export interface PastYearValues {
  readonly year: number | null;
  readonly referrals: number | null;
  readonly enquiries: number | null;
  readonly comment: string | null;
  readonly totals: Readonly<Partial<Record<TypedTotal, number | null>>>;
  readonly lists: readonly PastList[];
}

/** A year as the form begins with it; everything empty for a new one. */
export function valuesOf(past: TrendYear | null): PastYearValues {
  if (past === null) return { year: null, referrals: null, enquiries: null, comment: null, totals: {}, lists: [] };
  const { year, referrals, enquiries, comment } = past;
  return {
    year,
    referrals,
    enquiries,
    comment,
    totals: Object.fromEntries(past.totals.map(({ indicator, value }) => [indicator, value])),
    lists: past.lists.map((list) => ({ ...list, values: Object.fromEntries(list.values.map(({ code, value }) => [code, value])) })),
  };
}

/** What is sent: only what was typed. */
export function toInput({ totals, lists, ...year }: PastYearValues) {
  return {
    ...year,
    totals: typedTotals.flatMap((indicator) => {
      const value = totals[indicator] ?? null;
      return value === null ? [] : [{ indicator, value }];
    }),
    lists: lists.map(({ indicator, values, comment }) => ({
      indicator,
      comment,
      values: Object.entries(values).flatMap(([code, value]) => (value === null ? [] : [{ code, value }])),
    })),
  };
}

/** What a list says so far: its sum, or its greatest line where a situation may have several. */
export function saidBy({ values }: PastList, multiple: boolean): number {
  const typed = Object.values(values).map((value) => value ?? 0);
  return multiple ? Math.max(0, ...typed) : typed.reduce((sum, value) => sum + value, 0);
}
