import type { LocalDate } from '#shared/dates/local-date.ts';

/** A date of a PDF's dictionary, as Chromium writes it. */
const dates = /\/(CreationDate|ModDate) \(D:\d{14}[+\-Z]?(?:\d{2}'\d{2}'?)?\)/g;

/**
 * A PDF that bears the day of its document instead of the hour at which it was printed, so that it tells nothing of when somebody sat there.
 * Every byte keeps its place, as the file's own table needs.
 */
export function settlePdfDate(pdf: Uint8Array, day: LocalDate): Uint8Array {
  const stamp = `(D:${day.replaceAll('-', '')}000000`;
  const text = Buffer.from(pdf).toString('latin1');
  const settled = text.replaceAll(dates, (told, name: string) => `/${name} ${stamp})`.padEnd(told.length));
  return new Uint8Array(Buffer.from(settled, 'latin1'));
}
