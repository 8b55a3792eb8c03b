import type { Hands } from '../hands.ts';
import { words } from '../words.ts';

/** The directory, and the page of a structure. */
export function directoryScreens(hands: Hands) {
  const { page } = hands;
  const panel = page.getByRole('dialog');
  return {
    /** Opens the first structure that is found under a name. */
    async open(typed: string): Promise<void> {
      await hands.press('/');
      await hands.typeOver(typed);
      await hands.press('Enter');
      await page.getByRole('form', { name: words.directory.form }).waitFor();
    },
    /** Opens the panel that merges two records, and closes it again. */
    async merge(see: () => Promise<void>): Promise<void> {
      await hands.activate(page.getByRole('button', { name: words.directory.merge.open }));
      await panel.waitFor();
      await see();
      await hands.press('Escape');
      await panel.waitFor({ state: 'detached' });
    },
  };
}
