import type { Language } from '#shared/dates/language.ts';
import { flatText } from './flat-text.ts';
import { readNumberWords } from './number-words.ts';

/** A number that somebody typed in a sentence. */
export interface TypedNumber {
  readonly start: number;
  readonly end: number;
  /** As it was typed. */
  readonly text: string;
  /** `count`: so many; `share`: a part of the whole, 0 to 1; `none`: « aucune », « personne n’a ». */
  readonly kind: 'count' | 'share' | 'none';
  readonly value: number;
  /** « environ », « une dizaine », « près de »: about that much. */
  readonly about: boolean;
  /** Half a unit of the last digit that was typed, for a share: 0.005 for « 37 % », 0.0005 for « 37,5 % »; 0 for a fraction in words. */
  readonly precision: number;
}

const months = {
  fr: 'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre',
  en: 'january|february|march|april|may|june|july|august|september|october|november|december',
};

/** Numbers that count nothing: days, months, years, hours, levels, ordinals, articles of law, times a year. */
const notCounts: Readonly<Record<Language, readonly RegExp[]>> = {
  fr: [
    new RegExp(`\\b(?:\\d{1,2}(?:er)?\\s+)?(?:${months.fr})\\b(?:\\s+\\d{4})?`, 'g'),
    /\b\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\b/g,
    /\b\d{4}-\d{2}(?:-\d{2})?\b/g,
    /\b(?:19|20|21)\d{2}(?:\s*[-–/]\s*(?:(?:19|20|21)\d{2}|\d{2})\b)?(?!\s*(?:situations?|saisines?|personnes?|sollicitations?|euros?))/g,
    /\b\d{1,2}\s*(?:h|heures?)(?:\s*\d{2})?\b|\b\d{1,2}:\d{2}\b/g,
    /\bniveaux?\s+(?:\d|un|deux)(?:\s+(?:et|ou)\s+(?:\d|un|deux))?\b/g,
    /\b\d+\s*(?:er|ere|re|e|eme|nd|nde)s?\b/g,
    /\b(?:n\s?[°º]|numero|article|art\.?|page|p\.|chapitre|annexe|seuil(?:\s+de)?|k\s*=)\s*[a-z]?\.?\d+(?:[-.]\d+)*/g,
    /\b(?:une|un|deux|trois|quatre|six|\d+)\s+fois\s+(?:par|l'|plus|moins)\b/g,
    /\b(?:l'une?|les uns|les unes|un a un|une a une|a la une|d'un cote|de l'un|tous deux|toutes deux)\b(?!\s+d'(?:elles|eux))/g,
    /\b[a-z]+\d[a-z0-9]*\b|\b\d+[a-df-z]\w*\b/g,
  ],
  en: [
    new RegExp(`\\b(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(?:${months.en})\\b(?:\\s+\\d{1,2},)?(?:\\s+\\d{4})?`, 'g'),
    /\b\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\b/g,
    /\b\d{4}-\d{2}(?:-\d{2})?\b/g,
    /\b(?:19|20|21)\d{2}(?:\s*[-–/]\s*(?:(?:19|20|21)\d{2}|\d{2})\b)?(?!\s*(?:situations?|referrals?|saisines?|people|persons?|enquiries))/g,
    /\b\d{1,2}:\d{2}\b/g,
    /\blevels?\s+(?:\d|one|two)(?:\s+(?:and|or)\s+(?:\d|one|two))?\b/g,
    /\b\d+(?:st|nd|rd|th)\b/g,
    /\b(?:no\.?|number|article|page|chapter|annex|threshold(?:\s+of)?|k\s*=)\s*[a-z]?\.?\d+(?:[-.]\d+)*/g,
    /\b(?:two|three|four|six|\d+)\s+times\s+(?:a|per|more|less)\b/g,
    /\b(?:no one|one another|the one|one-off|one-to-one|one by one|each one|this one|that one|another one|which one)\b/g,
    /\b[a-z]+\d[a-z0-9]*\b|\b\d+[a-z]\w*\b/g,
  ],
};

const abouts: Readonly<Record<Language, RegExp>> = {
  fr: /(?:environ|pres d(?:es|e|u|')|presque|quasiment|a peu pres|autour d(?:es|e|u|')|plus d(?:es|e|u|')|moins d(?:es|e|u|')|une bonne|un peu (?:plus|moins) d(?:es|e|u|')|quelque)\s*(?:l[ae'] ?|les )?$/,
  en: /(?:about|around|nearly|almost|roughly|some|more than|less than|over|under|close to|approximately)\s*(?:a |the )?$/,
};

/** Nouns that « un » or « une » counts when a verb follows: « une situation a été examinée ». */
const ones: Readonly<Record<Language, RegExp>> = {
  fr: /^(?:\s+(?:seule?|unique)\b|\s+d'(?:elles|eux|entre)|\s+(?:situation|saisine|personne|femme|homme|reunion|sollicitation|demande)(?:\s+(?!qui\b|que\b|dont\b)[\p{L}'-]+){0,3}?\s+(?:a|est|etait|avait|fut|n'a|n'est|releve|concerne|reste)\b|\s+sur\b)/u,
  en: /^(?:\s+(?:single|only)\b|\s+of\b|\s+in\b|\s+(?:situation|referral|saisine|person|woman|man|meeting|enquiry)\b)/u,
};

