import type { Token } from './tokenise.ts';
import { readSpelledNumber } from './words/number-words.ts';

/** A date read in a text. Parts that are not written are absent. */
export interface ReadDate {
  readonly from: number;
  readonly to: number;
  readonly day?: number;
  readonly month?: number;
  readonly year?: number;
  /** The year was written with two digits: 78 may be 1978 or 2078. */
  readonly shortYear?: boolean;
}

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'janvier janv jan i',
    'fevrier fevr fev ii',
    'mars mar iii',
    'avril avr iv',
    'mai v',
    'juin vi',
    'juillet juil juill vii',
    'aout viii',
    'septembre sept sep ix',
    'octobre oct x',
    'novembre nov xi',
    'decembre dec xii',
  ].flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);

const inMonth = (day: number): boolean => day >= 1 && day <= 31;
const isGap = (gap: string): boolean => gap.length <= 4 && /^[ \n.,/'-]*$/.test(gap);
const isDateSeparator = (gap: string): boolean => /^ ?[./-] ?$/.test(gap);
const isDateSpace = (gap: string): boolean => /^ {1,2}$/.test(gap);

function number(token: Token | undefined, most: number): number | null {
  return token?.type === 'number' && token.text.length <= most ? Number(token.text) : null;
}

/** A year after a month: « 1978 », « 78 », « ’78 », « mille neuf cent soixante-dix-huit », « de l’an(née) 1978 ». */
function readYear(tokens: readonly Token[], index: number): Pick<ReadDate, 'year' | 'shortYear' | 'to'> | null {
  let at = index;
  if (tokens[at]?.text === 'de' && tokens[at + 1]?.text === 'l') at += /^(an|annee)$/.test(tokens[at + 2]?.text ?? '') ? 3 : 0;
  const token = tokens[at];
  if (token === undefined || !isGap(token.gap)) return null;
  if (token.type === 'number') {
    if (token.text.length === 4 && /^(18|19|20)/.test(token.text)) return { year: Number(token.text), to: at };
    // « 3 avril 14 h » is a time, not a year.
    if (token.text.length === 2 && !/^(h|heures?|ans?)$/.test(tokens[at + 1]?.text ?? ''))
      return { year: Number(token.text), shortYear: true, to: at };
    return null;
  }
  const spelled = readSpelledNumber(tokens, at);
  if (spelled === null || token.text === 'un' || token.text === 'une') return null;
  if (spelled.value >= 1800 && spelled.value <= 2100) return { year: spelled.value, to: spelled.next - 1 };
  return spelled.value >= 17 && spelled.value < 100 && !/^(h|heures?|ans?)$/.test(tokens[spelled.next]?.text ?? '')
    ? { year: spelled.value, shortYear: true, to: spelled.next - 1 }
    : null;
}

/** « 03/04/1978 », « 3.4.78 », « 3 4 1978 », « 1978-04-03 ». */
function readNumeric(tokens: readonly Token[], index: number): ReadDate | null {
  const [a, b, c] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  const first = number(a, 4);
  const second = number(b, 2);
  const third = number(c, 4);
  if (a === undefined || b === undefined || first === null || second === null) return null;
  if (a.text.length === 4) {
    const iso = isDateSeparator(b.gap) && c !== undefined && isDateSeparator(c.gap) && c.text.length <= 2 && third !== null;
    return iso && /^(18|19|20)/.test(a.text) && second >= 1 && second <= 12 && inMonth(third)
      ? { from: index, to: index + 2, year: first, month: second, day: third }
      : null;
  }
  if (a.text.length > 2 || !inMonth(first) || second < 1 || second > 12) return null;
  const joined = isDateSeparator(b.gap);
  const spaced = isDateSpace(b.gap);
  if (c !== undefined && third !== null && ((joined && isDateSeparator(c.gap)) || (spaced && isDateSpace(c.gap) && c.text.length === 4))) {
    if (c.text.length === 4 && /^(18|19|20)/.test(c.text)) return { from: index, to: index + 2, day: first, month: second, year: third };
    if (c.text.length === 2 && joined) return { from: index, to: index + 2, day: first, month: second, year: third, shortYear: true };
    return null;
  }
  // « 3/4 » alone is a date only when something else says so: the caller decides.
  const short = b.gap === '/' || (/^[.-]$/.test(b.gap) && a.text.length === 2 && b.text.length === 2);
  return short && c?.gap !== b.gap ? { from: index, to: index + 1, day: first, month: second } : null;
}

/** « 3 avril 1978 », « 1er avr. 78 », « trois avril », « le 3 du 4 1978 », « avril 1978 ». */
function readWritten(tokens: readonly Token[], index: number): ReadDate | null {
  const token = tokens[index];
  if (token === undefined) return null;
  let day = number(token, 2);
  let at = index + 1;
  if (token.type === 'word' && !MONTHS.has(token.text)) {
    const spelled = readSpelledNumber(tokens, index);
    if (spelled === null) return null;
    day = spelled.value;
    at = spelled.next;
  } else if (day === 1 && /^(er|re|ere)$/.test(tokens[at]?.text ?? '') && tokens[at]?.gap === '') at += 1;
  if (day === null) at = index;
  else if (!inMonth(day)) return null;

  if (day !== null && tokens[at]?.text === 'du') {
    at += 1;
    // « le 3 du 4 1978 », « le 3 du 4 »
    const numbered = number(tokens[at], 2);
    if (numbered !== null && numbered >= 1 && numbered <= 12) {
      const year = readYear(tokens, at + 1);
      return year === null ? null : { ...year, from: index, day, month: numbered };
    }
  }
  const monthToken = tokens[at];
  const name = monthToken?.text ?? '';
  const month = MONTHS.get(name);
  if (monthToken === undefined || month === undefined || (day !== null && !isGap(monthToken.gap))) return null;
  const isRoman = /^[ivx]+$/.test(name);
  const isShort = name.length <= 5 && !/^(mars|mai|juin|avril|aout)$/.test(name);
  const year = readYear(tokens, at + 1);
  if (isRoman && (day === null || year === null || !/[./-]/.test(monthToken.gap))) return null;
  if (day === null) return year === null ? null : { ...year, from: index, month };
  const shortened = isShort && !isRoman;
  if (shortened && year === null && !(tokens[at + 1]?.gap ?? '.').startsWith('.') && !/[/-]/.test(monthToken.gap)) return null;
  return year === null ? { from: index, to: at, day, month } : { ...year, from: index, day, month };
}

/** All dates of a text in reading order, longest reading first. A day and a month alone written « 3/4 » are given too. */
export function readDates(tokens: readonly Token[]): ReadDate[] {
  const dates: ReadDate[] = [];
  let index = 0;
  while (index < tokens.length) {
    const date = readNumeric(tokens, index) ?? readWritten(tokens, index);
    if (date !== null) dates.push(date);
    index = date === null ? index + 1 : date.to + 1;
  }
  return dates;
}
