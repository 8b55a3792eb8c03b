import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { AppDriver } from '../drivers/app-driver.ts';
import { ask } from './ask.ts';
import { enterWithRecords } from './every-route.ts';
import { handsOn } from './hands.ts';
import { lookAt } from './look.ts';
import { pageAt } from './screens/page-at.ts';
import { cutText, hiddenFocus, sidewaysParts, sidewaysScroll } from './screen-rules.ts';
import { words } from './words.ts';

/** A window of 1280 × 1024 at 400 %, as WCAG 1.4.10 and RGAA 10.11 ask; higher, so that a picture shows something. */
const narrow = { width: 320, height: 640 };
/** A window of 1366 × 768 at 200 %: where what stays in sight is likeliest to cover what has the keyboard. */
const low = { width: 683, height: 384 };
const usual = { width: 1366, height: 768 };

/** Stops of the keyboard that are looked at on each page. */
const STOPS = 40;

/**
 * Every page in a window of 320 px: it is read down, never to the side, but for tables and drawings in their own frame; then with the text set to
 * twice its size, then along the stops of the keyboard, none of which is covered.
 */
export async function everyRouteNarrow(app: AppDriver): Promise<void> {
  const { page } = app;
  const addresses = await enterWithRecords(app);
  const at = pageAt(handsOn(page), lookAt(app));
  const findings: string[] = [];
  const note = async (where: string, found: Promise<string[]>) => {
    findings.push(...(await found).map((finding) => `${where}: ${finding}`));
  };
  const layout = async (where: string) => {
    // A page that has just come may still be drawing.
    await page.waitForFunction(settled, words.common.loading);
    for (const rule of [sidewaysScroll, sidewaysParts, cutText]) await note(where, rule(page));
  };
  const everywhere = async (ways: (name: string) => Promise<void>) => {
    for (const address of addresses) {
      await at.open(address);
      await at.unfold();
      await ways(address);
    }
  };
  const nameOf = (address: string) => address.slice(1).replaceAll('/', '-');

  await page.setViewportSize(narrow);
  await everywhere(async (address) => {
    await layout(`${address}, 320 px`);
    await app.screenshot(`narrow-${nameOf(address)}`);
  });
  await page.setViewportSize(low);
  await everywhere((address) => note(`${address}, 200 %`, stopsInSight(page)));
  await page.setViewportSize(usual);
  await ask(page, 'shell.savePreferences', { language: 'fr', theme: 'system', textSize: 200 });
  await page.reload();
  await everywhere(async (address) => {
    await layout(`${address}, text 200 %`);
    await app.screenshot(`text-200-${nameOf(address)}`);
  });
  expect(findings).toEqual([]);
}

/** Goes from stop to stop with Tab: what has the keyboard is never wholly covered. WCAG 2.4.11. */
async function stopsInSight(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (let stop = 0; stop < STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    found.push(...(await hiddenFocus(page)));
  }
  return found;
}

/** Whether the page has read what it shows, and every frame that moves sideways knows it: its observer answers a frame later. Runs in the page. */
function settled(loading: string): boolean {
  if (document.querySelector('#main')?.textContent?.includes(loading)) return false;
  return [...document.querySelectorAll<HTMLElement>('.table-frame')].every(
    (frame) => !frame.checkVisibility() || frame.scrollWidth > frame.clientWidth + 1 === frame.tabIndex >= 0,
  );
}
