import { weekdayOf } from '#shared/dates/format.ts';
import { addDays, type LocalDate } from '#shared/dates/local-date.ts';

/** When something waits, seen from today, in the order in which the screen shows it. */
export const dueGroups = ['late', 'today', 'week', 'later', 'undated'] as const;

export type DueGroup = (typeof dueGroups)[number];

/** Where a day belongs. The week ends on its Sunday: what is due on Monday is « plus tard », even on a Sunday. */
export function groupOfDay(on: LocalDate | null, today: LocalDate): DueGroup {
  if (on === null) return 'undated';
  if (on < today) return 'late';
  if (on === today) return 'today';
  return on <= addDays(today, 6 - weekdayOf(today)) ? 'week' : 'later';
}

/** Items in their groups, in the order in which they came; groups without any are left out. */
export function groupByDay<T extends { readonly on: LocalDate | null }>(
  items: readonly T[],
  today: LocalDate,
): readonly { readonly group: DueGroup; readonly items: readonly T[] }[] {
  return dueGroups
    .map((group) => ({ group, items: items.filter((item) => groupOfDay(item.on, today) === group) }))
    .filter(({ items: inGroup }) => inGroup.length > 0);
}
