import ExcelJS from 'exceljs/dist/exceljs.bare.js';
import { strToU8, unzipSync } from 'fflate';
import type { LocalDate } from '#shared/dates/local-date.ts';
import { type CoreFacts, coreProperties } from './core-properties.ts';
import { printableText } from './printable-text.ts';
import { zipOn } from './settle-zip.ts';

/** A sheet: rows of words and numbers, never a formula. */
export interface Sheet {
  readonly name: string;
  /** `header`: the first rows that stay in sight and are printed on each page. */
  readonly headerRows: number;
  readonly columns: readonly { readonly width: number; readonly numeric: boolean }[];
  readonly rows: readonly SheetRow[];
  /** A sheet of many columns is printed across. */
  readonly landscape?: boolean;
}

export interface SheetRow {
  readonly cells: readonly (string | number | null)[];
  readonly strong: boolean;
  /** One text that runs over the columns beside it instead of being broken. */
  readonly across?: boolean;
}

/** Height of a line of the type, in points. */
const LINE_HEIGHT = 13.5;

const [HEADER_GROUND, HAIRLINE, INK] = ['FFF1EEE7', 'FFB9B4A8', 'FF1D2730'];

/** Signs that the name of a sheet may not have, and the longest one. */
const forbidden = /[[\]:*?/\\]/g;
const LONGEST_NAME = 31;

/**
 * Writes a workbook: the one module that knows the library. Numbers are numbers, words are words whatever they begin with, there is no formula, no
 * hidden sheet, no link, and of its properties only those that are given.
 */
export async function writeWorkbook(
  sheets: readonly Sheet[],
  core: CoreFacts & { readonly madeOn: LocalDate },
  footer: string,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const sheet of sheets) addSheet(workbook, sheet, footer);
  const written = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer({ useSharedStrings: true })));
  // The library's own would name an author, a company and the hour.
  const files = { ...written, 'docProps/core.xml': strToU8(coreProperties(core)), 'docProps/app.xml': strToU8(APP_PROPERTIES) };
  return zipOn(files, core.madeOn);
}

const APP_PROPERTIES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>';

function addSheet(workbook: ExcelJS.Workbook, { name, headerRows, columns, rows, landscape = false }: Sheet, footer: string): void {
  const sheet = workbook.addWorksheet(sheetName(name), {
    views: [{ state: headerRows > 0 ? 'frozen' : 'normal', ySplit: headerRows, showGridLines: false }],
    pageSetup: {
      paperSize: 9,
      orientation: landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(headerRows > 0 ? { printTitlesRow: `1:${headerRows}` } : {}),
    },
    // An ampersand begins an instruction there.
    headerFooter: { oddFooter: `&L&8${printableText(footer).replaceAll('&', '&&')}&R&8&P/&N` },
  });
  sheet.columns = columns.map(({ width }) => ({ width }));
  for (const [at, { cells, strong, across = false }] of rows.entries()) {
    const row = sheet.addRow(cells.map((cell) => (typeof cell === 'string' ? printableText(cell) : cell)));
    const head = at < headerRows;
    // Not every program fits a row to a text that is broken.
    row.height = LINE_HEIGHT * (across ? 1 : Math.max(1, ...cells.map((cell, column) => linesOf(cell, columns[column]?.width ?? 1)))) + 3;
    for (let column = 1; column <= columns.length; column++) {
      const cell = row.getCell(column);
      const numeric = columns[column - 1]?.numeric ?? false;
      cell.font = { name: 'Arial', size: 10, bold: head || strong, color: { argb: INK } };
      cell.alignment = { vertical: 'top', wrapText: !across, horizontal: numeric ? 'right' : 'left', indent: headerRows > 0 ? 1 : 0 };
      if (headerRows > 0) cell.border = { bottom: { style: 'thin', color: { argb: HAIRLINE } } };
      if (head) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: HEADER_GROUND } };
      if (numeric && !head) cell.numFmt = '#,##0';
    }
    row.commit();
  }
}

/** How many lines a text takes in a column of so many signs. */
function linesOf(cell: string | number | null, width: number): number {
  if (typeof cell !== 'string') return 1;
  return cell.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width - 1))), 0);
}

/** A name that every spreadsheet takes. */
export function sheetName(name: string): string {
  return printableText(name)
    .replaceAll(forbidden, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^'+|'+$/g, '')
    .trim()
    .slice(0, LONGEST_NAME)
    .trim();
}
