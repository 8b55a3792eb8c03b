import type { Language } from '#shared/dates/language.ts';
import { groupDigits } from '#shared/messages/plural.ts';

/** Counts of one year, as the query of the yearly table gives them beside its rows (contract: `year.table`). */
export interface YearCounts {
  /** Saisines of the year; `level1 + level2 + undecided`. */
  readonly referrals: number;
  /** Persons' situations behind these saisines: fewer when one came back within the year. */
  readonly situations: number;
  readonly level1: number;
  readonly level2: number;
  readonly undecided: number;
  /** Sollicitations ponctuelles, never among the saisines. */
  readonly enquiries: number;
  /** Saisines that take up a situation already known. */
  readonly comebacks: number;
  /** Saisines that are counted and not shown, after an opposition. */
  readonly residue: number;
}

/** What a sentence is about: the year, and whether it is still running on the day of reading. */
export interface YearInWords {
  readonly year: number;
  readonly running: boolean;
  readonly counts: YearCounts;
}

/**
 * The year in sentences, for the coordination to read out or to copy: every figure is one of `counts`, none is computed apart,
 * so that a sentence never contradicts the table (domain.md, section 7). The wording follows the public report of Poitiers for 2022.
 * @returns one to four sentences, in the order in which a report says them; nothing is said of what did not happen but the first two
 */
export function yearSentences(subject: YearInWords, language: Language): string[] {
  const { counts } = subject;
  const words = language === 'fr' ? french : english;
  return [
    words.referrals(subject),
    words.enquiries(counts.enquiries),
    ...(counts.comebacks > 0 ? [words.comebacks(counts.comebacks)] : []),
    ...(counts.residue > 0 ? [words.residue(counts.residue)] : []),
  ];
}

/** The first and the last year of a trend, in one neutral sentence: numbers that fall are no failure (domain.md, section 3). */
export function trendSentence(years: readonly { readonly year: number; readonly referrals: number }[], language: Language): string | null {
  const sorted = years.toSorted((a, b) => a.year - b.year);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (!first || !last || first.year === last.year) return null;
  return language === 'fr' ? french.trend(first, last) : english.trend(first, last);
}

interface Words {
  referrals(subject: YearInWords): string;
  enquiries(count: number): string;
  comebacks(count: number): string;
  residue(count: number): string;
  trend(first: YearTotal, last: YearTotal): string;
}

interface YearTotal {
  readonly year: number;
  readonly referrals: number;
}

/** Outcomes that occurred, each with its count: those at zero are not said. */
function outcomesOf(counts: YearCounts): readonly (readonly ['level1' | 'level2' | 'undecided', number])[] {
  const all = [
    ['level1', counts.level1],
    ['level2', counts.level2],
    ['undecided', counts.undecided],
  ] as const;
  return all.filter(([, count]) => count > 0);
}

const french: Words = {
  referrals({ year, running, counts }) {
    const when = running ? `En ${year}, à ce jour,` : `En ${year},`;
    if (counts.referrals === 0) return `${when} aucune situation n’a été portée à la connaissance de la cellule.`;
    const outcome = {
      level1: (n: number) => `${n === 1 ? 'a' : 'ont'} trouvé une réponse au niveau 1`,
      level2: (n: number) => `${n === 1 ? 'a été examinée' : 'ont été examinées'} en réunion (niveau 2)`,
      undecided: (n: number) => `${n === 1 ? 'est' : 'sont'} sans décision`,
    };
    const outcomes = outcomesOf(counts);
    const brought = `${when} ${frenchSubject(counts)} à la connaissance de la cellule`;
    const [only] = outcomes;
    if (only && outcomes.length === 1) {
      return counts.referrals === 1
        ? `${brought} : elle ${outcome[only[0]](1)}.`
        : `${brought} : toutes ${outcome[only[0]](counts.referrals)}.`;
    }
    return `${brought} : ${outcomes.map(([kind, n]) => `${figure(n, 'fr')} ${outcome[kind](n)}`).join(', ')}.`;
  },
  enquiries(count) {
    if (count === 0) return 'Aucune sollicitation ponctuelle n’a été notée.';
    if (count === 1) return 'La cellule a aussi répondu à 1 sollicitation ponctuelle, comptée à part.';
    return `La cellule a aussi répondu à ${figure(count, 'fr')} sollicitations ponctuelles, comptées à part.`;
  },
  comebacks(count) {
    if (count === 1) return '1 saisine est une ré-interpellation : une situation déjà connue de la cellule est revenue.';
    return `${figure(count, 'fr')} saisines sont des ré-interpellations : des situations déjà connues de la cellule sont revenues.`;
  },
  residue(count) {
    if (count === 1) return '1 saisine est comptée sans être montrée, après une opposition ou un accord retiré.';
    return `${figure(count, 'fr')} saisines sont comptées sans être montrées, après une opposition ou un accord retiré.`;
  },
  trend(first, last) {
    if (first.referrals === last.referrals) {
      return `De ${first.year} à ${last.year}, le nombre de saisines par an est le même aux deux bouts : ${figure(first.referrals, 'fr')}.`;
    }
    return `De ${first.year} à ${last.year}, le nombre de saisines par an est passé de ${figure(first.referrals, 'fr')} à ${figure(last.referrals, 'fr')}.`;
  },
};

