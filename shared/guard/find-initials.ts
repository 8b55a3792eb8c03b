import type { Sighting } from './finding.ts';
import type { KnownPerson } from './knowledge.ts';
import { isJoin, isSoftGap, type ReadText, type Token, wordsOf } from './tokenise.ts';
import { followsCivility } from './words/civilities.ts';
import { isUsualFirstName } from './words/first-names.ts';
import { isParticle } from './words/name-particles.ts';

/** Letters the persons' names begin with, prepared once. */
interface KnownInitials {
  /** First letters of family names, after a civility. */
  readonly family: ReadonlySet<string>;
  /** Family names, to recognise « Dup. » */
  readonly familyNames: readonly string[];
  /** Given name → first letters of that person's family names: « Marie D. », « D. Marie ». */
  readonly afterGiven: ReadonlyMap<string, ReadonlySet<string>>;
  /** « md », « dm », « jpd »: letters written with dots. */
  readonly sequences: ReadonlySet<string>;
}

/** Prepares the initials of the persons. Names without a letter give none. */
export function knownInitials(persons: readonly KnownPerson[]): KnownInitials {
  const family = new Set<string>();
  const familyNames = new Set<string>();
  const afterGiven = new Map<string, Set<string>>();
  const sequences = new Set<string>();
  for (const person of persons) {
    const given = wordsOf(person.firstName ?? '');
    const initials = new Set<string>();
    for (const name of [person.lastName, person.birthName]) {
      const words = wordsOf(name ?? '');
      const telling = words.filter((word) => !isParticle(word));
      // « Le Goff » is « Mme L. » for some and « Mme G. » for others.
      for (const word of [words[0], ...telling]) if (word !== undefined) initials.add(word.charAt(0));
      for (const word of telling) familyNames.add(word);
      const letters = telling.map((word) => word.charAt(0)).join('');
      const allLetters = words.map((word) => word.charAt(0)).join('');
      const givenLetters = given.map((word) => word.charAt(0)).join('');
      if (letters !== '' && givenLetters !== '') {
        for (const front of [givenLetters, givenLetters.charAt(0)]) {
          for (const back of [letters, letters.charAt(0), allLetters, allLetters.charAt(0)]) sequences.add(front + back).add(back + front);
        }
      }
    }
    for (const letter of initials) family.add(letter);
    for (const word of given) {
      const known = afterGiven.get(word) ?? new Set<string>();
      for (const letter of initials) known.add(letter);
      afterGiven.set(word, known);
    }
  }
  return { family, familyNames: [...familyNames], afterGiven, sequences };
}

/** « Mme X », « M. Y », « Z »: what French texts write so as not to name someone. */
const PLACEHOLDERS = new Set(['x', 'y', 'z']);
/** Two capital letters that are words of the field, not people. */
const ACRONYMS: ReadonlySet<string> = new Set(
  'as ap ag am ar ca cd ce ch cl cp cs ct da dg dr ds dt ea ed ehpad em es et gi hc hl ht ic id ide ir jp kg km md me mg mj mp mq nb ok om pa pj pm pv qi qr rc rh rp sa sc sd si sl sp ss st su tc td ti tv tz va vl vp'.split(
    ' ',
  ),
);

const isInitial = (token: Token | undefined): token is Token =>
  token !== undefined && token.type === 'word' && token.shape === 'upper' && token.text.length === 1;

/** What follows a token, folded. */
function gapAfter(read: ReadText, index: number): string {
  return read.tokens[index + 1]?.gap ?? read.tail;
}

