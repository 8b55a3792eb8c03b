import type { PaperPage } from '../papers/html-parts.ts';
import { namePdfMaker } from '../papers/name-pdf-maker.ts';
import { a4, NO_HEADER, pdfMargins } from '../papers/pdf-options.ts';
import { findChromium } from './find-chromium.ts';
import { withQuietPage } from './headless-chromium.ts';

/**
 * A paper as PDF, by a headless browser of this machine.
 * @param program a browser of Chromium's family
 * @throws AppError `pdf_unavailable` when there is none, or it does not do it
 */
export function printPaperWithChromium({ html, footer }: PaperPage, program: string | undefined = findChromium()): Promise<Uint8Array> {
  return withQuietPage(html, program, async (page) => {
    const { data } = await page.send<{ data: string }>('Page.printToPDF', {
      ...a4,
      marginTop: pdfMargins.top,
      marginBottom: pdfMargins.bottom,
      marginLeft: pdfMargins.left,
      marginRight: pdfMargins.right,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: NO_HEADER,
      footerTemplate: footer,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return namePdfMaker(Buffer.from(data, 'base64'));
  });
}
