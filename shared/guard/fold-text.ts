/** A text reduced to what comparison needs, with the way back to the original. */
export interface FoldedText {
  readonly original: string;
  readonly folded: string;
  /** `starts[i]`..`ends[i]`: the original UTF-16 range that folded unit `i` comes from (an accent written apart is included). */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Letters NFKD leaves whole, and signs written in many ways. */
const REPLACED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    œ: 'oe',
    æ: 'ae',
    ß: 'ss',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    ł: 'l',
    ħ: 'h',
    ı: 'i',
    þ: 'th',
    '’': "'",
    '‘': "'",
    '‛': "'",
    ʼ: "'",
    ʹ: "'",
    '′': "'",
    '´': "'",
    '`': "'",
    '＇': "'",
    ʻ: "'",
    '‚': "'",
    '‐': '-',
    '‑': '-',
    '‒': '-',
    '–': '-',
    '—': '-',
    '―': '-',
    '−': '-',
    '﹣': '-',
    '－': '-',
    '⁃': '-',
    '˗': '-',
    '“': '"',
    '”': '"',
    '„': '"',
    '«': '"',
    '»': '"',
    '‹': '"',
    '›': '"',
    '\t': ' ',
    '\r': '\n',
    '\v': '\n',
    '\f': '\n',
    '\u0085': '\n',
    '\u2028': '\n',
    '\u2029': '\n',
    '\u1680': ' ',
    '\u2800': ' ',
    '\u3164': ' ',
    // Cyrillic and Greek letters drawn like Latin ones (copied from a PDF, or typed to slip through).
    а: 'a',
    в: 'b',
    е: 'e',
    к: 'k',
    м: 'm',
    н: 'h',
    о: 'o',
    р: 'p',
    с: 'c',
    т: 't',
    у: 'y',
    х: 'x',
    ѕ: 's',
    і: 'i',
    ј: 'j',
    ԁ: 'd',
    һ: 'h',
    α: 'a',
    β: 'b',
    ε: 'e',
    ι: 'i',
    κ: 'k',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    χ: 'x',
  }),
);

const MARK = /\p{M}/u;
/** Soft hyphen, zero-width characters, direction marks: seen by nobody, so they separate nothing. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

/** Greek capitals drawn like other letters than their small ones. */
const CAPITALS: ReadonlyMap<string, string> = new Map(Object.entries({ Ν: 'n', Η: 'h', Ρ: 'p', Μ: 'm', Ζ: 'z', Υ: 'y' }));

function foldCharacter(character: string): string {
  const capital = CAPITALS.get(character);
  if (capital !== undefined) return capital;
  const lower = character.toLowerCase();
  const direct = REPLACED.get(lower);
  if (direct !== undefined) return direct;
  let out = '';
  for (const part of lower.normalize('NFKD')) {
    if (MARK.test(part) || INVISIBLE.test(part)) continue;
    const small = part.toLowerCase();
    out += REPLACED.get(small) ?? small;
  }
  return out;
}

/** Every character folds the same way each time; texts use few of them. Bounded: a hostile text cannot fill the memory. */
const cache = new Map<string, string>();
const CACHE_LIMIT = 4096;

function foldCached(character: string): string {
  const seen = cache.get(character);
  if (seen !== undefined) return seen;
  const folded = foldCharacter(character);
  if (cache.size < CACHE_LIMIT) cache.set(character, folded);
  return folded;
}

/**
 * Lower case, no accents, `œ`→`oe`, one apostrophe, one hyphen, one space, full-width forms and look-alike letters made
 * plain, invisible characters gone. Accepts any string, lone surrogates included. Time and memory grow with its length.
 */
export function foldText(original: string): FoldedText {
  let folded = '';
  // NFKD makes at most 18 units of one character (U+FDFA); grown only when needed.
  let starts = new Uint32Array(original.length + 32);
  let ends = new Uint32Array(original.length + 32);
  let at = 0;
  while (at < original.length) {
    const unit = original.charCodeAt(at);
    const character = unit < 0xd800 || unit > 0xdfff ? original.charAt(at) : String.fromCodePoint(original.codePointAt(at) ?? unit);
    const next = at + character.length;
    const piece = foldCached(character);
    if (piece === '') {
      // An accent written apart belongs to the letter before it; an invisible character belongs to nobody.
      if (MARK.test(character) && folded.length > 0) ends[folded.length - 1] = next;
    } else {
      const needed = folded.length + piece.length + (original.length - next);
      if (needed > starts.length) {
        const size = needed + (needed >> 1);
        starts = grow(starts, size);
        ends = grow(ends, size);
      }
      starts.fill(at, folded.length, folded.length + piece.length);
      ends.fill(next, folded.length, folded.length + piece.length);
      folded += piece;
    }
    at = next;
  }
  return { original, folded, starts, ends };
}

function grow(from: Uint32Array, size: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(size);
  larger.set(from);
  return larger;
}
