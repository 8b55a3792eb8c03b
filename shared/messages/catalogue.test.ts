import { describe, expect, it } from 'vitest';
import { catalogues, errorText } from './catalogue.ts';
import { plural } from './plural.ts';

/** Every sentence that has no parameter, by its path. */
function sentences(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => sentences(entry, `${path}.${key}`));
}

function keys(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, entry]) => keys(entry, `${path}.${key}`));
}

/** A sentence's path with the names of its placeholders. */
function placeholdersOf([path, text]: [string, string]): string {
  return `${path} ${[...text.matchAll(/\{(\w+)\}/g)]
    .map((match) => match[1])
    .toSorted((a, b) => String(a).localeCompare(String(b)))
    .join(' ')}`;
}

const french = sentences(catalogues.fr);

describe('the catalogue of messages', () => {
  it('says in English everything that it says in French', () => {
    expect(keys(catalogues.en).toSorted()).toEqual(keys(catalogues.fr).toSorted());
  });

  it('writes French with its typography: no straight apostrophe, a no-break space before double signs and inside guillemets', () => {
    const wrong = french.filter(
      ([, text]) =>
        /[a-zéèà]'[a-zéèàh]/i.test(text) || /[^\s\u00a0\u202f][;!?»]|[^\s\u00a0\u202f\d]:(?!\d)|«[^\s\u00a0\u202f]| [;:!?»]|« /.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it('typesets what its functions say, too', () => {
    expect(catalogues.fr.common.structure.create('CHL')).toBe('Ajouter «\u00a0CHL\u00a0»');
  });

  it('fills the placeholders of an error', () => {
    expect(errorText(catalogues.fr, { code: 'wait_before_retry', params: { seconds: 8 } })).toBe(
      'Trop d’essais. Attendez 8 s avant de réessayer.',
    );
  });

  it('keeps the same placeholders in both languages', () => {
    expect(sentences(catalogues.en.errors).map(placeholdersOf).toSorted()).toEqual(
      sentences(catalogues.fr.errors).map(placeholdersOf).toSorted(),
    );
  });

  it.each([
    [0, 'fr', '0 saisine'],
    [1, 'fr', '1 saisine'],
    [2, 'fr', '2 saisines'],
    [1234, 'fr', '1\u202f234 saisines'],
    [0, 'en', '0 saisines'],
    [1, 'en', '1 saisine'],
    [1234, 'en', '1,234 saisines'],
  ] as const)('counts %i in %s as « %s »', (count, language, expected) => {
    expect(plural(count, 'saisine', 'saisines', language)).toBe(expected);
  });
});
