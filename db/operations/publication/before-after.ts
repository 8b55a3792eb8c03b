import type { OutputOf } from '#shared/contract/contract.ts';
import type { PublicationWords } from '#shared/messages/publication-catalogue.ts';
import type { Publication, PublishedTable } from '#shared/publication/publication-format.ts';
import type { VariableSpec } from '#shared/publication/variable-spec.ts';
import type { ReportTable } from '#shared/summary/report.ts';
import type { Asked } from './asked.ts';
import type { VariableWords } from './variable-words.ts';

type BeforeAfter = OutputOf<'publication.prepared'>['beforeAfter'][number];

/** Persons by combination of codes, exactly. */
function countsOf(asked: Asked, names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const person of asked.snapshot.persons) {
    const key = JSON.stringify(names.map((name) => person.values[name] ?? ''));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function idOf(names: readonly string[]): string {
  return names
    .join('-')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60);
}

/**
 * The tables that were asked for, with their exact numbers, beside what became of them; for the coordinator alone. Codes without a person are left out
 * of what was before. A yes/no variable of a list stands as one line among those of its list.
 */
export function beforeAfter(
  asked: Asked,
  publication: Publication,
  words: VariableWords,
  columns: PublicationWords['control']['columns'],
): BeforeAfter[] {
  const specs = asked.settings.variables.filter((spec) => asked.offered.some(({ name }) => name === spec.name) && !isOpen(spec));
  const byName = new Map(specs.map((spec) => [spec.name, spec]));
  const published = (names: readonly string[]): PublishedTable | undefined =>
    publication.tables.find(
      (table) => table.name !== 'classes' && table.dims.length === names.length && names.every((name, dim) => table.dims[dim] === name),
    );

  const tableOf = (names: readonly string[], rows: ReportTable['rows']): ReportTable => ({
    type: 'table',
    id: idOf(names),
    title: words.variables(names),
    columns: [
      ...names.map((name) => ({ label: words.variable(name), kind: 'text' as const })),
      { label: columns.persons, kind: 'number' as const },
    ],
    rows,
    definition: null,
    note: null,
  });

  const sideBySide = (names: readonly string[]): BeforeAfter => {
    const counts = countsOf(asked, names);
    const codes = names.map((name) => byName.get(name)?.codes ?? []);
    const before = productOf(codes).flatMap((key): ReportTable['rows'] => {
      const count = counts.get(JSON.stringify(key)) ?? 0;
      return count === 0 ? [] : [{ cells: [...key.map((code, dim) => words.code(names[dim] ?? '', code)), count], mark: null }];
    });
    const after = published(names)?.cells.map((cell): ReportTable['rows'][number] => ({
      cells: [
        ...cell.key.map((key, dim) => (key === '*' ? '*' : words.codes(names[dim] ?? '', key))),
        typeof cell.value === 'number' ? cell.value : null,
      ],
      mark: cell.key.some((key) => key === '*' || key.length > 1) ? 'merged' : null,
    }));
    return {
      id: idOf(names),
      title: words.variables(names),
      before: tableOf(names, before),
      after: after === undefined ? null : tableOf(names, after),
    };
  };

  const single = specs.filter((spec) => spec.kind !== 'flag').map((spec) => sideBySide([spec.name]));
  const crosses = asked.settings.crosses.filter((names) => names.every((name) => byName.has(name))).map(sideBySide);
  return [...single, ...flagLists(asked, specs, published, words, columns), ...crosses];
}

function isOpen(spec: VariableSpec): boolean {
  return spec.kind === 'flag' && spec.open === true;
}

/** Levers and orientations: one table a list, one line a code. */
function flagLists(
  asked: Asked,
  specs: readonly VariableSpec[],
  published: (names: readonly string[]) => PublishedTable | undefined,
  words: VariableWords,
  columns: PublicationWords['control']['columns'],
): BeforeAfter[] {
  const lists = new Map<string, string[]>();
  for (const spec of specs) {
    if (spec.kind !== 'flag') continue;
    const list = spec.name.slice(0, Math.max(0, spec.name.indexOf(':')));
    lists.set(list, [...(lists.get(list) ?? []), spec.name]);
  }
  return [...lists].flatMap(([list, names]) => {
    const row = (name: string, count: number): ReportTable['rows'][number] => ({
      cells: [words.code(list, name.slice(list.length + 1)), count],
      mark: null,
    });
    const exact = names.flatMap((name) => {
      const count = asked.snapshot.persons.filter((person) => person.values[name] === 'yes').length;
      return count === 0 ? [] : [row(name, count)];
    });
    if (exact.length === 0) return [];
    const shown = names.flatMap((name) => {
      const yes = published([name])?.cells.find((cell) => cell.key[0] !== '*' && cell.key[0]?.includes('yes'));
      return typeof yes?.value === 'number' ? [row(name, yes.value)] : [];
    });
    const table = (rows: ReportTable['rows']): ReportTable => ({
      type: 'table',
      id: idOf([list]),
      title: words.variable(list),
      columns: [
        { label: columns.line, kind: 'text' },
        { label: columns.persons, kind: 'number' },
      ],
      rows,
      definition: null,
      note: null,
    });
    return [{ id: idOf([list]), title: words.variable(list), before: table(exact), after: shown.length === 0 ? null : table(shown) }];
  });
}

function productOf(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return lists.reduce<readonly (readonly string[])[]>((rows, list) => rows.flatMap((row) => list.map((item) => [...row, item])), [[]]);
}
