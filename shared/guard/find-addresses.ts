import type { Sighting } from './finding.ts';
import { isJoin, type ReadText, type Token } from './tokenise.ts';
import { isFunctionWord } from './words/function-words.ts';
import { isParticle } from './words/name-particles.ts';
import { isShortWay, wayOf } from './words/ways.ts';

const REPEATS = /^(bis|ter|quater|[a-d])$/;
const LINKS =
  /^(de|du|des|d|la|le|les|l|a|aux|en|sur|sous|et|au|saint|sainte|st|ste|general|gal|marechal|mal|docteur|dr|president|abbe|colonel|commandant|capitaine|professeur|pr)$/;

const isStreetGap = (gap: string): boolean => /^[ ,\n]{0,3}$/.test(gap);
const isCapital = (token: Token | undefined): token is Token => token !== undefined && token.type === 'word' && token.shape !== 'lower';

/** The house number before a way (« 12 bis, rue »): index of the number, or null. */
export function houseNumberBefore(tokens: readonly Token[], way: number): number | null {
  const here = tokens[way];
  let at = way - 1;
  if (here === undefined || !isStreetGap(here.gap)) return null;
  if (REPEATS.test(tokens[at]?.text ?? '') && tokens[at - 1]?.type === 'number' && isStreetGap(tokens[at]?.gap ?? '-')) at -= 1;
  const number = tokens[at];
  return number?.type === 'number' && number.text.length <= 4 ? at : null;
}

