import { fold } from '#shared/text/fold.ts';
import { codeAliases } from './code-aliases.ts';
import type { ImportList } from './fields.ts';

/** A value of a code list as the vault labels it. */
export interface ListValue {
  readonly code: string;
  readonly fr: string;
  readonly en: string;
  /** Code under which the value was known before it was merged into `code`: its words still mean it. */
  readonly formerly?: string;
  /** It is understood where a cell says it, and never proposed: it was merged into another, or ended. */
  readonly past?: true;
}

export type CodeMatch =
  /** What it means; `null`: « non renseigné ». `other`: what stood beside « Autre ». */
  | { readonly code: string | null; readonly other: string | null }
  /** To be asked; the likeliest first, perhaps none. */
  | { readonly proposals: readonly string[] };

const nothing = new Set([
  '',
  'nr',
  'n r',
  'nc',
  'n c',
  'na',
  'n a',
  'neant',
  'non renseigne',
  'non renseignee',
  'non precise',
  'a completer',
  '?',
  '??',
  'x x',
  'sans objet',
  'so',
]);
const notKnown = new Set(['ne sait pas', 'nsp', 'inconnu', 'inconnue', '?']);

const foldValue = (text: string): string => fold(text).replaceAll(/[']/g, ' ').replaceAll(/\s+/g, ' ').trim();

/** « troubles » and « trouble » meet. */
const stem = (word: string): string => (word.length > 3 ? word.replace(/(aux|eaux|es|s|x|e)$/, '') : word);

const small = new Set([
  'de',
  'du',
  'des',
  'le',
  'la',
  'les',
  'l',
  'd',
  'et',
  'ou',
  'a',
  'au',
  'aux',
  'en',
  'sur',
  'un',
  'une',
  'avec',
  'par',
  'pour',
  'vers',
]);

function stems(text: string): string[] {
  return [
    ...new Set(
      foldValue(text)
        .split(' ')
        .filter((word) => word !== '' && !small.has(word))
        .map(stem),
    ),
  ];
}

const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && a.length === b.length && a.every((word) => b.includes(word));

/**
 * Finds the value of a code list that a cell means. Sure: its label or one part of it, in either language, an alias of the field, or the same
 * words in another order or number. Anything else is asked: nothing is guessed in silence.
 */
export function matchCode(list: ImportList, values: readonly ListValue[], text: string): CodeMatch {
  const folded = foldValue(text);
  const has = (code: string): boolean => values.some((value) => value.code === code);
  const known = (code: string): ListValue | undefined => values.find((value) => (value.formerly ?? value.code) === code);
  if (notKnown.has(folded) && has('unknown')) return { code: 'unknown', other: null };
  if (nothing.has(folded) || /^[\s.\-–—/*]*$/.test(text)) return { code: null, other: null };
  const exact = values.find(({ code, formerly, fr, en }) => [formerly ?? code, foldValue(fr), foldValue(en)].includes(folded));
  if (exact) return { code: exact.code, other: null };
  const alias = codeAliases[list]?.[folded];
  const aliased = alias === undefined ? undefined : known(alias);
  if (aliased) return { code: aliased.code, other: null };
  const other = /^autres?\b\s*[:(\-–]?\s*(.*?)\)?$/i.exec(text.trim());
  if (other && has('other') && list !== 'structureType')
    return { code: 'other', other: other[1] === '' || other[1] === undefined ? null : other[1] };
  const byPart = values.filter(({ fr }) => fr.split(/,|\/|\(|\)| ou | et\/ou /).some((part) => foldValue(part) === folded));
  if (byPart.length === 1 && byPart[0]) return { code: byPart[0].code, other: null };
  const words = stems(text);
  const byWords = values.filter(({ fr, en }) => sameWords(words, stems(fr)) || sameWords(words, stems(en)));
  if (byWords.length === 1 && byWords[0]) return { code: byWords[0].code, other: null };
  return { proposals: nearest(list, values, words) };
}

/** Values that share words with the text, the closest first. */
function nearest(list: ImportList, values: readonly ListValue[], words: readonly string[]): string[] {
  const aliases = Object.entries(codeAliases[list] ?? {});
  const meaning = (code: string): string | undefined => values.find((value) => (value.formerly ?? value.code) === code)?.code;
  const offered = values.filter(({ past }) => past !== true);
  const scored = offered.map((value) => {
    const own = [value.fr, ...aliases.filter(([, code]) => meaning(code) === value.code).map(([alias]) => alias)].map(stems);
    const score = Math.max(
      ...own.map((each) => {
        const shared = words.filter((word) =>
          each.some((one) => one === word || (word.length > 4 && one.slice(0, 5) === word.slice(0, 5))),
        ).length;
        return shared === 0 ? 0 : (2 * shared) / (each.length + words.length);
      }),
    );
    return { code: value.code, score };
  });
  return scored
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ code }) => code);
}

/** Parts of a cell that may hold several values: `a ; b`, `a / b`, `a + b`, one a line. */
export function splitValues(text: string): string[] {
  return text
    .split(/\s*(?:[;\n|+]|\s\/\s|\set\s(?=[A-ZÉ]))\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
