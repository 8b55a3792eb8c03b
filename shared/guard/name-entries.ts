import type { KnownContact, KnownPerson } from './knowledge.ts';
import type { NameEntry } from './name-trie.ts';
import { readText, wordsOf } from './tokenise.ts';
import { isCivility } from './words/civilities.ts';
import { isCommonWord } from './words/common-words.ts';
import { isUsualFirstName } from './words/first-names.ts';
import { isParticle } from './words/name-particles.ts';

/** Every way a family name may be written: whole, without its particles, each telling part. */
function lastNameForms(name: string): string[][] {
  const words = wordsOf(name);
  const telling = words.filter((word) => !isParticle(word));
  const forms = [words, telling];
  if (telling.length > 1 || telling.length < words.length) forms.push(...telling.map((word) => [word]));
  // « El Amrani », « Ben Ali »: the name may be held with its last particle only.
  for (let index = 1; index < words.length - 1; index += 1) forms.push(words.slice(index));
  return unique(forms);
}

function unique(forms: readonly string[][]): string[][] {
  const seen = new Map(forms.filter((form) => form.length > 0).map((form) => [form.join(' '), form]));
  return [...seen.values()];
}

function entryOf(words: readonly string[], owner: number, part: NameEntry['part']): NameEntry | null {
  const key = words.join('');
  if (key.length < 2) return null;
  const edges = new Set<number>();
  let offset = 0;
  for (const word of words) {
    offset += word.length;
    edges.add(offset);
  }
  const telling = words.filter((word) => !isParticle(word));
  return { key, edges, owner, part, common: telling.every(isCommonWord) };
}

/** What is looked for to find a person: each name, both orders, « mariedupont », « mdupont ». */
export function personEntries(person: KnownPerson, owner: number): NameEntry[] {
  const lastForms = [person.lastName, person.birthName].flatMap((name) => (name === undefined ? [] : lastNameForms(name)));
  return entriesOf(lastForms, person.firstName === undefined ? [] : wordsOf(person.firstName), owner);
}

/** The same for a professional; the words that are usual first names are taken for given names when another word remains. */
export function contactEntries(contact: KnownContact, owner: number): NameEntry[] {
  const read = readText(contact.name).tokens;
  const words = read
    .filter((token, index) => token.type === 'word' && !isCivility({ ...token, shape: 'capital' }, read[index + 1]?.gap ?? ''))
    .map((token) => token.text);
  const given = words.filter((word) => isUsualFirstName(word));
  const family = words.filter((word) => !given.includes(word));
  if (family.every(isParticle)) return entriesOf(lastNameForms(words.slice(-1).join(' ')), words.slice(0, -1), owner);
  // « Claire Petit » : no usual first name stands out, the first word is taken for one.
  if (given.length === 0 && family.length > 1 && !isParticle(family[0] ?? ''))
    return entriesOf(lastNameForms(family.slice(1).join(' ')), family.slice(0, 1), owner);
  return entriesOf(lastNameForms(family.join(' ')), given, owner);
}

function entriesOf(lastForms: readonly string[][], given: readonly string[], owner: number): NameEntry[] {
  const entries: (NameEntry | null)[] = [];
  for (const form of lastForms) {
    entries.push(entryOf(form, owner, 'last'));
    for (const first of unique([[...given], ...given.map((word) => [word])])) {
      entries.push(entryOf([...first, ...form], owner, 'full'), entryOf([...form, ...first], owner, 'full'));
    }
    const initial = given[0]?.charAt(0);
    if (initial !== undefined && form.join('').length >= 4) {
      entries.push(entryOf([initial + form.join('')], owner, 'glued'), entryOf([form.join('') + initial], owner, 'glued'));
    }
  }
  for (const first of unique([[...given], ...given.map((word) => [word])])) entries.push(entryOf(first, owner, 'first'));
  return entries.filter((entry) => entry !== null);
}
