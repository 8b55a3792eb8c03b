import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { paperToHtml } from '../papers/paper-to-html.ts';
import { pdfText } from '../testing/pdf-text.ts';
import { hostilePaper, samplePaper } from '../testing/sample-paper.ts';
import { findChromium } from './find-chromium.ts';
import { printPaperWithChromium } from './print-paper.ts';

const program = findChromium();
const profiles = () => fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith('cellule-paper-'));
/** The text of a PDF, where this machine can read it. */
function textOf(pdf: Uint8Array): string | undefined {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cellule-read-'));
  try {
    const file = path.join(folder, 'a.pdf');
    fs.writeFileSync(file, pdf);
    return pdfText(file);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

describe('a paper as PDF behind the loopback host', () => {
  test('without a browser it is refused, and the sentence says what to do', async () => {
    const page = paperToHtml(samplePaper, 'fr', []);
    await expect(printPaperWithChromium(page, path.join(os.tmpdir(), 'no-such-browser'))).rejects.toMatchObject({
      code: 'pdf_unavailable',
    });
  });

  test('a program that is no browser is refused too, and its profile is removed', async () => {
    const before = profiles();
    await expect(printPaperWithChromium(paperToHtml(samplePaper, 'fr', []), process.execPath)).rejects.toMatchObject({
      code: 'pdf_unavailable',
    });
    expect(profiles()).toEqual(before);
  });

  test.skipIf(program === undefined)(
    'the browser of this machine makes it: tagged, with outline, title and language, and its profile is removed',
    async () => {
      const before = profiles();
      const pdf = await printPaperWithChromium(paperToHtml(samplePaper, 'fr', []));
      const bytes = Buffer.from(pdf).toString('latin1');
      expect(bytes.slice(0, 5)).toBe('%PDF-');
      for (const mark of ['/StructTreeRoot', '/Outlines', '/MarkInfo', '/Lang (fr-FR)', '/Title (Convocation et ordre du jour)']) {
        expect(bytes).toContain(mark);
      }
      expect(bytes).not.toMatch(/Mozilla|HeadlessChrome|Linux/);
      expect(profiles()).toEqual(before);
      const text = textOf(pdf);
      if (text === undefined) return;
      expect(text).toMatch(/Page 1 sur 2[^]*Page 2 sur 2/);
      expect(text.match(/Document confidentiel, réservé à ses destinataires/g)).toHaveLength(2);
      // The header row comes again on the second sheet.
      expect(text.match(/Nom et fonction/g)).toHaveLength(2);
    },
  );

  test.skipIf(program === undefined)('what somebody typed is printed as text, and does nothing', async () => {
    const pdf = await printPaperWithChromium(paperToHtml(hostilePaper, 'fr', []));
    expect(textOf(pdf) ?? '<script>alert(1)</script>').toContain('<script>alert(1)</script>');
  });
});
