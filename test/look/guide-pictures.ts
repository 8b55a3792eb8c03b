import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Locator } from 'playwright-core';
import { backupCatalogues } from '#shared/messages/backups-catalogue.ts';
import { facilitationWords } from '#shared/messages/facilitation.ts';
import { keyCatalogues } from '#shared/messages/keys-catalogue.ts';
import { meetingCatalogues } from '#shared/messages/meetings-catalogue.ts';
import { summaryCatalogues } from '#shared/messages/summary-catalogue.ts';
import { root } from '../drivers/app-driver.ts';
import { startLoopbackApp } from '../drivers/loopback-driver.ts';
import { ask } from '../journeys/ask.ts';
import { structureId } from '../journeys/directory-of-poitiers.ts';
import { handsOn } from '../journeys/hands.ts';
import { createVaultScreens } from '../journeys/screens/create-vault.ts';
import { dossierPage } from '../journeys/screens/dossier.ts';
import { facilitationScreen } from '../journeys/screens/facilitation.ts';
import { frame } from '../journeys/screens/frame.ts';
import { phoneForm } from '../journeys/screens/phone-form.ts';
import { welcomeScreen } from '../journeys/screens/welcome.ts';
import { words } from '../journeys/words.ts';

/**
 * Takes the pictures of the guide (docs/images/guide) and of the README, from a demonstration in Chromium: `node test/look/guide-pictures.ts`,
 * once the application is built. The clock stands on a day of its own, so that the same screens give the same pictures.
 */

const guide = path.join(root, 'docs/images/guide');
const readme = path.join(root, 'docs/images');

/** A Thursday morning. */
const DAY = new Date('2026-03-12T09:30:00+01:00');

/** What the whole set may weigh, in bytes. */
const ROOM = 1_000_000;

/** Points left around a part of the screen. */
const ROOM_AROUND = 8;

const sizes: Record<string, readonly [number, number]> = {};

const app = await startLoopbackApp({ clock: DAY });
const { page } = app;
const hands = handsOn(page);

/** Without the blinking of a caret, nor what moves. */
await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });

const open = async (at: string) => {
  await page.evaluate((hash) => {
    if (globalThis.location.hash === `#${hash}`) return;
    // Each screen has a title of its own: the one that is there now must have gone.
    document.querySelector('#main h1')?.setAttribute('data-left', '');
    globalThis.location.hash = hash;
  }, at);
  await page.waitForFunction((hash) => globalThis.location.hash === `#${hash}` && document.querySelector('#main h1:not([data-left])'), at);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
};

/** The window; and what of it stands beside the column at the left, which is the same on every screen. */
const whole = { x: 0, y: 0, width: 1366, height: 768 };
const screen = { ...whole, x: 247, width: 1366 - 247 };

/** Keeps the screen, or a part of it, as a picture of the guide. */
async function picture(name: string, clip: typeof whole = screen): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const png = await page.screenshot({ clip, caret: 'hide', animations: 'disabled' });
  const webp = await asWebp(png);
  fs.writeFileSync(path.join(guide, `${name}.webp`), webp);
  sizes[`${name}.webp`] = [clip.width, clip.height];
}

/** A part with a little room around it, as far as it is in the window. */
async function around(part: Locator): Promise<typeof whole> {
  await part.scrollIntoViewIfNeeded();
  const box = (await part.boundingBox()) ?? whole;
  const x = Math.max(0, Math.floor(box.x - ROOM_AROUND));
  const y = Math.max(0, Math.floor(box.y - ROOM_AROUND));
  const right = Math.min(whole.width, Math.ceil(box.x + box.width + ROOM_AROUND));
  const below = Math.min(whole.height, Math.ceil(box.y + box.height + ROOM_AROUND));
  return { x, y, width: right - x, height: below - y };
}

const blank = await page.context().newPage();

/** The same picture in a third of the bytes, letters still sharp, by Chromium's own encoder on a blank page. */
async function asWebp(png: Buffer): Promise<Buffer> {
  const encoded = await blank.evaluate(async (base64) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.6 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
  }, png.toString('base64'));
  return Buffer.from(encoded, 'base64');
}

const panel = () => page.locator('.panel[role="dialog"]');

