import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import type { MachineEvent } from '#electron/main/test-hooks.ts';
import { fileWords } from '#shared/messages/files.ts';
import { menu } from '#shared/messages/fr/menu.ts';
import { usualSlides } from '#renderer/projector/testing/sample-slides.ts';
import { callContract } from '../drivers/call-contract.ts';
import { type ElectronDriver, type ElectronDriverOptions, startElectronApp } from '../drivers/electron-driver.ts';
import { canPressKeys, openOtherProgram, type OtherProgram, pressIn, windowTitled } from '../drivers/other-programs.ts';
import { commandLineOf, processTree } from '../drivers/processes.ts';
import { ask } from '../journeys/ask.ts';
import { enterFreshVault, PASSPHRASE } from '../journeys/fresh-vault.ts';
import { handsOn } from '../journeys/hands.ts';
import { frame } from '../journeys/screens/frame.ts';
import { openVaultScreen } from '../journeys/screens/open-vault.ts';
import { words } from '../journeys/words.ts';

/** The lock of the desktop, with what only a desktop has: a clipboard, dialogs of the system, sleep, a page that hangs, a projector. */
let app: ElectronDriver;
let other: OtherProgram | undefined;

afterEach(async () => {
  await other?.close();
  other = undefined;
  await app.kill();
});

/** Starts the app and enters a vault of one's own. */
async function enter(options: ElectronDriverOptions = {}): Promise<void> {
  app = await startElectronApp({ hears: true, ...options });
  app.page.setDefaultTimeout(60_000);
  await enterFreshVault(app.page);
}

/** Ids of the process that holds the key. */
const vaultProcesses = () => processTree(app.pid).filter((id) => /--utility-sub-type=node\.mojom\.NodeService/.test(commandLineOf(id)));

/** Waits for something that another process does. */
async function until<T>(found: () => T | undefined, what: string): Promise<T> {
  for (let round = 0; round < 1_000; round += 1) {
    const result = found();
    if (result !== undefined) return result;
    await wait(20);
  }
  throw new Error(`${what}: not within 20 s`);
}

/** Waits until the process that holds the key is gone, and says how long that took: a figure, no assertion on a machine that does other things. */
async function keyGone(why: string, since: number): Promise<void> {
  await until(() => (vaultProcesses().length === 0 ? true : undefined), 'the process that holds the key ends');
  process.stdout.write(`locked by ${why}: the key was gone after ${Math.round(performance.now() - since)} ms\n`);
}

async function lockBy(event: MachineEvent, why: string = event): Promise<void> {
  expect(vaultProcesses()).toHaveLength(1);
  const since = performance.now();
  app.tell(event);
  await keyGone(why, since);
}

/**
 * The page with the screen that opens the vault again, once it says why it was locked. A page that had not come anew within its patience,
 * as on a machine that is busy, was ended and replaced: it is looked for again.
 */
async function unlockScreen(sentence: string): Promise<Page> {
  for (let attempt = 1; ; attempt += 1) {
    const page = await app.again();
    try {
      await page.getByText(sentence).first().waitFor({ timeout: 60_000 });
      await page.getByLabel(words.vault.passphrase.label, { exact: true }).waitFor({ timeout: 60_000 });
      return page;
    } catch (error) {
      if (attempt === 5 || !/crashed|closed/i.test(String(error))) throw error;
    }
  }
}

async function openAgain(page: Page): Promise<void> {
  const hands = handsOn(page);
  await openVaultScreen(hands).typePassphrase(PASSPHRASE);
  await frame(hands).entered();
}

describe('the clipboard at the lock', () => {
  /** Copies the name of the vault from the screen, as a person does. */
  async function copyFromVault(): Promise<void> {
    await app.page.evaluate(() => {
      const heading = document.querySelector('#main h1');
      if (heading) getSelection()?.selectAllChildren(heading);
    });
    await app.page.keyboard.press('Control+c');
  }

  test('holds what was copied here: it is emptied', async () => {
    await enter();
    other = await openOtherProgram(app.display);
    await copyFromVault();
    const copied = await app.page.locator('#main h1').innerText();
    await expect.poll(() => other?.paste(), { timeout: 10_000 }).toBe(copied);
    await lockBy('lock-screen', 'a locked session, with something copied');
    await expect.poll(() => other?.paste(), { timeout: 10_000 }).toBe('');
  });

  test('holds what another program put there since: it is left alone', async () => {
    await enter();
    other = await openOtherProgram(app.display);
    await copyFromVault();
    const copied = await app.page.locator('#main h1').innerText();
    await expect.poll(() => other?.paste(), { timeout: 10_000 }).toBe(copied);
    await other.copy('une liste de courses');
    await lockBy('lock-screen', 'a locked session, with something copied elsewhere');
    await unlockScreen(words.vault.locked.session_lock);
    expect(await other.paste()).toBe('une liste de courses');
  });
});

interface Dialog {
  readonly name: string;
  readonly title: string;
  readonly operation: string;
  readonly input: object;
  /** What would accept it. */
  readonly keys: readonly string[];
}

