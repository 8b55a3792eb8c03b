/**
 * A calendar day without time or zone, written `YYYY-MM-DD`: the only form in which business dates
 * (received on, decided on, held on) are kept, compared and sent. Such strings sort by time.
 */
export type LocalDate = string;

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_BEFORE_LEAP_CHECK = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export interface DateParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** Number of days of a month (1 to 12), in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (DAYS_BEFORE_LEAP_CHECK[month - 1] ?? 0);
}

/** A `LocalDate` from its parts, or `null` when that day does not exist (31/02) or lies outside 1900–2199. */
export function localDate(year: number, month: number, day: number): LocalDate | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${pad(month)}-${pad(day)}`;
}

/** Whether a text is a day that exists, in ISO form. */
export function isLocalDate(text: string): text is LocalDate {
  const match = ISO_DAY.exec(text);
  return match !== null && localDate(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
}

/** The parts of a valid date; throws `RangeError` on anything else (a defect: dates are checked where they enter). */
export function datePartsOf(date: LocalDate): DateParts {
  const match = ISO_DAY.exec(date);
  if (!match) throw new RangeError('not a date');
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

/** The year of a date. */
export function yearOf(date: LocalDate): number {
  return datePartsOf(date).year;
}

/** The date `days` later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  const { year, month, day } = datePartsOf(date);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** The date `months` later; the day is cut to the month's last one (31 January + 1 month = 28 or 29 February). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = datePartsOf(date);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  return `${targetYear}-${pad(targetMonth)}-${pad(Math.min(day, daysInMonth(targetYear, targetMonth)))}`;
}

/** Days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((utc(to) - utc(from)) / 86_400_000);
}

/** The local day of an instant, in the zone of the machine that runs this. */
export function localDateOf(instant: Date): LocalDate {
  return `${instant.getFullYear()}-${pad(instant.getMonth() + 1)}-${pad(instant.getDate())}`;
}

function utc(date: LocalDate): number {
  const { year, month, day } = datePartsOf(date);
  return Date.UTC(year, month - 1, day);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
