import { findAddresses } from './find-addresses.ts';
import { findAges } from './find-ages.ts';
import { findDates, parseBirthDate } from './find-dates.ts';
import { emailKeys, findEmails } from './find-emails.ts';
import { findInitials, knownInitials } from './find-initials.ts';
import { findNames } from './find-names.ts';
import { findNirs } from './find-nir.ts';
import { findPhones, phoneKeys } from './find-phones.ts';
import { findPlates } from './find-plates.ts';
import { findUnknownNames } from './find-unknown-names.ts';
import type { GuardFinding, Sighting } from './finding.ts';
import { AddressBook } from './known-addresses.ts';
import type { GuardKnowledge } from './knowledge.ts';
import { mergeSightings } from './merge-sightings.ts';
import { contactEntries, personEntries } from './name-entries.ts';
import { NameTrie } from './name-trie.ts';
import { NearNames } from './near-names.ts';
import { PhraseSet } from './phrases.ts';
import { readText, type Token, wordsOf } from './tokenise.ts';

/** A guard that has learnt what the vault knows: reads any text, at each keystroke. */
export type Guard = (text: string) => GuardFinding[];

const present = <T>(values: readonly (T | null | undefined)[]): T[] =>
  values.filter((value): value is T => value !== null && value !== undefined);

/**
 * Prepares a guard once for what the vault knows. The guard is pure, accepts any string, never throws, and its time grows with
 * the text's length whatever the number of names. Findings are sorted by `start` and never overlap.
 */
export function compileGuard(knowledge: GuardKnowledge): Guard {
  const { persons, contacts } = knowledge;
  const names = new NameTrie();
  for (const [owner, person] of persons.entries()) for (const entry of personEntries(person, owner)) names.add(entry);
  for (const [index, contact] of contacts.entries()) for (const entry of contactEntries(contact, persons.length + index)) names.add(entry);
  const nearNames = new NearNames();
  for (const { lastName, birthName, firstName } of persons)
    for (const word of [lastName, birthName, firstName].flatMap((name) => wordsOf(name ?? ''))) nearNames.add(word);
  const initials = knownInitials(persons);
  const births = present(persons.map((person) => parseBirthDate(person.birthDate)));
  const ages = new Set(present(persons.map((person) => person.exactAge)));
  const phones = new Set(
    [...persons.flatMap((person) => person.phones ?? []), ...present(contacts.map((contact) => contact.phone))].flatMap(phoneKeys),
  );
  const emails = new Set(present([...persons, ...contacts].map((someone) => someone.email)).flatMap(emailKeys));
  const logins = new PhraseSet(
    Array.from(emails, (email) => email.slice(0, email.indexOf('@'))).filter((login) => login.length >= 5 && /\d/.test(login)),
  );
  const addresses = new AddressBook(present(persons.map((person) => person.address)));
  const places = new PhraseSet(knowledge.smallPlaces);
  const allowed = new PhraseSet([...knowledge.allowed, ...knowledge.sectors]);

  return (text) => {
    const read = readText(text);
    const { tokens } = read;
    const phrase =
      (kind: 'small_place' | 'email', severity: Sighting['severity']) =>
      ({ from, to }: { from: number; to: number }): Sighting => ({
        start: tokens[from]?.start ?? 0,
        end: tokens[to]?.end ?? 0,
        kind,
        severity,
        known: true,
      });
    const sightings = [
      ...findNames(tokens, names, (owner) => (owner < persons.length ? 'name' : 'contact')),
      ...nearNames.find(tokens, 'name'),
      ...findInitials(read, initials),
      ...findUnknownNames(tokens),
      ...findDates(read, births),
      ...findAges(tokens, ages),
      ...findPhones(read, phones),
      ...findNirs(tokens),
      ...findEmails(tokens, read.tail, emails),
      ...findPlates(tokens),
      ...findAddresses(read),
      ...addresses.find(read),
      ...places.find(tokens).map(phrase('small_place', 'warn')),
      ...logins.find(tokens).map(phrase('email', 'block')),
    ];
    return mergeSightings(text, withoutAllowed(tokens, allowed, sightings));
  };
}

/** Takes away what lies inside an allowed expression. */
function withoutAllowed(tokens: readonly Token[], allowed: PhraseSet, sightings: readonly Sighting[]): Sighting[] {
  const ends = new Map(allowed.find(tokens).map(({ from, to }) => [tokens[from]?.start ?? 0, tokens[to]?.end ?? 0]));
  const starts = [...ends.keys()];
  // How far the expressions that start at or before each one reach: one look-up answers, however many there are.
  const reach: number[] = [];
  for (const [index, start] of starts.entries()) reach[index] = Math.max(ends.get(start) ?? 0, reach[index - 1] ?? 0);
  const reachBefore = (place: number): number => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : (reach[low - 1] ?? 0);
  };
  return sightings.filter((sighting) => {
    const { start, end } = sighting.core ?? sighting;
    const here = ends.get(start) ?? 0;
    return reachBefore(start) < end && (sighting.wholeName === true ? here <= end : here < end);
  });
}

/** Reads one text once. For a text read at each keystroke, keep the guard of `compileGuard`. */
export function guardText(text: string, knowledge: GuardKnowledge): GuardFinding[] {
  return compileGuard(knowledge)(text);
}
