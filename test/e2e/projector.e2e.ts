import type { Browser, Page } from 'playwright-core';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startLoopbackHost, type LoopbackHost } from '#electron/loopback/loopback-host.ts';
import { fakeVaultProcess, value } from '#electron/testing/fake-vault-process.ts';
import { contrastRatio } from '#renderer/theme/contrast.ts';
import { longestLists, longestSlides, rowsOnASlide, usualSlides } from '#renderer/projector/testing/sample-slides.ts';
import type { ProjectedSlide } from '#shared/contract/projection.ts';
import { keepScreenshot, root, temporaryFolder } from '../drivers/app-driver.ts';
import { launchChromium } from '../drivers/chromium.ts';

/**
 * The real page of the projector behind the real loopback host; only the vault is played, since the shell and the page do not care where a
 * slide comes from. What is measured is what six metres away must be read: sizes, contrast, nothing cut.
 */
const main = { kind: 'main', id: 0 } as const;
let host: LoopbackHost;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const vault = fakeVaultProcess((name) => value(name));
  host = await startLoopbackHost({
    rendererFolder: path.join(root, 'dist/renderer'),
    spawnVault: () => vault,
    userDataFolder: temporaryFolder('machine'),
    vaultsFolder: temporaryFolder('vaults'),
    version: 'test',
  });
  await host.shell.call(main, 'vault.open', { folder: '/v', secret: { kind: 'passphrase', text: 'x' } });
  vault.tell({ event: { kind: 'opened', folder: '/v', label: 'CLSM', demonstration: true, autoLockMinutes: 60 } });
  browser = await launchChromium();
  page = await (await browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage();
  const opened = await host.shell.call(main, 'projector.open', { displayId: null });
  await page.goto(opened.ok ? (opened.value as { address: string }).address : '');
  await page.locator('.projected').waitFor();
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

/** Shows a slide after paper, so that the one before is not taken for it. */
async function show(slide: ProjectedSlide): Promise<void> {
  await host.shell.call(main, 'projector.blank', { on: true });
  await page.locator('.slide').waitFor({ state: 'detached' });
  expect(await host.shell.call(main, 'projector.show', { slide, language: 'fr' })).toMatchObject({ ok: true });
  await host.shell.call(main, 'projector.blank', { on: false });
  if (slide.kind !== 'blank') await page.locator('.slide').waitFor();
  await page.evaluate(() => document.fonts.ready);
}

interface Seen {
  /** Smallest size of a text, in pixels of a page of 1920 × 1080. */
  readonly smallest: number;
  /** Colours of all texts. */
  readonly colours: readonly string[];
  /** What is cut off or scrolls. */
  readonly cut: readonly string[];
  readonly title: number;
}

const look = (): Promise<Seen> =>
  page.evaluate(() => {
    const unit = Math.min(window.innerWidth / 1920, window.innerHeight / 1080);
    const texts = [...document.querySelectorAll<HTMLElement>('.slide *')].filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    );
    const sizeOf = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize) / unit;
    const boxes = [document.documentElement, document.body, ...document.querySelectorAll('.slide, .slide-body')];
    const heading = document.querySelector('h1');
    return {
      smallest: Math.min(...texts.map(sizeOf)),
      colours: [...new Set(texts.map((element) => getComputedStyle(element).color))],
      cut: boxes
        .filter((box) => box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth)
        .map((box) => `${box.className} ${box.scrollWidth}×${box.scrollHeight} in ${box.clientWidth}×${box.clientHeight}`),
      title: heading ? sizeOf(heading) : 0,
    };
  });

/** `rgb(29, 39, 48)` → `#1d2730`. */
function hexOf(colour: string): string {
  const parts = [...colour.matchAll(/\d+/g)].slice(0, 3).map(([part]) => Number(part).toString(16).padStart(2, '0'));
  return `#${parts.join('')}`;
}