/** Before a vault is open, and the first steps of a new one. */
async function theVault(): Promise<void> {
  await welcomeScreen(hands).shown();
  await picture('premier-ecran', await around(page.getByRole('main')));
  await welcomeScreen(hands).create();
  const creating = createVaultScreens(hands);
  await creating.fill({ label: 'CLSM d’essai', controller: 'Ville d’essai', passphrase: 'tilleul brouette lanterne orage' });
  const key = await creating.writeDownKey();
  await creating.typeBack(key);
  await frame(hands).entered();
  await page.getByRole('region', { name: /^Premiers pas/ }).waitFor();
  await picture('premiers-pas', await around(page.getByRole('region', { name: /^Premiers pas/ })));
  await frame(hands).lock();
  await hands.activate(page.getByRole('button', { name: words.vault.open.others }));
  await welcomeScreen(hands).tryDemonstration();
  await frame(hands).entered();
}

/** The days: what waits, the call, the saisine. */
async function theDays(): Promise<void> {
  await open('/aujourdhui');
  await page.getByText('Prochaine réunion').waitFor();
  await picture('aujourdhui', whole);
  fs.writeFileSync(path.join(readme, 'aujourdhui.png'), await page.screenshot({ caret: 'hide', animations: 'disabled' }));
  await phoneForm(hands).open();
  const { form } = phoneForm(hands);
  await form.structure(words.facts.referrer.structure, 'EKIDOM');
  await form.text(words.facts.request, 'Exemple inventé : le loyer n’est plus payé, la porte reste fermée.');
  await picture('appel');
  await form.send();
  await page.getByRole('heading', { level: 1, name: /^2026-\d\d$/ }).waitFor();
  const { exchange } = words.dossier;
  await dossierPage(hands).panel('e', exchange.title, async (of) => {
    const first = of.part(exchange.partner(1));
    await first.structure(exchange.partnerOnly, 'CHHL');
    await first.text(exchange.answered, 'Piste proposée sans identité.');
    await of.button(exchange.add);
    const second = of.part(exchange.partner(2));
    await second.structure(exchange.partnerOnly, 'DAC');
    await second.text(exchange.answered, 'Peut organiser une concertation.');
    await picture('echanges', await around(panel()));
  });
  const { assess, decide1 } = words.dossier;
  await dossierPage(hands).panel('p', assess.title, async (of) => {
    for (const label of [assess.channelsTried, assess.complex, assess.notEmergency]) await of.pick(label, 'Oui');
    await of.pick(assess.proposal, assess.proposals.level1);
  });
  await hands.press('i');
  await panel().waitFor();
  await picture('accord', await around(panel()));
  await hands.press('Escape');
  await panel().waitFor({ state: 'detached' });
  await dossierPage(hands).panel('d', decide1.title, async (of) => {
    const orientation = of.part(decide1.orientation(1));
    await orientation.choose(decide1.type, 'concertation');
    await orientation.structure(decide1.targets, 'DAC');
    await picture('decision', await around(panel()));
  });
  await page.evaluate(() => globalThis.scrollTo(0, 0));
  await picture('saisine');
  fs.writeFileSync(path.join(readme, 'saisine.png'), await page.screenshot({ caret: 'hide', animations: 'disabled' }));
  await open('/saisines');
  await page.locator('.referral-table tbody tr').first().waitFor();
  await picture('saisines');
}

/** Finding, commanding, mending. */
async function theTools(): Promise<void> {
  await open('/recherche');
  await hands.typeOver('niveau:2 concertation');
  await page.locator('mark').first().waitFor();
  await page.getByText('2 résultats').first().waitFor();
  await picture('recherche');
  await open('/aujourdhui');
  await hands.press('Control+k');
  await page.getByRole('combobox').last().waitFor();
  await hands.typeOver('saisine');
  await picture('palette', await around(page.getByRole('dialog').last()));
  await hands.press('Escape');
  await open('/parametres/importer');
  await picture('importer');
  await open('/parametres/listes');
  await page.getByRole('table').first().waitFor();
  await picture('listes');
  const { referralId } = await latest();
  await ask(page, 'followUp.addNote', { referralId, on: '2026-03-12', text: 'Rappeler la gardienne jeudi.' });
  const { notes } = await ask(page, 'referrals.open', { referralId });
  await ask(page, 'followUp.removeNote', { id: notes[0]?.id ?? 0 });
  await open('/parametres/corbeille');
  await page.getByRole('table').or(page.getByRole('list')).last().waitFor();
  await picture('corbeille');
}

