import type { Sighting } from './finding.ts';
import { readText, type Token } from './tokenise.ts';

/** Longest chain of words or digits looked at on each side of the at sign. */
const REACH = 16;
const SPOKEN_JOINS: ReadonlyMap<string, string> = new Map([
  ['point', '.'],
  ['dot', '.'],
  ['tiret', '-'],
  ['underscore', '_'],
]);

interface Side {
  readonly text: string;
  readonly edge: number;
}

/** True when the token at `index` says « @ » (« arobase », « (at) », « [at] »). */
function isSpokenAt(tokens: readonly Token[], index: number, tail: string): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  if (/^arobas(e|que)?$/.test(token.text)) return true;
  return /^(at|a|arobase)$/.test(token.text) && /[([{<] ?$/.test(token.gap) && /^ ?[)\]}>]/.test(tokens[index + 1]?.gap ?? tail);
}

const isGlue = (gap: string): boolean => gap === '' || /^[._+%'-]{1,2}$/.test(gap);

function readLeft(tokens: readonly Token[], last: number): Side | null {
  let index = last;
  let text = tokens[index]?.text;
  if (text === undefined) return null;
  while (index > 0 && last - index < REACH) {
    const here = tokens[index];
    const before = tokens[index - 1];
    if (here === undefined || before === undefined) break;
    const spoken = SPOKEN_JOINS.get(before.text);
    const first = tokens[index - 2];
    if (spoken !== undefined && first !== undefined && here.gap === ' ' && before.gap === ' ') {
      text = first.text + spoken + text;
      index -= 2;
    } else if (isGlue(here.gap)) {
      text = before.text + here.gap + text;
      index -= 1;
    } else break;
  }
  return { text, edge: index };
}

function readRight(tokens: readonly Token[], first: number): Side | null {
  let index = first;
  let text = tokens[index]?.text;
  if (text === undefined) return null;
  while (index < first + REACH) {
    const after = tokens[index + 1];
    if (after === undefined) break;
    const spoken = SPOKEN_JOINS.get(after.text);
    const next = tokens[index + 2];
    if (spoken !== undefined && next !== undefined && after.gap === ' ' && next.gap === ' ') {
      text += spoken + next.text;
      index += 2;
    } else if (after.gap === '' || after.gap === '.' || after.gap === '-') {
      text += after.gap + after.text;
      index += 1;
    } else break;
  }
  return { text, edge: index };
}

/** The addresses of a field as they are compared: folded, look-alike digits included. None when it has no at sign. */
export function emailKeys(field: string): string[] {
  const { tokens } = readText(field);
  return tokens.flatMap((token, at) => {
    if (at === 0 || !token.gap.includes('@')) return [];
    const [left, right] = [readLeft(tokens, at - 1), readRight(tokens, at)];
    return left === null || right === null ? [] : [`${left.text}@${right.text}`];
  });
}

/** E-mail addresses, also dictated (« prenom point nom arobase ville point fr ») or disguised (« (at) »). The known ones block, others warn. */
export function findEmails(tokens: readonly Token[], tail: string, knownKeys: ReadonlySet<string>): Sighting[] {
  const found: Sighting[] = [];
  for (const [index, token] of tokens.entries()) {
    if (index === 0) continue;
    const sign = /^ ?[([]?@[)\]]? ?$/.test(token.gap);
    const spoken = !sign && isSpokenAt(tokens, index, tail);
    if (!sign && !spoken) continue;
    const left = readLeft(tokens, index - 1);
    const right = readRight(tokens, spoken ? index + 1 : index);
    if (left === null || right === null) continue;
    const known = knownKeys.has(`${left.text}@${right.text}`);
    if (!known && !/\.[a-z]{2,}$/.test(right.text.slice(-12))) continue;
    found.push({
      start: tokens[left.edge]?.start ?? 0,
      end: tokens[right.edge]?.end ?? 0,
      kind: 'email',
      severity: known ? 'block' : 'warn',
      known,
    });
  }
  return found;
}
