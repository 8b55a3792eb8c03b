import { houseNumberBefore } from './find-addresses.ts';
import type { Sighting } from './finding.ts';
import { type ReadText, readText, type Token } from './tokenise.ts';
import { isCommonWord } from './words/common-words.ts';
import { isParticle } from './words/name-particles.ts';
import { wayOf } from './words/ways.ts';

/** One known address, taken apart. */
interface KnownAddress {
  readonly number: string | null;
  /** Kind of way, without its abbreviation; null for a place with no way (« Les Quatre Vents »). */
  readonly way: string | null;
  /** Telling words of the street's name; the last one is what people keep. */
  readonly street: readonly string[];
  readonly postalCode: string | null;
  readonly town: readonly string[];
}

const isTelling = (token: Token): boolean => token.type === 'word' && token.text.length > 1 && !isParticle(token.text);

/** Takes an address apart: number, way, street, postal code, town. Null when nothing telling is left. */
function parseAddress(address: string): KnownAddress | null {
  const read = readText(address);
  const { tokens } = read;
  const codeAt = tokens.findIndex((token) => token.type === 'number' && token.text.length === 5);
  const end = codeAt === -1 ? tokens.length : codeAt;
  const wayAt = tokens.findIndex((token, index) => index < end && wayOf(token, tokens[index + 1]?.gap ?? read.tail) !== null);
  const numberAt = wayAt === -1 ? (tokens[0]?.type === 'number' && codeAt !== 0 ? 0 : null) : houseNumberBefore(tokens, wayAt);
  const street: string[] = [];
  for (let index = wayAt === -1 ? (numberAt ?? -1) + 1 : wayAt + 1; index < end; index += 1) {
    const token = tokens[index];
    if (token === undefined || (street.length > 0 && /[,\n]/.test(token.gap))) break;
    if (isTelling(token) && !/^(bis|ter|quater)$/.test(token.text)) street.push(token.text);
  }
  const town = tokens.slice(end + 1).filter((token) => isTelling(token) && token.text !== 'cedex' && token.text !== 'france');
  const way = wayAt === -1 ? null : (wayOf(tokens[wayAt], tokens[wayAt + 1]?.gap ?? read.tail)?.way ?? null);
  if (street.length === 0 && town.length === 0) return null;
  return {
    number: numberAt === null ? null : (tokens[numberAt]?.text ?? null),
    way,
    street,
    postalCode: codeAt === -1 ? null : (tokens[codeAt]?.text ?? null),
    town: town.map((token) => token.text),
  };
}

/** Last words of the known streets and towns, so that each keystroke looks at the few tokens that matter. */
export class AddressBook {
  readonly #streets = new Map<string, KnownAddress[]>();
  readonly #towns = new Map<string, readonly string[]>();
  readonly #codes = new Set<string>();

  constructor(addresses: readonly string[]) {
    for (const address of addresses) {
      const parsed = parseAddress(address);
      if (parsed === null) continue;
      const last = parsed.street.at(-1);
      if (last !== undefined) this.#streets.set(last, [...(this.#streets.get(last) ?? []), parsed]);
      const town = parsed.town[0];
      if (town !== undefined) this.#towns.set(town, parsed.town);
      if (parsed.postalCode !== null) this.#codes.add(parsed.postalCode);
    }
  }

  /** The known street (with or without its number) blocks; the known town or postal code warns, unless the sector may be named. */
  find(read: ReadText): Sighting[] {
    const { tokens } = read;
    const found: Sighting[] = [];
    for (const [index, token] of tokens.entries()) {
      const from = this.#streetStart(read, index);
      if (from !== null) found.push({ start: tokens[from]?.start ?? 0, end: token.end, kind: 'address', severity: 'block', known: true });
      const town = this.#towns.get(token.text);
      if (town !== undefined && (token.shape !== 'lower' || !isCommonWord(token.text)) && isTown(tokens, index, town)) {
        found.push({
          start: token.start,
          end: tokens[index + lengthOf(tokens, index, town) - 1]?.end ?? token.end,
          kind: 'small_place',
          severity: 'warn',
          known: true,
        });
      }
      if (token.type === 'number' && this.#codes.has(token.text))
        found.push({ start: token.start, end: token.end, kind: 'address', severity: 'warn', known: true });
    }
    return found;
  }

  /** Where a known street begins that ends at this token, or null. */
  #streetStart(read: ReadText, last: number): number | null {
    for (const known of this.#streets.get(read.tokens[last]?.text ?? '') ?? []) {
      const from = known.way === null ? placeStart(read.tokens, last, known) : streetStart(read, last, known);
      if (from !== null) return from;
    }
    return null;
  }
}

/** Goes back from the street's last word to its way (« av. J. Jaurès » for « avenue Jean Jaurès ») or its number (« 12 bis la Croix »). */
function streetStart(read: ReadText, last: number, known: KnownAddress): number | null {
  const { tokens } = read;
  for (let index = last - 1; index >= 0 && index >= last - 7; index -= 1) {
    const token = tokens[index];
    const gap = tokens[index + 1]?.gap ?? '';
    if (token === undefined || gap.length > 4 || /[;!?]/.test(gap)) return null;
    if (wayOf(token, gap)?.way === known.way) return houseNumberBefore(tokens, index) ?? index;
    if (token.type === 'number' && token.text === known.number) return index;
  }
  return null;
}

/** A place without a way: all its telling words, with a capital when they are ordinary words. */
function placeStart(tokens: readonly Token[], last: number, known: KnownAddress): number | null {
  let at = last;
  for (let word = known.street.length - 1; word >= 0; word -= 1) {
    while (at > 0 && tokens[at]?.text !== known.street[word] && isParticle(tokens[at]?.text ?? '') && last - at < 8) at -= 1;
    if (tokens[at]?.text !== known.street[word]) return null;
    if (word > 0) at -= 1;
  }
  const plain = known.street.every(isCommonWord) && tokens[last]?.shape === 'lower';
  if (plain && tokens[at - 1]?.text !== known.number) return null;
  return tokens[at - 1]?.type === 'number' && tokens[at - 1]?.text === known.number ? at - 1 : at;
}

function lengthOf(tokens: readonly Token[], from: number, town: readonly string[]): number {
  let length = 0;
  let read = 0;
  while (read < town.length && length < town.length + 6) {
    const token = tokens[from + length];
    if (token === undefined) return 0;
    if (token.text === town[read]) read += 1;
    else if (!isParticle(token.text) && token.text.length > 1) return 0;
    length += 1;
  }
  return read === town.length ? length : 0;
}

function isTown(tokens: readonly Token[], from: number, town: readonly string[]): boolean {
  return lengthOf(tokens, from, town) > 0;
}
