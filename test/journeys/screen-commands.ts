import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { commandCatalogues } from '#shared/messages/commands-catalogue.ts';
import type { AppDriver } from '../drivers/app-driver.ts';
import { enterWithRecords } from './every-route.ts';
import { type Hands, handsOn } from './hands.ts';
import { lookAt } from './look.ts';
import { type PageAt, pageAt } from './screens/page-at.ts';
import { plain, words } from './words.ts';

const { palette } = commandCatalogues.fr;

interface ScreenCommand {
  readonly label: string;
  /** As the palette shows them, or nothing. */
  readonly keys: string;
}

/** What they do is outside of the page: the system's print dialog. */
const UNSEEN = new Set([words.common.print]);

/**
 * The commands that each screen has of its own: the palette lists them first, runs each by its words, and their keys run them too. That something
 * happens is seen in the page: another address, panel, focus or text.
 */
export async function everyScreenCommand(app: AppDriver): Promise<void> {
  const addresses = await enterWithRecords(app);
  const hands = handsOn(app.page);
  const at = pageAt(hands, lookAt(app));
  const silent: string[] = [];
  const seen = new Set<string>();
  for (const address of addresses) {
    await at.open(address);
    for (const command of await ownCommands(hands)) {
      // The same on another record: once is enough.
      const name = `${address.replaceAll(/\d+/g, '0')} ${command.label}`;
      if (UNSEEN.has(command.label) || seen.has(name)) continue;
      seen.add(name);
      if (!(await doesSomething(at, address, () => byWords(hands, command)))) silent.push(`${name}, by its words`);
      if (command.keys !== '' && !(await doesSomething(at, address, () => hands.press(command.keys))))
        silent.push(`${name}, by ${command.keys}`);
    }
  }
  expect(silent).toEqual([]);
  expect(seen.size).toBeGreaterThan(30);
}

/** What the palette shows under « Sur cet écran ». */
async function ownCommands({ page, press }: Hands): Promise<ScreenCommand[]> {
  const shown = page.getByRole('dialog', { name: palette.title });
  await press('Control+k');
  await shown.waitFor();
  const own = await shown.getByRole('option').evaluateAll(
    (options, here) =>
      options
        .filter((option) => option.querySelector('.palette-group')?.textContent === here)
        .map((option) => ({
          label: option.querySelector('.palette-label')?.textContent ?? '',
          keys: [...option.querySelectorAll('.palette-keys kbd')].map((key) => key.textContent ?? '').join('+'),
        })),
    palette.here,
  );
  await press('Escape');
  await shown.waitFor({ state: 'detached' });
  return own.map(({ label, keys }) => ({ label, keys: keysFor(plain(keys)) }));
}

async function byWords({ page, press }: Hands, { label }: ScreenCommand): Promise<void> {
  const shown = page.getByRole('dialog', { name: palette.title });
  await press('Control+k');
  await shown.locator('.palette-field:focus').waitFor();
  await page.keyboard.insertText(label);
  await shown.locator('[role="option"][aria-selected="true"] .palette-label').filter({ hasText: label }).waitFor();
  await press('Enter');
  await shown.waitFor({ state: 'detached' });
}

/** Whether the page is another one afterwards, from the same beginning. */
async function doesSomething(at: PageAt, address: string, run: () => Promise<void>): Promise<boolean> {
  const { page } = at.hands;
  await at.open(address === '/aujourdhui' ? '/annuaire' : '/aujourdhui');
  await at.open(address);
  // A screen that begins in its field: a command that leads there would change nothing.
  if (await page.evaluate(() => document.activeElement?.matches('input, textarea') ?? false)) await at.hands.press('Tab');
  const before = await state(page);
  await run();
  try {
    await expect.poll(() => state(page), { timeout: 5_000 }).not.toEqual(before);
    return true;
  } catch {
    return false;
  }
}

/** What can be seen of a page: where it is, what is open, where the keyboard stands, what is written and filled in. */
function state(page: Page): Promise<unknown> {
  return page.evaluate(() => ({
    at: location.hash,
    panels: [...document.querySelectorAll('[role="dialog"]')].map(
      (each) => each.getAttribute('aria-label') ?? each.getAttribute('aria-labelledby'),
    ),
    focus: document.activeElement?.outerHTML.slice(0, 300),
    scroll: document.documentElement.scrollTop,
    text: document.body.innerText,
    values: [...document.querySelectorAll('input, select, textarea')].map((each) => (each as HTMLInputElement).value),
    open: document.querySelectorAll('details[open], [aria-expanded="true"], [aria-pressed="true"], :checked').length,
  }));
}

/** `Ctrl + Entrée` as the driver names keys. */
function keysFor(shown: string): string {
  const names: Readonly<Record<string, string>> = {
    Ctrl: 'Control',
    Maj: 'Shift',
    Entrée: 'Enter',
    Échap: 'Escape',
    '↓': 'ArrowDown',
    '↑': 'ArrowUp',
    '←': 'ArrowLeft',
    '→': 'ArrowRight',
    'Pg préc': 'PageUp',
    'Pg suiv': 'PageDown',
  };
  return shown
    .split(/ ?\+ ?(?=.)/)
    .map((part) => names[part] ?? (/^[A-Z]$/.test(part) ? part.toLowerCase() : part))
    .join('+');
}
