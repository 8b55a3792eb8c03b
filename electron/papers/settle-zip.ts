import { unzipSync, type Zippable, zipSync } from 'fflate';
import { datePartsOf, type LocalDate } from '#shared/dates/local-date.ts';

/** Files of an archive: path → content. */
export type ArchiveFiles = Readonly<Record<string, Uint8Array>>;

/** An archive whose entries all bear one given day: the same files give the same bytes, and nothing tells when it was made. */
export function zipOn(files: ArchiveFiles, day: LocalDate): Uint8Array {
  const { year, month, day: dayOfMonth } = datePartsOf(day);
  // The format knows no zone: it keeps what a clock on the wall says.
  const mtime = new Date(year, month - 1, dayOfMonth, 12);
  const entries: Zippable = Object.fromEntries(Object.entries(files).map(([path, content]) => [path, [content, { mtime, level: 6 }]]));
  return zipSync(entries);
}

/** An archive that a library made (a document, a workbook), with the given day instead of the hour at which it was written. */
export function settleZip(archive: Uint8Array, day: LocalDate): Uint8Array {
  return zipOn(unzipSync(archive), day);
}
