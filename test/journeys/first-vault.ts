import { expect } from 'vitest';
import type { AppDriver } from '../drivers/app-driver.ts';
import { type Hands, handsOn } from './hands.ts';
import { createVaultScreens } from './screens/create-vault.ts';
import { frame } from './screens/frame.ts';
import { openVaultScreen } from './screens/open-vault.ts';
import { welcomeScreen } from './screens/welcome.ts';
import { words } from './words.ts';

const FIRST = 'tilleul brouette lanterne orage';
const SECOND = 'marelle cuivre septembre falaise';

/** Makes a vault from an empty machine and enters it. @returns its recovery key */
export async function createVault(hands: Hands, label: string, passphrase = FIRST): Promise<string> {
  const creating = createVaultScreens(hands);
  await welcomeScreen(hands).shown();
  await welcomeScreen(hands).create();
  await creating.fill({ label, controller: 'Ville d’essai', passphrase });
  const key = await creating.writeDownKey();
  await creating.typeBack(key);
  await frame(hands).entered();
  return key;
}

/** A coordinator makes her vault, locks it, opens it again; forgets the passphrase, and gets in with the recovery key. */
export async function firstVault({ page }: AppDriver): Promise<void> {
  const hands = handsOn(page);
  const around = frame(hands);
  const opening = openVaultScreen(hands);
  const creating = createVaultScreens(hands);
  await welcomeScreen(hands).shown();
  await welcomeScreen(hands).create();
  await creating.fill({ label: 'CLSM d’essai', controller: 'Ville d’essai', passphrase: FIRST });
  const key = await creating.writeDownKey();
  expect(key).toMatch(/^(?:[0-9A-Z]{5}-){5}[0-9A-Z]{5}$/);
  await creating.typeBack(withTypo(key));
  await around.reads(words.errors.recovery_key_typo);
  // Spaces and small letters do not matter to whoever copies from paper.
  await creating.typeBack(key.toLowerCase().replaceAll('-', ' '));
  await around.entered();
  await page.getByRole('heading', { level: 1, name: words.today.title }).waitFor();

  await around.lock();
  expect(await page.getByRole('navigation', { name: words.frame.navigation }).count()).toBe(0);
  await opening.typePassphrase('tilleul brouette lanterne orange');
  await around.reads(words.errors.wrong_passphrase);
  await opening.typePassphrase(FIRST);
  await around.entered();

  await around.lock();
  await opening.typeRecoveryKey(key);
  await opening.chooseNewPassphrase(SECOND);
  await around.entered();

  await around.lock();
  await opening.typePassphrase(FIRST);
  await around.reads(words.errors.wrong_passphrase);
  await opening.typePassphrase(SECOND);
  await around.entered();
}

/** One sign of the key read wrongly from the paper. */
function withTypo(key: string): string {
  return (key.startsWith('7') ? '8' : '7') + key.slice(1);
}
