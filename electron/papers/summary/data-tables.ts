import { summaryDocumentWords } from '#shared/messages/summary-documents.ts';
import type { ReportTable, SummaryReport } from '#shared/summary/report.ts';
import { reportFacts } from '#shared/summary/report-facts.ts';

/** A table for a program: a header row, then one row a line, the same number of cells in each. */
export interface DataTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A table as data. Where lines were put together or add others up, a last column says so, since a star or bold type would be lost. */
export function dataTable({ columns, rows }: ReportTable, language: SummaryReport['facts']['language']): DataTable {
  const { lineKind, lineKinds } = summaryDocumentWords[language];
  const marked = rows.some(({ mark }) => mark !== null);
  return {
    header: [...columns.map(({ label }) => label), ...(marked ? [lineKind] : [])],
    rows: rows.map(({ cells, mark }) => [
      ...columns.map((_column, at) => cells[at] ?? null),
      ...(marked ? [mark === null ? null : lineKinds[mark]] : []),
    ]),
  };
}

/** What stands first in a workbook and beside tables: title, facts, diffusion, and where each table is, as label and value. */
export function readMeLines(report: SummaryReport, places: readonly (readonly [table: ReportTable, place: string])[], placeWord: string) {
  const words = summaryDocumentWords[report.facts.language];
  return {
    title: report.title,
    subtitle: report.subtitle,
    author: report.facts.author,
    facts: [...reportFacts(report), { label: words.diffusion, value: report.facts.diffusion }],
    placeWord,
    tables: places.map(([table, place]) => ({
      place,
      title: table.title,
      below: [table.definition, table.note].filter((line) => line !== null),
    })),
  };
}
