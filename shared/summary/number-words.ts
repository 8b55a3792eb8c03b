import type { Language } from '#shared/dates/language.ts';
import { frenchTens, frenchUnits } from '#shared/text/french-numbers.ts';

/** A number written in words: how many words it takes, its value, and whether it is only about that much. */
export interface NumberInWords {
  readonly words: number;
  readonly value: number;
  readonly about: boolean;
}

const units: Readonly<Record<Language, Readonly<Record<string, number>>>> = {
  fr: { ...frenchUnits, ...frenchTens },
  en: {
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  },
};

const hundreds: Readonly<Record<Language, readonly string[]>> = { fr: ['cent', 'cents'], en: ['hundred'] };
const thousands: Readonly<Record<Language, readonly string[]>> = { fr: ['mille'], en: ['thousand'] };
const joints: Readonly<Record<Language, string>> = { fr: 'et', en: 'and' };

/** « une dizaine », « a dozen »: about that many, but for the dozen and its half. */
const heaps: Readonly<Record<Language, Readonly<Record<string, number>>>> = {
  fr: {
    huitaine: 8,
    dizaine: 10,
    dizaines: 20,
    douzaine: 12,
    quinzaine: 15,
    vingtaine: 20,
    trentaine: 30,
    quarantaine: 40,
    cinquantaine: 50,
    soixantaine: 60,
    centaine: 100,
    centaines: 200,
  },
  en: { dozen: 12, dozens: 24, score: 20 },
};

/**
 * Reads a number at the beginning of a run of words (flat, in order, nothing but spaces or hyphens between them). « un » and « une » alone, and
 * English « one », are read as 1; whether they count or are an article is for the caller.
 */
export function readNumberWords(words: readonly string[], language: Language): NumberInWords | null {
  return readHeap(words, language) ?? readExact(words, language);
}

function readHeap(words: readonly string[], language: Language): NumberInWords | null {
  const articles = language === 'fr' ? ['une', 'la', 'de', 'demi', 'par', 'des', 'quelques'] : ['a', 'half', 'the'];
  let at = 0;
  while (at < 3 && articles.includes(words[at] ?? '')) at += 1;
  const before = words.slice(0, at);
  const size = heaps[language][words[at] ?? ''];
  if (size === undefined) return null;
  const half = before.includes('demi') || before.includes('half');
  return { words: at + 1, value: half ? size / 2 : size, about: size !== 12 };
}

function readExact(words: readonly string[], language: Language): NumberInWords | null {
  let [total, part, at, read] = [0, 0, 0, 0];
  let last = Number.POSITIVE_INFINITY;
  for (; at < words.length; at += 1) {
    const word = words[at] as string;
    const unit = units[language][word];
    if (word === joints[language]) {
      const next = units[language][words[at + 1] ?? ''];
      // « vingt et un », « soixante et onze », « two hundred and six »: never « cinq et six ».
      const tens = part >= 20 && part % 10 === 0;
      if (read === 0 || next === undefined || !tens || (language === 'fr' && next !== 1 && next !== 11)) break;
      continue;
    }
    if (hundreds[language].includes(word)) {
      if (language === 'en' && read === 0) break;
      part = (part === 0 ? 1 : part) * 100;
      last = 100;
    } else if (thousands[language].includes(word)) {
      total += (part === 0 ? 1 : part) * 1000;
      part = 0;
      last = 1000;
    } else if (unit !== undefined) {
      if (language === 'fr' && unit === 20 && part % 100 === 4) {
        part += 76;
        last = 80;
      } else if (unit < last && fits(unit, last)) {
        part += unit;
        last = unit;
      } else break;
    } else break;
    read = at + 1;
  }
  return read === 0 ? null : { words: read, value: total + part, about: false };
}

/** Whether a smaller number may follow: « vingt deux », « soixante quinze », « cent trois », not « deux un » nor « trente onze ». */
function fits(unit: number, last: number): boolean {
  if (last >= 100) return true;
  if (last === 60 || last === 80) return unit < 20;
  return last >= 20 && unit < 10 ? true : last === 10 && unit >= 7 && unit < 10;
}
