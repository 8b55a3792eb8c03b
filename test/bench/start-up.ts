import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { catalogues } from '#shared/messages/catalogue.ts';
import { temporaryFolder } from '../drivers/app-driver.ts';
import { assembleApp, electronRuntime } from '../drivers/electron-app-folder.ts';
import { type ElectronDriver, startElectronApp } from '../drivers/electron-driver.ts';
import { BENCH_SECRET, type BenchVault } from './bench-vault.ts';
import { assembleEmptyApp } from './empty-app.ts';
import { median } from './measure.ts';
import { memoryByRole, type ProcessRole } from './process-memory.ts';
import { megabytes, milliseconds, type Section, times } from './section.ts';

const words = catalogues.fr;

/** From the start of the process to what its page painted first, and to the largest thing on it, in milliseconds. */
interface Painted {
  readonly first: number;
  readonly whole: number;
}

interface Opened {
  /** From the key that sends the passphrase to the frame of the vault. */
  readonly entered: number;
  /** From the key that asks for the list to its rows. */
  readonly listed: number;
  readonly memory: ReadonlyMap<ProcessRole, number>;
}

/**
 * Start-up and memory in a real Electron, against an empty window of the same one, in turns in the same run; nothing where there is no Electron.
 * @param rounds starts of each
 */
export async function startUp(vaults: readonly BenchVault[], rounds: number): Promise<Section[]> {
  const runtime = electronRuntime();
  if (!runtime) {
    const about = 'Not measured: no Electron is named by ELECTRON_DIST and ELECTRON_TEST_MODULES.';
    return [{ title: 'Start-up and memory', about, head: [], rows: [], printed: [about] }];
  }
  const empty = assembleEmptyApp(temporaryFolder('empty'), runtime);
  const app = assembleApp(temporaryFolder('electron'), runtime, 'test');
  const [emptyStarts, appStarts]: [Painted[], Painted[]] = [[], []];
  const derivations: number[] = [];
  let emptyMemory: ReadonlyMap<ProcessRole, number> = new Map();
  for (let round = 0; round <= rounds; round += 1) {
    await inApp(empty, undefined, async (driver) => {
      const start = await painted(driver);
      emptyMemory = memoryByRole(driver.pid);
      derivations.push(await derive(driver.page));
      // The first start reads the program from the disk.
      if (round > 0) emptyStarts.push(start);
    });
    await inApp(app, undefined, async (driver) => {
      await driver.page.getByRole('heading', { level: 1 }).first().waitFor();
      if (round > 0) appStarts.push(await painted(driver));
    });
  }
  const opened: (readonly [BenchVault, Opened])[] = [];
  for (const bench of vaults) opened.push([bench, await inApp(app, machineThatKnows(bench), (driver) => open(driver))]);
  return [startSection(emptyStarts, appStarts, median(derivations), opened), memorySection(emptyMemory, opened)];
}

async function inApp<T>(program: string, userData: string | undefined, work: (driver: ElectronDriver) => Promise<T>): Promise<T> {
  const driver = await startElectronApp({ program, ...(userData === undefined ? {} : { userData }) });
  try {
    return await work(driver);
  } finally {
    // At once: what closing does is measured elsewhere.
    await driver.kill();
  }
}

/** Preferences in which the vault is the one opened last. */
function machineThatKnows({ folder, referrals }: BenchVault): string {
  const userData = temporaryFolder('machine');
  const recent = { folder, label: `CLSM ${referrals}`, demonstration: false, openedAt: '2026-01-05T08:00:00.000Z' };
  fs.writeFileSync(path.join(userData, 'preferences.json'), JSON.stringify({ language: 'fr', recentVaults: [recent] }));
  return userData;
}

