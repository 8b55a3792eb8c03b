import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type AppCommand, type AppCommandId, appCommands } from '#shared/commands/app-commands.ts';
import { localDateOf } from '#shared/dates/local-date.ts';
import { commandCatalogues } from '#shared/messages/commands-catalogue.ts';
import { helpCatalogues } from '#shared/messages/help-catalogue.ts';
import { meetingCatalogues } from '#shared/messages/meetings-catalogue.ts';
import { vaultsCatalogues } from '#shared/messages/vaults-catalogue.ts';
import type { AppDriver } from '../drivers/app-driver.ts';
import { ask } from './ask.ts';
import { type Hands, handsOn } from './hands.ts';
import { frame } from './screens/frame.ts';
import { welcomeScreen } from './screens/welcome.ts';
import { words } from './words.ts';

const commands = commandCatalogues.fr;
const meetings = meetingCatalogues.fr;

/** The ids of commands that lead to no screen, or open something there. */
type Acting = Exclude<AppCommandId, Extract<(typeof appCommands)[number], { path: string; opens?: never }>['id']>;

interface Effect {
  /** What must be so before it is run. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** Waits until it is seen. */
  readonly seen: (hands: Hands) => Promise<unknown>;
  /** Takes it away again, by keyboard. */
  readonly after?: (hands: Hands) => Promise<unknown>;
}

const dialog = (page: Page, name: string): Locator => page.getByRole('dialog', { name, exact: true });

/** A panel with a title, which Escape closes. */
const panel = (name: string): Effect => ({
  seen: ({ page }) => dialog(page, name).waitFor(),
  after: async ({ page, press }) => {
    await press('Escape');
    await dialog(page, name).waitFor({ state: 'detached' });
  },
});

const NOTE = 'Note à annuler.';

const notes = async (page: Page) => (await ask(page, 'referrals.open', { referralId: 1 })).notes.map(({ text }) => text);

const density = (page: Page) => page.locator('.frame').getAttribute('data-density');

/** What each does that leads to no screen of its own: a command without an entry here does not compile. */
const effects: Readonly<Record<Acting, Effect>> = {
  'new-enquiry': panel(words.phone.enquiryTitle),
  'new-meeting': panel(meetings.form.newTitle),
  'new-dates': panel(meetings.dates.title),
  'new-agreement': panel(meetings.conventions.addConvention),
  'switch-vault': panel(vaultsCatalogues.fr.title),
  guide: panel(helpCatalogues.fr.title),
  help: panel(commands.shortcuts.title),
  palette: panel(commands.palette.title),
  'toggle-veil': {
    seen: ({ page }) => dialog(page, words.frame.veil).waitFor(),
    after: async ({ page, press }) => {
      await press('Enter');
      await dialog(page, words.frame.veil).waitFor({ state: 'detached' });
    },
  },
  'toggle-density': {
    seen: async ({ page }) => {
      await expect.poll(() => density(page)).toBe('compact');
    },
    after: async ({ page }) => {
      await frame(handsOn(page)).command(commands.names['toggle-density']);
      await expect.poll(() => density(page)).toBe('comfortable');
    },
  },
  undo: {
    before: (page) => ask(page, 'followUp.addNote', { referralId: 1, on: localDateOf(new Date()), text: NOTE }),
    seen: async ({ page }) => {
      await expect.poll(() => notes(page)).not.toContain(NOTE);
      await page.getByText(/^Annulé\s: Note ajoutée/).waitFor();
    },
  },
  lock: {
    seen: ({ page }) => page.getByRole('main').getByText(words.vault.locked.asked).waitFor(),
    after: async (hands) => {
      await hands.activate(hands.page.getByRole('button', { name: words.vault.reopenDemonstration }));
      await frame(hands).entered();
    },
  },
};

/**
 * Every command of the application, by its keys where it has some and by its words in the palette, from a screen on which it would change
 * something: what it does is seen each time. A letter alone does nothing in a text.
 */
export async function everyCommand(app: AppDriver): Promise<void> {
  const { page } = app;
  const hands = handsOn(page);
  await welcomeScreen(hands).shown();
  await welcomeScreen(hands).tryDemonstration();
  await frame(hands).entered();
  const all: readonly AppCommand[] = appCommands;
  for (const command of all) {
    const { keys } = command;
    if (keys !== null) await runAndSee(hands, command, () => hands.press(keysFor(keys)));
    // The palette is in no need of itself.
    if (command.id !== 'palette') await runAndSee(hands, command, () => frame(hands).command(commands.names[command.id]));
  }
  await lettersInATextAreText(hands, all);
}

async function runAndSee(hands: Hands, { id, path, opens }: AppCommand, run: () => Promise<void>): Promise<void> {
  const { page } = hands;
  const start = path === '/annuaire' ? '/aujourdhui' : '/annuaire';
  await goTo(hands, start);
  const effect = Object.hasOwn(effects, id) ? effects[id as Acting] : undefined;
  await effect?.before?.(page);
  await run();
  if (path !== null) await page.waitForFunction((wanted) => location.hash === `#${wanted}`, path, { timeout: 30_000 });
  if (path !== null && !opens) await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
  await effect?.seen(hands);
  // Wherever it led, the keyboard stands on something.
  await expect
    .poll(() => page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body), { message: id })
    .toBe(true);
  await effect?.after?.(hands);
}

async function lettersInATextAreText(hands: Hands, all: readonly AppCommand[]): Promise<void> {
  const { page } = hands;
  await goTo(hands, '/recherche');
  const field = page.getByRole('searchbox');
  await hands.reach(field);
  const letters = all.flatMap(({ keys }) => (keys?.length === 1 ? [keys.toLowerCase()] : []));
  await hands.typeOver(letters.join(''));
  expect(await field.inputValue()).toBe(letters.join(''));
  expect(new URL(page.url()).hash).toBe('#/recherche');
}

/** As a link of the app leads there; the keyboard stands somewhere. */
async function goTo({ page, press }: Hands, path: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#${path}`);
  await page.waitForFunction((wanted) => location.hash === `#${wanted}` && document.querySelector('#main h1') !== null, path);
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
  if (await page.evaluate(() => document.activeElement === document.body)) await press('Tab');
}

/** `Ctrl+Shift+O` as the driver names keys. */
function keysFor(keys: string): string {
  const parts = keys.split(/\+(?=.)/).map((part) => (part === 'Ctrl' ? 'Control' : part));
  return parts.map((part) => (/^[A-Z]$/.test(part) ? part.toLowerCase() : part)).join('+');
}