/** Not the one of printing: without a printer, as on machines of tests, the system opens none. */
const dialogs: readonly Dialog[] = [
  {
    name: 'a file that leaves',
    title: fileWords.fr.dialogTitle,
    operation: 'files.saveSettings',
    input: { letterhead: false, language: 'fr', folder: null },
    keys: ['Return'],
  },
  { name: 'a folder', title: menu.chooseFolderOfBackups, operation: 'shell.chooseFolder', input: { purpose: 'backup' }, keys: ['Escape'] },
  { name: 'a backup', title: menu.chooseBackup, operation: 'backups.chooseFile', input: {}, keys: ['Escape'] },
  { name: 'a spreadsheet', title: menu.chooseSpreadsheet, operation: 'imports.choose', input: { file: null }, keys: ['Escape'] },
];

describe.skipIf(!canPressKeys)('a dialog of the system that stands open prevents no lock', () => {
  test.each(dialogs)('$name', async ({ name, title, operation, input, keys }) => {
    await enter({ realDialogs: true });
    const documents = path.join(app.home, 'Documents');
    const before = fs.readdirSync(documents).toSorted();
    void callContract(app.page, operation, input).catch(() => undefined);
    const dialog = await windowTitled(app.display, title);
    await lockBy('suspend', `a sleep, with the dialog of ${name} open`);
    const page = await unlockScreen(words.vault.locked.suspend);

    // What is chosen in it afterwards changes nothing: no file, no entry.
    pressIn(app.display, dialog, ...keys);
    await wait(500);
    expect(fs.readdirSync(documents).toSorted()).toEqual(before);
    await openAgain(page);
    const { rows } = await ask(page, 'journal.list', { filters: { category: 'exported' }, offset: 0, limit: 20 });
    expect(rows.filter((row) => row.operation !== 'backups.make')).toEqual([]);
  });
});

describe('a page that does not take part', () => {
  test('that hangs in an endless loop is locked all the same, ended, and replaced by one that opens the vault again', async () => {
    await enter();
    await app.page.evaluate(() => {
      setTimeout(() => {
        for (;;);
      }, 0);
    });
    await wait(200);
    await lockBy('suspend', 'a sleep, with a page that hangs');
    const page = await unlockScreen(words.vault.locked.suspend);
    await openAgain(page);
    expect(crashDumps()).toEqual([]);
  });

  test('that loads itself again and again is locked all the same', async () => {
    await enter();
    const reloading = (async () => {
      for (let round = 0; round < 6; round += 1) await app.page.reload().catch(() => undefined);
    })();
    await wait(300);
    await lockBy('lock-screen', 'a locked session, with a page that loads itself again');
    await reloading;
    expect((await unlockScreen(words.vault.locked.session_lock)).url()).toMatch(/^app:/);
  });

  test('that was loaded again while the vault is open shows it, without a passphrase and without another process', async () => {
    await enter();
    const [vault] = vaultProcesses();
    await app.page.reload();
    await frame(handsOn(app.page)).entered();
    expect(vaultProcesses()).toEqual([vault]);
  });

  test('that dies takes the vault with it, and no crash dump is left', async () => {
    await enter();
    const renderer = processTree(app.pid).find((id) => commandLineOf(id).includes('--type=renderer')) ?? 0;
    const since = performance.now();
    process.kill(renderer, 'SIGSEGV');
    await keyGone('a page that died', since);
    expect((await unlockScreen(words.vault.locked.crash)).url()).toMatch(/^app:/);
    expect(crashDumps()).toEqual([]);
  });
});

describe('the machine', () => {
  test('that goes to sleep blanks the projector', async () => {
    await enter();
    const projector = () => app.pages().find((page) => page.url().startsWith('app://cellule/projector.html'));
    await ask(app.page, 'projector.open', { displayId: null });
    const page = await until(projector, 'the projector opens');
    await page.locator('.projected').waitFor();
    await ask(app.page, 'projector.show', { slide: usualSlides.question, language: 'fr' });
    await page.getByRole('heading', { name: 'La question posée à la cellule' }).waitFor();
    await lockBy('suspend', 'a sleep, with the projector on');
    // On the laptop's own display the window goes; on another it would show paper (electron/shell/projector.test.ts).
    await until(() => (projector() === undefined ? true : undefined), 'the projector is gone');
    expect((await unlockScreen(words.vault.locked.suspend)).url()).toMatch(/^app:/);
  });

  test('that slept and told nobody finds the vault locked when it wakes', async () => {
    await enter();
    const asleep = processTree(app.pid);
    for (const id of asleep) process.kill(id, 'SIGSTOP');
    await wait(31_000);
    const since = performance.now();
    for (const id of asleep.toReversed()) process.kill(id, 'SIGCONT');
    await keyGone('waking up', since);
    expect((await unlockScreen(words.vault.locked.suspend)).url()).toMatch(/^app:/);
  });
});

/** Files of a crash report, anywhere in the folders of this run. */
function crashDumps(): string[] {
  return fs
    .readdirSync(app.userData, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(dmp|mdmp|core)$|^core(\.\d+)?$/i.test(entry.name))
    .map((entry) => entry.name);
}
