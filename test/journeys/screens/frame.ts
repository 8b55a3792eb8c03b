import type { Hands } from '../hands.ts';
import { words } from '../words.ts';

const places = {
  today: ['Alt+1', words.today.title],
  referrals: ['Alt+2', words.referrals.title],
  directory: ['Alt+3', words.directory.title],
  year: ['Alt+4', words.year.title],
  settings: ['Alt+5', words.settings.title],
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
    /** Waits until the vault is entered. */
    entered: () => page.getByRole('navigation', { name: words.frame.navigation }).waitFor(),
    async lock(): Promise<void> {
      await hands.press('Control+l');
      await page.getByText(words.vault.locked.asked).waitFor();
    },
    /** Waits for a sentence anywhere on the screen. */
    reads: (sentence: string) => page.getByText(sentence).first().waitFor(),
  };
}
