import { BrowserWindow, session as sessions } from 'electron';
import { namePdfMaker } from '../papers/name-pdf-maker.ts';
import type { PaperPage } from '../papers/paper-to-html.ts';
import { NO_HEADER, pdfMargins } from '../papers/pdf-options.ts';
import { APP_ORIGIN, APP_SCHEME } from './app-address.ts';
import { lockDownSession } from './lockdown.ts';
import { WINDOW_TITLE } from './windows.ts';

const PAPER_ADDRESS = `${APP_ORIGIN}/paper`;
/** In memory, like the others, and shared with no window. */
const PARTITION = 'cellule-paper';

let printing: Promise<unknown> = Promise.resolve();

/**
 * A paper as PDF: the page is loaded in a window that nobody sees, without scripts, preload or network, which lasts as long as this takes.
 * One after the other: they share a session.
 * @returns a tagged PDF with its outline, title and language
 */
export function printPaperToPdf(page: PaperPage): Promise<Uint8Array> {
  const next = printing.then(() => print(page));
  printing = next.catch(() => undefined);
  return next;
}

async function print({ html, footer }: PaperPage): Promise<Uint8Array> {
  const session = sessions.fromPartition(PARTITION, { cache: false });
  lockDownSession(session);
  session.protocol.handle(APP_SCHEME, (request) =>
    request.url === PAPER_ADDRESS
      ? new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } })
      : new Response(null, { status: 404 }),
  );
  const window = new BrowserWindow({
    title: WINDOW_TITLE,
    show: false,
    skipTaskbar: true,
    webPreferences: {
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      javascript: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: false,
    },
  });
  try {
    await window.loadURL(PAPER_ADDRESS);
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
  } finally {
    window.destroy();
    session.protocol.unhandle(APP_SCHEME);
  }
}
