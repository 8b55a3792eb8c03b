import { parse } from 'csv-parse/sync';
import { importLimits, type ReadOutcome } from '#shared/import/sheet.ts';
import { decodeText } from './decode-text.ts';

const separators = [';', ',', '\t', '|'] as const;

/** Lines that are looked at to find the separator. */
const SAMPLE = 40;

/** Reads a text file whose columns are parted by a sign. Every cell is a text: `=1+1` is three signs and a number, and stays so. */
export function readCsv(bytes: Uint8Array): ReadOutcome {
  const decoded = decodeText(bytes);
  if (typeof decoded === 'string') return { refused: decoded };
  const { text, encoding } = decoded;
  if (text.trim() === '') return { refused: 'import_empty' };
  if (countLines(text) > importLimits.rows * 2) return { refused: 'import_too_many_rows' };
  // A first line that Excel understands, and that is no data.
  const told = /^\ufeff?sep=(.)\r?\n/i.exec(text);
  const body = told ? text.slice(told[0].length) : text.replace(/^\ufeff/, '');
  const separator = told?.[1] ?? findSeparator(body);
  if (separator === null) return { refused: 'import_not_spreadsheet' };
  const rows = parseRows(body, separator);
  if (rows === null) return { refused: 'import_unreadable' };
  if (rows.length > importLimits.rows) return { refused: 'import_too_many_rows' };
  if (rows.some((row) => row.length > importLimits.columns)) return { refused: 'import_too_many_columns' };
  const sheet = { name: '', hidden: false, rows, hiddenRows: [], hiddenColumns: [], merges: [], formulas: 0 };
  return { file: { format: 'csv', encoding, separator, from1904: false, sheets: [sheet] } };
}

function parseRows(text: string, separator: string): (string | null)[][] | null {
  const options = { delimiter: separator, relax_column_count: true, skip_empty_lines: false, bom: true, max_record_size: 2_000_000 };
  for (const quote of ['"', null]) {
    try {
      const rows: string[][] = parse(text, { ...options, quote, relax_quotes: quote !== null });
      return rows.map((row) => row.map((cell) => (cell === '' ? null : cell.slice(0, importLimits.cell))));
    } catch {
      // A quote that nobody closed: read again without them.
    }
  }
  return null;
}

/** The sign that cuts the first lines into the same number of columns, as many as possible; `null` when none cuts anything. */
function findSeparator(text: string): string | null {
  const sample = text.split(/\r?\n/, SAMPLE).join('\n');
  let best: { separator: string; score: number } | null = null;
  for (const separator of separators) {
    const rows = parseRows(sample, separator) ?? parseRows(sample.slice(0, sample.lastIndexOf('\n')), separator) ?? [];
    const counts = new Map<number, number>();
    for (const row of rows) if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
    const score = Math.max(0, ...[...counts].map(([columns, lines]) => lines * 10 + Math.min(columns, 9)));
    if (score > (best?.score ?? 0)) best = { separator, score };
  }
  return best?.separator ?? null;
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
