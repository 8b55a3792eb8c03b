import type { Language } from './language.ts';
import { datePartsOf, daysBetween, type LocalDate } from './local-date.ts';

/** Names of the months, as both languages write them inside a date. */
export const monthNames: Record<Language, readonly string[]> = {
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

/** Names of the days, Monday first. */
export const dayNames: Record<Language, readonly string[]> = {
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(date: LocalDate): number {
  const { year, month, day } = datePartsOf(date);
  return (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
}

/** « 12 janvier 2026 », « 1er mars 2026 »; `12 January 2026`. */
export function formatDate(date: LocalDate, language: Language): string {
  return `${formatDay(date, language)} ${datePartsOf(date).year}`;
}

/** « 12 janvier », « 1er mars »; `12 January`. */
export function formatDay(date: LocalDate, language: Language): string {
  const { day, month } = datePartsOf(date);
  return `${language === 'fr' && day === 1 ? '1er' : day} ${monthNames[language][month - 1]}`;
}

/** « jeudi 12 mars 2026 »; `Thursday 12 March 2026`. */
export function formatLongDate(date: LocalDate, language: Language): string {
  return `${dayNames[language][weekdayOf(date)]} ${formatDate(date, language)}`;
}

/** `12/01/2026`, in both languages: day first, as in the field and in Britain. */
export function formatShortDate(date: LocalDate): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/** « janvier 2022 »; `January 2022`. */
export function formatMonth(date: LocalDate, language: Language): string {
  const { year, month } = datePartsOf(date);
  return `${monthNames[language][month - 1]} ${year}`;
}

/** A day seen from today: « aujourd’hui », « hier », « il y a 3 jours », « dans 2 semaines », « il y a 5 mois »; beyond two years the date itself. */
export function formatRelative(date: LocalDate, today: LocalDate, language: Language): string {
  const days = daysBetween(today, date);
  const distance = Math.abs(days);
  if (distance <= 1) return near[language][days + 1] ?? '';
  if (distance > 730) return formatDate(date, language);
  const [unit, count] =
    distance < 14
      ? (['day', distance] as const)
      : distance < 61
        ? (['week', Math.floor(distance / 7)] as const)
        : (['month', Math.floor(distance / 30.44)] as const);
  const words = `${count} ${units[language][unit]}`;
  if (language === 'fr') return days < 0 ? `il y a ${words}` : `dans ${words}`;
  return days < 0 ? `${words} ago` : `in ${words}`;
}

const near: Record<Language, readonly [string, string, string]> = {
  fr: ['hier', 'aujourd’hui', 'demain'],
  en: ['yesterday', 'today', 'tomorrow'],
};
/** All in the plural: the singular day has its own word, and weeks and months begin at two. */
const units = { fr: { day: 'jours', week: 'semaines', month: 'mois' }, en: { day: 'days', week: 'weeks', month: 'months' } } as const;

/** `14:32` of an instant, in the zone of the machine. */
export function formatClock(instant: Date): string {
  return `${String(instant.getHours()).padStart(2, '0')}:${String(instant.getMinutes()).padStart(2, '0')}`;
}

/** « 12 mars à 14:32 »; `12 March at 14:32`. */
export function formatDayAndClock(day: LocalDate, instant: Date, language: Language): string {
  return `${formatDay(day, language)} ${language === 'fr' ? 'à' : 'at'} ${formatClock(instant)}`;
}
