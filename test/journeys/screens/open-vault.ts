import { formOf } from '../form.ts';
import type { Hands } from '../hands.ts';
import { words } from '../words.ts';

const { open, passphrase, renew } = words.vault;

/** The screen that opens a vault, and the one that follows a recovery key. */
export function openVaultScreen(hands: Hands) {
  const { page } = hands;
  const form = formOf(hands, page.getByRole('main'));
  /** After a wrong secret one waits, longer each time, until the button answers again. */
  const send = async () => {
    await page.getByRole('button', { name: open.submit, exact: true }).and(page.locator(':enabled')).waitFor();
    await hands.press('Enter');
  };
  return {
    async typePassphrase(text: string): Promise<void> {
      await form.text(passphrase.label, text);
      await send();
    },
    async typeRecoveryKey(text: string): Promise<void> {
      await hands.activate(page.getByRole('button', { name: open.useRecovery }));
      await form.text(open.recovery, text);
      await send();
    },
    async chooseNewPassphrase(text: string): Promise<void> {
      await page.getByRole('heading', { name: renew.title }).waitFor();
      await form.text(passphrase.next, text);
      await form.text(passphrase.again, text);
      await form.send();
    },
  };
}
