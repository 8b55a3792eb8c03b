import { describe, expect, it } from 'vitest';
import { facilitationWords } from './facilitation.ts';

/** Every sentence by its path; what a function says, with a sample in each place. */
function sentences(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(Reflect.apply(value, undefined, ['3', '4']))]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => sentences(entry, `${path}.${key}`));
}

describe('the words of the facilitation', () => {
  it('are said in English and in French alike', () => {
    const paths = (words: unknown) => sentences(words).map(([path]) => path);
    expect(paths(facilitationWords.en).toSorted()).toEqual(paths(facilitationWords.fr).toSorted());
  });

  it('have the French typography: no straight apostrophe, a no-break space before double signs and inside guillemets', () => {
    const wrong = sentences(facilitationWords.fr).filter(
      ([, text]) =>
        /[a-zéèà]'[a-zéèàh]/i.test(text) || /[^\s\u00a0\u202f][;!?»]|[^\s\u00a0\u202f\d]:(?!\d)|«[^\s\u00a0\u202f]| [;:!?»]|« /.test(text),
    );
    expect(wrong).toEqual([]);
  });
});
