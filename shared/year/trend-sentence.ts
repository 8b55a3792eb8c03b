import type { Language } from '#shared/dates/language.ts';
import { groupDigits } from '#shared/messages/plural.ts';

interface YearTotal {
  readonly year: number;
  readonly referrals: number;
}

/**
 * The first and the last year of a trend, in one neutral sentence: numbers that fall are no failure (domain.md, section 3).
 * @param years in any order
 * @returns `null` when there are not two years
 */
export function trendSentence(years: readonly YearTotal[], language: Language): string | null {
  const sorted = years.toSorted((a, b) => a.year - b.year);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (!first || !last || first.year === last.year) return null;
  return language === 'fr' ? inFrench(first, last) : inEnglish(first, last);
}

function inFrench(first: YearTotal, last: YearTotal): string {
  const number = (count: number) => groupDigits(count, 'fr');
  if (first.referrals === last.referrals) {
    return `De ${first.year} à ${last.year}, le nombre de saisines par an est le même aux deux bouts\u00a0: ${number(first.referrals)}.`;
  }
  return `De ${first.year} à ${last.year}, le nombre de saisines par an est passé de ${number(first.referrals)} à ${number(last.referrals)}.`;
}

function inEnglish(first: YearTotal, last: YearTotal): string {
  const number = (count: number) => groupDigits(count, 'en');
  if (first.referrals === last.referrals) {
    return `From ${first.year} to ${last.year}, the number of saisines a year is the same at both ends: ${number(first.referrals)}.`;
  }
  return `From ${first.year} to ${last.year}, the number of saisines a year went from ${number(first.referrals)} to ${number(last.referrals)}.`;
}
