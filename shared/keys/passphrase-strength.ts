import { fold } from '#shared/text/fold.ts';

/**
 * A hint about a passphrase while it is typed. Length counts most (ANSSI, "Recommandations relatives à l'authentification
 * multifacteur et aux mots de passe", 2021; NIST SP 800-63B): no rule asks for capitals or signs. What a guesser tries first adds
 * little length: repetitions, sequences of the alphabet or of a keyboard row, very common words, the name of the CLSM.
 * It is an estimate for a hint, not a measure of entropy.
 */

/** Shortest passphrase that is accepted, in characters (code points, after `normalisePassphrase`). */
export const PASSPHRASE_MIN_LENGTH = 12;

export type PassphraseLevel = 'too_short' | 'weak' | 'fair' | 'strong';

/** Why the level is not higher; the screens hold one sentence for each. `none` for a strong passphrase. */
export type PassphraseHint = 'too_short' | 'repeated' | 'sequence' | 'common' | 'add_words' | 'none';

export interface PassphraseStrength {
  readonly level: PassphraseLevel;
  readonly hint: PassphraseHint;
  /** Characters still missing before the minimum; 0 when long enough. */
  readonly missing: number;
}

/** Counted characters from which a passphrase is no longer weak, and from which it is strong (four words or so). */
const FAIR_FROM = 10;
const STRONG_FROM = 18;
/** Same characters in a row from which they count as one; following characters from which they count as one; the worth of a common word. */
const RUN_FROM = 3;
const SEQUENCE_FROM = 4;
const COMMON_WORTH = 2;
/** Beyond this a passphrase is long enough whatever it holds: the hint reads no further (a text pasted by mistake answers at once). */
const READ_AT_MOST = 256;

/** Rows of keyboards and the alphabet, read in both directions; folded like the passphrase (lower case, no accents). */
const SEQUENCES = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertz',
  '&e"\'(-e_ca)',
  '1qaz2wsx3edc4rfv',
].flatMap((row) => [row, Array.from(row).toReversed().join('')]);

/** Words and sayings that lists of stolen passphrases begin with, and those of this office, folded. Spaces stand for any separator. */
const COMMON = [
  'conseil local de sante mentale',
  'correct horse battery staple',
  'liberte egalite fraternite',
  'il etait une fois',
  'once upon a time',
  'sante mentale',
  'phrase secrete',
  'mot de passe',
  'pass phrase',
  'pass word',
  'passw0rd',
  'p@ssword',
  'i love you',
  'je t aime',
  'let me in',
  'bonjour',
  'bienvenue',
  'welcome',
  'secret',
  'soleil',
  'doudou',
  'chouchou',
  'loulou',
  'marseille',
  'football',
  'princesse',
  'princess',
  'monkey',
  'dragon',
  'cellule',
  'poitiers',
  'admin',
  'clsm',
];

/**
 * The one form of a passphrase that is counted and derived: Unicode NFKC, so that the same keys give the same passphrase on every
 * system and keyboard (é in one or two code points, non-breaking space of a French keyboard). Case, accents and spaces matter.
 */
export function normalisePassphrase(text: string): string {
  return text.normalize('NFKC');
}

/** Length of a passphrase in code points, after normalisation: what `PASSPHRASE_MIN_LENGTH` is compared with. */
export function passphraseLength(text: string): number {
  return Array.from(normalisePassphrase(text)).length;
}

/**
 * @param text the passphrase as typed
 * @param ownWords words that a guesser would try here first (the name of the CLSM, of the coordinator); they add little length
 * @returns the level, and the reason why it is not higher
 */
export function passphraseStrength(text: string, ownWords: readonly string[] = []): PassphraseStrength {
  const length = passphraseLength(text);
  if (length < PASSPHRASE_MIN_LENGTH) return { level: 'too_short', hint: 'too_short', missing: PASSPHRASE_MIN_LENGTH - length };

  const plain = foldLetters(normalisePassphrase(text)).slice(0, READ_AT_MOST);
  const withoutCommon = shortenCommon(plain, [...ownWords.map(fold).filter((word) => word.length >= RUN_FROM), ...COMMON]);
  const withoutSequences = shortenSequences(withoutCommon);
  const counted = countWithoutRepetition(withoutSequences);

  const level = counted < FAIR_FROM ? 'weak' : counted < STRONG_FROM ? 'fair' : 'strong';
  if (level === 'strong') return { level, hint: 'none', missing: 0 };
  const losses: readonly (readonly [PassphraseHint, number])[] = [
    ['common', plain.length - withoutCommon.length],
    ['sequence', withoutCommon.length - withoutSequences.length],
    ['repeated', withoutSequences.length - counted],
  ];
  const [hint, loss] = losses.reduce((worst, candidate) => (candidate[1] > worst[1] ? candidate : worst));
  return { level, hint: loss > 0 ? hint : 'add_words', missing: 0 };
}

/** Lower case without accents, keeping spaces and signs: they are part of the length. */
function foldLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[‘’]/g, "'");
}

function shortenCommon(text: string, words: readonly string[]): string {
  const marks = '\ue000\ue001'.slice(0, COMMON_WORTH); // private use: they belong to no word and no sequence
  return words.reduce((rest, word) => {
    const pattern = word.split(' ').map(escapeForPattern).join('[^\\p{L}\\p{N}]*');
    return rest.replace(new RegExp(pattern, 'gu'), marks);
  }, text);
}

function escapeForPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function shortenSequences(text: string): string {
  let rest = '';
  for (let start = 0; start < text.length; ) {
    const run = sequenceLengthAt(text, start);
    rest += text.charAt(start);
    start += run >= SEQUENCE_FROM ? run : 1;
  }
  return rest;
}

/** How many characters from `start` follow each other in one of the known sequences. */
function sequenceLengthAt(text: string, start: number): number {
  let longest = 0;
  for (const row of SEQUENCES) {
    let run = 0;
    while (start + run < text.length && row.includes(text.slice(start, start + run + 1))) run++;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** Length once a unit of any size that comes again directly (`aaa`, `abcabc`, `mot mot mot`) is counted once. */
function countWithoutRepetition(text: string): number {
  // The space added at the end lets the last word of « mot mot mot » repeat like the others.
  const once = `${text} `.replace(/(.{2,}?)\1+/gsu, '$1').replace(new RegExp(`(.)\\1{${RUN_FROM - 1},}`, 'gsu'), '$1');
  return Array.from(once.slice(0, -1)).length;
}
