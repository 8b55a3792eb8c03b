import { execFileSync, spawnSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { findChromium } from '#electron/loopback/find-chromium.ts';

/** Whether there is a program here that finds windows of others and presses keys in them. */
export const canPressKeys = spawnSync('sh', ['-c', 'command -v xdotool']).status === 0;

/**
 * Waits for a window of any program on a screen.
 * @param title what its title begins with
 * @returns its number
 */
export async function windowTitled(display: string, title: string): Promise<string> {
  for (let round = 0; round < 200; round += 1) {
    const { stdout } = spawnSync('xdotool', ['search', '--onlyvisible', '--name', `^${title}`], {
      env: { ...process.env, DISPLAY: display },
      encoding: 'utf8',
    });
    const [found] = stdout.trim().split('\n').toReversed();
    if (found) return found;
    await wait(50);
  }
  throw new Error(`no window « ${title} » within 10 s`);
}

/** Gives a window the keyboard, and presses keys in it. */
export function pressIn(display: string, window: string, ...keys: string[]): void {
  const env = { ...process.env, DISPLAY: display };
  execFileSync('xdotool', ['windowfocus', '--sync', window], { env });
  execFileSync('xdotool', ['key', '--delay', '50', ...keys], { env });
}

/** Another program of the same desktop, which copies and pastes. */
export interface OtherProgram {
  copy(text: string): Promise<void>;
  /** @returns what the clipboard gives it */
  paste(): Promise<string>;
  close(): Promise<void>;
}

export async function openOtherProgram(display: string): Promise<OtherProgram> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: install one (Debian: apt-get install chromium) or set CHROMIUM_PATH.');
  const browser = await chromium.launch({
    executablePath,
    headless: false,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
    env: { ...process.env, DISPLAY: display },
  });
  const page = await browser.newPage();
  await page.setContent('<textarea></textarea>');
  const field = page.locator('textarea');
  return {
    async copy(text) {
      await page.bringToFront();
      await field.fill(text);
      await field.press('Control+a');
      await field.press('Control+c');
    },
    async paste() {
      await page.bringToFront();
      await field.fill('');
      await field.press('Control+v');
      return field.inputValue();
    },
    close: () => browser.close(),
  };
}
