import { formatCount } from '#shared/summary/chart-text.ts';
import type { ReportChart, ReportTable, SummaryReport } from '#shared/summary/report.ts';
import { summaryDocumentWords } from '#shared/messages/summary-documents.ts';
import { columnWidths } from '../column-widths.ts';

/** What stands for « nothing to say » in a printed table. */
const NOTHING = '–';
/** A table of no more rows, of cells no longer, is not cut over two pages. */
const [FEW_ROWS, SHORT_CELL] = [14, 90];

export interface PrintedTable {
  readonly columns: readonly { readonly title: string; readonly numeric: boolean }[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly total: boolean }[];
  /** What is counted, the notes, and what the star means; each a line below the table. */
  readonly below: readonly string[];
  readonly whole: boolean;
  /** Shares of the line. */
  readonly widths: readonly number[];
}

/** A table as a reader of a page sees it: numbers written out, lines that were put together marked with a star that is explained below. */
export function printedTable(table: ReportTable, language: SummaryReport['facts']['language']): PrintedTable {
  const merged = table.rows.some(({ mark }) => mark === 'merged');
  const columns = table.columns.map(({ label, kind }) => ({ title: label, numeric: kind === 'number' }));
  const rows = table.rows.map(({ cells, mark }) => ({
    cells: cells.map((cell, at) => `${printedCell(cell, language)}${mark === 'merged' && at === 0 ? '\u00a0*' : ''}`),
    total: mark === 'total',
  }));
  return {
    columns,
    rows,
    below: [table.definition, table.note, merged ? summaryDocumentWords[language].merged : null].filter((line) => line !== null),
    whole: rows.length <= FEW_ROWS && rows.every(({ cells }) => cells.every((cell) => cell.length <= SHORT_CELL)),
    widths: columnWidths(columns, rows),
  };
}

function printedCell(cell: string | number | null, language: SummaryReport['facts']['language']): string {
  if (cell === null) return NOTHING;
  return typeof cell === 'number' ? formatCount(cell, language) : cell;
}

/** The definitions of everything that is counted, as a table like the others; `null` when there are none. */
export function definitionsTable({ definitions, facts }: SummaryReport): ReportTable | null {
  const words = summaryDocumentWords[facts.language];
  if (definitions.length === 0) return null;
  return {
    type: 'table',
    id: 'definitions',
    title: words.definitions,
    columns: [words.counted, words.countedIn, words.definition].map((label) => ({ label, kind: 'text' })),
    rows: definitions.map(({ name, unit, text }) => ({ cells: [name, unit, text], mark: null })),
    definition: null,
    note: null,
  };
}

/** The tables of a report in their order, each once. */
export function tablesOf({ sections }: SummaryReport): ReportTable[] {
  return sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'table'));
}

export function chartsOf({ sections }: SummaryReport): ReportChart[] {
  return sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'chart'));
}

/** Counts tables and figures through a document: « Tableau 3. », « Figure 1. ». */
export function captionNumbers(language: SummaryReport['facts']['language']): { table: () => string; chart: () => string } {
  const words = summaryDocumentWords[language];
  let [tables, charts] = [0, 0];
  return {
    table: () => words.table((tables += 1)),
    chart: () => words.chart((charts += 1)),
  };
}