/** The page's own clock, from the instant at which the process was started. */
async function painted({ page, startedAt }: ElectronDriver): Promise<Painted> {
  const page0 = await page.evaluate(
    () =>
      new Promise<{ origin: number; first: number; whole: number }>((resolve) => {
        const observer = new PerformanceObserver((list) => {
          observer.disconnect();
          resolve({
            origin: performance.timeOrigin,
            first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
            whole: list.getEntries().at(-1)?.startTime ?? Number.NaN,
          });
        });
        observer.observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
  return { first: page0.origin + page0.first - startedAt, whole: page0.origin + page0.whole - startedAt };
}

/** Has the empty app derive a key as the vault does, in this Electron. */
async function derive(page: Page): Promise<number> {
  await page.evaluate(() => {
    document.title = 'derive';
  });
  await page.waitForFunction(() => Number(document.title) > 0, undefined, { timeout: 30_000 });
  return Number(await page.title());
}

/** Notes in the page when a key goes down and when something is drawn, by the page's own clock. */
async function timed(page: Page, key: string, selector: string): Promise<number> {
  await page.evaluate((wanted) => {
    const marks = { down: 0, drawn: 0 };
    Object.assign(globalThis, { benchMarks: marks });
    addEventListener(
      'keydown',
      () => {
        marks.down ||= performance.now();
      },
      { capture: true },
    );
    const look = () => {
      if (marks.down > 0 && document.querySelector(wanted)) marks.drawn = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, selector);
  await page.keyboard.press(key);
  const taken = await page.waitForFunction(
    () => {
      const { down, drawn } = (globalThis as unknown as { benchMarks: { down: number; drawn: number } }).benchMarks;
      return drawn > 0 && drawn - down;
    },
    undefined,
    { timeout: 60_000 },
  );
  return Number(await taken.jsonValue());
}

async function open({ page, pid }: ElectronDriver): Promise<Opened> {
  await page.getByRole('listitem').getByRole('button').first().click();
  await page.getByRole('textbox', { name: words.vault.passphrase.label }).fill(BENCH_SECRET.text);
  const entered = await timed(page, 'Enter', `nav[aria-label="${words.frame.navigation}"]`);
  const listed = await timed(page, 'Alt+2', '.referral-row .cell-date');
  return { entered, listed, memory: memoryByRole(pid) };
}

function startSection(
  empty: readonly Painted[],
  app: readonly Painted[],
  derivation: number,
  opened: readonly (readonly [BenchVault, Opened])[],
): Section {
  const base = median(empty.map(({ whole }) => whole));
  const row = (label: string, taken: number) => [label, times(taken / base), milliseconds(taken)];
  return {
    title: 'Start-up, in Electron',
    about:
      'Against an empty window of the same Electron, in turns in the same run: from the start of the process to what its page painted, by the page’s own clock. The key is derived (scrypt, N = 2¹⁷) in the same Electron, and taken off what opening takes.',
    head: ['', 'ratio', 'takes'],
    rows: [
      ['empty window', times(1), milliseconds(base)],
      row('first paint', median(app.map(({ first }) => first))),
      row('first screen, whole', median(app.map(({ whole }) => whole))),
      row('derivation of the key alone', derivation),
      ...opened.flatMap(([{ referrals }, { entered, listed }]) => [
        row(`${referrals} referrals: from the passphrase to the day, derivation apart`, Math.max(0, entered - derivation)),
        row(`${referrals} referrals: from the key to the rows of the list`, listed),
      ]),
    ],
  };
}

const roles: Readonly<Record<ProcessRole, string>> = {
  main: 'main process',
  screen: 'screen (renderer)',
  vault: 'vault process',
  graphics: 'graphics',
  other: 'zygotes, network service',
};

function memorySection(empty: ReadonlyMap<ProcessRole, number>, opened: readonly (readonly [BenchVault, Opened])[]): Section {
  const sum = (memory: ReadonlyMap<ProcessRole, number>) => [...memory.values()].reduce((total, bytes) => total + bytes, 0);
  const all = [empty, ...opened.map(([, { memory }]) => memory)];
  const cell = (bytes: number | undefined) => (bytes === undefined ? '' : megabytes(bytes));
  return {
    title: 'Memory of each process',
    about: 'Its own pages and its share of those that several processes have (PSS), with the list on the screen, right after unlocking.',
    head: ['process', 'empty window', ...opened.map(([{ referrals }]) => `${referrals} referrals`)],
    rows: [
      ...(Object.keys(roles) as ProcessRole[]).map((role) => [roles[role], ...all.map((memory) => cell(memory.get(role)))]),
      ['together', ...all.map((memory) => cell(sum(memory)))],
      ['against the empty window', ...all.map((memory) => times(sum(memory) / sum(empty)))],
    ],
  };
}
