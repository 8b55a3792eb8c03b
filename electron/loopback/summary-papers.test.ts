import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { drawChart } from '../papers/summary/chart-drawing.ts';
import { chartsOf } from '../papers/summary/report-tables.ts';
import { summaryToHtml } from '../papers/summary/summary-to-html.ts';
import { settlePdfDate } from '../papers/settle-pdf-date.ts';
import { pdfText } from '../testing/pdf-text.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { findChromium } from './find-chromium.ts';
import { pictureDrawingsWithChromium } from './picture-drawings.ts';
import { printPaperWithChromium } from './print-paper.ts';

const program = findChromium();
const drawings = chartsOf(sampleReport).map((chart) => drawChart(chart, 'fr'));

/** Width and height in the head of a PNG. */
function sizeOf(picture: Uint8Array): { width: number; height: number } {
  const bytes = Buffer.from(picture);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Texts in a PDF's dictionaries are UTF-16 in hexadecimal as soon as one sign is not ASCII. */
const hexadecimal = (text: string) =>
  [...Buffer.from(text, 'utf16le').swap16()].map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join('');

describe('the summary behind the loopback host', () => {
  test.skipIf(program === undefined)('its charts become pictures, twice as fine as they are drawn', async () => {
    const pictures = await pictureDrawingsWithChromium(drawings);
    expect(pictures.map(sizeOf)).toEqual(drawings.map(({ width, height }) => ({ width: width * 2, height: height * 2 })));
  });

  test('without a browser there are no pictures', async () => {
    await expect(pictureDrawingsWithChromium(drawings, path.join(os.tmpdir(), 'no-such-browser'))).rejects.toMatchObject({
      code: 'pdf_unavailable',
    });
  });

  test.skipIf(program === undefined)(
    'its PDF is tagged: title, language, outline, tables with named columns, figures with their alternative texts, and its own day',
    async () => {
      const pdf = settlePdfDate(await printPaperWithChromium(summaryToHtml(sampleReport, [])), '2023-01-12');
      const bytes = Buffer.from(pdf).toString('latin1');
      for (const mark of ['/StructTreeRoot', '/MarkInfo', '/Outlines', '/Lang (fr-FR)']) expect(bytes).toContain(mark);
      for (const kind of ['/H1', '/H2', '/H3', '/Table', '/TH', '/Caption', '/Figure']) expect(bytes, kind).toContain(`/S ${kind}`);
      expect(bytes).toMatch(/\/Scope \/Column/);
      expect(bytes).toMatch(/\/Scope \/Row/);
      expect(bytes).toContain(`/Title <FEFF${hexadecimal('Les travaux relatifs à la cellule')}>`);
      for (const { alternative } of chartsOf(sampleReport)) expect(bytes).toContain(hexadecimal(alternative));
      expect(bytes).toContain('/CreationDate (D:20230112000000)');
      expect(bytes).not.toMatch(/Mozilla|HeadlessChrome|Linux/);
    },
  );

  test.skipIf(program === undefined)('every page of its PDF has the note on diffusion and its number', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cellule-read-'));
    try {
      const file = path.join(folder, 'a.pdf');
      fs.writeFileSync(file, await printPaperWithChromium(summaryToHtml(sampleReport, [])));
      const pages = pdfText(file)?.split('\f').slice(0, -1);
      if (pages === undefined) return;
      expect(pages.length).toBeGreaterThan(1);
      for (const [at, page] of pages.entries())
        expect(page).toMatch(new RegExp(`Document anonymisé, publiable +Page ${at + 1} sur ${pages.length}`));
      expect(pages[0]).not.toContain('1. L’activité');
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });
});
