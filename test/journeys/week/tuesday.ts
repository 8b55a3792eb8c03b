import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { commandCatalogues } from '#shared/messages/commands-catalogue.ts';
import type { AppDriver } from '../../drivers/app-driver.ts';
import { threeYears, threeYearsSheet } from '../../fixtures/spreadsheets/three-years.ts';
import { ask } from '../ask.ts';
import type { Hands } from '../hands.ts';
import type { Look } from '../look.ts';
import { frame } from '../screens/frame.ts';
import { importScreen, importWords } from '../screens/import-table.ts';

const LINES = Object.values(threeYears.saisines).reduce((sum, each) => sum + each, 0);

/** The spreadsheet of 2019–2021 is brought in, taken back as a whole, and brought in again. */
export async function tuesday(hands: Hands, app: AppDriver, look: Look): Promise<void> {
  const { page } = hands;
  await frame(hands).command(commandCatalogues.fr.names['go-import']);
  await page.getByRole('heading', { level: 1, name: importWords.title }).waitFor();
  await bringIn(hands, app, look);
  expect(await imported(page)).toEqual(threeYears.saisines);
  expect((await ask(page, 'structures.list', {})).map(({ name }) => name)).toContain(threeYears.newStructure);

  await importScreen(hands, app).undo();
  await look.panel('week-tuesday-undone');
  expect(await imported(page)).toEqual({ 2019: 0, 2020: 0, 2021: 0 });
  expect((await ask(page, 'structures.list', {})).map(({ name }) => name)).not.toContain(threeYears.newStructure);
  // What was written on Monday is still there.
  expect((await ask(page, 'year.table', { year: new Date().getFullYear() })).counts.referrals).toBe(1);

  // The words are remembered; what came back with the import is asked again.
  await bringIn(hands, app);
  expect(await imported(page)).toEqual(threeYears.saisines);
}

async function bringIn(hands: Hands, app: AppDriver, look?: Look): Promise<void> {
  const { page } = hands;
  const screen = importScreen(hands, app);
  const { questions, review } = importWords;
  await screen.choose(threeYears.file, threeYearsSheet());
  await look?.panel('week-tuesday-columns');
  await screen.next(questions.title);
  if (look) {
    expect(await screen.takeLikeliest('problem', threeYears.doubtful[0])).toBe('Troubles psychologiques et/ou du comportement');
    await screen.takeLikeliest('problem', threeYears.doubtful[1]);
  }
  await screen.newStructure(threeYears.newStructure, 'Bailleur social');
  await screen.closeDecided('Relais pris par un partenaire');
  await look?.panel('week-tuesday-questions');
  await screen.next(review.title);
  // Nothing can be written as long as one line is wrong.
  const wrong = page.getByRole('row').filter({ hasText: '31/11/2020' });
  await wrong.getByRole('rowheader', { name: String(threeYears.wrongLine), exact: true }).waitFor();
  expect(await page.getByRole('button', { name: review.run(LINES), exact: true }).isDisabled()).toBe(true);
  await look?.panel('week-tuesday-error');
  await screen.leaveErrors();
  await page.getByText(review.dry).waitFor();
  await look?.panel('week-tuesday-dry-run');
  expect(await imported(page)).toEqual({ 2019: 0, 2020: 0, 2021: 0 });
  await screen.run(LINES);
  await look?.panel('week-tuesday-imported');
}

/** Saisines of the three years, as the vault counts them. */
async function imported(page: Page): Promise<Record<string, number>> {
  const counts = [];
  for (const year of [2019, 2020, 2021]) counts.push([year, (await ask(page, 'year.table', { year })).counts.referrals]);
  return Object.fromEntries(counts) as Record<string, number>;
}