/** A shortened name: « D », « D. », « D*** », « Dup. »; not « D’ » of « D’Hervé », not « D » of a code « D-2 ». */
function isShortened(read: ReadText, index: number): boolean {
  const token = read.tokens[index];
  const after = gapAfter(read, index);
  if (token === undefined || token.type !== 'word') return false;
  // « mme d. »: a small letter needs its dot.
  if (token.shape === 'lower') return token.text.length === 1 && /^[.*]/.test(after);
  const following = read.tokens[index + 1];
  // « Mme D HERVE » is « d’Hervé » without its apostrophe.
  if (/^[dlo]$/.test(token.text) && after === ' ' && following !== undefined && following.shape !== 'lower' && following.text.length > 2)
    return false;
  if (token.text.length === 1) return !after.startsWith("'") && !(after === '' && following !== undefined);
  return token.text.length <= 5 && /^[.*]/.test(after);
}

/** How far the sighting goes: the dot, stars or points of suspension belong to it. */
function endOf(read: ReadText, index: number): number {
  const token = read.tokens[index];
  if (token === undefined) return 0;
  let end = token.end;
  while (end < read.original.length && end - token.end < 4 && /[.*…]/.test(read.original.charAt(end))) end += 1;
  return end;
}

/**
 * « Marie D. », « M. D. », « Mme Dup. », « M.-C. D. ». Those of a known person block; a civility or a usual first name with
 * someone else's initial warns; « Mme X » is nobody.
 */
export function findInitials(read: ReadText, known: KnownInitials): Sighting[] {
  const found: Sighting[] = [];
  const { tokens } = read;
  const add = (start: number, to: number, isKnown: boolean, severity: Sighting['severity'] = isKnown ? 'block' : 'warn'): void => {
    let from = start;
    // « Jean-Pierre G. »: all the given names belong to it.
    if (isKnown) while (known.afterGiven.has(tokens[from - 1]?.text ?? '') && isJoin(tokens[from]?.gap ?? '.')) from -= 1;
    const first = tokens[from];
    if (first !== undefined) found.push({ start: first.start, end: endOf(read, to), kind: 'initials', severity, known: isKnown });
  };

  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (token.type !== 'word') continue;

    if (followsCivility(tokens, index) && isShortened(read, index)) {
      const ofSomeone =
        token.text.length === 1
          ? known.family.has(token.text)
          : known.familyNames.some((name) => name !== token.text && name.startsWith(token.text));
      if (ofSomeone || (isInitial(token) && !PLACEHOLDERS.has(token.text))) add(index - 1, index, ofSomeone);
    }

    if (before?.type === 'word' && isSoftGap(token.gap) && !token.gap.includes('.')) {
      const letters = known.afterGiven.get(before.text);
      const short = isShortened(read, index) && (token.text.length === 1 || known.familyNames.some((name) => name.startsWith(token.text)));
      if (letters !== undefined && before.text.length > 1 && short && letters.has(token.text.charAt(0))) add(index - 1, index, true);
      else if (isUsualFirstName(before.text) && before.shape !== 'lower' && isInitial(token) && short && !PLACEHOLDERS.has(token.text))
        add(index - 1, index, false);
    }
    if (isInitial(before) && isSoftGap(token.gap) && known.afterGiven.get(token.text)?.has(before.text) === true)
      add(index - 1, index, true);

    if (isInitial(token) && !isInitialJoined(tokens, index)) {
      let letters = token.text;
      let dotted = false;
      for (let last = index + 1; last <= index + 4 && isInitialJoined(tokens, last); last += 1) {
        const next = tokens[last];
        letters += next?.text ?? '';
        dotted ||= next?.gap.includes('.') ?? false;
        const more = isInitialJoined(tokens, last + 1);
        if (!more && (dotted || gapAfter(read, last).startsWith('.')) && known.sequences.has(letters)) add(index, last, true);
      }
    }
    if (
      token.text.length === 2 &&
      token.shape === 'upper' &&
      !token.upperLine &&
      known.sequences.has(token.text) &&
      !ACRONYMS.has(token.text)
    ) {
      add(index, index, true, 'warn');
    }
  }
  return found;
}

/** True when the token is one capital letter tied to the capital letter before it: « M.-C. », « M. D. », « J P ». */
function isInitialJoined(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return isInitial(token) && isInitial(tokens[index - 1]) && /^[. -]{1,3}$/.test(token.gap);
}
