import { expect, it } from 'vitest';
import { isOneTypoAway } from './near-names.ts';

it.each([
  ['dupont', 'dupond', true],
  ['dupont', 'dupnot', true],
  ['dupont', 'duppont', true],
  ['dupont', 'dupot', true],
  ['dupont', 'dupont', false],
  ['dupont', 'durand', false],
  ['dupont', 'du', false],
  ['kerdoncuff', 'kerdonkuf', false],
])('%s and %s: one slip apart is %s', (known, written, expected) => {
  expect(isOneTypoAway(known, written)).toBe(expected);
  expect(isOneTypoAway(written, known)).toBe(expected);
});
