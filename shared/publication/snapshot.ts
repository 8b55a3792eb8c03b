/** First and last day of what is counted, both included, as `2022-01-01`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/**
 * One distinct person of the period. `id` has no meaning and is only counted and compared with earlier releases; it never enters a
 * publication. `values` has a code for every variable; a missing value is the code that the variable has for it.
 */
export interface SnapshotPerson {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
}

/** The persons of a period and a sector, frozen. `scope` is the sector's name, `''` for the whole territory. */
export interface Snapshot {
  readonly period: Period;
  readonly scope: string;
  /** The years the period covers, as they are shown (`['2022']`, `['2019', '2020', …]`). */
  readonly years: readonly string[];
  readonly persons: readonly SnapshotPerson[];
}

/** Two periods have a day in common. */
export function periodsOverlap(a: Period, b: Period): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** Two scopes may hold the same person: the same sector, or one of them is the whole territory. */
export function scopesOverlap(a: string, b: string): boolean {
  return a === b || a === '' || b === '';
}