/** What is not legible enough, in words; nothing when it is. */
function faultsOf({ smallest, colours, cut, title }: Seen): string[] {
  const pale = colours.filter((colour) => contrastRatio(hexOf(colour), '#FBFAF7') < 7).map((colour) => `${colour} on paper`);
  // Computed sizes are rounded to a few decimals.
  const small = smallest < 27.99 ? [`a text of ${smallest} px`] : [];
  const heading = Math.abs(title - 64) > 0.05 ? [`a title of ${title} px`] : [];
  return [...cut, ...pale, ...small, ...heading];
}

describe('each slide is read from six metres', () => {
  test.each(Object.entries<ProjectedSlide>(usualSlides))('%s, at the sizes that were promised', async (name, slide) => {
    await show(slide);
    expect(faultsOf(await look())).toEqual([]);
    await keepScreenshot(page, 'loopback', `projector-${name}`);
  });

  test('running text stands at 40 px', async () => {
    await show(usualSlides.presentation);
    expect(await page.locator('.typed').evaluate((element) => getComputedStyle(element).fontSize)).toBe('40px');
  });

  const longest: [string, ProjectedSlide][] = [
    ...Object.entries(longestSlides),
    ...Object.entries(longestLists).map(([name, make]): [string, ProjectedSlide] => [
      `${name}, full`,
      make(rowsOnASlide[name as keyof typeof rowsOnASlide]),
    ]),
  ];
  test.each(longest)('the longest: %s', async (name, slide) => {
    await show(slide);
    expect(faultsOf(await look())).toEqual([]);
    await keepScreenshot(page, 'loopback', `projector-longest-${name.replaceAll(/[ ,]+/g, '-')}`);
  });

  test.each([
    [1280, 720],
    [1366, 768],
    [1024, 768],
    [3840, 2160],
  ])('on a projector of %i × %i', async (width, height) => {
    await page.setViewportSize({ width, height });
    for (const slide of [
      usualSlides.cover,
      usualSlides.levers,
      usualSlides.recap,
      longestSlides['a page of text'],
      longestLists.agenda(8),
    ]) {
      await show(slide);
      expect(faultsOf(await look())).toEqual([]);
    }
    await page.setViewportSize({ width: 1920, height: 1080 });
  });

  test('enlarged, a text grows, and a full page grows no further than it fits', async () => {
    const bodyOf = () => page.locator('.slide-body').evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    for (const step of [1, 1, 1]) await host.shell.call(main, 'projector.enlarge', { step });
    await show(usualSlides.question);
    expect(await bodyOf()).toBeCloseTo(64, 1);
    await show(longestSlides['a page of text']);
    expect(await bodyOf()).toBeGreaterThan(40);
    expect(faultsOf(await look())).toEqual([]);
    await host.shell.call(main, 'projector.enlarge', { step: 0 });
  });
});

describe('the page', () => {
  test('says its language and its one heading, and never more in its title than the name of the app', async () => {
    await show(usualSlides.question);
    expect(await page.title()).toBe('Cellule CLSM');
    expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual(['La question posée à la cellule']);
    await host.shell.call(main, 'projector.show', { slide: usualSlides.question, language: 'en' });
    await page.getByRole('heading', { name: 'The question put to the cellule' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  });

  test('has no function to ask anything with, and its own session is refused where the laptop asks', async () => {
    expect(await page.evaluate(() => ['cellule', 'celluleProjector'].filter((name) => name in window))).toEqual([]);
    const status = await page.evaluate(async () => {
      const response = await fetch('/call', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
      return response.status;
    });
    expect(status).toBe(403);
  });

  test('loaded again, it shows what it showed', async () => {
    await show(usualSlides.end);
    await page.reload();
    await page.getByRole('heading').waitFor();
    expect(await page.getByRole('heading').allTextContents()).toEqual(['Merci']);
  });

  test('shows paper when the vault is locked', async () => {
    await show(usualSlides.question);
    await host.shell.lock('asked');
    await page.locator('.slide').waitFor({ state: 'detached' });
    expect((await page.locator('body').textContent())?.trim()).toBe('');
  });
});
