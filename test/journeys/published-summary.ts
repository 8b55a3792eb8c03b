import fs from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';
import type { AppDriver } from '../drivers/app-driver.ts';
import { ask } from './ask.ts';
import { handsOn } from './hands.ts';
import { lookAt } from './look.ts';
import { frame } from './screens/frame.ts';
import { summaryPages, summaryWords } from './screens/summary.ts';
import { welcomeScreen } from './screens/welcome.ts';

/** The documents of one release, by the names that are made from its period and audience alone. */
const FILES = {
  docx: 'bilan-2019-2022-public.docx',
  pdf: 'bilan-2019-2022-public.pdf',
  xlsx: 'bilan-2019-2022-public.xlsx',
  csv: 'bilan-2019-2022-public-csv.zip',
  json: 'bilan-2019-2022-public-json.zip',
} as const;

/** Where files go that leave the vault: a folder beside the vaults, or what the dialog of the test flavour proposes. */
const folderOf = ({ host, userData }: AppDriver) =>
  host === 'electron' ? path.join(userData, 'home', 'Documents') : path.join(userData, 'vaults', 'CLSM');

/**
 * The summary of 2019–2022 is published for the public and its files saved, by keyboard from the demonstration: the year alone has too few persons, the pooled
 * years have tables; a number in a sentence cannot be changed; the file that left is checked by the page that a partner would use.
 */
export async function publishedSummary(app: AppDriver): Promise<void> {
  const { page } = app;
  const hands = handsOn(page);
  const look = lookAt(app);
  const pages = summaryPages(hands);
  const { publish, ledger, check, compare } = summaryWords;
  await welcomeScreen(hands).shown();
  await welcomeScreen(hands).tryDemonstration();
  await frame(hands).entered();
  await frame(hands).go('year');
  await pages.chooseYear(2022);
  await page.getByRole('table', { name: summaryWords.overview.rowsCaption('2022') }).waitFor();
  await look.panel('summary-internal');

  await pages.go('publish', publish.title);
  await pages.prepare(publish.prepared('2022', summaryWords.audiences.public));
  await page.getByText(publish.outcomes.total_only).waitFor();
  await look.panel('summary-total-only');
  await pages.pool('2019–2022', publish.prepared('2019–2022', summaryWords.audiences.public));
  await page.getByText(publish.outcomes.published).waitFor();
  await look.screen('summary-prepared');

  await pages.edit(1);
  const field = page.getByRole('textbox', { name: publish.prose.label(1) });
  const composed = await field.inputValue();
  expect(composed).toContain('38 situations');
  await hands.press('Control+Home');
  for (let step = 0; step < composed.indexOf('38') + 2; step += 1) await hands.press('ArrowRight');
  await page.keyboard.type('5');
  await page.getByText(publish.prose.refusedChange).waitFor();
  expect(await field.inputValue()).toBe(composed);
  await hands.press('Control+End');
  await page.keyboard.type(' Un travail de fond.');
  await look.panel('summary-paragraph');
  await hands.press('Control+Enter');
  await page.getByText(publish.prose.edited).waitFor();

  await pages.publish();
  for (const [format, file] of Object.entries(FILES)) await pages.save(format as keyof typeof FILES, file);
  await look.panel('summary-files');
  const folder = folderOf(app);
  expect(Object.values(FILES).filter((file) => !fs.existsSync(path.join(folder, file)))).toEqual([]);

  const [line] = await ask(page, 'publication.ledger', {});
  expect(line).toMatchObject({ from: '2019-01-01', to: '2022-12-31', audience: 'public', guaranteed: true, threshold: 5 });
  expect(line?.files.map(({ format }) => format)).toEqual(Object.keys(FILES));
  await pages.go('ledger', ledger.title);
  await page.getByRole('table', { name: ledger.title }).waitFor();
  await look.panel('summary-ledger');

  const publication = strFromU8(unzipSync(fs.readFileSync(path.join(folder, FILES.json)))['publication.json'] ?? new Uint8Array());
  await pages.go('check', check.title);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'publication.json', mimeType: 'application/json', buffer: Buffer.from(publication) });
  await page.getByRole('heading', { level: 2, name: check.holds }).waitFor();
  await look.panel('summary-checked');
  // One number changed by hand, and it no longer holds.
  const forged = publication.replace(/"value":38\b/, '"value":39');
  expect(forged).not.toBe(publication);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'publication.json', mimeType: 'application/json', buffer: Buffer.from(forged) });
  await page.getByRole('heading', { level: 2, name: check.fails }).waitFor();

  await pages.go('compare', compare.title);
  await page.getByRole('table', { name: compare.totals }).waitFor();
  await look.panel('summary-compared');
  expect(look.findings).toEqual([]);
}