async function latest(): Promise<{ readonly referralId: number }> {
  const { rows } = await ask(page, 'referrals.list', { filters: {}, sort: 'received', descending: true, offset: 0, limit: 1 });
  return { referralId: rows[0]?.id ?? 0 };
}

/** The meeting of the day. */
async function theMeeting(): Promise<void> {
  const { meeting } = await ask(page, 'today.around', {});
  const meetingId = meeting?.id ?? 0;
  await open(`/reunions/${meetingId}`);
  await page.getByRole('list', { name: meetingCatalogues.fr.agenda.title }).waitFor();
  await picture('reunion');
  const { items } = await ask(page, 'meetings.open', { meetingId });
  await ask(page, 'agenda.savePresentation', {
    itemId: items[0]?.id ?? 0,
    presentation: 'Plusieurs services interviennent, chacun de son côté ; la personne ne sait plus à qui s’adresser.',
    tried: 'Des échanges bilatéraux entre les services.',
    question: 'Comment se coordonner ?',
  });
  await ask(page, 'meetings.start', { meetingId });
  await open(`/reunions/${meetingId}/animer`);
  await facilitationScreen(hands).opened();
  await hands.press('PageDown');
  await facilitationScreen(hands).working(facilitationWords.fr.reminder.title);
  await picture('animer');
}

/** The year: for oneself, then what may go out. */
async function theYear(): Promise<void> {
  const { scope, publish } = summaryCatalogues.fr;
  const chooseYear = async (year: string) => {
    await hands.reach(page.getByRole('combobox', { name: scope.year, exact: true }));
    await page.keyboard.type(year);
  };
  await open('/bilan');
  await chooseYear('2022');
  await page.getByText('2022', { exact: false }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await picture('bilan');
  await open('/bilan/publier');
  await hands.reach(page.getByRole('combobox', { name: scope.period, exact: true }));
  await page.keyboard.type(scope.kinds.contract);
  await hands.press('Control+Enter');
  const before = page.getByRole('heading', { level: 2, name: publish.steps.before });
  await before.waitFor({ timeout: 120_000 });
  await before.evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
  await picture('publier');
}

/** Everything around the vault. */
async function thePages(): Promise<void> {
  await open(`/annuaire/${await structureId(page, 'CHL')}`);
  await page.getByRole('heading', { level: 1, name: 'CHHL' }).waitFor();
  await picture('structure');
  await open('/parametres/cles');
  await page.getByText(keyCatalogues.fr.slots.add).waitFor();
  await picture('cles');
  await open('/parametres/sauvegardes');
  await hands.activate(page.getByRole('button', { name: backupCatalogues.fr.state.make }));
  await page.getByRole('table').first().waitFor();
  await picture('sauvegardes', await around(page.getByRole('table').first()));
  await open('/parametres/conservation');
  await page.getByRole('table').first().waitFor();
  await picture('conservation');
  await open('/parametres/journal');
  await page.getByRole('table').first().waitFor();
  await picture('journal');
  await open('/parametres');
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  // Beside it stands the folder of the vault, which is of this machine.
  await picture('reglages', await around(page.locator('.page-main').first()));
}

fs.mkdirSync(guide, { recursive: true });
for (const file of fs.readdirSync(guide)) fs.rmSync(path.join(guide, file));
try {
  await theVault();
  await theDays();
  await theTools();
  await theMeeting();
  await theYear();
  await thePages();
} catch (error) {
  await page.screenshot({ path: path.join(root, 'test-results/failed-guide-pictures.png') });
  throw error;
} finally {
  const lines = Object.entries(sizes).map(([name, [width, height]]) => `  "${name}": [${width}, ${height}]`);
  fs.writeFileSync(path.join(guide, 'sizes.json'), `{\n${lines.join(',\n')}\n}\n`);
  await app.close();
}
const bytes = Object.keys(sizes).reduce((sum, name) => sum + fs.statSync(path.join(guide, name)).size, 0);
process.stdout.write(`${Object.keys(sizes).length} pictures, ${Math.round(bytes / 1_000)} kB\n`);
if (bytes > ROOM) throw new Error(`The pictures of the guide weigh ${bytes} bytes, more than ${ROOM}.`);
