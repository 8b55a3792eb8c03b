import { stringify } from 'csv-stringify/sync';
import { strToU8 } from 'fflate';
import { summaryDocumentWords } from '#shared/messages/summary-documents.ts';
import type { ReportTable, SummaryReport } from '#shared/summary/report.ts';
import { printableText } from '../printable-text.ts';
import { zipOn } from '../settle-zip.ts';
import { type DataTable, dataTable, readMeLines } from './data-tables.ts';
import { readMeText } from './read-me-text.ts';
import { definitionsTable, tablesOf } from './report-tables.ts';

/**
 * A yearly summary as an archive of CSV files, one a table, with the definitions and a text to be read first. As French spreadsheets open them:
 * semicolons, UTF-8 with its mark, lines ended by CR LF; a cell that a spreadsheet would take for a formula is made a word.
 */
export function summaryToCsv(report: SummaryReport): Uint8Array {
  const { language, madeOn } = report.facts;
  const words = summaryDocumentWords[language];
  const tables = tablesOf(report).map((table, at) => [table, `${String(at + 1).padStart(2, '0')}-${table.id}.csv`] as const);
  const definitions = definitionsTable(report);
  const written = (table: ReportTable) => strToU8(csvOf(dataTable(table, language)));
  return zipOn(
    {
      [words.readMeFile]: strToU8(readMeText(readMeLines(report, tables, words.file))),
      ...Object.fromEntries(tables.map(([table, name]) => [name, written(table)])),
      ...(definitions === null ? {} : { [words.definitionsFile]: written(definitions) }),
    },
    madeOn,
  );
}

function csvOf({ header, rows }: DataTable): string {
  const cells = [header, ...rows].map((row) => row.map((cell) => (typeof cell === 'string' ? printableText(cell) : cell)));
  return stringify(cells, { bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true });
}
