import { expect } from 'vitest';
import { localDateOf } from '#shared/dates/local-date.ts';
import { commandCatalogues } from '#shared/messages/commands-catalogue.ts';
import { firstStepsCatalogues } from '#shared/messages/first-steps-catalogue.ts';
import { helpCatalogues } from '#shared/messages/help-catalogue.ts';
import { historyCatalogues } from '#shared/messages/history-catalogue.ts';
import { vaultsCatalogues } from '#shared/messages/vaults-catalogue.ts';
import type { AppDriver } from '../drivers/app-driver.ts';
import { ask } from './ask.ts';
import { LABEL, makeVault } from './fresh-vault.ts';
import { type Hands, handsOn } from './hands.ts';
import { type Look, lookAt } from './look.ts';
import { frame } from './screens/frame.ts';
import { type PageAt, pageAt } from './screens/page-at.ts';
import { searchScreen, searchWords } from './screens/search.ts';
import { welcomeScreen } from './screens/welcome.ts';
import { plain, words } from './words.ts';

const commands = commandCatalogues.fr;
const help = helpCatalogues.fr;
const history = historyCatalogues.fr;
const starter = firstStepsCatalogues.fr.starter;
const vaults = vaultsCatalogues.fr;

/** What stands around every day: the first steps of a new vault, search, palette, guide, trash, and the other vaults of the machine; in each state. */
export async function everyPageOfTheDay(app: AppDriver): Promise<void> {
  const hands = handsOn(app.page);
  const look = lookAt(app);
  await newVault(hands, look);
  await otherVaults(hands, look);
  const at = pageAt(hands, look);
  await search(at, hands, look);
  await palette(at, hands, look);
  await guide(at, hands, look);
  await trashAndFormerTexts(at, hands, look);
  expect(look.findings).toEqual([]);
}

/** The first screen of a vault in which nothing is yet. */
async function newVault(hands: Hands, look: Look): Promise<void> {
  const { page } = hands;
  await makeVault(page);
  await page.reload();
  await frame(hands).entered();
  await page.getByRole('button', { name: starter.open }).waitFor();
  await look.screen('first-steps');
  await pageAt(hands, look).eachPanel('first-steps', [{ button: starter.open }]);
  await frame(hands).go('referrals');
  await look.panel('referrals-none');
  await frame(hands).go('directory');
  await look.panel('directory-none');
  await frame(hands).go('year');
  await page.waitForLoadState('networkidle');
  await look.panel('summary-none');
}

/** Two vaults on one machine: the list of the first screen, and the way from one to the other. */
async function otherVaults(hands: Hands, look: Look): Promise<void> {
  const { page } = hands;
  await frame(hands).lock();
  await hands.activate(page.getByRole('button', { name: words.vault.open.others }));
  await welcomeScreen(hands).shown();
  await look.screen('vaults-list');
  await welcomeScreen(hands).tryDemonstration();
  await frame(hands).entered();
  await hands.press('Control+Shift+o');
  await page
    .getByRole('dialog', { name: vaults.title })
    .getByRole('button', { name: vaults.open(LABEL) })
    .waitFor();
  await look.panel('vaults-switch');
  await hands.press('Escape');
}

async function search(at: PageAt, hands: Hands, look: Look): Promise<void> {
  const { page } = hands;
  await at.open('/recherche');
  await look.screen('search');
  await hands.reach(page.getByRole('searchbox', { name: searchWords.field }));
  await hands.typeOver('logement');
  await page.locator('.found mark').first().waitFor();
  await look.screen('search-found');
  await hands.typeOver('bailleur niveau:7 urgence:oui');
  await page.getByText(searchWords.filters.unknown('urgence')).waitFor();
  await look.panel('search-filters');
  await searchScreen(hands).finds('zygomatique', []);
  await look.panel('search-none');
  await searchScreen(hands).withIdentities();
  await searchScreen(hands).persons('zygomatique');
  await look.panel('search-persons');
}

async function palette(at: PageAt, hands: Hands, look: Look): Promise<void> {
  const { page } = hands;
  await at.open('/annuaire');
  const shown = page.getByRole('dialog', { name: commands.palette.title });
  await hands.press('Control+k');
  await shown.locator('.palette-field:focus').waitFor();
  await look.screen('palette');
  await page.keyboard.type('zygomatique');
  await shown.getByText(plain(commands.palette.none)).first().waitFor();
  await look.panel('palette-none');
  await hands.press('Escape');
  await shown.waitFor({ state: 'detached' });
}

async function guide(at: PageAt, hands: Hands, look: Look): Promise<void> {
  const { page } = hands;
  await at.open('/saisines');
  const shown = page.getByRole('dialog', { name: help.title, exact: true });
  await hands.press('F1');
  await shown.waitFor();
  await look.screen('help');
  await hands.activate(shown.getByRole('button', { name: help.toContents }));
  await look.panel('help-contents');
  await hands.reach(shown.getByRole('textbox', { name: help.search }));
  await hands.typeOver('sauvegarde clé');
  await shown.locator('.help-found li').first().waitFor();
  await look.panel('help-found');
  await hands.typeOver('zygomatique');
  await shown.getByText(help.none).waitFor();
  await look.panel('help-none');
  await hands.press('Escape');
  await shown.waitFor({ state: 'detached' });
}

/** Notes and drafts that were thrown away, and what stood in a text before. */
async function trashAndFormerTexts(at: PageAt, hands: Hands, look: Look): Promise<void> {
  const { page } = hands;
  const on = localDateOf(new Date());
  const { id } = await ask(page, 'followUp.addNote', { referralId: 1, on, text: 'Exemple inventé : rappeler avant jeudi.' });
  await ask(page, 'followUp.updateNote', { id, on, text: 'Exemple inventé : rappeler avant vendredi.' });
  await at.open('/saisines/1');
  await page.getByText(history.former.title(1)).waitFor();
  await at.unfold();
  await look.panel('former-texts');
  await ask(page, 'followUp.removeNote', { id });
  await at.open('/parametres/corbeille');
  await page.getByRole('rowheader').first().waitFor();
  await look.screen('trash');
  const empty = page.getByRole('button', { name: history.trash.emptyAll, exact: true });
  await hands.activate(empty);
  const question = page.getByRole('dialog', { name: history.trash.ask });
  await question.waitFor();
  await look.panel('trash-question');
  await hands.activate(question.getByRole('button', { name: words.common.erase.confirm, exact: true }));
  await page.getByText(history.trash.empty.title).waitFor();
  await look.panel('trash-empty');
}
