import { expect, it } from 'vitest';
import { foldText } from './fold-text.ts';

it.each([
  ['Éloïse LEBŒUF', 'eloise leboeuf'],
  ['d’Hervé ‘x’', "d'herve 'x'"],
  ['Anne‑Lise – M', 'anne-lise - m'],
  ['06\u00a012\u202f34\u200934', '06 12 34 34'],
  ['Du\u00adpo\u200bnt\ufeff', 'dupont'],
  ['Ｄｕｐｏｎｔ', 'dupont'],
  ['ﬁn №', 'fin no'],
  ['Straße Ægir', 'strasse aegir'],
  ['Dupоnt ΝΗ', 'dupont nh'],
])('« %s » is compared as « %s »', (text, folded) => {
  expect(foldText(text).folded).toBe(folded);
});

it('gives each folded letter its place in the text, its accent included', () => {
  const { folded, starts, ends } = foldText('aŒe\u0301\u00adz');
  expect(Array.from(folded, (letter, index) => [letter, starts[index], ends[index]])).toEqual([
    ['a', 0, 1],
    ['o', 1, 2],
    ['e', 1, 2],
    ['e', 2, 4],
    ['z', 5, 6],
  ]);
});
