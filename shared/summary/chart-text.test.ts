import { describe, expect, test } from 'vitest';
import { formatCount, textWidth, wrapText } from './chart-text.ts';

describe('labels of a chart', () => {
  test('a short one stays on its line', () => {
    expect(wrapText('Incurie, salubrité', 200, 13)).toEqual(['Incurie, salubrité']);
  });

  test('a long one is broken between words, and at a hyphen or a slash', () => {
    expect(wrapText('Tutelles et CCAS', 70, 13)).toEqual(['Tutelles et', 'CCAS']);
    expect(wrapText('aller-vers', 45, 13)).toEqual(['aller-', 'vers']);
  });

  test('no-break spaces hold', () => {
    expect(wrapText('un\u00a0deux trois', 55, 13)).toEqual(['un\u00a0deux', 'trois']);
  });

  test('a word that is wider than a line is broken, and nothing is lost', () => {
    const word = 'anticonstitutionnellement';
    const lines = wrapText(word, 60, 13);
    expect(lines.join('')).toBe(word);
    expect(lines.every((line) => textWidth(line, 13) <= 60)).toBe(true);
  });

  test('an empty one is one empty line', () => {
    expect(wrapText('', 60, 13)).toEqual(['']);
  });

  test.each([
    [6, 'fr', '6'],
    [1234, 'fr', '1\u00a0234'],
    [1234567, 'fr', '1\u00a0234\u00a0567'],
    [1234, 'en', '1,234'],
  ] as const)('%d is written in %s as %s', (count, language, written) => {
    expect(formatCount(count, language)).toBe(written);
  });
});
