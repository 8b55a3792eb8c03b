import { expect } from 'vitest';
import { fold } from '#shared/text/fold.ts';
import type { AppDriver } from '../drivers/app-driver.ts';
import { bringIntoEveryState } from './every-state.ts';
import { type Hands, handsOn } from './hands.ts';
import { type Look, lookAt } from './look.ts';
import { directoryScreens } from './screens/directory.ts';
import { dossierPage } from './screens/dossier.ts';
import { frame } from './screens/frame.ts';
import { phoneForm } from './screens/phone-form.ts';
import { referralList } from './screens/referral-list.ts';
import { welcomeScreen } from './screens/welcome.ts';
import { words } from './words.ts';

/** Every form of a referral's page, by its title. */
const forms = [
  words.dossier.assess.title,
  words.dossier.decline.title,
  words.dossier.exchange.title,
  words.dossier.exchange.editTitle,
  words.dossier.decide1.title,
  words.dossier.decide1.reviseTitle,
  words.dossier.escalate.title,
  words.dossier.postpone.title,
  words.dossier.decide2.title,
  words.dossier.decide2.reviseTitle,
  words.dossier.actionForm.title,
  words.dossier.actionForm.statusTitle,
  words.dossier.watch.title,
  words.dossier.wake.title,
  words.dossier.close.title,
  words.dossier.withdraw.title,
  words.dossier.tell.title,
  words.dossier.result.title,
  words.dossier.note.add,
  words.dossier.note.edit,
  words.dossier.consent.panel,
  words.dossier.identity.add,
  words.dossier.convert.title,
  words.dossier.factsForm.title,
];

/** Goes through every screen of the demonstration by keyboard and opens every form; axe finds nothing on any. Leaves pictures. */
export async function everyScreen(app: AppDriver): Promise<void> {
  const hands = handsOn(app.page);
  const look = lookAt(app);
  await beforeTheVault(hands, look);
  const states = await bringIntoEveryState(app.page);
  await mainScreens(hands, look);

  const pressed = new Set<string>();
  const seen = new Set<string>();
  for (const [name, reference] of Object.entries(states)) {
    await frame(hands).go('referrals');
    await referralList(hands).searchAndOpen(reference, reference);
    await (name === 'level2' ? look.screen : look.panel)(`dossier-${name}`);
    const titles = await dossierPage(hands).everyForm(pressed, (title) => look.panel(`form-${fold(title).replaceAll(/[^a-z0-9]+/g, '-')}`));
    for (const title of titles) seen.add(title);
  }
  expect(forms.filter((title) => !seen.has(title))).toEqual([]);
  expect(look.findings).toEqual([]);
}

async function beforeTheVault(hands: Hands, look: Look): Promise<void> {
  const welcome = welcomeScreen(hands);
  await welcome.shown();
  await look.screen('welcome');
  await welcome.create();
  await look.screen('create-vault');
  await hands.activate(hands.page.getByRole('button', { name: words.common.cancel }));
  await welcome.tryDemonstration();
  await frame(hands).entered();
}

async function mainScreens(hands: Hands, look: Look): Promise<void> {
  const { follow, go, lock, showShortcuts, veil } = frame(hands);
  await go('referrals');
  await look.screen('referrals');
  await go('today');
  await look.screen('today');
  await showShortcuts(() => look.panel('shortcuts'));
  await veil(() => look.panel('veil'));
  await phoneForm(hands).open();
  await look.screen('phone-form');
  await follow('directory');
  await look.screen('directory');
  await directoryScreens(hands).open('DAC');
  await look.screen('structure');
  await directoryScreens(hands).merge(() => look.panel('merge'));
  await go('year');
  await hands.page.getByRole('table').first().waitFor();
  await look.screen('year');
  await go('settings');
  await look.screen('settings');
  await lock();
  await look.screen('locked');
  await hands.activate(hands.page.getByRole('button', { name: words.vault.reopenDemonstration }));
  await frame(hands).entered();
}
