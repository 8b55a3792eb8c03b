import type { Sighting } from './finding.ts';
import type { Token } from './tokenise.ts';

const isNirGap = (gap: string): boolean => gap.length <= 3 && /^[ .\-\n]*$/.test(gap);

/** Sex, year, month (20–42 and 50–99: unknown or foreign), department (Corsica 2A/2B, overseas 97–98, abroad 99), commune, order. */
const SHAPE = /^[1-478]\d{2}(?:0[1-9]|1[0-2]|[2-3]\d|4[0-2]|[5-9]\d)(?:\d{2}|2[ab])\d{6}/;

/**
 * Key of a NIR, from its 13 first characters (source: INSEE, decree 82-103: 97 minus the number modulo 97; 2A counts as 19, 2B as 18).
 * @returns 1 to 97.
 */
export function nirKey(thirteen: string): number {
  const digits = thirteen.toLowerCase().replace('2a', '19').replace('2b', '18');
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return 97 - rest;
}

/** Social security numbers: block when the key is right, warn when it is wrong or missing. */
export function findNirs(tokens: readonly Token[]): Sighting[] {
  const found: Sighting[] = [];
  let index = 0;
  while (index < tokens.length) {
    let text = '';
    let at = index;
    let sighting: Sighting | null = null;
    while (at < tokens.length && text.length < 15) {
      const token = tokens[at];
      if (token === undefined || (at > index && !isNirGap(token.gap))) break;
      if (token.type === 'word' && !(/^[ab]$/.test(token.text) && text.length === 6 && text.endsWith('2'))) break;
      text += token.text;
      at += 1;
      if ((text.length === 13 || text.length === 15) && SHAPE.test(text)) {
        const valid = text.length === 15 && nirKey(text.slice(0, 13)) === Number(text.slice(13));
        sighting = { start: tokens[index]?.start ?? 0, end: token.end, kind: 'nir', severity: valid ? 'block' : 'warn', known: false };
      }
    }
    if (sighting !== null) found.push(sighting);
    index = sighting === null ? index + 1 : at;
  }
  return found;
}
