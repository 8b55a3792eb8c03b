import type { Snapshot } from './snapshot.ts';
import type { VariableSpec } from './variable-spec.ts';

/** The persons of a snapshot as code indexes, one array a variable; the order of the persons no longer means anything. */
export interface CodedPersons {
  readonly size: number;
  readonly columns: ReadonlyMap<string, Int16Array>;
}

/**
 * @throws RangeError when a person appears twice or has a code that its variable does not list: the snapshot is then not one of distinct,
 * coded persons, and nothing may be published from it
 */
export function codePersons(snapshot: Snapshot, specs: readonly VariableSpec[]): CodedPersons {
  if (new Set(snapshot.persons.map((person) => person.id)).size !== snapshot.persons.length) throw new RangeError('a person appears twice');
  const columns = new Map<string, Int16Array>();
  for (const spec of specs) {
    const indexes = new Map(spec.codes.map((code, index) => [code, index]));
    columns.set(
      spec.name,
      Int16Array.from(snapshot.persons, (person) => {
        const index = indexes.get(person.values[spec.name] ?? '');
        if (index === undefined) throw new RangeError(`a person has no listed code for ${spec.name}`);
        return index;
      }),
    );
  }
  return { size: snapshot.persons.length, columns };
}

/** Persons by code of a variable. */
export function countCodes(persons: CodedPersons, spec: VariableSpec): ReadonlyMap<string, number> {
  const counts = new Map(spec.codes.map((code) => [code, 0]));
  for (const index of persons.columns.get(spec.name) ?? []) {
    const code = spec.codes[index] as string;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}
