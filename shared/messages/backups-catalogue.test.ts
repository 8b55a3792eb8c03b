import { describe, expect, it } from 'vitest';
import { backupCatalogues } from './backups-catalogue.ts';

/** Every sentence that has no parameter, by its path. */
function sentences(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => sentences(entry, `${path}.${key}`));
}

describe('what the pages of the backups say', () => {
  it('is said in English wherever it is said in French', () => {
    const paths = (language: 'fr' | 'en') => sentences(backupCatalogues[language]).map(([path]) => path);
    expect(paths('en').toSorted()).toEqual(paths('fr').toSorted());
  });

  it('has the typography of French', () => {
    const wrong = sentences(backupCatalogues.fr).filter(([, text]) => /[a-zéèà]'[a-zéèàh]/i.test(text) || / [;:!?»]|« /.test(text));
    expect(wrong).toEqual([]);
  });
});
