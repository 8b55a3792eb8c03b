import { fold } from '#shared/text/fold.ts';

/** Common nouns with which French names of structures begin, and their article. */
const articleOfNoun: Readonly<Record<string, string>> = {
  antenne: 'l’',
  association: 'l’',
  bailleur: 'le ',
  cadre: 'le ',
  centre: 'le ',
  clinique: 'la ',
  comite: 'le ',
  conseil: 'le ',
  coordinateur: 'le ',
  coordination: 'la ',
  coordinatrice: 'la ',
  departement: 'le ',
  direction: 'la ',
  dispositif: 'le ',
  equipe: 'l’',
  gendarmerie: 'la ',
  hopital: 'l’',
  maison: 'la ',
  mairie: 'la ',
  mediatrice: 'la ',
  mission: 'la ',
  permanence: 'la ',
  pole: 'le ',
  police: 'la ',
  protection: 'la ',
  referente: 'la ',
  referent: 'le ',
  residence: 'la ',
  secteur: 'le ',
  service: 'le ',
  unite: 'l’',
  ville: 'la ',
};

/** Article of common initials of the field; those of a town stay without one. */
const articleOfInitials: Readonly<Record<string, string>> = {
  ars: 'l’',
  ccas: 'le ',
  chhl: 'le ',
  chl: 'le ',
  chu: 'le ',
  cias: 'le ',
  cmp: 'le ',
  dac: 'le ',
  gem: 'le ',
  mdph: 'la ',
  pmi: 'la ',
  spip: 'le ',
  udaf: 'l’',
  unafam: 'l’',
};

/**
 * A structure's name as a French sentence says it: « la coordinatrice de parcours du CHL », « le DAC-PTA », « ICF Habitat ».
 * A name with parts (« CHHL - CMP ») stays as it is in the directory, and so does one whose gender is not known.
 * @param initials whether initials take their article: after « par » they do, after « avec » and « vers » the published tables leave it out
 */
export function nameInSentence(name: string, initials: 'with article' | 'bare'): string {
  if (name.includes(' - ')) return name;
  const [first = '', second = ''] = name.split(/[ -]/);
  const noun = articleOfNoun[fold(first)];
  if (noun !== undefined) return noun + (startsLow(second) ? lowerFirst(name) : name);
  const article = first === first.toUpperCase() ? articleOfInitials[fold(first)] : undefined;
  return article !== undefined && initials === 'with article' ? article + name : name;
}

/** « A », « A et B », « A, B et C ». */
export function listInSentence(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} et ${names.at(-1)}`;
}

/** The first letter in lower case. */
export function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

function startsLow(word: string): boolean {
  const letter = word.slice(0, 1);
  return letter !== '' && letter === letter.toLowerCase();
}
