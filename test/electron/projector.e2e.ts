import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operationNames } from '#shared/contract/contract.ts';
import type { ProjectedSlide } from '#shared/contract/projection.ts';
import { usualSlides } from '#renderer/projector/testing/sample-slides.ts';
import { keepScreenshot } from '../drivers/app-driver.ts';
import { callContract } from '../drivers/call-contract.ts';
import { type ElectronDriver, startElectronApp } from '../drivers/electron-driver.ts';

let app: ElectronDriver;
let projector: Page;

const ask = (name: string, input: object = {}) => callContract(app.page, name, input);
const show = (slide: ProjectedSlide) => ask('projector.show', { slide, language: 'fr' });
const projectorPages = () => app.pages().filter((page) => page.url().startsWith('app://cellule/projector.html'));

/** Waits for something that another process does. */
async function until<T>(found: () => T | undefined): Promise<T> {
  for (let round = 0; round < 200; round++) {
    const result = found();
    if (result !== undefined) return result;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not happen within 10 s');
}

/** Waits until the page that is emptied at a lock has come and stays. */
async function pageStays(): Promise<void> {
  for (let round = 0; round < 20; round++) {
    await app.page.evaluate(() => Object.assign(window, { marked: true })).catch(() => undefined);
    await app.page.waitForTimeout(700);
    if (await app.page.evaluate(() => 'marked' in window).catch(() => false)) return;
  }
  throw new Error('the page was loaded again and again');
}

async function openProjector(): Promise<Page> {
  expect(await ask('projector.open', { displayId: null })).toMatchObject({
    ok: true,
    value: { open: true, blanked: false, address: null },
  });
  const page = await until(() => projectorPages()[0]);
  await page.locator('.projected').waitFor();
  return page;
}

/** The next event of this kind in the main window; asked for before what makes it, on the same connection, it is there in time. */
const hearNext = (kind: string) =>
  app.page.evaluate(
    (wanted) =>
      new Promise((resolve) => {
        const { cellule } = window as unknown as { cellule: { listen(listener: (event: { kind: string }) => void): () => void } };
        const stop = cellule.listen((event) => {
          if (event.kind !== wanted) return;
          stop();
          resolve(event);
        });
      }),
    kind,
  );

beforeAll(async () => {
  app = await startElectronApp();
  await ask('vault.createDemonstration', { folder: path.join(app.home, 'Documents', 'demonstration'), language: 'fr' });
  projector = await openProjector();
});
afterAll(() => app.close());

describe('two windows in a real Electron', () => {
  test('the projector fills its display with paper, under a title that says nothing', async () => {
    expect(await projector.title()).toBe('Cellule CLSM');
    expect((await projector.locator('body').textContent())?.trim()).toBe('');
    const sizes = await projector.evaluate(() => [window.innerWidth, window.innerHeight, window.screen.width, window.screen.height]);
    expect(sizes).toEqual([1920, 1080, 1920, 1080]);
  });

  test('a slide that the laptop shows is in the room, and only there', async () => {
    expect(await show(usualSlides.question)).toMatchObject({ ok: true });
    await projector.getByRole('heading', { name: 'La question posée à la cellule' }).waitFor();
    expect(await app.page.getByText('La question posée à la cellule').count()).toBe(0);
    await keepScreenshot(projector, 'electron', 'projector-question');
  });

  test('blank, freeze and release', async () => {
    await ask('projector.blank', { on: true });
    await projector.locator('.slide').waitFor({ state: 'detached' });
    await ask('projector.blank', { on: false });
    await projector.getByRole('heading', { name: 'La question posée à la cellule' }).waitFor();
    await ask('projector.freeze', { on: true });
    expect(await show(usualSlides.end)).toMatchObject({ value: { frozen: true } });
    expect(await projector.getByRole('heading').allTextContents()).toEqual(['La question posée à la cellule']);
    await ask('projector.freeze', { on: false });
    await projector.getByRole('heading', { name: 'Merci' }).waitFor();
  });

  test('a slide with a field that nobody named is refused, and the room keeps what it had', async () => {
    const slide = { ...usualSlides.question, identity: 'planted' } as ProjectedSlide;
    expect(await show(slide)).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
    expect(await projector.getByRole('heading').allTextContents()).toEqual(['Merci']);
  });

  test('loaded again, it shows what it showed', async () => {
    await projector.reload();
    await projector.getByRole('heading').waitFor();
    expect(await projector.getByRole('heading').allTextContents()).toEqual(['Merci']);
  });
});

describe('the projector’s window can call nothing', () => {
  test('it has one function, to listen, and nothing of Node or Electron', async () => {
    const seen = await projector.evaluate(() => ({
      bridge: Object.keys((window as unknown as { celluleProjector: object }).celluleProjector),
      main: 'cellule' in window,
      node: ['require', 'process', 'module', 'global', 'Buffer', '__dirname', 'electron', 'ipcRenderer'].filter((name) => name in window),
    }));
    expect(seen).toEqual({ bridge: ['listen'], main: false, node: [] });
  });

  test('no operation of the contract can be asked for from it, by whatever is at hand there', async () => {
    const answers = await projector.evaluate(async (names) => {
      const holder = window as unknown as Record<string, Record<string, unknown> | undefined>;
      const calls = [holder['cellule']?.['call'], holder['celluleProjector']?.['call'], holder['celluleProjector']?.['invoke']];
      const posts = await Promise.all(
        names.map((name) =>
          fetch('/call', { method: 'POST', body: JSON.stringify({ name, input: {} }) })
            .then(() => name)
            .catch(() => null),
        ),
      );
      return { functions: calls.filter((call) => call !== undefined).length, posts: posts.filter((name) => name !== null) };
    }, operationNames);
    expect(answers).toEqual({ functions: 0, posts: [] });
  });

  test('the laptop’s page cannot be loaded in it, nor any other, nor a second window', async () => {
    for (const address of ['app://cellule/', 'app://cellule/index.html', 'http://127.0.0.1:1/', 'file:///etc/passwd', 'about:blank'])
      await projector.evaluate((url) => void window.open(url), address).catch(() => undefined);
    expect(app.pages()).toHaveLength(2);
    await projector.evaluate(() => location.assign('http://127.0.0.1:1/')).catch(() => undefined);
    await projector.evaluate(() => location.assign('app://cellule/index.html')).catch(() => undefined);
    await projector.locator('.projected').waitFor();
    expect(await projector.evaluate(() => [document.querySelectorAll('#root').length, 'cellule' in window])).toEqual([0, false]);
    await projector.evaluate(() => location.assign('app://cellule/projector.html'));
    await projector.getByRole('heading', { name: 'Merci' }).waitFor();
  });

  test('it shares no storage with the laptop’s window', async () => {
    await app.page.evaluate(() => localStorage.setItem('planted', 'planted'));
    expect(await projector.evaluate(() => localStorage.getItem('planted'))).toBeNull();
    await app.page.evaluate(() => localStorage.removeItem('planted'));
  });
});

test('closed by the laptop, it is gone and the laptop is told; opened again, it shows what it showed', async () => {
  const closed = hearNext('projector');
  expect(await ask('projector.close')).toMatchObject({ value: { open: false } });
  expect(await closed).toMatchObject({ change: 'closed', status: { open: false } });
  await until(() => (projectorPages().length === 0 ? true : undefined));
  projector = await openProjector();
  await projector.getByRole('heading').waitFor();
  expect(await projector.getByRole('heading').allTextContents()).toEqual(['Merci']);
});

test('locking takes the projector away before anything else, and a slide is refused until the vault is open', async () => {
  await ask('vault.lock');
  await until(() => (projectorPages().length === 0 ? true : undefined));
  expect(await ask('projector.status')).toMatchObject({ value: { open: false } });
  expect(await show(usualSlides.end)).toMatchObject({ ok: false, error: { code: 'vault_locked' } });
});

test('closing the laptop’s window ends the app, the projector too', async () => {
  await pageStays();
  await openProjector();
  await app.close();
  expect(() => process.kill(app.pid, 0)).toThrow('ESRCH');
});
