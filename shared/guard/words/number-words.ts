import { frenchTens, frenchUnits } from '#shared/text/french-numbers.ts';
import type { Token } from '../tokenise.ts';

/** « le premier mars » is the first of the month. */
const UNITS: ReadonlyMap<string, number> = new Map([...Object.entries(frenchUnits), ['premier', 1]]);
const TENS: ReadonlyMap<string, number> = new Map(Object.entries(frenchTens));

/** A number written in words: its value, and the index after its last word. */
interface SpelledNumber {
  readonly value: number;
  readonly next: number;
}

function word(tokens: readonly Token[], index: number, first: boolean): string {
  const token = tokens[index];
  if (token === undefined || token.type !== 'word') return '';
  return first || /^[ \n-]{1,3}$/.test(token.gap) ? token.text : '';
}

/** 1 to 99, Belgian and Swiss forms included (« septante-huit »). */
function belowHundred(tokens: readonly Token[], index: number, first: boolean): SpelledNumber | null {
  const head = word(tokens, index, first);
  const small = UNITS.get(head);
  if (small !== undefined) {
    const after = word(tokens, index + 1, false);
    if (small === 4 && (after === 'vingt' || after === 'vingts')) return withUnit(tokens, index + 2, 80, 19);
    if (small === 10 && (UNITS.get(after) ?? 0) >= 7 && (UNITS.get(after) ?? 0) <= 9)
      return { value: 10 + (UNITS.get(after) ?? 0), next: index + 2 };
    return { value: small, next: index + 1 };
  }
  const tens = TENS.get(head);
  return tens === undefined ? null : withUnit(tokens, index + 1, tens, tens === 60 ? 19 : 9);
}

/** Adds what may follow tens: « et un », « -huit », « -dix-huit » (after sixty and eighty only). */
function withUnit(tokens: readonly Token[], index: number, tens: number, most: number): SpelledNumber {
  const at = word(tokens, index, false) === 'et' ? index + 1 : index;
  const text = word(tokens, at, false);
  const unit = UNITS.get(text);
  if (unit === undefined || unit === 0 || unit > most || text === 'premier') return { value: tens, next: index };
  if (unit === 10) {
    const teen = UNITS.get(word(tokens, at + 1, false)) ?? 0;
    if (teen >= 7 && teen <= 9) return { value: tens + 10 + teen, next: at + 2 };
  }
  return { value: tens + unit, next: at + 1 };
}

const isThousand = (text: string): boolean => text === 'mille' || text === 'mil';
const isHundred = (text: string): boolean => text === 'cent' || text === 'cents';

/**
 * Reads a number in French words at a token.
 * @returns its value (0–9999) and where it stops, or null; « quatre-vingt-dix-huit », « mille neuf cent soixante-dix-huit », « septante » are read.
 */
export function readSpelledNumber(tokens: readonly Token[], index: number): SpelledNumber | null {
  let value = 0;
  let at = index;
  let read = false;
  const first = (): boolean => at === index;

  const start = isThousand(word(tokens, at, true)) ? { value: 1, next: at } : belowHundred(tokens, at, true);
  if (start !== null && isThousand(word(tokens, start.next, start.next === index))) {
    value = start.value * 1000;
    at = start.next + 1;
    read = true;
  }
  const hundreds = isHundred(word(tokens, at, first())) ? { value: 1, next: at } : belowHundred(tokens, at, first());
  if (hundreds !== null && isHundred(word(tokens, hundreds.next, hundreds.next === index))) {
    value += hundreds.value * 100;
    at = hundreds.next + 1;
    read = true;
  }
  const rest = belowHundred(tokens, at, first());
  if (rest !== null) return { value: value + rest.value, next: rest.next };
  return read ? { value, next: at } : null;
}

/** Reads one number below a hundred (« soixante-dix-huit »), as telephone numbers are spelled. */
export function readSpelledPair(tokens: readonly Token[], index: number): SpelledNumber | null {
  return belowHundred(tokens, index, true);
}