const fractions: Readonly<Record<Language, readonly (readonly [RegExp, number])[]>> = {
  fr: [
    [/\b(?:les\s+)?(?:deux|2)[ -]+tiers\b/g, 2 / 3],
    [/\b(?:les\s+)?(?:trois|3)[ -]+quarts\b/g, 3 / 4],
    [/\b(?:les\s+)?(?:deux|2)[ -]+cinquiemes\b/g, 2 / 5],
    [/\b(?:les\s+)?(?:trois|3)[ -]+cinquiemes\b/g, 3 / 5],
    [/\b(?:les\s+)?(?:quatre|4)[ -]+cinquiemes\b/g, 4 / 5],
    [/\b(?:la|une)\s+(?:bonne\s+)?moitie\b|\bmoitie\b/g, 1 / 2],
    [/\b(?:le|un)\s+tiers\b/g, 1 / 3],
    [/\b(?:le|un)\s+quart\b/g, 1 / 4],
    [/\b(?:le|un)\s+cinquieme\b/g, 1 / 5],
    [/\b(?:le|un)\s+dixieme\b/g, 1 / 10],
  ],
  en: [
    [/\btwo[ -]+thirds\b/g, 2 / 3],
    [/\bthree[ -]+quarters\b/g, 3 / 4],
    [/\bhalf\b(?!\s+a\s+dozen)/g, 1 / 2],
    [/\b(?:a|one)[ -]+third\b/g, 1 / 3],
    [/\b(?:a|one)[ -]+quarter\b/g, 1 / 4],
    [/\b(?:a|one)[ -]+fifth\b/g, 1 / 5],
    [/\b(?:a|one)[ -]+tenth\b/g, 1 / 10],
  ],
};

const nones: Readonly<Record<Language, RegExp>> = {
  fr: /\b(?:aucune?s?|pas une seule|pas un seul|nulle?)\b(?=\s+(?:situation|saisine|personne|femme|homme|demande|d'(?:entre )?(?:elles|eux)|n[e']))/g,
  en: /\b(?:no|not a single|none)\b(?=\s+(?:situation|referral|saisine|person|people|woman|man|of them|was|were))/g,
};

const DIGITS = /\d{1,3}(?:[ .]\d{3})+(?![\d])|\d+(?:[.,]\d+)?/g;
const PERCENT: Readonly<Record<Language, RegExp>> = {
  fr: /^\s*(?:%|pour\s?cents?\b|p\.\s?100)/,
  en: /^\s*(?:%|per\s?cent\b|percent\b)/,
};
const OUT_OF: Readonly<Record<Language, RegExp>> = {
  fr: /^(?:\s+(?:situations?|saisines?|personnes?|fois|demandes?))?\s+sur\s+(?=\p{L}|\d)/u,
  en: /^(?:\s+(?:situations?|referrals?|saisines?|people|persons?))?\s+(?:in|out of)\s+(?=\p{L}|\d)/u,
};

/**
 * Finds what somebody typed as a number: digits, words, percentages, fractions, « trois sur dix », « une dizaine », « aucune situation ». Dates, years,
 * levels, ordinals and recurrences count nothing and are passed over.
 */
