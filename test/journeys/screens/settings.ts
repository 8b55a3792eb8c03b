import type { Hands } from '../hands.ts';
import { words } from '../words.ts';

/** The settings and the vault itself. */
export function settingsScreen(hands: Hands) {
  const { page } = hands;
  const panel = page.getByRole('dialog');
  return {
    /** Opens the panel of another passphrase, and closes it again. */
    async changePassphrase(see: () => Promise<void>): Promise<void> {
      await hands.activate(page.getByRole('button', { name: words.settings.passphrase.open }));
      await panel.waitFor();
      await see();
      await hands.press('Escape');
      await panel.waitFor({ state: 'detached' });
    },
  };
}
