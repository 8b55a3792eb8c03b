import { formOf } from '../form.ts';
import type { Hands } from '../hands.ts';
import { plain, words } from '../words.ts';

const { create, key, keyBack, passphrase } = words.vault;

/** The screens that make a vault: whose it is, its passphrase, then the recovery key, shown once and typed back. */
export function createVaultScreens(hands: Hands) {
  const { page } = hands;
  const form = formOf(hands, page.getByRole('main'));
  const typeBack = async (text: string) => {
    await form.text(keyBack.field, text);
    await hands.press('Enter');
  };
  return {
    async fill(vault: { readonly label: string; readonly controller: string; readonly passphrase: string }): Promise<void> {
      await form.text(create.label, vault.label);
      await form.text(create.controller, vault.controller);
      await form.text(passphrase.label, vault.passphrase);
      await form.text(passphrase.again, vault.passphrase);
      await form.send();
    },
    /** Reads the recovery key from the screen, as one writes it down. */
    async writeDownKey(): Promise<string> {
      await page.getByRole('heading', { name: key.title, exact: true }).waitFor();
      const groups = await page.locator('.recovery-group').allInnerTexts();
      await hands.activate(page.getByRole('button', { name: key.written }));
      return groups.map(plain).join('-');
    },
    typeBack,
  };
}
