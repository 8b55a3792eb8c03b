/** Where words were found in a text, in its own characters: from `start`, up to `end`. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** A text, letter by letter as it is looked for, each with the place that it came from. */
interface FoldedText {
  readonly letters: string;
  readonly places: readonly number[];
}

const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss' };

/** Below this, letters of French and its neighbours: what they fold to is kept once it was worked out, since search folds whole texts at each keystroke. */
const KEPT = 0x250;
const kept: string[] = [];

/** What one character is looked for as: its letter without accent, a ligature's two letters, nothing for an accent that stands apart, else a space. */
function foldCharacter(character: string): string {
  const plain = character
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  return LIGATURES[plain] ?? (/^[\p{L}\p{N}]+$/u.test(plain) ? plain : plain === '' ? '' : ' ');
}

/** As `fold` (shared/text/fold.ts), one character after the other, so that what is found can be shown where it stands. */
function foldInPlace(text: string): FoldedText {
  let letters = '';
  const places: number[] = [];
  for (let place = 0; place < text.length; ) {
    const code = text.codePointAt(place) ?? 0;
    const folded = code < KEPT ? (kept[code] ??= foldCharacter(String.fromCodePoint(code))) : foldCharacter(String.fromCodePoint(code));
    for (let each = 0; each < folded.length; each += 1) places.push(place);
    letters += folded;
    place += code > 0xffff ? 2 : 1;
  }
  places.push(text.length);
  return { letters, places };
}

/** The words that were typed, as they are looked for: « l’Œuvre Saint-Éloi » → l, oeuvre, saint, eloi. */
export function searchWords(typed: string): string[] {
  return [
    ...new Set(
      foldInPlace(typed)
        .letters.split(' ')
        .filter((word) => word !== ''),
    ),
  ];
}

/**
 * Where the words begin a word of the text, in its order; overlaps are one. An accent that stands apart belongs to its letter.
 * @param words as `searchWords` gives them
 */
export function findWords(text: string, words: readonly string[]): Mark[] {
  if (words.length === 0) return [];
  const { letters, places } = foldInPlace(text);
  const marks: Mark[] = [];
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  for (const found of letters.matchAll(/[^ ]+/g)) {
    const word = longestFirst.find((each) => found[0].startsWith(each));
    if (word === undefined) continue;
    const start = places[found.index] ?? 0;
    const last = places[found.index + word.length - 1] ?? start;
    // Up to the next letter's place, without what lies between words.
    let end = last + String.fromCodePoint(text.codePointAt(last) ?? 0).length;
    while (/^[\u0300-\u036f]/.test(text.slice(end, end + 1))) end += 1;
    marks.push({ start, end });
  }
  return marks;
}

/** How many of the words stand in a text. */
export function wordsFound(text: string, words: readonly string[]): number {
  const { letters } = foldInPlace(text);
  const all = letters.split(' ');
  return words.filter((word) => all.some((each) => each.startsWith(word))).length;
}

export interface Excerpt {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Characters before the first word that was found, and in all. */
const BEFORE = 60;
const LENGTH = 180;

/** The part of a text around the first word that was found, its words marked; cut between words, with an ellipsis where it was cut. */
export function excerptOf(text: string, words: readonly string[]): Excerpt | null {
  const flat = text.replace(/\s+/g, ' ').trim();
  const marks = findWords(flat, words);
  const first = marks[0];
  if (!first) return null;
  let from = first.start <= BEFORE ? 0 : flat.indexOf(' ', first.start - BEFORE) + 1;
  if (from > first.start) from = first.start;
  let to = Math.min(flat.length, from + LENGTH);
  if (to < flat.length) {
    const space = flat.lastIndexOf(' ', to);
    if (space > first.end) to = space;
  }
  const lead = from > 0 ? '… ' : '';
  const shift = lead.length - from;
  return {
    text: `${lead}${flat.slice(from, to)}${to < flat.length ? ' …' : ''}`,
    marks: marks.filter(({ end }) => end <= to).map(({ start, end }) => ({ start: start + shift, end: end + shift })),
  };
}
