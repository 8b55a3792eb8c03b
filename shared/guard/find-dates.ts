import type { Sighting } from './finding.ts';
import { type ReadDate, readDates } from './read-dates.ts';
import type { ReadText, Token } from './tokenise.ts';

/** A known birth date. */
export interface BirthDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Reads YYYY-MM-DD; anything else knows nothing. */
export function parseBirthDate(iso: string | undefined): BirthDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso ?? '');
  return match === null ? null : { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

const BIRTH_WORDS = /^(nee|nees|naissance|naissances|naquit|ddn|natif|native|natifs)$/;

/** True when « né », « née le », « naissance : », « DDN » comes shortly before in the same sentence. Unaccented « ne » needs « le » or « en ». */
function isBirth(read: ReadText, from: number): boolean {
  for (let index = from; index > 0 && index > from - 6; index -= 1) {
    const gap = read.tokens[index]?.gap ?? '';
    if (/[!?;\n]/.test(gap) || /\. /.test(gap)) return false;
    const before = read.tokens[index - 1];
    if (before === undefined) return false;
    if (BIRTH_WORDS.test(before.text)) return true;
    const accented = /^n[éÉ]s?$/i.test(read.original.slice(before.start, before.end).normalize('NFC'));
    if (accented) return true;
    const near = read.tokens[index]?.text ?? '';
    if (/^nes?$/.test(before.text) && index >= from - 2 && /^(le|en|un|e|au)$/.test(near)) return true;
  }
  return false;
}

function sameYear(date: ReadDate, birth: BirthDate): boolean {
  return date.year !== undefined && (date.shortYear === true ? birth.year % 100 === date.year : birth.year === date.year);
}

/**
 * Dates. The birth date of a known person blocks in any form; its day and month, its month and year, or its year warn, and block
 * beside « né » (the year alone warns). A date beside « né » that nobody is known to have warns as a pattern; any other day warns as an exact date.
 */
export function findDates(read: ReadText, births: readonly BirthDate[]): Sighting[] {
  const { tokens } = read;
  const found: Sighting[] = [];
  const covered = new Set<number>();
  const add = (from: number, to: number, rest: Pick<Sighting, 'kind' | 'severity' | 'known'>): void => {
    for (let index = from; index <= to; index += 1) covered.add(index);
    found.push({ start: tokens[from]?.start ?? 0, end: tokens[to]?.end ?? 0, ...rest });
  };

  for (const date of readDates(tokens)) {
    const birth = isBirth(read, date.from);
    const { day, month, year } = date;
    const sameDay = births.filter((known) => known.month === month && (day === undefined || known.day === day));
    const known = sameDay.length > 0 && (year === undefined || sameDay.some((one) => sameYear(date, one)));
    const whole = day !== undefined && year !== undefined;
    const bare = day !== undefined && year === undefined && tokens[date.to]?.type === 'number';
    if (known && (whole || birth)) add(date.from, date.to, { kind: 'birth_date', severity: 'block', known: true });
    else if (birth) add(date.from, date.to, { kind: 'date_of_birth_pattern', severity: 'warn', known: false });
    else if (known && !(bare && !isDayBefore(tokens, date.from)))
      add(date.from, date.to, { kind: 'birth_date', severity: 'warn', known: true });
    else if (day !== undefined && (!bare || isDayBefore(tokens, date.from)))
      add(date.from, date.to, { kind: 'exact_date', severity: 'warn', known: false });
  }

  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'number' || covered.has(index)) continue;
    const compact = compactBirth(token.text, births);
    if (compact) add(index, index, { kind: 'birth_date', severity: 'block', known: true });
    else if (isBirthYear(read, index)) {
      const value = Number(token.text);
      const known = births.some((one) => one.year === value || (token.text.length === 2 && one.year % 100 === value));
      add(index, index, { kind: known ? 'birth_date' : 'date_of_birth_pattern', severity: 'warn', known });
    }
  }
  return found;
}

/** « le 3/4 », « du 3/4 au 5/4 »: without one of these words, « 3/4 » is three quarters. */
function isDayBefore(tokens: readonly Token[], from: number): boolean {
  return (
    /^(le|du|au|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/.test(tokens[from - 1]?.text ?? '') &&
    !/temps/.test(tokens[from + 2]?.text ?? '')
  );
}

/** « 03041978 », « 19780403 », « 030478 ». */
function compactBirth(digits: string, births: readonly BirthDate[]): boolean {
  if (digits.length !== 8 && digits.length !== 6) return false;
  return births.some(({ year, month, day }) => {
    const [y, m, d] = [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')];
    return [d + m + y, y + m + d, d + m + y.slice(2), y.slice(2) + m + d].includes(digits);
  });
}

/** « née en 1978 », « naissance : 1978 »: a year right after a word of birth. */
function isBirthYear(read: ReadText, index: number): boolean {
  const token = read.tokens[index];
  if (token === undefined || !(/^(18|19|20)\d\d$/.test(token.text) || (/^\d\d$/.test(token.text) && read.tokens[index - 1]?.text === 'en')))
    return false;
  return isBirth(read, index);
}
