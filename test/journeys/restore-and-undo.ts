import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { backupCatalogues } from '#shared/messages/backups-catalogue.ts';
import { temporaryFolder } from '../drivers/app-driver.ts';
import { ask } from './ask.ts';
import { structureId } from './directory-of-poitiers.ts';
import { formOf } from './form.ts';
import { enterFreshVault, LABEL, PASSPHRASE } from './fresh-vault.ts';
import { type Hands, handsOn } from './hands.ts';
import { frame } from './screens/frame.ts';
import { welcomeScreen } from './screens/welcome.ts';
import { type StartApp, withApp } from './with-app.ts';
import { words } from './words.ts';

const { list, restore, state } = backupCatalogues.fr;

/**
 * A backup is made, something is written, the backup is restored, and the restore taken back; files that are none, damaged or of another
 * secret are refused, and change nothing. Then the backup makes the vault again on another computer.
 */
export async function restoreAndUndo(start: StartApp): Promise<void> {
  const backup = await withApp(start, 'restore-and-undo', ({ page }) => onThisComputer(page));
  await withApp(start, 'restore-elsewhere', ({ page }) => onAnotherComputer(page, backup));
}

async function enquiries(page: Page): Promise<number> {
  const filters = { kind: 'enquiry' as const };
  return (await ask(page, 'referrals.list', { filters, sort: 'received', descending: true, offset: 0, limit: 1 })).total;
}

async function addEnquiry(page: Page, request: string): Promise<void> {
  const referrer = { structureId: await structureId(page, 'Centre hospitalier Henri Laborit'), person: null, role: null, callBack: null };
  await ask(page, 'referrals.createEnquiry', { receivedOn: '2026-03-02', referrer, channel: null, request, answer: null });
}

/** Waits until no backup is being made; the first one makes itself a moment after the opening. */
async function settled(page: Page) {
  await expect.poll(async () => (await ask(page, 'backups.status', {})).running, { timeout: 60_000 }).toBe(false);
  return ask(page, 'backups.status', {});
}

/** @returns the file of the backup, to be carried elsewhere */
async function onThisComputer(page: Page): Promise<string> {
  const hands = await enterFreshVault(page);
  await addEnquiry(page, 'Avant la sauvegarde');
  await page.goto(`${page.url().split('#')[0]}#/parametres/sauvegardes`);
  await page.getByRole('heading', { level: 1, name: backupCatalogues.fr.title }).waitFor();
  // The first backup makes itself a moment after the opening: one that came later would hold what is written below.
  await expect.poll(async () => (await settled(page)).last, { timeout: 60_000 }).not.toBeNull();
  const before = await settled(page);
  await hands.activate(page.getByRole('button', { name: state.make }));
  // Asked for, it may not have begun yet: the new one is there when it has another name.
  await expect.poll(async () => (await settled(page)).last?.file, { timeout: 60_000 }).not.toBe(before.last?.file);
  const { folder, last } = await settled(page);
  await expect.poll(async () => (await ask(page, 'backups.status', {})).changedSince, { timeout: 20_000 }).toBe(false);
  await addEnquiry(page, 'Après la sauvegarde');
  expect(await enquiries(page)).toBe(2);

  const panel = page.getByRole('dialog', { name: restore.title });
  await page.reload();
  await hands.activate(page.getByRole('button', { name: /^Restaurer la sauvegarde du/ }).first());
  const counted = panel.getByRole('row', { name: new RegExp(`^${restore.counted.enquiries}`) });
  await counted.waitFor();
  expect((await counted.innerText()).split(/\s+/).slice(-4)).toEqual(['1', '2', '−', '1']);
  await hands.activate(panel.getByRole('button', { name: restore.submit, exact: true }));
  await hands.activate(panel.getByRole('button', { name: restore.undo }));
  await panel.getByText(restore.undone).waitFor();
  expect(await enquiries(page)).toBe(2);
  await hands.press('Escape');
  await panel.waitFor({ state: 'detached' });
  const { rows } = await ask(page, 'journal.list', { filters: { category: 'opened' }, offset: 0, limit: 20 });
  // The journal is part of what is restored: it knows of the restore that brought it back, and of none that was taken back with it.
  expect(rows.filter(({ operation }) => operation === 'backups.restore')).toHaveLength(1);

  const file = path.join(folder, last?.file ?? '');
  await refusals(page, hands, file);
  expect(await enquiries(page)).toBe(2);
  const carried = path.join(temporaryFolder('stick'), path.basename(file));
  fs.copyFileSync(file, carried);
  return carried;
}

/** What is refused is said beside its field, in the panel that asks for another file. */
async function refusals(page: Page, hands: Hands, file: string): Promise<void> {
  const stick = temporaryFolder('stick');
  const bytes = fs.readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(5_000) ^ 1, 5_000);
  const damaged = path.join(stick, 'abimee.clsm');
  fs.writeFileSync(damaged, bytes);
  const letter = path.join(stick, 'lettre.clsm');
  fs.writeFileSync(letter, 'Madame, Monsieur,');

  const panel = page.getByRole('dialog', { name: restore.title });
  await hands.activate(page.getByRole('button', { name: list.other }));
  const form = formOf(hands, panel);
  const refused = async (at: string, passphrase: string, sentence: string) => {
    await form.text(restore.file, at);
    await form.text(restore.secret.passphrase, passphrase);
    await hands.activate(panel.getByRole('button', { name: restore.verify }));
    await panel.getByText(sentence).first().waitFor();
  };
  await refused(path.join(stick, 'nulle-part.clsm'), PASSPHRASE, words.errors.backup_missing);
  await refused(letter, PASSPHRASE, words.errors.not_a_backup);
  await refused(damaged, PASSPHRASE, words.errors.backup_damaged);
  await refused(file, 'une autre phrase entière', words.errors.wrong_passphrase);
  await hands.press('Escape');
  await panel.waitFor({ state: 'detached' });
}

async function onAnotherComputer(page: Page, backup: string): Promise<void> {
  const hands = handsOn(page);
  await welcomeScreen(hands).shown();
  await hands.activate(page.getByRole('button', { name: words.vault.welcome.restore }));
  const form = formOf(hands, page.getByRole('main'));
  await form.text(restore.file, backup);
  await form.text(restore.secret.passphrase, PASSPHRASE);
  await hands.activate(page.getByRole('button', { name: restore.verify }));
  await page.getByText(restore.verified).first().waitFor();
  await hands.activate(page.getByRole('button', { name: restore.submit, exact: true }));
  await frame(hands).entered();
  expect(await ask(page, 'vault.current', {})).toMatchObject({ label: LABEL, demonstration: false });
  expect(await enquiries(page)).toBe(1);
}
