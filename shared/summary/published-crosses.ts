import type { Language } from '#shared/dates/language.ts';
import { groupDigits } from '#shared/messages/plural.ts';
import type { SummaryReportWords } from '#shared/messages/summary-report-catalogue.ts';
import type { Publication, PublishedKey, PublishedTable } from '#shared/publication/publication-format.ts';
import { lowerFirst } from './join-words.ts';
import { valueOf } from './published-lists.ts';
import type { PublishedWords } from './published-words.ts';
import type { ReportBlock, ReportChart, ReportTable } from './report.ts';

const keyText = (key: PublishedKey): string => (key === '*' ? '*' : key.join('|'));

/** Name of a cross table as an id: `problem-by-referrer-type`. */
function idOf(dims: readonly string[], position: number): string {
  const id = dims.map((dim) => dim.replace(/[^a-z0-9-]/g, '-')).join('-by-');
  return id.length <= 60 ? id : `${id.slice(0, 56)}-${position}`;
}

/** The cross tables: two variables as rows and columns with their sums and a stacked chart, more as one row a combination. */
export function crossBlocks(
  publication: Publication,
  names: PublishedWords,
  words: SummaryReportWords,
  language: Language,
): readonly ReportBlock[] {
  const crosses = publication.tables.filter((table) => table.dims.length > 1 && table.name !== 'classes');
  return crosses.flatMap((table, position) => {
    const title = table.dims.map((dim, index) => (index === 0 ? names.dimension(dim) : lowerFirst(names.dimension(dim))));
    const head = { id: idOf(table.dims, position), title: title.reduce((a, b) => words.tables.crossed(a, b)) };
    return table.dims.length === 2 ? squareBlocks(table, head, names, words, language) : [combinations(table, head, names, words)];
  });
}

interface Head {
  readonly id: string;
  readonly title: string;
}

function squareBlocks(
  table: PublishedTable,
  { id, title }: Head,
  names: PublishedWords,
  words: SummaryReportWords,
  language: Language,
): readonly ReportBlock[] {
  const keysOf = (dim: number): readonly PublishedKey[] => [
    ...new Map(table.cells.map((cell) => [keyText(cell.key[dim] ?? '*'), cell.key[dim] ?? '*'])).values(),
  ];
  const [rowDim = '', columnDim = ''] = table.dims;
  const [rowKeys, columnKeys] = [keysOf(0), keysOf(1)];
  const values = new Map(table.cells.map((cell) => [cell.key.map(keyText).join('×'), valueOf(cell)]));
  const at = (row: PublishedKey, column: PublishedKey): number | null => values.get(`${keyText(row)}×${keyText(column)}`) ?? null;
  const sum = (numbers: readonly (number | null)[]): number => numbers.reduce<number>((total, value) => total + (value ?? 0), 0);
  const rows = rowKeys.map((key) => ({ ...names.group(rowDim, key), values: columnKeys.map((column) => at(key, column)) }));
  const columns = columnKeys.map((key) => names.group(columnDim, key));
  const contents = [...rows, ...columns].flatMap((group) =>
    group.contents === null ? [] : [words.tables.merged(group.label, group.contents)],
  );
  const block: ReportTable = {
    type: 'table',
    id,
    title,
    columns: [
      { label: names.dimension(rowDim), kind: 'text' },
      ...columns.map(({ label }) => ({ label, kind: 'number' as const })),
      { label: words.columns.total, kind: 'number' },
    ],
    rows: [
      ...rows.map((row) => ({ cells: [row.label, ...row.values, sum(row.values)], mark: row.merged ? ('merged' as const) : null })),
      {
        cells: [
          words.columns.total,
          ...columns.map((_, column) => sum(rows.map((row) => row.values[column] ?? null))),
          sum([...values.values()]),
        ],
        mark: 'total',
      },
    ],
    definition: words.tables.crossDefinition,
    note: contents.length === 0 ? null : contents.join(' '),
  };
  const described = rows.map((row) =>
    words.chart.parts(
      row.label,
      columns.map(({ label }, column) => words.chart.value(label, groupDigits(row.values[column] ?? 0, language))),
    ),
  );
  const chart: ReportChart = {
    type: 'chart',
    id: `${id.slice(0, 54)}-chart`,
    kind: 'stacked',
    title,
    alternative: words.chart.alternative('stacked', described.join('\u00a0; ')),
    unit: words.units.situation,
    categories: rows.map(({ label }) => label),
    series: columns.map(({ label }, column) => ({ label, values: rows.map((row) => row.values[column] ?? null) })),
    tableId: id,
  };
  return columns.length <= 5 && rows.length <= 10 ? [block, chart] : [block];
}

function combinations(table: PublishedTable, { id, title }: Head, names: PublishedWords, words: SummaryReportWords): ReportTable {
  const rows = table.cells.map((cell) => ({
    groups: table.dims.map((dim, index) => names.group(dim, cell.key[index] ?? '*')),
    value: valueOf(cell),
  }));
  const total = rows.reduce((sum, row) => sum + row.value, 0);
  return {
    type: 'table',
    id,
    title,
    columns: [
      ...table.dims.map((dim) => ({ label: names.dimension(dim), kind: 'text' as const })),
      { label: words.columns.count.situation, kind: 'number' },
    ],
    rows: [
      ...rows.map(({ groups, value }) => ({
        cells: [...groups.map(({ label }) => label), value],
        mark: groups.some(({ merged }) => merged) ? ('merged' as const) : null,
      })),
      { cells: [words.columns.total, ...table.dims.slice(1).map(() => null), total], mark: 'total' },
    ],
    definition: words.tables.crossDefinition,
    note: null,
  };
}

/** The classes of situations: « 5 situations : logement, niveau 1, mise en lien », one a row. */
export function classBlocks(publication: Publication, names: PublishedWords, words: SummaryReportWords): readonly ReportBlock[] {
  const table = publication.tables.find(({ name }) => name === 'classes');
  if (table === undefined) return [];
  const contents = new Set<string>();
  const rows = table.cells.map((cell) => {
    const parts = table.dims.flatMap((dim, index) => {
      const key = cell.key[index] ?? '*';
      if (key === '*') return [];
      const group = names.group(dim, key);
      if (group.contents !== null) contents.add(words.tables.merged(group.label, group.contents));
      return [group];
    });
    const said = parts.map(({ label }, index) => (index === 0 ? label : lowerFirst(label)));
    return {
      cells: [
        said.length === 0 ? words.group.everything : said.join(parts.some(({ label }) => label.includes(',')) ? '\u00a0; ' : ', '),
        valueOf(cell),
      ],
      mark: parts.some(({ merged }) => merged) ? ('merged' as const) : null,
      value: valueOf(cell),
    };
  });
  const total = rows.reduce((sum, { value }) => sum + value, 0);
  return [
    {
      type: 'table',
      id: 'classes',
      title: words.tables.classes,
      columns: [
        { label: words.columns.type, kind: 'text' },
        { label: words.columns.count.situation, kind: 'number' },
      ],
      rows: [
        ...rows.toSorted((a, b) => b.value - a.value).map(({ cells, mark }) => ({ cells, mark })),
        { cells: [words.columns.total, total], mark: 'total' },
      ],
      definition: words.tables.classesDefinition,
      note: contents.size === 0 ? null : [...contents].join(' '),
    },
  ];
}
