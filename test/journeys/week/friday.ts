import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { commandCatalogues } from '#shared/messages/commands-catalogue.ts';
import { customisationCatalogues } from '#shared/messages/customisation-catalogue.ts';
import { vaultsCatalogues } from '#shared/messages/vaults-catalogue.ts';
import { threeYears } from '../../fixtures/spreadsheets/three-years.ts';
import { ask } from '../ask.ts';
import { LABEL, PASSPHRASE } from '../fresh-vault.ts';
import { formOf } from '../form.ts';
import type { Hands } from '../hands.ts';
import type { Look } from '../look.ts';
import { createVaultScreens } from '../screens/create-vault.ts';
import { frame, type Place } from '../screens/frame.ts';
import { openVaultScreen } from '../screens/open-vault.ts';
import { searchScreen } from '../screens/search.ts';
import { summaryPages } from '../screens/summary.ts';
import { transferScreen } from '../screens/transfer.ts';
import { welcomeScreen } from '../screens/welcome.ts';
import { yearScreen } from '../screens/year.ts';
import { words } from '../words.ts';
import { person, said, week } from './week.ts';

const commands = commandCatalogues.fr.names;
const lists = customisationCatalogues.fr.lists;

/** The settings are given to another CLSM, whose vault starts from them and knows nothing of this one; the year shows what was imported; locked. */
export async function friday(hands: Hands, look: Look): Promise<void> {
  const { page } = hands;
  await newContext(hands, look);
  const file = await giveSettings(hands, look);

  await frame(hands).lock();
  await hands.activate(page.getByRole('button', { name: words.vault.open.others }));
  await secondVault(hands, look);
  await takeSettings(hands, look, file);
  await nothingOfTheFirst(hands);

  await backToTheFirst(hands, look);
  await importedYear(hands, look);
  await frame(hands).lock();
}

/** A value of the cellule's own, so that the second vault shows whose settings it took. */
async function newContext(hands: Hands, look: Look): Promise<void> {
  const { page } = hands;
  await frame(hands).command(commands['go-lists']);
  await hands.activate(page.getByRole('button', { name: lists.add, exact: true }));
  const panel = page.getByRole('dialog', { name: lists.adding, exact: true });
  await panel.waitFor();
  const form = formOf(hands, panel);
  await form.text(lists.fr, said.newContext);
  await form.text(lists.en, 'Leaving prison, prepared');
  await form.send();
  await panel.waitFor({ state: 'detached' });
  await page.getByRole('rowheader', { name: said.newContext }).waitFor();
  await look.panel('week-friday-lists');
}

async function giveSettings(hands: Hands, look: Look): Promise<string> {
  await frame(hands).command(commands['go-transfer']);
  const { folder, file } = await transferScreen(hands).give();
  await look.panel('week-friday-given');
  return path.join(folder, file);
}

async function secondVault(hands: Hands, look: Look): Promise<void> {
  const creating = createVaultScreens(hands);
  await welcomeScreen(hands).shown();
  await welcomeScreen(hands).create();
  await creating.fill(week.second);
  const key = await creating.writeDownKey();
  await creating.typeBack(key);
  await frame(hands).entered();
  await hands.page.getByRole('heading', { level: 1, name: words.today.title }).waitFor();
  await look.panel('week-friday-second-vault');
}

async function takeSettings(hands: Hands, look: Look, file: string): Promise<void> {
  const { page } = hands;
  await frame(hands).command(commands['go-transfer']);
  await transferScreen(hands).look(file);
  await look.panel('week-friday-changes');
  await transferScreen(hands).take();
  await frame(hands).command(commands['go-lists']);
  await page.getByRole('rowheader', { name: said.newContext }).waitFor();
  const contexts = (await ask(page, 'codes.lists', {})).find(({ list }) => list === 'context');
  expect(contexts?.values.map(({ fr }) => fr)).toContain(said.newContext);
  // The settings carry neither the name of the cellule nor who answers for the data.
  expect(await ask(page, 'settings.read', {})).toMatchObject({ label: week.second.label, controller: week.second.controller });
}

/** Every screen of the second vault, read whole: nothing that was written in the first. */
async function nothingOfTheFirst(hands: Hands): Promise<void> {
  const { page } = hands;
  const ofTheFirst = [
    week.reference(),
    '2019-01',
    LABEL,
    threeYears.newStructure,
    threeYears.file,
    'Gibauderie',
    'MDPH',
    person.lastName,
    said.action,
  ];
  const read = async (where: string) => {
    const text = await page.locator('body').innerText();
    expect(
      ofTheFirst.filter((each) => text.includes(each)),
      where,
    ).toEqual([]);
  };
  for (const place of ['today', 'referrals', 'meetings', 'directory', 'year', 'settings'] satisfies Place[]) {
    await frame(hands).go(place);
    await settled(page);
    await read(place);
  }
  for (const command of ['go-import', 'go-trash', 'go-journal', 'go-retention', 'go-backups', 'go-ledger', 'go-agreements'] as const) {
    await frame(hands).command(commands[command]);
    await settled(page);
    await read(command);
  }
  await searchScreen(hands).open();
  for (const typed of ['volets', 'gibauderie', 'année:2019-2021']) await searchScreen(hands).finds(typed, []);
  await searchScreen(hands).withIdentities();
  expect(await searchScreen(hands).persons(person.lastName)).toEqual([]);
  expect(await ask(page, 'structures.list', {})).toEqual([]);
  const { total } = await ask(page, 'referrals.list', { filters: {}, sort: 'received', descending: true, offset: 0, limit: 1 });
  expect(total).toBe(0);
}

/** What a screen asked the vault for has come. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

async function backToTheFirst(hands: Hands, look: Look): Promise<void> {
  const { page } = hands;
  const switching = vaultsCatalogues.fr;
  await hands.press('Control+Shift+o');
  const panel = page.getByRole('dialog', { name: switching.title });
  await panel.waitFor();
  await look.panel('week-friday-switch');
  await hands.activate(panel.getByRole('button', { name: switching.open(LABEL) }));
  await page.getByRole('heading', { level: 1, name: words.vault.open.title(LABEL) }).waitFor();
  await openVaultScreen(hands).typePassphrase(PASSPHRASE);
  await frame(hands).entered();
}

/** The table of 2020 has the lines of the spreadsheet. */
async function importedYear(hands: Hands, look: Look): Promise<void> {
  await frame(hands).go('year');
  await summaryPages(hands).chooseYear(2020);
  await yearScreen(hands).shown(2020);
  expect((await yearScreen(hands).rows(2020)).map(({ month, referrer }) => [month, referrer])).toEqual([
    ['Février 2020', 'Ekidom'],
    ['Juin 2020', 'MQ La Gibauderie'],
    ['Novembre 2020', 'Ekidom'],
  ]);
  await look.panel('week-friday-year');
}
