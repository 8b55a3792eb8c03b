import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { AppError } from '#shared/errors/app-error.ts';
import type { ProtocolPage } from '../papers/take-pictures.ts';
import { quiet } from './app-window.ts';
import { type DevToolsPipe, openDevToolsPipe } from './devtools-pipe.ts';

/** Longest time for a paper, in milliseconds: a browser that hangs must not keep the screen waiting. */
const PATIENCE = 45_000;

/**
 * Shows a page in a headless browser of this machine for as long as something is made of it. The page goes in and what is made comes out
 * through a pipe: neither is written to a disk, and no port is opened. Its profile is its own and is removed.
 * @param program a browser of Chromium's family
 * @throws AppError `pdf_unavailable` when there is none, or it does not do it
 */
export async function withQuietPage<T>(html: string, program: string | undefined, make: (page: ProtocolPage) => Promise<T>): Promise<T> {
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
    const made = await make(await openPage(pipe, html));
    // Asked to close, it ends its helpers too; the limit ends what does not listen.
    await Promise.race([pipe.send('Browser.close').catch(() => undefined), ended]);
    return made;
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

async function openPage(pipe: DevToolsPipe, html: string): Promise<ProtocolPage> {
  const { targetId } = await pipe.send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await pipe.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
  const page: ProtocolPage = { send: (method, params = {}) => pipe.send(method, params, sessionId) };
  await page.send('Emulation.setScriptExecutionDisabled', { value: true });
  await page.send('Page.enable');
  const { frameTree } = await page.send<{ frameTree: { frame: { id: string } } }>('Page.getFrameTree');
  const loaded = pipe.event('Page.loadEventFired');
  await page.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
  await loaded;
  return page;
}
