import { strFromU8 } from 'fflate';
import type { ReadRefusal } from '#shared/import/sheet.ts';
import { unpackWithin, zipNames } from './inspect-zip.ts';

/** Most characters of the document's text, markup included: a filled form has a hundred thousand. */
const MOST_MARKUP = 5_000_000;
const MOST_CONTROLS = 500;

/** Texts of the content controls of a Word document by their tag, or why it is refused. */
export type IntakeOutcome = { readonly texts: Readonly<Record<string, string>> } | { readonly refused: ReadRefusal | 'import_not_form' };

/**
 * Reads a filled fiche de saisine: the content controls of one part of the archive, by their tag, and nothing else of it. No entity, no reference,
 * no other part is followed. Searched from sign to sign, so that no text, however made, takes longer than its length.
 */
export function readIntakeForm(bytes: Uint8Array): IntakeOutcome {
  const names = zipNames(bytes);
  if (names === null || !names.includes('word/document.xml')) return { refused: 'import_not_form' };
  if (names.some((name) => /vbaProject/i.test(name))) return { refused: 'import_macros' };
  const parts = unpackWithin(bytes, (name) => name === 'word/document.xml');
  if (typeof parts === 'string') return { refused: parts };
  const content = parts['word/document.xml'];
  if (!content || content.length > MOST_MARKUP) return { refused: 'import_unreadable' };
  const markup = strFromU8(content);
  if (/<!(DOCTYPE|ENTITY)/i.test(markup.slice(0, 4_000))) return { refused: 'import_unreadable' };
  const texts: Record<string, string> = Object.create(null) as Record<string, string>;
  let found = 0;
  for (let at = markup.indexOf('<w:sdt>'); at >= 0 && found < MOST_CONTROLS; at = markup.indexOf('<w:sdt>', at + 1)) {
    const begin = markup.indexOf('<w:sdtContent>', at);
    const end = markup.indexOf('</w:sdtContent>', at);
    if (begin < 0 || end < begin) break;
    found += 1;
    const properties = markup.slice(at, begin);
    const tag = /<w:tag w:val="([A-Za-z]{1,40})"/.exec(properties)?.[1];
    if (tag === undefined || properties.includes('<w:showingPlcHdr')) continue;
    texts[tag] = textOf(markup.slice(begin, end));
  }
  return found === 0 ? { refused: 'import_not_form' } : { texts: { ...texts } };
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The words between the marks; a paragraph or a break ends a line. */
function textOf(markup: string): string {
  let text = '';
  for (const piece of markup.split('<').slice(1)) {
    const close = piece.indexOf('>');
    if (close < 0) continue;
    const mark = piece.slice(0, close);
    if (/^w:t( |$)/.test(mark)) text += piece.slice(close + 1);
    else if (/^(\/w:p|w:br\b)/.test(mark)) text += '\n';
    else if (/^w:tab\b/.test(mark)) text += ' ';
  }
  return text
    .replaceAll(/&(#x?[0-9a-f]{1,6}|[a-z]{2,4});/gi, (whole, name: string) => {
      if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole;
      const point = name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
      return point >= 0x20 && point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
    })
    .trim();
}
