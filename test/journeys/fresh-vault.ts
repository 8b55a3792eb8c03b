import type { Page } from 'playwright-core';
import { ask } from './ask.ts';
import { fillDirectory } from './directory-of-poitiers.ts';
import { handsOn, type Hands } from './hands.ts';
import { frame } from './screens/frame.ts';

export const LABEL = 'CLSM d’essai';
export const PASSPHRASE = 'tilleul brouette lanterne orage';

/** A vault in which nothing is, made over the bridge; the page is still the one before it. */
export async function makeVault(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  const { vaultsFolder, pathSeparator } = await ask(page, 'shell.environment', {});
  await ask(page, 'vault.create', {
    folder: `${vaultsFolder}${pathSeparator}essai`,
    label: LABEL,
    cellule: 'cellule de concertation',
    controller: 'Ville d’essai',
    passphrase: PASSPHRASE,
    language: 'fr',
  });
}

/** A vault with a directory, made over the bridge: for journeys that begin where the first one ends. */
export async function enterFreshVault(page: Page): Promise<Hands> {
  await makeVault(page);
  await fillDirectory(page);
  const hands = handsOn(page);
  await frame(hands).entered();
  return hands;
}
