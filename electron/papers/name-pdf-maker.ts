/** What the file says made it, instead of the machine's system and versions, which Chromium writes there. */
const MAKER = 'Cellule CLSM';

/** A text of a PDF's dictionary, its brackets escaped. */
const creator = /\/Creator \((?:\\[^]|[^\\()])*\)/;

/**
 * Replaces what a PDF tells of the system that made it. Every place in the file stays where its table says: what is taken away is filled
 * with spaces, which mean nothing there.
 * @returns the same bytes when nothing is told, or no room is there
 */
export function namePdfMaker(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const told = creator.exec(text)?.[0];
  const named = `/Creator (${MAKER})`;
  if (told === undefined || told.length < named.length) return pdf;
  return new Uint8Array(
    Buffer.from(
      text.replace(told, () => named.padEnd(told.length)),
      'latin1',
    ),
  );
}
