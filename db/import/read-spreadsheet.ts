import { importLimits, type ReadOutcome } from '#shared/import/sheet.ts';
import { readCsv } from './read-csv.ts';
import { readBinaryWorkbook, readPackedWorkbook } from './read-workbook.ts';

/**
 * Reads a spreadsheet that somebody gave, whatever its name says: the first bytes tell what it is. It may be hostile: every bound is checked
 * before the part that it bounds is read, and nothing in it is ever evaluated.
 * @returns what stands in it, or why it is refused; never throws
 */
export function readSpreadsheet(bytes: Uint8Array): ReadOutcome {
  if (bytes.length === 0) return { refused: 'import_empty' };
  if (bytes.length > importLimits.fileBytes) return { refused: 'import_too_large' };
  try {
    const [a, b, c, d] = bytes;
    if (a === 0x50 && b === 0x4b) return readPackedWorkbook(bytes);
    if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) return readBinaryWorkbook(bytes);
    // PDF, pictures, programs.
    if (/^(%PDF|\x89PNG|\xff\xd8\xff|GIF8|MZ|\x7fELF|\{\\rtf)/.test(String.fromCharCode(...bytes.subarray(0, 8))))
      return { refused: 'import_not_spreadsheet' };
    return readCsv(bytes);
  } catch {
    return { refused: 'import_unreadable' };
  }
}
