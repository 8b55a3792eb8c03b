import { codePersons, countCodes } from '#shared/publication/coded-persons.ts';
import { layoutOf } from '#shared/publication/layout.ts';
import { emptyPublication } from '#shared/publication/release-draft.ts';
import type { Settings } from '#shared/publication/settings.ts';
import type { Snapshot } from '#shared/publication/snapshot.ts';
import { oneWayTable, showVariable, totalTable, type Universe } from '#shared/publication/tables.ts';
import { searchWitnesses } from '#shared/publication/witness-search.ts';

/** What exact tables and one row a person would give away: numbers only. */
export interface Exposure {
  /** Numbers that the exact one-way tables show. */
  readonly numbers: number;
  /** Those of them below the threshold, and the least. */
  readonly small: number;
  readonly least: number;
  /** Persons whose identifying codes together are nobody else's: a row of theirs names them. */
  readonly alone: number;
  /** Identifying groups of two persons or more whose members, but one at most, share a sensitive value. */
  readonly telling: number;
  /** Whether the exact one-way tables could be proven to leave every other number open. */
  readonly proven: boolean;
}

/**
 * What the control finds in tables that were not regrouped: for the coordinator who overrides it, and printed in the document. Uses the same proof as
 * a release, on tables with one line a code.
 */
export function* exposureSteps(snapshot: Snapshot, settings: Settings): Generator<undefined | void, Exposure> {
  const all = settings.variables.filter((spec) => !(spec.kind === 'flag' && spec.open === true));
  const persons = codePersons(snapshot, all);
  // An empty line tells something too, but what is asked here is what the lines with persons give away.
  const specs = all.map((spec) => {
    const counts = countCodes(persons, spec);
    return { ...spec, codes: spec.codes.filter((code) => (counts.get(code) ?? 0) > 0) };
  });
  const universe: Universe = { year: [...snapshot.years] };
  const coded = codePersons(snapshot, specs);
  const shown = specs.map((spec) => {
    const counts = countCodes(coded, spec);
    return showVariable(
      spec,
      spec.codes.map((code) => ({ codes: [code], count: counts.get(code) ?? 0 })),
      coded,
    );
  });
  yield;
  const cells = shown.flatMap((variable) => variable.groups.map((group) => group.count));
  const small = cells.filter((count) => count < settings.threshold);

  const identifying = specs.filter((spec) => spec.role === 'identifying');
  const sensitive = specs.filter((spec) => spec.role === 'sensitive');
  const rows = new Map<string, number>();
  for (const person of snapshot.persons) {
    const row = JSON.stringify(identifying.map((spec) => person.values[spec.name]));
    rows.set(row, (rows.get(row) ?? 0) + 1);
  }
  yield;
  let telling = 0;
  for (const group of identifying) {
    for (const code of group.codes) {
      const members = snapshot.persons.filter((person) => person.values[group.name] === code);
      if (members.length < 2) continue;
      const shared = sensitive.some((spec) =>
        spec.codes.some((value) => value !== 'no' && members.filter((person) => person.values[spec.name] !== value).length <= 1),
      );
      if (shared) telling += 1;
    }
    yield;
  }
  let proven = false;
  if (small.length === 0 && snapshot.persons.length > 0) {
    const layout = layoutOf({
      ...emptyPublication(snapshot, settings, specs),
      tables: [totalTable(persons.size, universe), ...shown.map((variable) => oneWayTable(variable, universe))],
    });
    proven = typeof layout !== 'string' && (yield* searchWitnesses(layout)).holds;
  }
  return {
    numbers: cells.length,
    small: small.length,
    least: small.length === 0 ? 0 : Math.min(...small),
    alone: [...rows.values()].filter((count) => count === 1).length,
    telling,
    proven,
  };
}
