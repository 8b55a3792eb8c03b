import { printableText } from './printable-text.ts';

/** What a PDF says of itself: its title as its window shows it, and the language in which it is read aloud (`fr-FR`). */
export interface PdfDescription {
  readonly title: string;
  readonly languageTag: string;
}

/** An object of the file, as its table of places names it. */
interface Located {
  readonly number: number;
  readonly body: string;
}

/**
 * Adds to a PDF what its browser did not write: the language, that the title is shown instead of the file's name, and both as metadata (XMP) for programs
 * that read nothing else. Added behind the end, as the format foresees (ISO 32000-1, 7.5.6): every byte that is there stays.
 * @returns the same bytes when the file has no table of places that can be read, or a metadata stream of its own
 */
export function describePdf(pdf: Uint8Array, description: PdfDescription): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const start = lastTable(text);
  const trailer = start === null ? null : /trailer\s*<<([^]*?)>>\s*startxref\s+\d+\s+%%EOF\s*$/.exec(text.slice(start));
  const size = numberAfter(trailer?.[1], 'Size');
  const root = start === null || trailer === null ? null : locate(text, start, numberAfter(trailer[1], 'Root'));
  if (start === null || !trailer || size === null || root === null || root.body.includes('/Metadata ')) return pdf;
  const catalog = catalogWith(root.body, description.languageTag, size);
  if (catalog === null) return pdf;
  const info = titledInfo(locate(text, start, numberAfter(trailer[1], 'Info')), description.title);
  const objects: Located[] = [{ ...root, body: catalog }, { number: size, body: streamOf(xmpOf(description)) }, ...info];
  return append(pdf, objects, { entries: trailer[1] ?? '', size: size + 1, previous: start });
}

/** Where the last table of places begins. */
function lastTable(text: string): number | null {
  const told = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1];
  if (told === undefined) return null;
  return text.startsWith('xref', Number(told)) ? Number(told) : null;
}

function numberAfter(entries: string | undefined, name: string): number | null {
  const told = new RegExp(`/${name}\\s+(\\d+)`).exec(entries ?? '')?.[1];
  return told === undefined ? null : Number(told);
}

/** The object of that number, by the one section of the table. */
function locate(text: string, table: number, number: number | null): Located | null {
  const head = /^xref\s+0\s+(\d+)\s+/.exec(text.slice(table, table + 40));
  if (!head || number === null || number >= Number(head[1])) return null;
  const entry = text.slice(table + head[0].length + number * 20, table + head[0].length + number * 20 + 18);
  const place = /^(\d{10}) 00000 n$/.exec(entry.trim())?.[1];
  if (place === undefined) return null;
  const found = new RegExp(`^${number} 0 obj\\s*(<<[^]*?>>)\\s*endobj`).exec(text.slice(Number(place)));
  return found ? { number, body: found[1] ?? '' } : null;
}

/** The catalogue with what it lacks; `null` when it is none. */
function catalogWith(body: string, languageTag: string, metadata: number): string | null {
  if (!/\/Type\s*\/Catalog\b/.test(body)) return null;
  const added = [
    `/Metadata ${metadata} 0 R`,
    ...(/\/Lang\b/.test(body) ? [] : [`/Lang (${languageTag})`]),
    ...(/\/ViewerPreferences\b/.test(body) ? [] : ['/ViewerPreferences <</DisplayDocTitle true>>']),
  ];
  return `${body.slice(0, -'>>'.length)}\n${added.join('\n')}>>`;
}

/** The properties of the document with its title, where they have none; nothing where they have one. */
function titledInfo(info: Located | null, title: string): Located[] {
  if (info === null || /\/Title\b/.test(info.body)) return [];
  const text = Buffer.from(`\ufeff${printableText(title)}`, 'utf16le')
    .swap16()
    .toString('hex')
    .toUpperCase();
  return [{ ...info, body: `${info.body.slice(0, -'>>'.length)}\n/Title <${text}>>>` }];
}

/** The description as XMP (ISO 16684-1); it names nobody and no program. */
function xmpOf({ title, languageTag }: PdfDescription): Buffer {
  const escaped = printableText(title).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return Buffer.from(
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>' +
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
      '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
      `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped}</rdf:li></rdf:Alt></dc:title>` +
      `<dc:language><rdf:Bag><rdf:li>${languageTag}</rdf:li></rdf:Bag></dc:language>` +
      '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
    'utf8',
  );
}

/** A stream as the latin1 text of its bytes. */
function streamOf(content: Buffer): string {
  return `<</Type /Metadata\n/Subtype /XML\n/Length ${content.length}>>\nstream\n${content.toString('latin1')}\nendstream`;
}

interface Trailer {
  readonly entries: string;
  readonly size: number;
  /** Where the table before begins. */
  readonly previous: number;
}

/** Writes objects behind the end, with their own table of places. */
function append(pdf: Uint8Array, objects: readonly Located[], { entries, size, previous }: Trailer): Uint8Array {
  let update = '\n';
  const places = objects.map(({ number, body }) => {
    const place = pdf.length + update.length;
    update += `${number} 0 obj\n${body}\nendobj\n`;
    return `${number} 1\n${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = pdf.length + update.length;
  const kept = entries.replace(/\/Size\s+\d+/, '').trim();
  update += `xref\n${places.join('')}trailer\n<</Size ${size}\n/Prev ${previous}\n${kept}>>\nstartxref\n${table}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([pdf, Buffer.from(update, 'latin1')]));
}
