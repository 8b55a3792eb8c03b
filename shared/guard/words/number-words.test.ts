import { expect, it } from 'vitest';
import { readText } from '../tokenise.ts';
import { readSpelledNumber } from './number-words.ts';

it.each([
  ['zéro', 0],
  ['dix-sept', 17],
  ['vingt et un', 21],
  ['quarante-sept', 47],
  ['soixante et onze', 71],
  ['soixante-dix-huit', 78],
  ['septante-huit', 78],
  ['quatre-vingts', 80],
  ['quatre-vingt-dix-neuf', 99],
  ['nonante-neuf', 99],
  ['cent un', 101],
  ['neuf cent', 900],
  ['mille neuf cent soixante-dix-huit', 1978],
  ['deux mille vingt-six', 2026],
  ['mil neuf cent quatre-vingt', 1980],
])('« %s » is %i, read to its last word', (text, value) => {
  const { tokens } = readText(text);
  expect(readSpelledNumber(tokens, 0)).toEqual({ value, next: tokens.length });
});

it.each(['petit', 'constructor', 'vingtaine', ''])('« %s » is no number', (text) => {
  expect(readSpelledNumber(readText(text).tokens, 0)).toBeNull();
});
