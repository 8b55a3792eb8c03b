import type { Sighting } from './finding.ts';
import type { Token } from './tokenise.ts';
import { readSpelledNumber } from './words/number-words.ts';

/** Words before a number of years that make it a duration, a limit, or a rough figure. */
const NOT_AGE_BEFORE: ReadonlySet<string> = new Set(
  `depuis pendant durant dans apres tous toutes toute fait faisait voila sur duree bout moins plus environ presque vers quasi quasiment entre maximum minimum renouvelable
ici premieres premiers dernieres derniers prochaines prochains suivantes suivants passe passee vecu reste restee restes travaille suivi suivie suivis attendu purge dure duree
hospitalise hospitalisee heberge hebergee habite incarcere incarceree loue partage a pour en`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
/** Nouns that are « de 5 ans » without having an age. */
const DURATIONS: ReadonlySet<string> = new Set(
  `bail contrat peine periode mesure suivi convention plan delai garantie sursis hospitalisation curatelle tutelle duree experience anciennete traitement accompagnement
formation prison detention relation mariage attente parcours errance projet mandat programme dette procedure cycle pause interruption absence historique recul`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
const YEARS_AFTER: ReadonlySet<string> = new Set(
  'plus tard apres auparavant avant durant ensuite et ou consecutifs maximum minimum environ max min'.split(' '),
);

/** Words that make it an age whatever else is near: « âgé de », « l’âge de », « ses 47 ans ». */
const AGE_BEFORE = /^(age|agee|ages|agees|ses|mes|tes|leurs|anniversaire)$/;

interface ReadAge {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** « 47 ans », « quarante-sept ans », « âge : 47 », « âgée de 47 ». */
function readAge(tokens: readonly Token[], index: number): ReadAge | null {
  const token = tokens[index];
  if (token === undefined) return null;
  const spelled = token.type === 'number' ? { value: Number(token.text), next: index + 1 } : readSpelledNumber(tokens, index);
  if (spelled === null || spelled.value > 122 || (token.type === 'number' && token.text.length > 3)) return null;
  const unit = tokens[spelled.next];
  if (unit !== undefined && /^(ans?|printemps)$/.test(unit.text) && /^[ \n-]{0,3}$/.test(unit.gap))
    return { from: index, to: spelled.next, value: spelled.value };
  const [back, further] = [tokens[index - 1], tokens[index - 2]];
  const labelled = back !== undefined && /^ages?$/.test(back.text) && /:/.test(token.gap);
  const aged = back?.text === 'de' && further !== undefined && /^(agee?s?)$/.test(further.text);
  const opensBand = unit?.type === 'number' || (/^(a|et)$/.test(unit?.text ?? '') && tokens[spelled.next + 1]?.type === 'number');
  if ((labelled || aged) && !opensBand && !/^(mois|jours?|semaines?)$/.test(unit?.text ?? ''))
    return { from: index, to: spelled.next - 1, value: spelled.value };
  return null;
}

/** Decides by what surrounds it whether « N ans » is how old someone is. */
function isAge(tokens: readonly Token[], age: ReadAge): boolean {
  const back = tokens.slice(Math.max(0, age.from - 3), age.from).toReversed();
  const [near, second, third] = back;
  const after = tokens[age.to + 1];
  const afterNext = tokens[age.to + 2];
  if (isBand(tokens, age)) return false;
  if (near !== undefined && AGE_BEFORE.test(near.text)) return true;
  if ((near?.text === 'de' || near?.text === 'a') && second !== undefined && AGE_BEFORE.test(second.text)) return true;
  if (near?.type === 'number') return false;

  // « 5 ans de suivi », « 3 ans d’attente », « 2 ans plus tard », « 60 ans et plus »
  if (after?.type === 'word' && /^[ \n]+$/.test(after.gap)) {
    if (/^(de|d)$/.test(after.text)) return false;
    if (/^(et|ou)$/.test(after.text)) return !/^(plus|moins)$/.test(afterNext?.text ?? '');
    if (YEARS_AFTER.has(after.text)) return false;
  }
  if (near === undefined) return true;
  if (near.text === 'a') {
    // « il y a 10 ans », « à 47 ans », « elle a 47 ans »
    return second?.text !== 'y';
  }
  if (near.text === 'de' || near.text === 'd') {
    if (second !== undefined && (DURATIONS.has(second.text) || /^(plus|moins|pres|cours|environ)$/.test(second.text))) return false;
    return !(third !== undefined && DURATIONS.has(third.text));
  }
  if (near.text === 'les' || near.text === 'des') return second?.text !== 'tous' && second?.text !== 'toutes';
  return !NOT_AGE_BEFORE.has(near.text);
}

/** « 25-34 ans », « de 25 à 34 ans », « entre 25 et 34 ans », « 25/34 ans », « plus de 60 ans »: bands may be said. */
function isBand(tokens: readonly Token[], { from }: ReadAge): boolean {
  const [near, second] = [tokens[from - 1], tokens[from - 2]];
  if (near?.type === 'number') return /^ ?[-/] ?$/.test(tokens[from]?.gap ?? '');
  // « deux enfants de 8 et 12 ans » are two ages, « entre 8 et 12 ans » is a band.
  const link = near !== undefined && (/^(a|ou)$/.test(near.text) || (near.text === 'et' && tokens[from - 3]?.text === 'entre'));
  return link && second !== undefined && (second.type === 'number' || readSpelledNumber([second], 0) !== null || /^ans$/.test(second.text));
}

/** Exact ages: the known one blocks, any other warns. Durations, limits and bands pass: decided by the words around. */
export function findAges(tokens: readonly Token[], knownAges: ReadonlySet<number>): Sighting[] {
  const found: Sighting[] = [];
  let index = 0;
  while (index < tokens.length) {
    const age = readAge(tokens, index);
    if (age !== null && isAge(tokens, age)) {
      const known = knownAges.has(age.value);
      found.push({
        start: tokens[age.from]?.start ?? 0,
        end: tokens[age.to]?.end ?? 0,
        kind: 'exact_age',
        severity: known ? 'block' : 'warn',
        known,
      });
    }
    index = age === null ? index + 1 : age.to + 1;
  }
  return found;
}
