import { expect, test } from 'vitest';
import { chapterOfPath } from '#shared/help/guide-places.ts';
import { places } from './routes.tsx';

/** An address of each screen: the pattern with a number where it asks for one. */
const addresses = places.map(({ path }) =>
  path.source
    .replace(/^\^|\$$/g, '')
    .replaceAll('\\/', '/')
    .replace(/\(\\d\{1,15\}\)/, '7'),
);

test('the help of every screen opens at a chapter that speaks of it', () => {
  expect(addresses.length).toBeGreaterThan(30);
  for (const [index, address] of addresses.entries()) expect(address).toMatch(places[index]?.path ?? /^$/);
  // The chapter of the vault is for what comes before one is open.
  expect(addresses.filter((address) => chapterOfPath(address) === '01-coffre')).toEqual([]);
});

test.each([
  ['/parametres/importer', '17-importer'],
  ['/parametres/listes', '18-listes'],
  ['/parametres/reprise', '18-listes'],
  ['/parametres/corbeille', '19-corriger'],
  ['/recherche', '16-recherche'],
])('that of %s is %s', (address, chapter) => {
  expect(addresses).toContain(address);
  expect(chapterOfPath(address)).toBe(chapter);
});