/** « 6 situations ont été portées », or « 7 saisines, pour 6 situations, ont été portées » when some situation came more than once. */
function frenchSubject({ referrals, situations }: YearCounts): string {
  if (referrals === situations)
    return referrals === 1 ? '1 situation a été portée' : `${figure(referrals, 'fr')} situations ont été portées`;
  const behind = situations === 1 ? '1 situation' : `${figure(situations, 'fr')} situations`;
  return `${figure(referrals, 'fr')} ${referrals === 1 ? 'saisine' : 'saisines'}, pour ${behind}, ${referrals === 1 ? 'a été portée' : 'ont été portées'}`;
}

const english: Words = {
  referrals({ year, running, counts }) {
    const when = running ? `In ${year}, so far,` : `In ${year},`;
    if (counts.referrals === 0) return `${when} no situation was brought to the cellule.`;
    const outcome = {
      level1: () => 'found an answer at level 1',
      level2: (n: number) => `${n === 1 ? 'was' : 'were'} examined in a meeting (level 2)`,
      undecided: (n: number) => `${n === 1 ? 'has' : 'have'} no decision`,
    };
    const outcomes = outcomesOf(counts);
    const brought = `${when} ${englishSubject(counts)} brought to the cellule`;
    const [only] = outcomes;
    if (only && outcomes.length === 1) {
      return counts.referrals === 1 ? `${brought}: it ${outcome[only[0]](1)}.` : `${brought}: all ${outcome[only[0]](counts.referrals)}.`;
    }
    return `${brought}: ${outcomes.map(([kind, n]) => `${figure(n, 'en')} ${outcome[kind](n)}`).join(', ')}.`;
  },
  enquiries(count) {
    if (count === 0) return 'No one-off enquiry was recorded.';
    if (count === 1) return 'The cellule also answered 1 one-off enquiry, counted apart.';
    return `The cellule also answered ${figure(count, 'en')} one-off enquiries, counted apart.`;
  },
  comebacks(count) {
    if (count === 1) return '1 saisine is a return: a situation that the cellule already knew came back.';
    return `${figure(count, 'en')} saisines are returns: situations that the cellule already knew came back.`;
  },
  residue(count) {
    if (count === 1) return '1 saisine is counted and not shown, after an opposition or a withdrawn agreement.';
    return `${figure(count, 'en')} saisines are counted and not shown, after an opposition or a withdrawn agreement.`;
  },
  trend(first, last) {
    if (first.referrals === last.referrals) {
      return `From ${first.year} to ${last.year}, the number of saisines a year is the same at both ends: ${figure(first.referrals, 'en')}.`;
    }
    return `From ${first.year} to ${last.year}, the number of saisines a year went from ${figure(first.referrals, 'en')} to ${figure(last.referrals, 'en')}.`;
  },
};

function englishSubject({ referrals, situations }: YearCounts): string {
  if (referrals === situations) return referrals === 1 ? '1 situation was' : `${figure(referrals, 'en')} situations were`;
  const behind = situations === 1 ? '1 situation' : `${figure(situations, 'en')} situations`;
  return `${figure(referrals, 'en')} ${referrals === 1 ? 'saisine' : 'saisines'}, for ${behind}, ${referrals === 1 ? 'was' : 'were'}`;
}

function figure(count: number, language: Language): string {
  return groupDigits(count, language);
}
