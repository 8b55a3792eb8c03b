import { fold } from '#shared/text/fold.ts';
import { dayNames, monthNames, weekdayOf } from './format.ts';
import type { Language } from './language.ts';
import { addDays, datePartsOf, isLocalDate, type LocalDate, localDate } from './local-date.ts';

/**
 * Reads a date as people type it while on the phone: `12/3`, `12/3/26`, `12-03-2026`, `12.3`, `120326`, `2026-03-12`, « 12 mars »,
 * « hier », « auj », « lundi dernier », `+7`, `-3`; in French and in English, whichever the interface speaks. Day comes before month.
 * A day without a year is taken within six months of today, in whichever year is nearest; two digits of a year mean 20xx up to twenty
 * years from now, else 19xx.
 * @param text what was typed; case, accents and outer spaces do not matter
 * @param today the day from which relative words are counted
 * @returns the date, or `null` when it cannot be read or does not exist (31/02)
 */
export function parseDate(text: string, today: LocalDate): LocalDate | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(trimmed)) return isLocalDate(trimmed) ? trimmed : null;
  return parseOffset(trimmed, today) ?? parseNumbers(trimmed, today) ?? parseWords(fold(trimmed), today);
}

/** `+7` and `-3`: days from today. */
function parseOffset(text: string, today: LocalDate): LocalDate | null {
  const match = /^([+\-−–])\s*(\d{1,4})\s*(?:j|d)?$/i.exec(text);
  if (!match) return null;
  const days = Number(match[2]);
  return inRange(addDays(today, match[1] === '+' ? days : -days));
}

function parseNumbers(text: string, today: LocalDate): LocalDate | null {
  const parted = /^(\d{1,2})\s*[/\-. ]\s*(\d{1,2})(?:\s*[/\-. ]\s*(\d{4}|\d{2}))?$/.exec(text);
  if (parted) return assemble(Number(parted[1]), Number(parted[2]), parted[3], today);
  const joined = /^(\d{2})(\d{2})(\d{4}|\d{2})?$/.exec(text);
  return joined ? assemble(Number(joined[1]), Number(joined[2]), joined[3], today) : null;
}

function parseWords(text: string, today: LocalDate): LocalDate | null {
  const offset = relativeWords[text];
  if (offset !== undefined) return addDays(today, offset);
  const named = /^(?:(?:le|the) )?(?:[a-z]+ )?(\d{1,2})(?:er|st|nd|rd|th)? (?:of )?([a-z]+)(?: (\d{4}|\d{2}))?$/.exec(text);
  if (named) {
    const month = monthOf(named[2] ?? '');
    return month === null ? null : assemble(Number(named[1]), month, named[3], today);
  }
  return parseWeekday(text, today);
}

/** « lundi » and « lundi dernier »: the last one before today; « lundi prochain »: the next one after today. */
function parseWeekday(text: string, today: LocalDate): LocalDate | null {
  const words = text.split(' ');
  const name = words.find((word) => word !== 'last' && word !== 'next' && word !== 'dernier' && word !== 'prochain');
  if (name === undefined || words.length > 2) return null;
  const weekday = languages
    .map((language) => dayNames[language].findIndex((day) => isShortFor(name, fold(day))))
    .find((found) => found >= 0);
  if (weekday === undefined) return null;
  const forward = (weekday - weekdayOf(today) + 7) % 7;
  if (words.includes('prochain') || words.includes('next')) return addDays(today, forward === 0 ? 7 : forward);
  return addDays(today, forward === 0 ? -7 : forward - 7);
}

const languages: readonly Language[] = ['fr', 'en'];

const relativeWords: Readonly<Record<string, number>> = {
  "aujourd'hui": 0,
  aujourdhui: 0,
  auj: 0,
  today: 0,
  hier: -1,
  yesterday: -1,
  'avant hier': -2,
  demain: 1,
  tomorrow: 1,
  'apres demain': 2,
};

/** 1 to 12; names may be cut to three letters (« jui » would be two months: four are needed there). */
function monthOf(name: string): number | null {
  for (const language of languages) {
    const matches = monthNames[language].flatMap((month, index) => (isShortFor(name, fold(month)) ? [index + 1] : []));
    if (matches.length === 1) return matches[0] ?? null;
  }
  return null;
}

function isShortFor(typed: string, name: string): boolean {
  return typed.length >= Math.min(3, name.length) && name.startsWith(typed);
}

function assemble(day: number, month: number, yearText: string | undefined, today: LocalDate): LocalDate | null {
  const now = datePartsOf(today);
  if (yearText === undefined) return nearestYear(day, month, today);
  if (yearText.length === 4) return localDate(Number(yearText), month, day);
  const short = Number(yearText);
  const century = now.year - (now.year % 100);
  return localDate(short + (short + century > now.year + 20 ? century - 100 : century), month, day);
}

/** Among last year, this year and the next, the one whose day is nearest to today (29/2: the nearest that exists). */
function nearestYear(day: number, month: number, today: LocalDate): LocalDate | null {
  const { year } = datePartsOf(today);
  const distance = (date: LocalDate) => Math.abs(Date.parse(date) - Date.parse(today));
  const candidates = [year - 1, year, year + 1].flatMap((candidate) => localDate(candidate, month, day) ?? []);
  return candidates.reduce<LocalDate | null>((best, date) => (best === null || distance(date) < distance(best) ? date : best), null);
}

function inRange(date: LocalDate): LocalDate | null {
  return isLocalDate(date) ? date : null;
}
