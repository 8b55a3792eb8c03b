import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pdfText } from '#electron/testing/pdf-text.ts';
import { type AppDriver, root } from '../drivers/app-driver.ts';
import { startElectronApp } from '../drivers/electron-driver.ts';
import { ask } from '../journeys/ask.ts';
import { enterFreshVault } from '../journeys/fresh-vault.ts';
import { withApp } from '../journeys/with-app.ts';

/** Unique, so that it is found wherever it went. */
const CITED = 'Zyxéenne';

/** The flavour of the tests takes the name that the save dialog would propose, in the documents of this run's home. */
const documentsOf = ({ userData }: AppDriver) => path.join(userData, 'home', 'Documents');

/** Keeps it beside the pictures of the screens, to be looked at. */
function keepPaper(file: string): void {
  const folder = path.join(root, 'test-results/electron');
  fs.mkdirSync(folder, { recursive: true });
  fs.copyFileSync(file, path.join(folder, path.basename(file)));
}

/** A meeting with one item of its life, and its convocation written in both formats, and its date. */
async function writePapers(app: AppDriver): Promise<void> {
  await enterFreshVault(app.page);
  const documents = documentsOf(app);
  const meeting = { on: '2022-11-10', startsAt: '14:00', endsAt: '16:30', place: 'Hôtel de ville, salle B' };
  const { id: meetingId } = await ask(app.page, 'meetings.create', { seriesId: null, hostId: null, ...meeting });
  const item = { type: 'cellule_life' as const, referralId: null, title: `Vie de la cellule ${CITED}`, structureId: null, minutes: 30 };
  await ask(app.page, 'agenda.add', { meetingId, item });
  await ask(app.page, 'meetings.convene', { meetingId, on: '2022-10-03' });

  const document = { kind: 'meeting_paper', paper: 'convocation', meetingId, itemId: null, version: null } as const;
  for (const format of ['docx', 'pdf'] as const) {
    const saved = await ask(app.page, 'files.saveDocument', { document, format, language: 'fr', folder: null });
    expect(saved).toEqual({ saved: true, folder: documents, file: `convocation-2022-11-10.${format}` });
  }
  await ask(app.page, 'files.saveCalendar', { meetingId, ...meeting, language: 'fr', folder: null });

  expect(
    fs
      .readdirSync(documents)
      .filter((name) => /\.(?:partial|pdf|docx|ics)$/.test(name))
      .toSorted(),
  ).toEqual(['convocation-2022-11-10.docx', 'convocation-2022-11-10.pdf', 'reunion-2022-11-10.ics']);
  expect(fs.readFileSync(path.join(documents, 'convocation-2022-11-10.docx'), 'latin1').slice(0, 2)).toBe('PK');

  const calendar = fs.readFileSync(path.join(documents, 'reunion-2022-11-10.ics'), 'utf8');
  expect(calendar).toContain('DTSTART:20221110T140000\r\n');
  expect(calendar).toContain('LOCATION:Hôtel de ville\\, salle B\r\n');
  expect(calendar).not.toContain(CITED);

  const pdf = path.join(documents, 'convocation-2022-11-10.pdf');
  keepPaper(pdf);
  const bytes = fs.readFileSync(pdf, 'latin1');
  expect(bytes.slice(0, 5)).toBe('%PDF-');
  // Nothing of the machine: its system, its versions.
  expect(/\/Creator \(([^)]*)/.exec(bytes)?.[1]).toBe('Cellule CLSM');
  const text = pdfText(pdf);
  if (text === undefined) return;
  expect(text).toContain(`Vie de la cellule ${CITED}`);
  expect(text).toContain('Page 1 sur 1');
  expect(text).toContain('Convocation et ordre du jour');
}

test('a convocation is written as a Word document and as a PDF, and the date for calendars; nothing is fetched, no window is left', async () => {
  await expect(
    withApp(startElectronApp, 'papers', async (app) => {
      await writePapers(app);
      // The window in which the PDF was made is gone, and was none of the app's.
      expect(app.page.context().pages()).toHaveLength(1);
    }),
  ).resolves.toBeUndefined();
});
