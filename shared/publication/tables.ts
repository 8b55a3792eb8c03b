import type { CodedPersons } from './coded-persons.ts';
import type { Cut } from './cross-table.ts';
import type { PublishedTable } from './publication-format.ts';
import type { CodeGroup } from './regroup.ts';
import type { SituationClass } from './situation-classes.ts';
import type { VariableSpec } from './variable-spec.ts';

/** A variable with the groups that will be shown, and the group of each person. */
export interface ShownVariable {
  readonly spec: VariableSpec;
  readonly groups: readonly CodeGroup[];
  readonly groupOf: Uint8Array;
}

export type Universe = Readonly<Record<string, string[]>>;

/** Finds the group of each person. */
export function showVariable(spec: VariableSpec, groups: readonly CodeGroup[], persons: CodedPersons): ShownVariable {
  const groupOfCode = spec.codes.map((code) => groups.findIndex((group) => group.codes.includes(code)));
  return { spec, groups, groupOf: Uint8Array.from(persons.columns.get(spec.name) ?? [], (index) => groupOfCode[index] as number) };
}

/**
 * The variable as the cross tables show it: groups that none of the cuts tells apart become one. Classes of situations are made of these, so that
 * they tie no more together than the tables do.
 */
export function asCrossTablesShow(variable: ShownVariable, cuts: readonly Cut[]): ShownVariable {
  if (cuts.length === 0) return variable;
  const signatures = variable.groups.map((_, group) => cuts.map((cut) => cut[group]).join());
  const kept = [...new Set(signatures)];
  return {
    spec: variable.spec,
    groups: kept.map((signature) => {
      const joined = variable.groups.filter((_, group) => signatures[group] === signature);
      return {
        codes: inOrder(
          variable,
          joined.flatMap((group) => group.codes),
        ),
        count: joined.reduce((sum, group) => sum + group.count, 0),
      };
    }),
    groupOf: variable.groupOf.map((group) => kept.indexOf(signatures[group] as string)),
  };
}

/** The table of nothing but the total, which may always be shown. */
export function totalTable(persons: number, universe: Universe): PublishedTable {
  return { name: 'total', dims: [], universe, cells: [{ key: [], value: persons, open: true }] };
}

/** The table of one variable. */
export function oneWayTable(variable: ShownVariable, universe: Universe): PublishedTable {
  const open = variable.spec.kind === 'flag' && variable.spec.open === true;
  return {
    name: variable.spec.name,
    dims: [variable.spec.name],
    universe,
    cells: variable.groups.map((group) => ({ key: [[...group.codes]], value: group.count, ...(open ? { open } : {}) })),
  };
}

/** A cross table of variables whose groups are joined into blocks. */
export function crossTable(variables: readonly ShownVariable[], cuts: readonly Cut[], universe: Universe): PublishedTable {
  const blocks = cuts.map((cut) => Math.max(...cut) + 1);
  const cells = blocks.reduce((product, size) => product * size, 1);
  const counts = new Int32Array(cells);
  for (let person = 0; person < (variables[0]?.groupOf.length ?? 0); person += 1) {
    let cell = 0;
    for (const [index, variable] of variables.entries()) {
      cell = cell * (blocks[index] as number) + (cuts[index]?.[variable.groupOf[person] as number] as number);
    }
    counts[cell] = (counts[cell] as number) + 1;
  }
  const names = variables.map((variable) => variable.spec.name);
  return {
    name: names.join(' × '),
    dims: names,
    universe,
    cells: Array.from(counts, (value, cell) => {
      let rest = cell;
      const picked = blocks.map(() => 0);
      for (let dim = blocks.length - 1; dim >= 0; dim -= 1) {
        picked[dim] = rest % (blocks[dim] as number);
        rest = Math.floor(rest / (blocks[dim] as number));
      }
      return { key: variables.map((variable, dim) => codesOfBlock(variable, cuts[dim] as Cut, picked[dim] as number)), value };
    }),
  };
}

/** The classes of situations as a table; `*` where a class does not tell. */
export function classTable(variables: readonly ShownVariable[], classes: readonly SituationClass[], universe: Universe): PublishedTable {
  return {
    name: 'classes',
    dims: variables.map((variable) => variable.spec.name),
    universe,
    cells: classes.map((situation) => ({
      key: situation.groups.map((groups, dim) => {
        const variable = variables[dim] as ShownVariable;
        return groups.length === variable.groups.length
          ? '*'
          : inOrder(
              variable,
              groups.flatMap((group) => variable.groups[group]?.codes ?? []),
            );
      }),
      value: situation.count,
    })),
  };
}

function codesOfBlock(variable: ShownVariable, cut: Cut, block: number): string[] {
  return inOrder(
    variable,
    variable.groups.flatMap((group, index) => (cut[index] === block ? group.codes : [])),
  );
}

function inOrder(variable: ShownVariable, codes: readonly string[]): string[] {
  return variable.spec.codes.filter((code) => codes.includes(code));
}
