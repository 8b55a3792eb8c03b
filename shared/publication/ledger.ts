import type { Publication } from './publication-format.ts';
import type { GuaranteedAudience } from './settings.ts';
import { type Period, periodsOverlap, type Snapshot, scopesOverlap } from './snapshot.ts';

/** A release that left: what it showed and about whom. Persons erased since may be taken off `persons`; the numbers stay (residue). */
export interface LedgerEntry {
  readonly id: string;
  /** Business date on which it left, `2023-01-12`. */
  readonly publishedOn: string;
  readonly audience: GuaranteedAudience;
  readonly period: Period;
  readonly scope: string;
  readonly publication: Publication;
  /** Variables that the release could show, in the order of the digests. */
  readonly variables: readonly string[];
  /** Opaque ids of the persons counted, each with a digest of its codes, to say what has changed since. */
  readonly persons: readonly { readonly id: string; readonly values: string }[];
}

/** What has changed since the release of the same period, as numbers only. */
export interface ChangesSince {
  readonly added: number;
  readonly removed: number;
  readonly corrected: number;
}

/** The digest kept in the ledger for a person: its codes as text, on the variables that the release may show. */
export function valuesDigest(values: Readonly<Record<string, string>>, variables: readonly string[]): string {
  return variables.map((name) => values[name] ?? '').join('|');
}

/** The persons of a snapshot as the ledger keeps them. */
export function ledgerPersons(snapshot: Snapshot, variables: readonly string[]): LedgerEntry['persons'] {
  return snapshot.persons
    .map((person) => ({ id: person.id, values: valuesDigest(person.values, variables) }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * The earlier release of the same period and sector, which froze its numbers. One that showed only open totals freezes nothing: they may
 * always be shown, and tell nothing about what is inside.
 */
export function frozenRelease(ledger: readonly LedgerEntry[], snapshot: Snapshot): LedgerEntry | undefined {
  return ledger.find((entry) => samePeriod(entry.period, snapshot.period) && entry.scope === snapshot.scope && showsMoreThanTotals(entry));
}

/** Earlier releases that show more than totals about some of the same days and the same sector: nothing but totals may stand beside them. */
export function overlappingReleases(ledger: readonly LedgerEntry[], snapshot: Snapshot): readonly LedgerEntry[] {
  return ledger.filter(
    (entry) =>
      periodsOverlap(entry.period, snapshot.period) &&
      scopesOverlap(entry.scope, snapshot.scope) &&
      !(samePeriod(entry.period, snapshot.period) && entry.scope === snapshot.scope) &&
      showsMoreThanTotals(entry),
  );
}

/** Compares the persons of today with those that were counted. */
export function changesSince(entry: LedgerEntry, snapshot: Snapshot): ChangesSince {
  const then = new Map(entry.persons.map((person) => [person.id, person.values]));
  const now = new Map(ledgerPersons(snapshot, entry.variables).map((person) => [person.id, person.values]));
  return {
    added: [...now.keys()].filter((id) => !then.has(id)).length,
    removed: [...then.keys()].filter((id) => !now.has(id)).length,
    corrected: [...now].filter(([id, values]) => then.has(id) && then.get(id) !== values).length,
  };
}

function samePeriod(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}

function showsMoreThanTotals(entry: LedgerEntry): boolean {
  return entry.publication.tables.some((table) => table.cells.some((cell) => cell.open !== true));
}
