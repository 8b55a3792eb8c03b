import { read, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { strFromU8, zipSync } from 'fflate';
import { localDate } from '#shared/dates/local-date.ts';
import { type Cell, importLimits, type ReadOutcome, type ReadRefusal, type Sheet, type SpreadsheetFormat } from '#shared/import/sheet.ts';
import { unpackWithin, zipNames } from './inspect-zip.ts';

/** Parts that run something, in the formats of both office suites. */
const macros = /vbaProject|\.bin$.*macrosheet|xl\/macrosheets\/|^Basic\/|^Scripts\//i;
/** Parts that fetch something: other workbooks, databases, the web. */
const links = /xl\/externalLinks\/|xl\/connections\.xml|xl\/queryTables\/|xl\/webextensions\//i;
/** Parts that the reader needs; pictures, printer settings, comments and previews are not unpacked. */
const needed =
  /^(\[Content_Types\]\.xml|_rels\/.*|xl\/(workbook|styles|sharedStrings|metadata)\.xml|xl\/_rels\/.*|xl\/(worksheets|theme)\/[^/]+\.xml|xl\/worksheets\/_rels\/.*|content\.xml|styles\.xml|meta\.xml|mimetype|META-INF\/manifest\.xml)$/;

/** Reads a workbook that is an archive (XLSX, ODS) once nothing in it runs, fetches or swells. */
export function readPackedWorkbook(bytes: Uint8Array): ReadOutcome {
  const names = zipNames(bytes);
  if (names === null) return { refused: 'import_unreadable' };
  const format = names.includes('xl/workbook.xml') ? 'xlsx' : names.includes('content.xml') ? 'ods' : null;
  if (names.some((name) => macros.test(name))) return { refused: 'import_macros' };
  if (names.some((name) => links.test(name))) return { refused: 'import_links' };
  if (format === null) return { refused: 'import_not_spreadsheet' };
  const parts = unpackWithin(bytes, (name) => needed.test(name));
  if (typeof parts === 'string') return { refused: parts };
  const refusal = refusalOfParts(parts);
  if (refusal) return { refused: refusal };
  // Packed again without compression: the reader meets only what was looked at here.
  return parseWorkbook(zipSync({ ...parts }, { level: 0 }), format);
}

/** Reads a workbook of the old binary format. */
export function readBinaryWorkbook(bytes: Uint8Array): ReadOutcome {
  if (holdsName(bytes, 'EncryptedPackage')) return { refused: 'import_encrypted' };
  if (holdsName(bytes, '_VBA_PROJECT_CUR')) return { refused: 'import_macros' };
  if (!holdsName(bytes, 'Workbook') && !holdsName(bytes, 'Book')) return { refused: 'import_not_spreadsheet' };
  return parseWorkbook(bytes, 'xls');
}

/** An entity or a document type has no place in a workbook; formulas that reach outside have none in a list. */
function refusalOfParts(parts: Readonly<Record<string, Uint8Array>>): ReadRefusal | null {
  for (const [name, content] of Object.entries(parts)) {
    if (!name.endsWith('.xml')) continue;
    const head = strFromU8(content.subarray(0, 4_000));
    if (/<!(DOCTYPE|ENTITY)/i.test(head)) return 'import_unreadable';
    if (name === 'META-INF/manifest.xml' && strFromU8(content).includes('encryption-data')) return 'import_encrypted';
    if (/^(xl\/worksheets\/[^/]+|content)\.xml$/.test(name)) {
      const text = strFromU8(content);
      // DDE (`cmd|'/c …'!A1`), values from the web, values from other files.
      if (/<f[ >][^<]*(\||WEBSERVICE\(|FILTERXML\()/i.test(text)) return 'import_links';
      if (/table:formula="[^"]*(DDE\(|WEBSERVICE\(|'file:)/i.test(text)) return 'import_links';
      const rows = /<dimension ref="[A-Z]+\d+:([A-Z]+)(\d+)"/.exec(text);
      if (rows && Number(rows[2]) > importLimits.rows * 3 && countRows(text) > importLimits.rows) return 'import_too_many_rows';
    }
  }
  return null;
}

function countRows(text: string): number {
  let rows = 0;
  for (let at = text.indexOf('<row '); at >= 0; at = text.indexOf('<row ', at + 1)) rows += 1;
  return rows;
}

/** A stream of a compound file is named in UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));
}

function parseWorkbook(bytes: Uint8Array, format: SpreadsheetFormat): ReadOutcome {
  let workbook: WorkBook;
  try {
    workbook = read(bytes, {
      type: 'array',
      dense: true,
      cellFormula: true,
      cellNF: true,
      cellHTML: false,
      cellText: false,
      cellStyles: true,
      bookVBA: false,
      // One more than allowed, so that one too many is seen.
      sheetRows: importLimits.rows + 1,
    });
  } catch (error) {
    const encrypted = error instanceof Error && /password|encrypt/i.test(error.message);
    return { refused: encrypted ? 'import_encrypted' : 'import_unreadable' };
  }
  const from1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const sheets: Sheet[] = [];
  for (const [index, name] of workbook.SheetNames.entries()) {
    const sheet = workbook.Sheets[name];
    if (!sheet) continue;
    const taken = takeSheet(sheet, name, (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0, from1904);
    if (taken.rows.length > importLimits.rows) return { refused: 'import_too_many_rows' };
    if (taken.rows.some((row) => row.length > importLimits.columns)) return { refused: 'import_too_many_columns' };
    if (taken.rows.length > 0) sheets.push(taken);
  }
  if (sheets.length === 0) return { refused: 'import_empty' };
  return { file: { format, encoding: null, separator: null, from1904, sheets } };
}

/** A cell as the library gives it. */
interface RawCell {
  readonly t?: string;
  readonly v?: unknown;
  readonly z?: unknown;
  readonly f?: string;
}

function takeSheet(sheet: WorkSheet, name: string, hidden: boolean, from1904: boolean): Sheet {
  const data = ((sheet as { '!data'?: (readonly (RawCell | undefined)[] | undefined)[] })['!data'] ?? []) as readonly (
    | readonly (RawCell | undefined)[]
    | undefined
  )[];
  let formulas = 0;
  const rows = Array.from({ length: data.length }, (_, at) =>
    trimEnd(
      Array.from(data[at] ?? [], (cell): Cell => {
        if (cell?.f !== undefined) formulas += 1;
        return cell ? takeCell(cell, from1904) : null;
      }),
    ),
  );
  while (rows.at(-1)?.length === 0) rows.pop();
  const hiddenOf = (list: readonly ({ hidden?: boolean } | undefined)[] | undefined): number[] =>
    [...(list ?? [])].flatMap((each, at) => (each?.hidden === true ? [at] : []));
  return {
    name,
    hidden,
    rows,
    formulas,
    hiddenRows: hiddenOf(sheet['!rows']),
    hiddenColumns: hiddenOf(sheet['!cols']),
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
  };
}

function takeCell({ t, v, z }: RawCell, from1904: boolean): Cell {
  if (t === 'e' || v === undefined || v === null) return null;
  if (typeof v === 'boolean') return v;
  if (v instanceof Date) {
    const day = localDate(v.getUTCFullYear(), v.getUTCMonth() + 1, v.getUTCDate());
    return day === null ? null : { day };
  }
  if (typeof v === 'number') {
    if (typeof z !== 'string' || !SSF.is_date(z)) return v;
    const parts = SSF.parse_date_code(v, { date1904: from1904 }) as { y: number; m: number; d: number } | null;
    const day = parts === null ? null : localDate(parts.y, parts.m, parts.d);
    return day === null ? v : { day };
  }
  return typeof v === 'string' ? (v === '' ? null : v.slice(0, importLimits.cell)) : null;
}

function trimEnd(row: Cell[]): Cell[] {
  let length = row.length;
  while (length > 0 && (row[length - 1] === null || row[length - 1] === undefined)) length -= 1;
  return row.slice(0, length);
}
