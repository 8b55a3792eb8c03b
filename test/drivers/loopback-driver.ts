import { type ChildProcess, fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { type AppDriver, type DriverOptions, keepScreenshot, recordRequests, root, temporaryFolder } from './app-driver.ts';
import { frenchContext, launchChromium } from './chromium.ts';
import { reachedAddresses } from './net-log.ts';
import { endProcess, killTree } from './processes.ts';

/**
 * Starts the loopback host on the built parts in `dist`, and opens it in a headless Chromium.
 * @throws Error when there is no Chromium or `dist` was not built
 */
export async function startLoopbackApp({
  userData = temporaryFolder('machine'),
  clock,
}: DriverOptions = {}): Promise<AppDriver & { readonly url: string }> {
  const dist = path.join(root, 'dist');
  if (!fs.existsSync(path.join(dist, 'renderer/index.html'))) throw new Error('Nothing is built: run "npm run build" first.');
  const vaults = path.join(userData, 'vaults');
  fs.mkdirSync(vaults, { recursive: true });
  const child = fork(path.join(import.meta.dirname, 'loopback-child.ts'), [dist, userData, vaults], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    ...(clock ? { env: { ...process.env, ...standingClock(clock) } } : {}),
  });
  const url = await addressOf(child);

  const netLog = path.join(temporaryFolder('netlog'), 'net-log.json');
  const browser = await launchChromium([`--log-net-log=${netLog}`]);
  const context = await browser.newContext(frenchContext);
  const page = await context.newPage();
  if (clock) await page.clock.setFixedTime(clock);
  const requests = recordRequests(page);
  await page.goto(url);

  return {
    host: 'loopback',
    page,
    userData,
    url,
    requests,
    async close() {
      await browser.close();
      await endProcess(child);
    },
    async kill() {
      if (child.pid !== undefined) killTree(child.pid);
      await browser.close();
    },
    screenshot: (name) => keepScreenshot(page, 'loopback', name),
    connections: () => reachedAddresses(netLog),
  };
}

/** For the host and, since it hands its environment on, the vault process. */
function standingClock(clock: Date): Readonly<Record<string, string>> {
  const file = pathToFileURL(path.join(import.meta.dirname, 'standing-clock.ts'));
  return { NODE_OPTIONS: `--import ${file.href}`, CELLULE_TEST_CLOCK: clock.toISOString(), TZ: frenchContext.timezoneId };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve((message as { url: string }).url));
    child.once('exit', (code) => reject(new Error(`the loopback host ended with code ${code} before it was ready`)));
  });
}
