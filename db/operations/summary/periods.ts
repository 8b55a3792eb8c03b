import { formatMonth } from '#shared/dates/format.ts';
import { datePartsOf } from '#shared/dates/local-date.ts';
import { yearsOf, type SummaryScope } from './scope.ts';
import type { VaultWords } from './vault-words.ts';

type Worded = { readonly code: string; readonly label: string };

/** Beyond so many years a period shows only the months and quarters in which something came. */
const MOST_YEARS = 12;

/** The years of a period, as codes of a list. */
export function yearCodes(scope: SummaryScope): readonly Worded[] {
  return yearsOf(scope).map((year) => ({ code: String(year), label: String(year) }));
}

/** The quarters of a period: `2022-T3`. */
export function quarterCodes(scope: SummaryScope, words: VaultWords): readonly Worded[] {
  return months(scope, 3).map(({ year, month }) => {
    const quarter = Math.ceil(month / 3);
    return { code: `${year}-T${quarter}`, label: words.said.rows.quarter(quarter, String(year)) };
  });
}

/** The months of a period: `2022-03`. */
export function monthCodes(scope: SummaryScope, words: VaultWords): readonly Worded[] {
  return months(scope, 1).map(({ year, month }) => {
    const code = `${year}-${String(month).padStart(2, '0')}`;
    return { code, label: formatMonth(`${code}-01`, words.language) };
  });
}

/** Whether a period is short enough for its empty months to be shown. */
export function showsEmptyMonths(scope: SummaryScope): boolean {
  return yearsOf(scope).length <= MOST_YEARS;
}

/** First month of each piece of `step` months that the period touches. */
function months({ from, to }: SummaryScope, step: 1 | 3): readonly { readonly year: number; readonly month: number }[] {
  const index = (date: string): number => {
    const { year, month } = datePartsOf(date);
    return Math.floor((year * 12 + month - 1) / step);
  };
  const first = index(from);
  return Array.from({ length: Math.max(0, index(to) - first + 1) }, (_, offset) => {
    const month = (first + offset) * step;
    return { year: Math.floor(month / 12), month: (month % 12) + 1 };
  });
}
