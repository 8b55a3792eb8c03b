import type { Sighting } from './finding.ts';
import type { Token } from './tokenise.ts';

/** Capital words between two numbers that are not the letters of a plate: months, units, small words. */
const NOT_LETTERS: ReadonlySet<string> = new Set(
  'jan fev mar avr mai jun jui aou sep oct nov dec ans km kg eur bis ter rue et ou du de au le la les min sur par pcs hab mn mg ml cm'.split(
    ' ',
  ),
);

/** Registration plates: since 2009 (AB-123-CD, never I, O or U) and before (123 ABC 86). They warn. */
export function findPlates(tokens: readonly Token[]): Sighting[] {
  const found: Sighting[] = [];
  for (const [index, a] of tokens.entries()) {
    const [b, c] = [tokens[index + 1], tokens[index + 2]];
    if (b === undefined || c === undefined) continue;
    if (isRecent(a, b, c) || isOld(a, b, c, tokens[index + 3])) {
      const corsica = c.text === '2' ? tokens[index + 3] : undefined;
      found.push({ start: a.start, end: corsica?.end ?? c.end, kind: 'plate', severity: 'warn', known: false });
    }
  }
  return found;
}

function isRecent(a: Token, b: Token, c: Token): boolean {
  if (a.type !== 'word' || c.type !== 'word' || b.type !== 'number' || b.text.length !== 3) return false;
  if (!/^[a-hj-np-tv-z]{2}$/.test(a.text) || !/^[a-hj-np-tv-z]{2}$/.test(c.text)) return false;
  const joined = /^-?$/.test(b.gap) && b.gap === c.gap;
  const spaced = /^[ -]{0,3}$/.test(b.gap) && /^[ -]{0,3}$/.test(c.gap) && a.shape === 'upper' && c.shape === 'upper';
  return joined || spaced;
}

function isOld(a: Token, b: Token, c: Token, d: Token | undefined): boolean {
  if (a.type !== 'number' || b.type !== 'word' || c.type !== 'number' || a.text.length > 4 || a.text.length < 2) return false;
  if (!/^[a-z]{2,3}$/.test(b.text) || b.shape !== 'upper' || NOT_LETTERS.has(b.text)) return false;
  if (!/^[ -]{0,3}$/.test(b.gap) || !/^[ -]{0,3}$/.test(c.gap)) return false;
  const corsica = c.text === '2' && d?.gap === '' && /^[ab]$/.test(d.text);
  return corsica || /^(\d\d|97[1-6])$/.test(c.text);
}
