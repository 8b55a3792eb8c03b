import { expect } from 'vitest';
import { searchCatalogues } from '#shared/messages/search-catalogue.ts';
import type { Hands } from '../hands.ts';
import { plain } from '../words.ts';

/** What the search says. */
export const searchWords = searchCatalogues.fr;

/** « Rechercher », which has the whole vault. */
export function searchScreen(hands: Hands) {
  const { page } = hands;
  const field = page.getByRole('searchbox', { name: searchWords.field });
  const results = page.getByRole('list', { name: searchWords.title, exact: true }).locator('.found-link .found-name');
  return {
    /** From anywhere. */
    async open(): Promise<void> {
      await hands.press('Control+f');
      await field.waitFor();
    },
    /** Types over what stood there, and waits until these are found, by name, in this order. */
    async finds(typed: string, names: readonly string[]): Promise<void> {
      await hands.reach(field);
      await hands.typeOver(typed);
      await expect.poll(async () => (await results.allInnerTexts()).map(plain), { timeout: 30_000, message: typed }).toEqual(names);
      await page
        .getByRole('status')
        .filter({ hasText: searchWords.count(names.length, false) })
        .waitFor();
    },
    /** Ticks that persons are looked for too, which takes the keyboard back to the field. */
    async withIdentities(): Promise<void> {
      await hands.reach(page.getByRole('checkbox', { name: searchWords.identities.toggle }));
      await hands.press('Space');
    },
    /** Persons that were found, by name; each search is asked for with Enter. */
    async persons(typed: string): Promise<string[]> {
      await hands.reach(field);
      await hands.typeOver(typed);
      await hands.press('Enter');
      const found = page.getByRole('region', { name: searchWords.identities.title });
      await found.waitFor();
      return (await found.locator('.found-name').allInnerTexts()).map(plain);
    },
    /** Goes down into the results and opens the first. */
    async openFirst(title: string): Promise<void> {
      await hands.reach(field);
      await hands.press('ArrowDown');
      await page.locator('.found-link:focus').waitFor();
      await hands.press('Enter');
      await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    },
  };
}
