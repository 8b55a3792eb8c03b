import type { PaperPage } from '../papers/html-parts.ts';
import { namePdfMaker } from '../papers/name-pdf-maker.ts';
import { NO_HEADER, pdfMargins } from '../papers/pdf-options.ts';
import { withHiddenPage } from './hidden-page.ts';

/**
 * A paper as PDF, by a window that nobody sees.
 * @returns a tagged PDF with its outline, title and language
 */
export function printPaperToPdf({ html, footer }: PaperPage): Promise<Uint8Array> {
  return withHiddenPage(html, 'print', async (window) => {
    const pdf = await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: NO_HEADER,
      footerTemplate: footer,
      margins: pdfMargins,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return namePdfMaker(pdf);
  });
}
