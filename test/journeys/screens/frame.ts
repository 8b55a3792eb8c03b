import { commandCatalogues } from '#shared/messages/commands-catalogue.ts';
import type { Hands } from '../hands.ts';
import { words } from '../words.ts';

const commands = commandCatalogues.fr;

const places = {
  today: ['Alt+1', words.today.title],
  referrals: ['Alt+2', words.referrals.title],
  meetings: ['Alt+3', words.frame.meetings],
  directory: ['Alt+4', words.directory.title],
  year: ['Alt+5', words.year.title],
  settings: ['Alt+6', words.settings.title],
} as const;

export type Place = keyof typeof places;

/** What is around every screen of an open vault: the ways from one to another, and the lock. */
export function frame(hands: Hands) {
  const { page } = hands;
  return {
    /** Goes to a screen by its shortcut, and waits for its title. */
    async go(place: Place): Promise<void> {
      const [keys, title] = places[place];
      await hands.press(keys);
      await page.getByRole('heading', { level: 1, name: new RegExp(`^${title}`) }).waitFor();
    },
    /** Goes to a screen by the rail: on the phone form the digits jump between its blocks. */
    async follow(place: Place): Promise<void> {
      const title = places[place][1];
      await hands.activate(page.getByRole('navigation', { name: words.frame.navigation }).getByRole('link', { name: title }));
      await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    },
    /** Runs a command from the palette, by its words. */
    async command(typed: string): Promise<void> {
      const palette = page.getByRole('dialog', { name: commands.palette.title });
      await hands.press('Control+k');
      await palette.locator('.palette-field:focus').waitFor();
      await page.keyboard.type(typed);
      const first = palette.locator('[role="option"][aria-selected="true"] .palette-label');
      await first.filter({ hasText: typed }).waitFor();
      await hands.press('Enter');
      await palette.waitFor({ state: 'detached' });
    },
    /** Waits until the vault is entered. */
    entered: () => page.getByRole('navigation', { name: words.frame.navigation }).waitFor(),
    async lock(): Promise<void> {
      await hands.press('Control+l');
      await page.getByRole('main').getByText(words.vault.locked.asked).waitFor();
    },
    /** Shows the list of shortcuts, and closes it again. */
    async showShortcuts(see: () => Promise<void>): Promise<void> {
      const list = page.getByRole('dialog', { name: words.frame.shortcuts });
      await hands.press('?');
      await list.waitFor();
      await see();
      await hands.press('Escape');
      await list.waitFor({ state: 'detached' });
    },
    /** Covers the screen, and lifts the veil again. */
    async veil(see: () => Promise<void>): Promise<void> {
      const veil = page.getByRole('dialog', { name: words.frame.veil });
      await hands.press('Control+.');
      await veil.waitFor();
      await see();
      await hands.press('Control+.');
      await veil.waitFor({ state: 'detached' });
    },
    /** Waits for a sentence anywhere on the screen. */
    reads: (sentence: string) => page.getByText(sentence).first().waitFor(),
  };
}
