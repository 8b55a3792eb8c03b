import path from 'node:path';
import { expect, test } from 'vitest';
import { startElectronApp } from '../drivers/electron-driver.ts';
import { placeLogo, writeEveryDocument } from '../journeys/every-document.ts';
import { withApp } from '../journeys/with-app.ts';

/** Electron prints tags from version 28 on (`generateTaggedPDF`, electron/electron#39563). */
const TAGS_SINCE = 28;

test('every document of the demonstration is written in Electron: PDFs say their language and title, and are tagged where its Chromium can', async () => {
  await expect(
    withApp(startElectronApp, 'every-document', async (app) => {
      placeLogo(path.join(app.userData, 'home', 'Documents'));
      const version = Number(/Electron\/(\d+)/.exec(await app.page.evaluate(() => navigator.userAgent))?.[1]);
      if (version < TAGS_SINCE) process.stdout.write(`Tags are not looked for: Electron ${version} prints none.\n`);
      await writeEveryDocument(app, { logo: null, tagged: version >= TAGS_SINCE });
    }),
  ).resolves.toBeUndefined();
}, 600_000);
