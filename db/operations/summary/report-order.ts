import { indicatorNames } from '#shared/summary/indicators.ts';

const places = new Map<string, number>(indicatorNames.map((name, index) => [name, index]));

/** Lists in the order in which a report tells them, which is that of the indicators. */
export function inReportOrder<T extends { readonly indicator: string }>(lists: readonly T[]): T[] {
  return lists.toSorted((a, b) => (places.get(a.indicator) ?? 0) - (places.get(b.indicator) ?? 0));
}
