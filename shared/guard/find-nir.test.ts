import { expect, it } from 'vitest';
import { nirKey } from './find-nir.ts';

/** Published example of the NIR (INSEE's documentation): 2 55 08 14 168 025, key 38. Corsica: 2A counts as 19, 2B as 18. */
it.each([
  ['2550814168025', 38],
  ['178042A004012', 9],
  ['178042B004012', 36],
])('the key of %s is %i', (nir, key) => {
  expect(nirKey(nir)).toBe(key);
});

it('a Corsican number has the key of the same number written with 19 or 18', () => {
  expect(nirKey('178042A004012')).toBe(97 - (1780419004012 % 97));
  expect(nirKey('178042B004012')).toBe(97 - (1780418004012 % 97));
});
