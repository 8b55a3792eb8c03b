import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';

/** The running app, the same for both hosts, so that one journey runs in both. */
export interface AppDriver {
  readonly host: 'electron' | 'loopback';
  readonly page: Page;
  /** Folder of the preferences of this run; given again to the next start, it is the same machine. */
  readonly userData: string;
  /** Addresses that pages asked for since the start. */
  readonly requests: readonly string[];
  /** Ends the app as a person would, by its window. */
  close(): Promise<void>;
  /** Ends every process of the app at once, as a power cut would. */
  kill(): Promise<void>;
  /** Keeps a picture in `test-results/<host>/<name>.png`. */
  screenshot(name: string): Promise<void>;
  /** After the end: what the browser engine connected to, as `address:port`, and names that it tried to resolve. */
  connections(): readonly string[];
}

export interface DriverOptions {
  /** The machine of an earlier start; a new one otherwise. */
  readonly userData?: string;
  /** File into which the system calls of all processes of the app that concern sockets are written (Electron only, by strace). */
  readonly socketLog?: string;
  /** The instant at which the app believes to be, in all its processes (loopback only): what it shows is then the same every time. */
  readonly clock?: Date;
}

export const root = path.resolve(import.meta.dirname, '../..');

/** A folder of this run that nobody else uses; removed at the end of the run (`tidy-up.ts`). */
export function temporaryFolder(purpose: string): string {
  return fs.mkdtempSync(path.join(process.env['CELLULE_TEST_FOLDER'] ?? os.tmpdir(), `cellule-${purpose}-`));
}

export async function keepScreenshot(page: Page, host: string, name: string): Promise<void> {
  const file = path.join(root, 'test-results', host, `${name}.png`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file });
}

/** Records what every page of a context asks for. */
export function recordRequests(page: Page): string[] {
  const requests: string[] = [];
  page.context().on('request', (request) => requests.push(request.url()));
  return requests;
}

/** What a page had asked for before anybody listened. */
export function loadedBefore(page: Page): Promise<string[]> {
  return page.evaluate(() => [location.href, ...performance.getEntriesByType('resource').map((entry) => entry.name)]);
}
