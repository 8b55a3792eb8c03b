import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { AppDriver, DriverOptions } from '../drivers/app-driver.ts';

/** How a host starts the app; the same journeys run in both hosts. */
export type StartApp = (options?: DriverOptions) => Promise<AppDriver>;

interface Options extends DriverOptions {
  /** How the app ends when the journey is over. */
  readonly ends?: 'by its window' | 'by power cut';
}

/** Patience of a journey on a machine that does other things too, in milliseconds. */
const PATIENCE = 60_000;

/** A directive of the policy that is newer than the browser of the test. */
const NOT_YET_KNOWN = /^Unrecognized Content-Security-Policy directive 'webrtc'/;

/**
 * Runs a journey in an app of its own and closes it; then nothing may have left the machine, nor gone wrong in the page.
 * What the screen showed when a journey failed is kept in `test-results`.
 */
export async function withApp<T>(
  start: StartApp,
  name: string,
  journey: (app: AppDriver) => Promise<T>,
  options: Options = {},
): Promise<T> {
  const { ends = 'by its window', ...machine } = options;
  const app = await start(machine);
  const troubles: string[] = [];
  app.page.setDefaultTimeout(PATIENCE);
  readWhatIsSeen(app.page);
  app.page.on('pageerror', (error) => troubles.push(error.message));
  app.page.on('console', (message) => {
    if (message.type() === 'error' && !NOT_YET_KNOWN.test(message.text())) troubles.push(message.text());
  });
  let result: T;
  try {
    result = await journey(app);
  } catch (error) {
    await app.screenshot(`failed-${name}`).catch(() => undefined);
    await app.kill();
    throw error;
  }
  expect(troubles).toEqual([]);
  await (ends === 'by power cut' ? app.kill() : app.close());
  expectOwnRequests(app);
  // Whoever dies at once does not finish its log of connections; those of the other journeys are known.
  if (ends === 'by its window') expectOwnConnections(app);
  return result;
}

/** The live region repeats a while, for screen readers, what a message says: journeys wait for the message itself. */
function readWhatIsSeen(page: Page): void {
  const getByText = page.getByText.bind(page);
  page.getByText = (text, options) => getByText(text, options).and(page.locator(':not([data-announcer])'));
}

function expectOwnRequests({ host, requests }: AppDriver): void {
  const own = host === 'electron' ? /^app:\/\/cellule\// : /^http:\/\/127\.0\.0\.1:\d+\//;
  expect(requests.length).toBeGreaterThan(0);
  expect(requests.filter((url) => !own.test(url))).toEqual([]);
}

/** Electron connects to nothing at all, the browser of the loopback host to this machine. */
function expectOwnConnections({ host, connections }: AppDriver): void {
  const here = /^(?:http:\/\/)?127\.0\.0\.1:\d+$/;
  expect(connections().filter((address) => host === 'electron' || !here.test(address))).toEqual([]);
}
