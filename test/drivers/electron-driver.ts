import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { MachineEvent } from '#electron/main/test-hooks.ts';
import { type AppDriver, type DriverOptions, keepScreenshot, loadedBefore, recordRequests, temporaryFolder } from './app-driver.ts';
import { assembleApp, electronRuntime } from './electron-app-folder.ts';
import { reachedAddresses } from './net-log.ts';
import { ended, endProcess, killTree } from './processes.ts';
import { recordingSockets } from './socket-log.ts';
import { openVirtualScreen } from './virtual-screen.ts';

export interface ElectronDriver extends AppDriver {
  /** The screen on which it runs: for other programs beside it. */
  readonly display: string;
  /** Has the app hear what its machine would tell it; only when it was started with `hears`. */
  tell(event: MachineEvent): void;
  /** A new connection to the window: one that was ended with its process is not driven any more by the old one. */
  again(): Promise<Page>;
  readonly pid: number;
  /** When the process was started, in milliseconds since 1970, like the page's own `performance.timeOrigin`. */
  readonly startedAt: number;
  /** The home folder of this run: documents, downloads. */
  readonly home: string;
  /** Every window that is open. */
  pages(): readonly Page[];
}

export interface ElectronDriverOptions extends DriverOptions {
  /** A packaged app of the test flavour; otherwise one that is put together here. */
  readonly program?: string;
  /** The app can be told what a machine tells: `tell`. */
  readonly hears?: true;
  /** The dialogs of the system are opened; otherwise the app takes what they would propose. */
  readonly realDialogs?: true;
}

let program: string | undefined;

/** The app in its copy of the runtime, made once in a test process. */
function testProgram(): string {
  const runtime = electronRuntime();
  if (!runtime) throw new Error('ELECTRON_DIST and ELECTRON_TEST_MODULES are not set.');
  program ??= assembleApp(temporaryFolder('electron'), runtime, 'test');
  return program;
}

/**
 * Starts the test flavour in a real Electron on a screen of its own, and connects to its windows.
 * @throws Error when no runtime is named, or the app does not start
 */
export async function startElectronApp({
  userData = temporaryFolder('machine'),
  socketLog,
  program: packaged,
  hears,
  realDialogs,
}: ElectronDriverOptions = {}): Promise<ElectronDriver> {
  const screen = await openVirtualScreen();
  const home = path.join(userData, 'home');
  fs.mkdirSync(path.join(home, 'Documents'), { recursive: true });
  const netLog = path.join(temporaryFolder('netlog'), 'net-log.json');
  const app = [
    packaged ?? testProgram(),
    '--no-sandbox',
    '--disable-gpu',
    '--remote-debugging-port=0',
    `--user-data-dir=${userData}`,
    `--log-net-log=${netLog}`,
    ...(realDialogs ? ['--real-dialogs'] : []),
  ];
  const [program = '', ...args] = socketLog === undefined ? app : [...recordingSockets(socketLog), ...app];
  const startedAt = Date.now();
  const child = spawn(program, args, {
    env: { ...process.env, DISPLAY: screen.display, HOME: home, TZ: 'Europe/Paris' },
    stdio: hears ? ['ignore', 'ignore', 'pipe', 'ipc'] : ['ignore', 'ignore', 'pipe'],
  });
  const connected = await connect(child).catch(async (error: unknown) => {
    killTree(child.pid ?? 0);
    await screen.close();
    throw error;
  });
  const { browser, page, address } = connected;
  const others: Browser[] = [];
  const requests = recordRequests(page);
  requests.push(...(await loadedBefore(page)));
  const tidy = async () => {
    for (const other of others) await other.close();
    await browser.close();
    await screen.close();
  };

  return {
    host: 'electron',
    page,
    userData,
    home,
    pid: child.pid ?? 0,
    startedAt,
    requests,
    display: screen.display,
    tell: (event) => void child.send(event),
    again: () => freshPage(() => attach(address, child), others),
    pages: () => browser.contexts().flatMap((context) => context.pages()),
    async close() {
      // As a person does: the window closes, which locks, and then the app ends.
      await page.close({ runBeforeUnload: true }).catch(() => undefined);
      const limit = setTimeout(() => child.kill('SIGTERM'), 10_000);
      await ended(child);
      clearTimeout(limit);
      await tidy();
    },
    async kill() {
      killTree(child.pid ?? 0);
      await ended(child);
      await tidy();
    },
    screenshot: (name) => keepScreenshot(page, 'electron', name),
    connections: () => reachedAddresses(netLog),
  };
}

async function connect(child: ChildProcess): Promise<{ browser: Browser; page: Page; address: string }> {
  const address = await debuggerAddress(child);
  const browser = await attach(address, child);
  const page = await firstPage(() => browser.contexts().flatMap((context) => context.pages()));
  await page.waitForLoadState('load');
  return { browser, page, address };
}

/** Attaching while the app's processes are still starting can hang for good on a loaded machine; a fresh connection then goes through. */
async function attach(address: string, child: ChildProcess): Promise<Browser> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await chromium.connectOverCDP(address, { noDefaults: true, isLocal: true, timeout: attempt * 15_000 });
    } catch (error) {
      // A refused connection comes a moment before the news that the process which listened has ended.
      await Promise.race([ended(child), wait(1_000)]);
      if (child.exitCode !== null)
        throw new Error(`Electron ended with code ${child.exitCode} before its window opened.`, { cause: error });
      if (attempt === 4) throw error;
    }
  }
}

/** A connection that was made while a page was being replaced sees only the old one: another is made until a page answers. */
async function freshPage(connectAgain: () => Promise<Browser>, kept: Browser[]): Promise<Page> {
  for (let round = 0; round < 20; round++) {
    const browser = await connectAgain();
    const page = browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((candidate) => candidate.url().startsWith('app://cellule/') && !candidate.url().includes('projector'));
    const answers = page && (await Promise.race([page.evaluate(() => true).catch(() => false), wait(2_000, false)]));
    if (page && answers) {
      kept.push(browser);
      return page;
    }
    await browser.close();
    await wait(250);
  }
  throw new Error('no window of the app answers');
}

function debuggerAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr?.setEncoding('utf8');
    child.stderr?.on('data', (chunk: string) => {
      text += chunk;
      const address = /DevTools listening on (ws:\/\/\S+)/.exec(text)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`Electron ended with code ${code} before its window opened:\n${text}`)));
  });
}

async function firstPage(pages: () => Page[]): Promise<Page> {
  for (let round = 0; round < 300; round++) {
    const page = pages().find((candidate) => candidate.url().startsWith('app://'));
    if (page) return page;
    await wait(100);
  }
  throw new Error('Electron opened no window of the app within 30 s.');
}

/** Runs the product as it is shipped, with these switches, until it ends. @param packaged its program; otherwise it is put together here @returns its exit code and what it said */
export async function runProduct(switches: readonly string[], packaged?: string): Promise<{ code: number | null; text: string }> {
  const runtime = electronRuntime();
  if (!runtime) throw new Error('ELECTRON_DIST and ELECTRON_TEST_MODULES are not set.');
  const screen = await openVirtualScreen();
  const folder = temporaryFolder('product');
  const child = spawn(packaged ?? assembleApp(folder, runtime, 'product'), [...switches], {
    env: { ...process.env, DISPLAY: screen.display, HOME: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let text = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  const limit = setTimeout(() => void endProcess(child), 15_000);
  await ended(child);
  clearTimeout(limit);
  await screen.close();
  fs.rmSync(folder, { recursive: true, force: true });
  return { code: child.exitCode, text };
}
