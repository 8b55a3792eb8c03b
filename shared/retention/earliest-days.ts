import { addDays, datePartsOf, type LocalDate } from '#shared/dates/local-date.ts';

/**
 * How many days earlier all dates of a file can be written without one of them leaving its month. Shifted by it, the dates still say the months
 * and the delays between them, which is what the yearly figures are made of, and no longer on which days it was.
 * @param dates every date that the residue keeps; none: 0
 * @returns 0 to 30
 */
export function daysToEarliest(dates: readonly LocalDate[]): number {
  return dates.length === 0 ? 0 : Math.min(...dates.map((date) => datePartsOf(date).day)) - 1;
}

/** A date written that many days earlier; `null` stays `null`. */
export function shifted<D extends LocalDate | null>(date: D, days: number): D {
  return (date === null ? null : addDays(date, -days)) as D;
}
