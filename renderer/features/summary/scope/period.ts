import { formatDate } from '#shared/dates/format.ts';
import type { Language } from '#shared/dates/language.ts';
import { type LocalDate, yearOf } from '#shared/dates/local-date.ts';
import type { InputOf, OutputOf } from '#shared/contract/contract.ts';

/** First and last day, both included, and the sector (`''`: the whole territory). */
export type Scope = InputOf<'summary.counts'>;
export type Choices = OutputOf<'summary.choices'>;

/** How a period is chosen. The fields of the other kinds are kept, so that going back to one finds it as it was. */
export interface PeriodChoice {
  readonly kind: 'year' | 'years' | 'contract' | 'dates';
  readonly year: number;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly sector: string;
}

/** What is wrong with a choice that gives no period. */
export type PeriodProblem = 'incomplete' | 'backwards' | 'noContract';

/** The period that was chosen, or why there is none. */
export function scopeOf(choice: PeriodChoice, choices: Choices): Scope | PeriodProblem {
  const { sector } = choice;
  switch (choice.kind) {
    case 'year':
      return { ...yearsScope(choice.year, choice.year), sector };
    case 'years':
      return choice.lastYear < choice.firstYear ? 'backwards' : { ...yearsScope(choice.firstYear, choice.lastYear), sector };
    case 'contract':
      return choices.contract ? { ...choices.contract, sector } : 'noContract';
    case 'dates':
      if (choice.from === null || choice.to === null) return 'incomplete';
      return choice.to < choice.from ? 'backwards' : { from: choice.from, to: choice.to, sector };
  }
}

/** Whole years, the first and the last included. */
export function yearsScope(first: number, last: number): { readonly from: LocalDate; readonly to: LocalDate } {
  return { from: `${first}-01-01`, to: `${last}-12-31` };
}

/** « 2022 », « 2019–2022 », « du 1er mars 2022 au 30 juin 2022 »: how a period is called in a title. */
export function periodName(
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  language: Language,
  dates: (from: string, to: string) => string,
): string {
  if (!from.endsWith('-01-01') || !to.endsWith('-12-31')) return dates(formatDate(from, language), formatDate(to, language));
  const [first, last] = [yearOf(from), yearOf(to)];
  return first === last ? String(first) : `${first}–${last}`;
}

/**
 * Larger blocks that hold a period: the contract's, and all years of the vault from the first to the last; what is offered when a year counts too few persons.
 */
export function poolsFor(scope: Scope, { years, contract }: Choices): Scope[] {
  const first = Math.min(...years, yearOf(scope.from));
  const last = Math.max(...years.filter((year) => year <= yearOf(scope.to)), yearOf(scope.to));
  const candidates = [contract, yearsScope(first, last)].filter((each) => each !== null);
  return candidates
    .filter((pool) => pool.from <= scope.from && pool.to >= scope.to && (pool.from < scope.from || pool.to > scope.to))
    .filter((pool, index, all) => all.findIndex((each) => each.from === pool.from && each.to === pool.to) === index)
    .map((pool) => ({ ...pool, sector: scope.sector }));
}
