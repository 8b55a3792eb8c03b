import path from 'node:path';
import { expect } from 'vitest';
import { customisationCatalogues } from '#shared/messages/customisation-catalogue.ts';
import type { AppDriver } from '../drivers/app-driver.ts';
import { threeYears, threeYearsSheet } from '../fixtures/spreadsheets/three-years.ts';
import { ask } from './ask.ts';
import { bringIntoEveryState } from './every-state.ts';
import { formOf } from './form.ts';
import { type Hands, handsOn } from './hands.ts';
import { type Look, lookAt } from './look.ts';
import { frame } from './screens/frame.ts';
import { importScreen, importWords } from './screens/import-table.ts';
import { type PageAt, pageAt } from './screens/page-at.ts';
import { transferScreen } from './screens/transfer.ts';
import { welcomeScreen } from './screens/welcome.ts';

const { lists, templates } = customisationCatalogues.fr;

/** What is set up once and brought in: import, lists, templates, letter, settings as a file; in each state, with its errors. */
export async function everyPageOfTheSettings(app: AppDriver): Promise<void> {
  const hands = handsOn(app.page);
  const look = lookAt(app);
  await welcomeScreen(hands).shown();
  await welcomeScreen(hands).tryDemonstration();
  await frame(hands).entered();
  const at = pageAt(hands, look);
  await importPages(at, hands, app, look);
  await listPages(at, hands, look);
  await templatePages(at, hands, look);
  await transferPages(at, hands, look);
  await letterPage(at, hands, look);
  expect(look.findings).toEqual([]);
}

async function importPages(at: PageAt, hands: Hands, app: AppDriver, look: Look): Promise<void> {
  const { page } = hands;
  const screen = importScreen(hands, app);
  await at.open('/parametres/importer');
  await look.screen('import');
  await formOf(hands, page.getByRole('main')).text(importWords.choose.path, '/rien/ici.xlsx');
  await hands.press('Enter');
  await page.getByRole('alert').waitFor();
  await look.panel('import-refused');
  await screen.choose(threeYears.file, threeYearsSheet());
  await look.screen('import-columns');
  await screen.next(importWords.questions.title);
  await look.screen('import-questions');
  for (const word of threeYears.doubtful) await screen.takeLikeliest('problem', word);
  await screen.next(importWords.review.title);
  await look.screen('import-error');
  await screen.leaveErrors();
  await page.getByText(importWords.review.dry).waitFor();
  await look.panel('import-dry-run');
  await screen.run(Object.values(threeYears.saisines).reduce((sum, each) => sum + each, 0));
  await look.panel('import-done');
  await hands.activate(page.getByRole('button', { name: importWords.past.undo }).first());
  await page.getByRole('dialog', { name: importWords.past.undoQuestion }).waitFor();
  await look.panel('import-undo');
  await hands.press('Escape');
}

async function listPages(at: PageAt, hands: Hands, look: Look): Promise<void> {
  const { page } = hands;
  await at.open('/parametres/listes');
  await page.getByRole('rowheader').first().waitFor();
  await look.screen('lists');
  await at.eachPanel('lists', [{ button: lists.add, refusedBy: 'Control+Enter' }, { button: /^Modifier/ }]);
  await formOf(hands, page.getByRole('main')).choose(lists.choose, 'type de structure');
  await page.getByRole('columnheader', { name: lists.columns.habilitation }).waitFor();
  await look.panel('lists-types');
  await at.eachPanel('lists-types', [{ button: /^Modifier/ }]);
}

async function templatePages(at: PageAt, hands: Hands, look: Look): Promise<void> {
  const { page } = hands;
  await at.open('/parametres/modeles');
  const text = page.getByRole('textbox', { name: templates.text, exact: true });
  await text.waitFor();
  await look.screen('templates');
  await hands.reach(text);
  await hands.press('Control+End');
  await page.keyboard.type(' {prénom}');
  await page.locator('[aria-invalid="true"]').waitFor();
  await look.panel('templates-refused');
}

async function transferPages(at: PageAt, hands: Hands, look: Look): Promise<void> {
  const { page } = hands;
  await at.open('/parametres/reprise');
  await look.screen('transfer');
  const { folder, file } = await transferScreen(hands).give();
  await look.panel('transfer-given');
  // The file brings back what the vault had before.
  await ask(page, 'codes.change', {
    list: 'context',
    code: 'isolation',
    fr: 'Sortir de l’isolement',
    en: 'Out of isolation',
    parent: null,
    habilitationClass: null,
    college: null,
  });
  await transferScreen(hands).look(path.join(folder, file));
  await look.screen('transfer-changes');
}

async function letterPage(at: PageAt, hands: Hands, look: Look): Promise<void> {
  const { page } = hands;
  const states = await bringIntoEveryState(page);
  const { rows } = await ask(page, 'referrals.list', { filters: {}, sort: 'received', descending: true, offset: 0, limit: 100 });
  const id = rows.find(({ reference }) => reference === states.decided)?.id ?? 0;
  await at.open(`/saisines/${id}/lettre`);
  await page.getByRole('article').or(page.getByRole('alert')).first().waitFor();
  await look.screen('letter');
}
