import { expect, it } from 'vitest';
import { projectionWords } from './projection-words.ts';

/** Every sentence of the projector that has no parameter. */
function sentences(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentences) : [];
}

it('writes the projector’s French with its typography', () => {
  const wrong = sentences(projectionWords.fr).filter((text) => /'|[^\s\u00a0][;!?»:]| [;:!?»]|« /.test(text));
  expect(wrong).toEqual([]);
  expect(sentences(projectionWords.fr).length).toBeGreaterThan(30);
});

it('says in both languages what a count and a page are', () => {
  expect([projectionWords.fr.recap.more(1), projectionWords.fr.recap.more(2), projectionWords.en.recap.more(1)]).toEqual([
    'et 1 autre action, au compte rendu',
    'et 2 autres actions, au compte rendu',
    'and 1 more action, in the minutes',
  ]);
  expect(projectionWords.fr.page(1, 2)).toBe('1 / 2');
});
