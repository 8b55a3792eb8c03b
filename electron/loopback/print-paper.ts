import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { AppError } from '#shared/errors/app-error.ts';
import { namePdfMaker } from '../papers/name-pdf-maker.ts';
import type { PaperPage } from '../papers/paper-to-html.ts';
import { a4, NO_HEADER, pdfMargins } from '../papers/pdf-options.ts';
import { quiet } from './app-window.ts';
import { type DevToolsPipe, openDevToolsPipe } from './devtools-pipe.ts';
import { findChromium } from './find-chromium.ts';

/** Longest time for a paper, in milliseconds: a browser that hangs must not keep the screen waiting. */
const PATIENCE = 45_000;

/**
 * A paper as PDF, by a headless browser of this machine. The page goes in and the PDF comes out through a pipe: neither is written to a
 * disk, and no port is opened. Its profile is its own and is removed.
 * @param program a browser of Chromium's family
 * @throws AppError `pdf_unavailable` when there is none, or it does not do it
 */
export async function printPaperWithChromium(page: PaperPage, program: string | undefined = findChromium()): Promise<Uint8Array> {
  if (program === undefined) throw new AppError('pdf_unavailable');
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'cellule-paper-'));
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(
    program,
    ['--headless', '--remote-debugging-pipe', `--user-data-dir=${profile}`, '--disable-gpu', ...quiet, ...asRoot],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const limit = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  try {
    const pipe = openDevToolsPipe(child);
    const pdf = await print(pipe, page);
    // Asked to close, it ends its helpers too; the limit ends what does not listen.
    await Promise.race([pipe.send('Browser.close').catch(() => undefined), ended]);
    return pdf;
  } catch {
    throw new AppError('pdf_unavailable');
  } finally {
    await endSoon(child, ended);
    clearTimeout(limit);
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

async function endSoon(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const hard = setTimeout(() => child.kill('SIGKILL'), 3_000);
  await ended;
  clearTimeout(hard);
}

async function print(pipe: DevToolsPipe, { html, footer }: PaperPage): Promise<Uint8Array> {
  const { targetId } = await pipe.send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await pipe.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
  await pipe.send('Emulation.setScriptExecutionDisabled', { value: true }, sessionId);
  await pipe.send('Page.enable', {}, sessionId);
  const { frameTree } = await pipe.send<{ frameTree: { frame: { id: string } } }>('Page.getFrameTree', {}, sessionId);
  const loaded = pipe.event('Page.loadEventFired');
  await pipe.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html }, sessionId);
  await loaded;
  const { data } = await pipe.send<{ data: string }>(
    'Page.printToPDF',
    {
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
    },
    sessionId,
  );
  return namePdfMaker(Buffer.from(data, 'base64'));
}
