import { foldText } from './fold-text.ts';

/** How a word was written: `upper` also for one capital letter; a script without case counts as `capital`. */
type Shape = 'lower' | 'upper' | 'capital' | 'mixed';

/** A run of letters, or of digits, of a folded text. */
export interface Token {
  readonly type: 'word' | 'number';
  /** Folded. In a number, letters that look like digits are digits (`O6` → `06`). */
  readonly text: string;
  /** Range in the original text. */
  readonly start: number;
  readonly end: number;
  readonly shape: Shape;
  /** What separates it from the token before, folded; empty between « Dupont » and « 86 » of « Dupont86 ». */
  readonly gap: string;
  /** Nothing, or the end of a sentence, or a line break, comes before: a capital letter here proves nothing. */
  readonly opens: boolean;
  /** The line is written in capitals: a capital letter here proves nothing either. */
  readonly upperLine: boolean;
}

/** A text ready for the detectors. */
export interface ReadText {
  readonly original: string;
  readonly tokens: readonly Token[];
  /** What comes after the last token, folded. */
  readonly tail: string;
}

const LETTER = /\p{L}/u;
const OPENING = /[.!?\n]/;

function classOf(folded: string, at: number): 'letter' | 'digit' | 'other' {
  const unit = folded.charCodeAt(at);
  if (unit >= 97 && unit <= 122) return 'letter';
  if (unit >= 48 && unit <= 57) return 'digit';
  if (unit < 128) return 'other';
  if (unit >= 0xdc00 && unit <= 0xdfff) return at > 0 && LETTER.test(folded.slice(at - 1, at + 1)) ? 'letter' : 'other';
  return LETTER.test(String.fromCodePoint(folded.codePointAt(at) ?? unit)) ? 'letter' : 'other';
}

/** Tells how letters are written. */
function shapeOf(raw: string): Shape {
  const upper = raw.toUpperCase();
  const lower = raw.toLowerCase();
  if (upper === lower) return 'capital';
  if (raw === lower) return 'lower';
  if (raw === upper) return 'upper';
  const first = String.fromCodePoint(raw.codePointAt(0) ?? 0);
  return first !== first.toLowerCase() && raw.slice(first.length) === lower.slice(first.toLowerCase().length) ? 'capital' : 'mixed';
}

/** `O6`, `l2`, `2A`-free: letters drawn like digits, among digits only. */
function asDigits(run: string): string | null {
  if (!/[0-9]/.test(run) || !/^[0-9oil]+$/.test(run)) return null;
  return run.replaceAll('o', '0').replaceAll(/[il]/g, '1');
}

/**
 * Cuts a text into words and numbers. A capital after a small letter starts a new word (« DossierDupont »), with an empty
 * gap, so that a name glued to another word has its own edges.
 */
export function readText(original: string): ReadText {
  const { folded, starts, ends } = foldText(original);
  const drafts: { type: Token['type']; text: string; start: number; end: number; shape: Shape; gap: string; line: number }[] = [];
  const letters: number[] = [0];
  const capitals: number[] = [0];
  let line = 0;
  let gapFrom = 0;
  let at = 0;

  const isCapital = (index: number): boolean => {
    const raw = original.charAt(starts[index] ?? 0);
    return raw !== raw.toLowerCase();
  };
  const push = (type: Token['type'], from: number, to: number, text: string): void => {
    const start = starts[from] ?? 0;
    const end = ends[to - 1] ?? start;
    drafts.push({
      type,
      text,
      start,
      end,
      shape: type === 'word' ? shapeOf(original.slice(start, end)) : 'lower',
      gap: folded.slice(gapFrom, from),
      line,
    });
    gapFrom = to;
  };

  while (at < folded.length) {
    const kind = classOf(folded, at);
    if (kind === 'other') {
      if (folded.charAt(at) === '\n') {
        line += 1;
        letters[line] = 0;
        capitals[line] = 0;
      }
      at += 1;
      continue;
    }
    let end = at + 1;
    let mixed = false;
    while (end < folded.length) {
      const next = classOf(folded, end);
      if (next === 'other') break;
      mixed ||= next !== kind;
      end += 1;
    }
    const digits = mixed ? asDigits(folded.slice(at, end)) : null;
    if (digits !== null) {
      push('number', at, end, digits);
      at = end;
      continue;
    }
    let from = at;
    for (let index = at; index < end; index += 1) {
      const isDigit = classOf(folded, index) === 'digit';
      if (!isDigit) {
        letters[line] = (letters[line] ?? 0) + 1;
        if (isCapital(index)) capitals[line] = (capitals[line] ?? 0) + 1;
      }
      const last = index === end - 1;
      const nextIsDigit = !last && classOf(folded, index + 1) === 'digit';
      const camel = !last && !isDigit && !nextIsDigit && !isCapital(index) && isCapital(index + 1) && LETTER.test(folded.charAt(index));
      if (last || isDigit !== nextIsDigit || camel) {
        push(isDigit ? 'number' : 'word', from, index + 1, folded.slice(from, index + 1));
        from = index + 1;
      }
    }
    at = end;
  }

  const tokens = drafts.map(({ line: own, ...draft }, index) => ({
    ...draft,
    opens: index === 0 || OPENING.test(draft.gap),
    upperLine: (letters[own] ?? 0) > 12 && (capitals[own] ?? 0) * 10 >= (letters[own] ?? 0) * 8,
  }));
  return { original, tokens, tail: folded.slice(gapFrom) };
}

/** The folded words of a piece of knowledge (a name, a street), numbers left out. */
export function wordsOf(text: string): string[] {
  return readText(text).tokens.flatMap((token) => (token.type === 'word' ? [token.text] : []));
}

/** A gap that only spaces, or joins the parts of a name: spaces, hyphens, apostrophes, dots, commas; short. */
export function isSoftGap(gap: string): boolean {
  return gap.length <= 4 && /^[ \n'\-._/,*·•"|()]*$/.test(gap);
}

/** Only white space and at most one hyphen: two parts of one expression. */
export function isJoin(gap: string): boolean {
  return gap.length <= 4 && /^[ \n]*-?[ \n]*$/.test(gap);
}
