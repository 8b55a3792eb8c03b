import { describe, expect, it } from 'vitest';
import { meetingCatalogues } from './meetings-catalogue.ts';

/** Every sentence that has no parameter, by its path. */
function sentences(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => sentences(entry, `${path}.${key}`));
}

describe('what the screens before a meeting say', () => {
  it('is said in English wherever it is said in French', () => {
    expect(sentences(meetingCatalogues.en).map(([path]) => path)).toEqual(sentences(meetingCatalogues.fr).map(([path]) => path));
  });

  it('has the typography of French', () => {
    const wrong = sentences(meetingCatalogues.fr).filter(([, text]) => /[a-zéèà]'[a-zéèàh]/i.test(text) || / [;:!?»]|« /.test(text));
    expect(wrong).toEqual([]);
  });

  it.each([
    [{ planned: 0, held: 0, cancelled: 0, postponed: 0, toCome: 0 }, 'Aucune réunion n’était prévue en 2022.'],
    [{ planned: 10, held: 8, cancelled: 2, postponed: 0, toCome: 0 }, 'En 2022, 10 réunions prévues\u00a0: 8 tenues, 2 annulées.'],
    [{ planned: 3, held: 0, cancelled: 0, postponed: 1, toCome: 2 }, 'En 2022, 3 réunions prévues\u00a0: 0 tenue, 1 reportée, 2 à venir.'],
  ])('counts the year %o as « %s »', (counts, sentence) => {
    expect(meetingCatalogues.fr.counts.sentence(2022, counts)).toBe(sentence);
  });
});
