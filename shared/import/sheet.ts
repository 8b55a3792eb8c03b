import type { LocalDate } from '#shared/dates/local-date.ts';

/** A cell that the spreadsheet itself keeps as a date. */
export interface DayCell {
  readonly day: LocalDate;
}

/** What stands in a cell: its value, never a formula. `null`: nothing. */
export type Cell = string | number | boolean | DayCell | null;

/** A block of merged cells, from its first cell to its last, both included, counted from 0. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet of a file as it was read, with what the person who made it chose to hide. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows from the top of the sheet; a row may be shorter than another. */
  readonly rows: readonly (readonly Cell[])[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly Merge[];
  /** Cells that held a formula: the value that the spreadsheet had computed was read. */
  readonly formulas: number;
}

export type SpreadsheetFormat = 'xlsx' | 'ods' | 'xls' | 'csv';

/** A file as it was read. */
export interface ReadFile {
  readonly format: SpreadsheetFormat;
  /** For a text file: how it was written, as it is told to the person (`UTF-8`, `Windows-1252`). */
  readonly encoding: string | null;
  /** For a text file: what parts its columns. */
  readonly separator: string | null;
  /** Days are counted from 1904 (old Macintosh workbooks). */
  readonly from1904: boolean;
  readonly sheets: readonly Sheet[];
}

/** Why a file is refused before anything of it is looked at; each is an error code with a sentence. */
export const readRefusals = [
  'import_too_large',
  'import_zip_bomb',
  'import_too_many_rows',
  'import_too_many_columns',
  'import_macros',
  'import_links',
  'import_encrypted',
  'import_not_spreadsheet',
  'import_unreadable',
  'import_too_long',
  'import_empty',
] as const;

export type ReadRefusal = (typeof readRefusals)[number];

export type ReadOutcome = { readonly file: ReadFile } | { readonly refused: ReadRefusal };

/** Bounds of a file: a cellule of a large town has some hundreds of saisines a year. */
export const importLimits = {
  fileBytes: 20_000_000,
  /** Of all the parts of a workbook together, unpacked. */
  unpackedBytes: 80_000_000,
  rows: 20_000,
  columns: 200,
  /** Characters of one cell. */
  cell: 20_000,
  /** Milliseconds. */
  time: 30_000,
} as const;

/** What a cell says, as a text without outer and repeated spaces; empty when it says nothing. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell.replaceAll(/[\s\u00a0\u202f\u200b\ufeff]+/g, ' ').trim();
  if (typeof cell === 'object') return cell.day;
  return String(cell);
}
