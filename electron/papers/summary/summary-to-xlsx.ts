import { summaryDocumentWords } from '#shared/messages/summary-documents.ts';
import type { ReportTable, SummaryReport } from '#shared/summary/report.ts';
import { columnWeights } from '../column-weights.ts';
import { type Sheet, sheetName, writeWorkbook } from '../workbook.ts';
import { dataTable, readMeLines } from './data-tables.ts';
import { definitionsTable, tablesOf } from './report-tables.ts';

/** A yearly summary as a workbook: « Lisez-moi » first, then one sheet a table, then the definitions. Numbers as numbers, and no formula. */
export function summaryToXlsx(report: SummaryReport): Promise<Uint8Array> {
  const { facts, title, subtitle } = report;
  const tables = tablesOf(report).map((table, at) => [table, sheetName(`${at + 1} ${table.title}`)] as const);
  const definitions = definitionsTable(report);
  const sheets = [
    readMeSheet(report, tables),
    ...tables.map(([table, name]) => tableSheet(table, name, facts.language)),
    ...(definitions === null ? [] : [tableSheet(definitions, definitions.title, facts.language)]),
  ];
  const core = { title, subject: subtitle, author: facts.author, language: facts.language, madeOn: facts.madeOn };
  return writeWorkbook(sheets, core, facts.diffusion);
}

function readMeSheet(report: SummaryReport, tables: readonly (readonly [ReportTable, string])[]): Sheet {
  const words = summaryDocumentWords[report.facts.language];
  const lines = readMeLines(report, tables, words.sheet);
  const row = (cells: (string | null)[], strong = false) => ({ cells, strong });
  const across = (text: string | null, strong = false) => ({ cells: [text], strong, across: true });
  return {
    name: words.readMe,
    headerRows: 0,
    columns: [34, 44, 64].map((width) => ({ width, numeric: false })),
    rows: [
      across(lines.title, true),
      across(lines.subtitle),
      across(lines.author),
      across(null),
      ...lines.facts.map(({ label, value }) => row([label, value])),
      across(null),
      row([lines.placeWord, words.tables, words.notes], true),
      ...lines.tables.map(({ place, title, below }) => row([place, title, below.join('\n') || null])),
    ],
  };
}

function tableSheet(table: ReportTable, name: string, language: SummaryReport['facts']['language']): Sheet {
  const { header, rows } = dataTable(table, language);
  const written = rows.map((cells) => cells.map((cell) => String(cell ?? '')));
  return {
    name,
    headerRows: 1,
    columns: columnWeights(header, written).map((weight, at) => ({
      width: Math.max(weight + 4, 12),
      numeric: table.columns[at]?.kind === 'number',
    })),
    rows: [{ cells: header, strong: true }, ...rows.map((cells, at) => ({ cells, strong: table.rows[at]?.mark === 'total' }))],
  };
}
