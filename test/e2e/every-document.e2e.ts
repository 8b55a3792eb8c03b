import { expect, test } from 'vitest';
import { startLoopbackApp } from '../drivers/loopback-driver.ts';
import { writeEnglishDocuments, writeEveryDocument } from '../journeys/every-document.ts';
import { withApp } from '../journeys/with-app.ts';
import { LOGO } from '../look/make-every-document.ts';

test('every document of the demonstration is written: PDFs are tagged and say their language and title, LibreOffice opens the rest', async () => {
  await expect(
    withApp(startLoopbackApp, 'every-document', (app) => writeEveryDocument(app, { logo: LOGO, tagged: true })),
  ).resolves.toBeUndefined();
}, 600_000);

test('documents of an English vault say that they are in English', async () => {
  await expect(
    withApp(startLoopbackApp, 'english-documents', (app) => writeEnglishDocuments(app, { tagged: true })),
  ).resolves.toBeUndefined();
}, 300_000);
