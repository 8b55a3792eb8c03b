import type { Language } from '#shared/dates/language.ts';

/** Widths of signs as shares of the size of the type, a little generous: a label may be set in one of several fonts, and must fit in each. */
const widths: readonly (readonly [signs: RegExp, width: number])[] = [
  [/[ijl.,;:!|'’ïî]/u, 0.29],
  [/[frt\s()[\]/\-·]/u, 0.36],
  [/[mwMW%—œæ]/u, 0.88],
  [/[A-ZÀ-ÖØ-Þ@&]/u, 0.7],
];
const ORDINARY = 0.57;

/** How wide a text is about, in the unit of `size`. */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  for (const sign of text) sum += widths.find(([signs]) => signs.test(sign))?.[1] ?? ORDINARY;
  return sum * size;
}

/**
 * A text in lines that are not wider than `width`: cut at spaces, after hyphens and slashes, and inside a word only when it alone is too wide.
 * No-break spaces hold.
 */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(/(?<=[ \n/-])/u).flatMap((word) => fitting(word, width, size))) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()].filter((each, at) => each !== '' || at === 0);
}

/** A word, or its parts when it is wider than a line. */
function fitting(word: string, width: number, size: number): string[] {
  if (textWidth(word.trimEnd(), size) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const sign of word) {
    if (part !== '' && textWidth(part + sign, size) > width) {
      parts.push(part);
      part = '';
    }
    part += sign;
  }
  return [...parts, part];
}

/** « 1 234 » with a no-break space; `1,234`. */
export function formatCount(count: number, language: Language): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, language === 'fr' ? '\u00a0' : ',');
}
