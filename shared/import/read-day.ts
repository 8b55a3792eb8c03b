import { fold } from '#shared/text/fold.ts';
import { monthNames } from '#shared/dates/format.ts';
import { addDays, datePartsOf, type LocalDate, localDate } from '#shared/dates/local-date.ts';
import { parseDate } from '#shared/dates/parse.ts';
import { type Cell, cellText } from './sheet.ts';

export type ReadDay =
  | { readonly day: LocalDate /** Only the month was written: its first day stands for it. */; readonly monthOnly: boolean }
  | { readonly problem: 'date_unreadable' | 'date_without_year' | 'date_year_only' };

/** Serial days that a list of the last decades can hold: from 1930 to 2090. Other numbers are no dates. */
const [FIRST_SERIAL, LAST_SERIAL] = [10_959, 69_400];

/**
 * Reads a date as towns write it: a cell of the type date, `12/3/21`, `12/03/2021`, `12.03.2021`, « 12 mars 2021 », « vendredi 12 mars 2021 »,
 * « mars 2021 », « mars-21 », `03/2021`, `2021-03-12`, with an hour behind, or the number under which a spreadsheet counts the day.
 * Nothing is guessed from today: a day without its year is asked about.
 * @param from1904 days are counted from 1 January 1904 instead of 1900
 * @param today tells which century two digits mean: at most twenty years from now
 */
export function readDay(cell: Cell, today: LocalDate, from1904: boolean): ReadDay {
  if (typeof cell === 'object' && cell !== null) return { day: cell.day, monthOnly: false };
  if (typeof cell === 'number') return readNumber(cell, from1904);
  const text = cellText(cell)
    .replace(/^(le|du|recu le|reçu le)\s+/i, '')
    .replace(/[\sT,à]+\d{1,2}\s*[:h]\s*\d{0,2}(:\d{2})?\s*$/i, '')
    .replace(/\.$/, '');
  const serial = /^\d{5}$/.test(text) ? Number(text) : null;
  if (serial !== null) return readNumber(serial, from1904);
  if (/^(19|20)\d{2}$/.test(text)) return { problem: 'date_year_only' };
  const month = readMonth(text, today);
  if (month !== null) return { day: month, monthOnly: true };
  const reversed = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text);
  if (reversed) {
    const day = localDate(Number(reversed[1]), Number(reversed[2]), Number(reversed[3]));
    return day === null ? { problem: 'date_unreadable' } : { day, monthOnly: false };
  }
  if (/^\d{1,2}\s*[/\-. ]\s*\d{1,2}$/.test(text) || /^(?:[a-zé]+ )?\d{1,2}(?:er)? [a-zéûôà]+$/i.test(text))
    return { problem: 'date_without_year' };
  // Only what holds its year is given on: words such as « hier » mean nothing in a table.
  const day = /\d.*\d/.test(text) && !/^[+\-−–]/.test(text) ? parseDate(text, today) : null;
  return day === null ? { problem: 'date_unreadable' } : { day, monthOnly: false };
}

function readNumber(value: number, from1904: boolean): ReadDay {
  const serial = Math.floor(value) + (from1904 ? 1_462 : 0);
  if (Number.isInteger(value) && value >= 1900 && value <= 2199) return { problem: 'date_year_only' };
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return { problem: 'date_unreadable' };
  return { day: addDays('1900-01-01', serial - 2), monthOnly: false };
}

function readMonth(text: string, today: LocalDate): LocalDate | null {
  const numbers = /^(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(text);
  if (numbers) return localDate(Number(numbers[2]), Number(numbers[1]), 1);
  const words = /^([a-z]+)\.? ?(\d{4}|\d{2})$/.exec(fold(text));
  if (!words) return null;
  const [, name = '', year = ''] = words;
  const months = monthNames.fr.flatMap((month, at) => (name.length >= 3 && fold(month).startsWith(name) ? [at + 1] : []));
  const month = months.length === 1 ? months[0] : undefined;
  return month === undefined ? null : localDate(fullYear(year, today), month, 1);
}

function fullYear(text: string, today: LocalDate): number {
  if (text.length === 4) return Number(text);
  const { year } = datePartsOf(today);
  const century = year - (year % 100);
  const short = Number(text);
  return short + (short + century > year + 20 ? century - 100 : century);
}
