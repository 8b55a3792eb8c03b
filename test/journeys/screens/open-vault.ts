import { formOf } from '../form.ts';
import type { Hands } from '../hands.ts';
import { words } from '../words.ts';

const { open, passphrase, renew } = words.vault;

/** The screen that opens a vault, and the one that follows a recovery key. */
export function openVaultScreen(hands: Hands) {
  const { page } = hands;
  const form = formOf(hands, page.getByRole('main'));
  const ready = page.getByRole('button', { name: open.submit, exact: true }).and(page.locator(':enabled'));
  const waiting = page.getByText(/^Nouvel essai possible dans/);
  const answered = page.getByRole('textbox', { name: passphrase.label }).and(page.locator('[aria-invalid="true"]'));
  /** Sends; after a wrong secret one waits, longer each time, and sends again what stands there. */
  const send = async () => {
    await hands.press('Enter');
    const entered = page.getByRole('navigation', { name: words.frame.navigation }).or(page.getByRole('heading', { name: renew.title }));
    await entered.or(waiting).or(answered).first().waitFor();
    if (!(await waiting.isVisible())) return;
    await ready.waitFor();
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
