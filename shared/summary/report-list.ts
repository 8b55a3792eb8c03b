import { NOT_RECORDED, OTHER } from '#shared/code-lists/code.ts';
import type { Language } from '#shared/dates/language.ts';
import { groupDigits } from '#shared/messages/plural.ts';
import type { SummaryReportWords } from '#shared/messages/summary-report-catalogue.ts';
import type { CountUnit } from './counts.ts';
import type { GroupLabel } from './group-label.ts';
import type { ReportBlock, ReportChart, ReportTable } from './report.ts';

/** A row of a list. `key` names it for the locked numbers of sentences: its code, or the first of its codes and how many more. */
export type ListRow = GroupLabel & { readonly key: string; readonly value: number };

/** A list of the report before it is laid out: labels and numbers. */
export interface ReportList {
  /** Name of the indicator; the table's id. */
  readonly id: string;
  readonly title: string;
  readonly definition: string | null;
  readonly unit: CountUnit;
  readonly rows: readonly ListRow[];
  /** The number that the rows add up to, or that stands beside them when they are `multiple`. */
  readonly n: number;
  readonly multiple: boolean;
  /** Sentence under the table where one person may be in several rows. */
  readonly multipleNote: string;
}

/** Percentages of fewer than this are noise. */
const LEAST_BASE = 20;
const MOST_BARS = 20;

/** Lists that are worth a drawing. */
const drawn: readonly string[] = [
  'referrer-type',
  'age-band',
  'context',
  'problem',
  'level',
  'orientation',
  'orientation-target-type',
  'orientation-family',
  'lever',
  'lever-family',
  'outcome',
  'closure',
  'quarter',
  'exchange-partner-type',
];

/** Codes that no sentence is about. */
const sayNothing: readonly string[] = [NOT_RECORDED, OTHER, 'none'];

/** A share as a whole percentage. */
function percentOf(value: number, base: number): number {
  return Math.round((100 * value) / base);
}

/** The table of a list, and its chart where one helps. */
export function listBlocks(list: ReportList, words: SummaryReportWords, language: Language): readonly ReportBlock[] {
  const shares = list.unit === 'situation' && list.n >= LEAST_BASE;
  const notes = [
    ...list.rows.flatMap(({ label, contents }) => (contents === null ? [] : [words.tables.merged(label, contents)])),
    ...(list.multiple ? [list.multipleNote] : []),
    ...(shares ? [words.tables.rounded] : []),
  ];
  const numbers = (value: number): number[] => (shares ? [value, percentOf(value, list.n)] : [value]);
  const table: ReportTable = {
    type: 'table',
    id: list.id,
    title: list.title,
    columns: [
      { label: list.title, kind: 'text' },
      { label: words.columns.count[list.unit], kind: 'number' },
      ...(shares ? [{ label: words.columns.share(list.n), kind: 'number' as const }] : []),
    ],
    rows: [
      ...list.rows.map((row) => ({ cells: [row.label, ...numbers(row.value)], mark: row.merged ? ('merged' as const) : null })),
      ...(list.multiple ? [] : [{ cells: [words.columns.total, ...numbers(list.n)], mark: 'total' as const }]),
    ],
    definition: list.definition,
    note: notes.length === 0 ? null : notes.join(' '),
  };
  const chart = drawn.includes(list.id) && list.rows.length > 1 && list.rows.length <= MOST_BARS;
  return chart ? [table, barsOf(list, words, language)] : [table];
}

function barsOf(list: ReportList, words: SummaryReportWords, language: Language): ReportChart {
  const values = list.rows.map(({ label, value }) => words.chart.value(label, groupDigits(value, language)));
  return {
    type: 'chart',
    id: `${list.id}-chart`,
    kind: 'bars',
    title: list.title,
    alternative: words.chart.alternative('bars', values.join('\u00a0; ')),
    unit: words.columns.count[list.unit].toLowerCase(),
    categories: list.rows.map(({ label }) => label),
    series: [{ label: words.columns.count[list.unit], values: list.rows.map(({ value }) => value) }],
    tableId: list.id,
  };
}

/**
 * The most frequent rows, for a sentence: at most three, none that occurs once, none that is tied with one left out, none that is « and others » or not recorded.
 * @returns none when nothing stands out
 */
export function mostFrequent(list: ReportList): readonly ListRow[] {
  const sorted = list.rows.filter(({ key, value }) => value > 1 && !sayNothing.includes(key)).toSorted((a, b) => b.value - a.value);
  const limit = sorted[3]?.value ?? 0;
  const top = sorted.slice(0, 3).filter(({ value }) => value > limit);
  const firstVague = top.findIndex(({ vague }) => vague);
  return firstVague === -1 ? top : top.slice(0, firstVague);
}