/** Last token of a street's name that begins at `first`: particles, capitals, initials; a small word only right at the beginning. */
function nameEnd(tokens: readonly Token[], first: number, smallAllowed: boolean): number | null {
  let last: number | null = null;
  for (let index = first; index < first + 8; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.type !== 'word') {
      // « rue du 8 Mai 1945 »
      if (token?.type === 'number' && token.text.length <= 2 && tokens[index + 1]?.type === 'word' && token.gap === ' ') continue;
      break;
    }
    const previous = tokens[index - 1];
    const afterInitial = previous !== undefined && previous.text.length <= 4 && /^\.[ -]?$/.test(token.gap);
    if (index > first && !/^( |'|-| - )$/.test(token.gap) && !afterInitial) break;
    if (index === first && !/^[ '\n.]{0,2}$/.test(token.gap)) break;
    if (isCapital(token) && !(isFunctionWord(token.text) && last !== null)) last = index;
    else if (LINKS.test(token.text)) continue;
    else if (smallAllowed && (last === null || token.gap === '-')) last = index;
    else break;
  }
  return last;
}

/**
 * Shapes of addresses. With a house number, a flat, a post box, or a postal code and its town: `address`; a street or a residence named
 * without a number: `small_place`. They warn. The name of an area (« quartier des Couronneries ») is told apart as the `core`, so that an allowed
 * sector may be named.
 */
export function findAddresses(read: ReadText): Sighting[] {
  const { tokens } = read;
  const found: Sighting[] = [];
  const add = (from: number, to: number, kind: 'address' | 'small_place', core?: number): void => {
    const end = tokens[to]?.end ?? 0;
    const start = tokens[from]?.start ?? 0;
    const coreStart = core === undefined ? undefined : tokens[core]?.start;
    found.push({
      start,
      end,
      kind,
      severity: 'warn',
      known: false,
      ...(coreStart === undefined ? {} : { core: { start: coreStart, end } }),
    });
  };

  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    const gapAfter = next?.gap ?? read.tail;
    const way = wayOf(token, gapAfter);
    if (way !== null) {
      const number = houseNumberBefore(tokens, index);
      const small =
        number !== null &&
        way.nature !== 'area' &&
        (way.nature === 'street' ? !isShortWay(token.text) || gapAfter.startsWith('.') : isSmallStreet(tokens, index, number));
      const last = nameEnd(tokens, index + 1, small);
      if (last !== null && number !== null) add(number, last, 'address');
      else if (last !== null && isNamedPlace(tokens, index, way.nature, gapAfter))
        add(index, last, 'small_place', way.nature === 'area' ? telling(tokens, index + 1, last) : undefined);
    }
    if (/^lieu$/.test(token.text) && next?.text === 'dit' && isJoin(next.gap)) {
      const last = nameEnd(tokens, index + 2, false);
      if (last !== null) add(index, last, 'small_place', telling(tokens, index + 2, last));
    }
    const dwelling = dwellingEnd(read, index);
    if (dwelling !== null) add(index, dwelling, 'address');
    const town = townAfterPostalCode(tokens, index);
    if (town !== null) add(index, town, 'address');
  }
  return found;
}

/** « 12 place du marché » is an address, « 1 place de parking » and « 2 cours de français » are not. */
function isSmallStreet(tokens: readonly Token[], way: number, number: number): boolean {
  return tokens[way]?.text === 'place' && Number(tokens[number]?.text ?? 0) > 1;
}

function isNamedPlace(tokens: readonly Token[], way: number, nature: 'street' | 'common' | 'area', gapAfter: string): boolean {
  const token = tokens[way];
  if (token === undefined) return false;
  if (nature === 'area') return !isShortWay(token.text) && !/^(la|premier|son|sa)$/.test(token.text);
  if (nature === 'common') {
    // « sur place », « en cours », « la mise en place », « au cours du Conseil »
    const named = tokens[way + 1];
    const before = tokens[way - 1]?.text ?? '';
    return (
      /^(place|route)$/.test(token.text) &&
      isCapital(named) &&
      named.shape === 'capital' &&
      !/^(en|sur|mise|prend|prendre|faire|pris|prise)$/.test(before) &&
      named.gap === ' '
    );
  }
  return !isShortWay(token.text) || (gapAfter.startsWith('.') && token.text.length > 1);
}

function telling(tokens: readonly Token[], from: number, to: number): number {
  for (let index = from; index <= to; index += 1) if (!isParticle(tokens[index]?.text ?? '')) return index;
  return to;
}

/** « bât. B », « apt 12 », « appartement n° 3 », « BP 12 », « esc. C », « chambre 204 ». */
function dwellingEnd(read: ReadText, index: number): number | null {
  const { tokens } = read;
  const token = tokens[index];
  if (
    token === undefined ||
    token.type !== 'word' ||
    !/^(bat|batiment|apt|appt|app|appart|appartement|bp|esc|escalier|chambre|ch|logement|porte|interphone)$/.test(token.text)
  )
    return null;
  let at = index + 1;
  let labelled = false;
  if (/^(n|no|num|numero)$/.test(tokens[at]?.text ?? '')) {
    at += 1;
    labelled = true;
  }
  const value = tokens[at];
  if (value === undefined || !/^[ .°:]{0,3}$/.test(value.gap) || value.gap.includes('\n')) return null;
  if (value.type === 'number') {
    const unit = tokens[at + 1];
    // « porte 2 sacs », « chambre 2 places »: a plain word counts what follows.
    const counts =
      !labelled &&
      /^(porte|ch|chambre|logement|app)$/.test(token.text) &&
      unit?.type === 'word' &&
      unit.gap === ' ' &&
      unit.shape === 'lower' &&
      !/^(et|au|du|de|a|dans)$/.test(unit.text);
    return counts || value.text.length > 5 ? null : at + (unit?.type === 'word' && unit.gap === '' && unit.text.length === 1 ? 1 : 0);
  }
  const isLetter =
    value.text.length === 1 && value.shape === 'upper' && /^(bat|batiment|esc|escalier|apt|appt|appartement|porte)$/.test(token.text);
  return isLetter && !(tokens[at + 1]?.gap ?? read.tail).startsWith("'") ? at : null;
}

/** « 86000 Poitiers », « 86 000 POITIERS CEDEX », « F-86240 Ligugé »: the last token of the town, or null. */
function townAfterPostalCode(tokens: readonly Token[], index: number): number | null {
  const token = tokens[index];
  if (token?.type !== 'number') return null;
  const second = tokens[index + 1];
  const cut = token.text.length === 2 && second?.type === 'number' && second.text.length === 3 && second.gap === ' ';
  const code = cut ? token.text + second.text : token.text;
  if (!/^(0[1-9]|[1-8]\d|9[0-58])\d{3}$/.test(code)) return null;
  const first = index + (cut ? 2 : 1);
  const town = tokens[first];
  if (!isCapital(town) || !/^[ \n,-]{1,3}$/.test(town.gap) || town.text.length < 2) return null;
  return nameEnd(tokens, first, false) ?? first;
}
