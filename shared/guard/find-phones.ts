import type { Sighting } from './finding.ts';
import { type ReadText, readText, type Token } from './tokenise.ts';
import { readSpelledPair } from './words/number-words.ts';

/** Digits written near each other, and the group (token, or spelled words) each comes from. */
interface DigitRun {
  readonly digits: string;
  /** For each digit, first and last token of its group. */
  readonly groups: readonly { readonly from: number; readonly to: number }[];
  /** The run began with « + ». */
  readonly plus: boolean;
}

const isPhoneGap = (gap: string): boolean => gap.length <= 5 && /^[ \n.\-_/,·()*+|]*$/.test(gap);
/** Two letters drawn like digits between groups: « O6 OO 12 ». */
const LETTER_DIGITS = /^[oli]{1,2}$/;

const asDigits = (letters: string): string => letters.replaceAll('o', '0').replaceAll(/[il]/g, '1');

function digitsAt(tokens: readonly Token[], index: number, inRun: boolean): { digits: string; next: number } | null {
  const token = tokens[index];
  if (token === undefined) return null;
  if (token.type === 'number') return { digits: token.text, next: index + 1 };
  if (inRun && LETTER_DIGITS.test(token.text)) return { digits: asDigits(token.text), next: index + 1 };
  if (/^(un|une|premier)$/.test(token.text)) return inRun ? { digits: '1', next: index + 1 } : null;
  if (token.text === 'zero') {
    const spelled = readSpelledPair(tokens, index + 1);
    return spelled !== null && spelled.value < 10 ? { digits: `0${spelled.value}`, next: spelled.next } : { digits: '0', next: index + 1 };
  }
  const spelled = readSpelledPair(tokens, index);
  return spelled === null ? null : { digits: String(spelled.value), next: spelled.next };
}

/** Groups of digits that follow each other, figures or words (« zéro six, douze, trente-quatre »). */
function readRuns(tokens: readonly Token[]): DigitRun[] {
  const runs: DigitRun[] = [];
  let index = 0;
  while (index < tokens.length) {
    let digits = '';
    const groups: { from: number; to: number }[] = [];
    const plus = /\+ ?\(?$/.test(tokens[index]?.gap ?? '');
    let at = index;
    for (;;) {
      const token = tokens[at];
      if (token === undefined || (at > index && !isPhoneGap(token.gap))) break;
      const group = digitsAt(tokens, at, at > index);
      if (group === null) break;
      digits += group.digits;
      const place = { from: at, to: group.next - 1 };
      for (let count = 0; count < group.digits.length; count += 1) groups.push(place);
      at = group.next;
    }
    if (digits.length >= 8) runs.push({ digits, groups, plus });
    index = Math.max(at, index + 1);
  }
  return runs;
}

/**
 * What is common to all the ways of writing one telephone number: its last nine digits (fewer for a short foreign one).
 * A field that holds several numbers (« 06 … / 05 … ») gives several keys; under six digits it gives none.
 */
export function phoneKeys(field: string): string[] {
  const digits = readText(field)
    .tokens.map((token) => (token.type === 'number' ? token.text : LETTER_DIGITS.test(token.text) ? asDigits(token.text) : ''))
    .join('');
  if (digits.length < 6) return [];
  if (digits.length <= 15) return [digits.slice(-9)];
  return Array.from(digits.matchAll(/(?:(?:0033|33)0?|0)([1-9]\d{8})/g), (match) => match[1] ?? '');
}

/** French shapes at a place of a run: 0X XX XX XX XX, +33 X…, 0033 X…, with « (0) »; or « + » and 8 to 14 digits. */
function shapeAt(run: DigitRun, at: number): number | null {
  const rest = run.digits.slice(at, at + 15);
  const national = /^0[1-9]\d{8}/.exec(rest) ?? /^(?:0033|33)0?[1-9]\d{8}/.exec(rest);
  if (national !== null && (!national[0].startsWith('33') || run.plus)) return national[0].length;
  return at === 0 && run.plus && run.digits.length >= 8 && run.digits.length <= 15 ? run.digits.length : null;
}

/** Telephone numbers: the known ones block however they are spaced, spelled or prefixed; any other French or international shape warns. */
export function findPhones(read: ReadText, knownKeys: ReadonlySet<string>): Sighting[] {
  const { tokens } = read;
  const lengths = [...new Set([...knownKeys].map((key) => key.length))];
  return readRuns(tokens).flatMap((run) => {
    const found: Sighting[] = [];
    const taken = new Set<number>();
    const add = (from: number, to: number, known: boolean): void => {
      for (let at = from; at <= to; at += 1) taken.add(at);
      let start = tokens[run.groups[from]?.from ?? 0]?.start ?? 0;
      const end = tokens[run.groups[to]?.to ?? 0]?.end ?? 0;
      // The sign of « +33 » belongs to the number.
      if (from === 0 && run.plus) start = Math.max(0, read.original.slice(0, start).search(/[+＋][ (]{0,2}$/));
      found.push({ start, end, kind: 'phone', severity: known ? 'block' : 'warn', known });
    };
    for (let at = 0; at < run.digits.length; at += 1) {
      const length = lengths.find((one) => knownKeys.has(run.digits.slice(at, at + one)));
      if (length === undefined) continue;
      const prefix = /(?:0033|33)?0?$/.exec(run.digits.slice(Math.max(0, at - 5), at))?.[0].length ?? 0;
      add(at - prefix, at + length - 1, true);
      at += length - 1;
    }
    for (let at = 0; at < run.digits.length; at += 1) {
      if (taken.has(at) || (at > 0 && run.groups[at] === run.groups[at - 1])) continue;
      const length = shapeAt(run, at);
      // In the middle of a longer run it is a piece of another number.
      const atEdge = length !== null && (at === 0 || taken.has(at - 1) || at + length === run.digits.length);
      if (length === null || !atEdge || taken.has(at + length - 1) || run.groups[at + length - 1] === run.groups[at + length]) continue;
      add(at, at + length - 1, false);
      at += length - 1;
    }
    return found;
  });
}