export function typedNumbers(text: string, language: Language): readonly TypedNumber[] {
  let flat = flatText(text);
  const found: TypedNumber[] = [];
  const blank = (start: number, end: number): void => {
    flat = flat.slice(0, start) + '§'.repeat(end - start) + flat.slice(end);
  };
  const add = (number: Omit<TypedNumber, 'text'>): void => {
    found.push({ ...number, text: text.slice(number.start, number.end) });
    blank(number.start, number.end);
  };
  const isAbout = (start: number): boolean => abouts[language].test(flat.slice(Math.max(0, start - 24), start));

  for (const [pattern, value] of fractions[language]) {
    for (const match of flat.matchAll(pattern)) {
      const start = match.index;
      add({ start, end: start + match[0].length, kind: 'share', value, about: isAbout(start), precision: 0 });
    }
  }
  for (const pattern of notCounts[language]) for (const match of flat.matchAll(pattern)) blank(match.index, match.index + match[0].length);
  for (const match of flat.matchAll(nones[language])) {
    add({ start: match.index, end: match.index + match[0].length, kind: 'none', value: 0, about: false, precision: 0 });
  }

  const counts = [...digitsIn(flat, language), ...wordsIn(flat, language)].sort((a, b) => a.start - b.start);
  for (let index = 0; index < counts.length; index += 1) {
    const count = counts[index] as Count;
    const about = count.about || isAbout(count.start);
    const after = flat.slice(count.end);
    const percent = PERCENT[language].exec(after);
    if (percent) {
      // « pour cent » is no number of its own.
      const end = count.end + percent[0].length;
      while ((counts[index + 1]?.start ?? end) < end) index += 1;
      add({
        start: count.start,
        end: count.end + percent[0].length,
        kind: 'share',
        value: count.value / 100,
        about,
        precision: count.precision / 100,
      });
      continue;
    }
    const outOf = OUT_OF[language].exec(after);
    const base = counts[index + 1];
    if (outOf && base && base.start === count.end + outOf[0].length && base.value >= count.value && base.value > 0) {
      add({ start: count.start, end: base.end, kind: 'share', value: count.value / base.value, about: about || base.about, precision: 0 });
      index += 1;
      continue;
    }
    // « un » and « une » are articles unless they count.
    if (count.article && !ones[language].test(after)) continue;
    add({ start: count.start, end: count.end, kind: 'count', value: count.value, about, precision: 0 });
  }
  return found.sort((a, b) => a.start - b.start);
}

interface Count {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly about: boolean;
  readonly precision: number;
  readonly article: boolean;
}

function digitsIn(flat: string, language: Language): readonly Count[] {
  const groups = language === 'fr' ? DIGITS : new RegExp(DIGITS.source.replace('[ .]', '[ ,]'), 'g');
  return [...flat.matchAll(groups)].map((match) => {
    const [typed] = match;
    const grouped =
      /^\d{1,3}([ .,]\d{3})+$/.test(typed) && !(language === 'en' && typed.includes('.')) && !(language === 'fr' && typed.includes(','));
    const plain = grouped ? typed.replace(/[ .,]/g, '') : typed.replace(',', '.');
    const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
    return {
      start: match.index,
      end: match.index + typed.length,
      value: Number(plain),
      about: false,
      precision: 0.5 * 10 ** -decimals,
      article: false,
    };
  });
}

function wordsIn(flat: string, language: Language): readonly Count[] {
  const words = [...flat.matchAll(/\p{L}+/gu)].map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }));
  const counts: Count[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const run = [words[index] as (typeof words)[number]];
    for (let next = index + 1; next < words.length && run.length < 9; next += 1) {
      const word = words[next] as (typeof words)[number];
      if (!/^[ -]+$/.test(flat.slice(run.at(-1)?.end, word.start))) break;
      run.push(word);
    }
    const read = readNumberWords(
      run.map((word) => word.text),
      language,
    );
    if (read === null) continue;
    const last = run[read.words - 1] as (typeof words)[number];
    const article = read.words === 1 && ['un', 'une', 'one'].includes(run[0]?.text ?? '');
    counts.push({ start: run[0]?.start ?? 0, end: last.end, value: read.value, about: read.about, precision: 0.5, article });
    index += read.words - 1;
  }
  return counts;
}
