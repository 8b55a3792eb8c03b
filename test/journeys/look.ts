import type { Page } from 'playwright-core';
import type { AppDriver } from '../drivers/app-driver.ts';
import { axeColourFindings, axeFindings } from './axe.ts';
import { focusLost, looseErrors, restlessParts, sidewaysScroll } from './screen-rules.ts';

const plainMedia = { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none', reducedMotion: 'no-preference' } as const;

/** What a system may ask for. */
const asked = {
  light: plainMedia,
  dark: { ...plainMedia, colorScheme: 'dark' },
  contrast: { ...plainMedia, contrast: 'more' },
  forced: { ...plainMedia, colorScheme: 'dark', forcedColors: 'active' },
  still: { ...plainMedia, reducedMotion: 'reduce' },
} as const;

const small = { width: 1366, height: 768 };
const large = { width: 1920, height: 1080 };
/** What a page of 1366 × 768 has left when everything is shown twice as large. */
const twice = { width: 683, height: 384 };

export interface Look {
  /** A whole screen: axe and every rule; colours in the three themes; less motion; twice as large; pictures of each, and in forced colours. */
  screen(name: string): Promise<void>;
  /** A panel, or a screen that differs from another by its content: axe and the rules once, twice as large; pictures of both. */
  panel(name: string): Promise<void>;
  /** What was found so far, with the screen and what the system asked for. */
  readonly findings: readonly string[];
}

/** Looks at what stands on the screen: axe, the rules that axe does not have, and pictures for eyes in `test-results`. */
export function lookAt(app: AppDriver): Look {
  const { page } = app;
  const findings: string[] = [];
  const note = async (name: string, found: Promise<string[]>) => {
    findings.push(...(await found).map((finding) => `${name}: ${finding}`));
  };
  const whole = async (name: string) => {
    await note(name, axeFindings(page));
    await note(name, focusLost(page));
    await note(name, looseErrors(page));
    await note(name, sidewaysScroll(page));
  };
  const zoomed = async (name: string) => {
    await page.setViewportSize(twice);
    await note(`${name}, 200 %`, sidewaysScroll(page));
    await app.screenshot(`${name}-200`);
    await page.setViewportSize(small);
  };
  return {
    findings,
    async screen(name) {
      await app.screenshot(`${name}-light-${small.width}`);
      await whole(name);
      for (const theme of ['dark', 'contrast', 'forced'] as const) {
        await page.emulateMedia(asked[theme]);
        await transitionsOver(page);
        await app.screenshot(`${name}-${theme}-${small.width}`);
        // The system chooses forced colours itself: eyes only.
        if (theme !== 'forced') await note(`${name}, ${theme}`, axeColourFindings(page));
      }
      await page.emulateMedia(asked.still);
      await note(`${name}, less motion`, restlessParts(page));
      await page.emulateMedia(asked.light);
      await page.setViewportSize(large);
      await app.screenshot(`${name}-light-${large.width}`);
      await zoomed(name);
    },
    async panel(name) {
      await app.screenshot(`${name}-light-${small.width}`);
      await whole(name);
      await zoomed(name);
    },
  };
}

/** Boxes and buttons change their colours in a moment: what is looked at is what stays. Nothing is waited for: what is folded away never ends. */
function transitionsOver(page: Page): Promise<void> {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    for (const each of document.getAnimations()) if (Number.isFinite(each.effect?.getComputedTiming().endTime)) each.finish();
  });
}
