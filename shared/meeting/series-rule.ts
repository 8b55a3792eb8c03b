import { datePartsOf, daysInMonth, localDate, type LocalDate } from '#shared/dates/local-date.ts';
import { weekdayOf } from '#shared/dates/format.ts';

/** « Le deuxième jeudi, hors juillet-août » ; « le premier et le troisième mardi » ; « le dernier lundi, tous les trois mois ». */
export interface SeriesRule {
  /** 0 for Monday to 6 for Sunday. */
  readonly weekday: number;
  /** 1 to 5: first to fifth such day of the month (a month without a fifth gives none); -1: the last one. */
  readonly nth: readonly number[];
  /** 1: each month; 2: every other month… counted from the month of the first day asked for. */
  readonly everyMonths: number;
  /** 1 to 12: months without a meeting. They still count as months. */
  readonly excludedMonths: readonly number[];
}

/** The days of a rule from `from` to `until`, both included, by date and each once. Empty when `until` is before `from`. */
export function datesOfRule(rule: SeriesRule, from: LocalDate, until: LocalDate): LocalDate[] {
  const first = datePartsOf(from);
  const last = datePartsOf(until);
  const months = (last.year - first.year) * 12 + last.month - first.month;
  const days = new Set<LocalDate>();
  for (let offset = 0; offset <= months; offset += rule.everyMonths) {
    const index = first.month - 1 + offset;
    const year = first.year + Math.floor(index / 12);
    const month = (index % 12) + 1;
    if (rule.excludedMonths.includes(month)) continue;
    for (const nth of rule.nth) {
      const day = nthWeekday(year, month, rule.weekday, nth);
      if (day !== null && day >= from && day <= until) days.add(day);
    }
  }
  return [...days].sort();
}

/** The nth such weekday of a month (-1: the last), or `null` when the month has none. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): LocalDate | null {
  const firstDay = localDate(year, month, 1);
  if (firstDay === null) return null;
  const first = 1 + ((weekday - weekdayOf(firstDay) + 7) % 7);
  const day = nth === -1 ? first + 7 * Math.floor((daysInMonth(year, month) - first) / 7) : first + 7 * (nth - 1);
  return localDate(year, month, day);
}
