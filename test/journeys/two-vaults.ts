import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { noFacts } from '#shared/contract/no-facts.ts';
import { oralAgreement } from '#db/testing/records.ts';
import type { AppDriver } from '../drivers/app-driver.ts';
import { ask } from './ask.ts';
import { structureId } from './directory-of-poitiers.ts';
import { addresses } from './every-route.ts';
import { enterFreshVault, PASSPHRASE } from './fresh-vault.ts';
import { heapOf, keptByThePage } from './heap-words.ts';
import { frame } from './screens/frame.ts';

/** Stands in the first vault wherever something can be typed, and nowhere else. */
const WORD = 'zyxpoitiersk';

const REDUCED = { meeting: 1, slip: 1, decided: 1 };

/**
 * Two CLSM on one machine, without a new start between them: whatever was seen of the first is in no page of the second, not in the page's memory, and in
 * nothing that a browser keeps.
 */
export async function twoVaults(app: AppDriver): Promise<void> {
  const { page } = app;
  const hands = await enterFreshVault(page);
  await fill(page);
  await page.reload();
  await frame(hands).entered();
  await walk(page);
  await goTo(page, '/saisines/1');
  await page.getByText(`Note ${WORD}`).first().waitFor();
  // The look into the memory sees what is there.
  expect((await heapOf(page)).includes(WORD)).toBe(true);
  await frame(hands).lock();

  const { vaultsFolder, pathSeparator } = await ask(page, 'shell.environment', {});
  await ask(page, 'vault.create', {
    folder: `${vaultsFolder}${pathSeparator}caen`,
    label: 'CLSM de Caen',
    cellule: 'cellule',
    controller: 'Ville de Caen',
    passphrase: PASSPHRASE,
    language: 'fr',
  });
  // Made over the bridge: the page of the lock is told so when it is loaded.
  await page.reload();
  await frame(hands).entered();
  const second = await walk(page);
  expect([...second].filter(([, text]) => text.includes(WORD)).map(([address]) => address)).toEqual([]);
  expect((await heapOf(page)).includes(WORD)).toBe(false);
  expect((await keptByThePage(page)).filter((kept) => kept.includes(WORD))).toEqual([]);
  await app.screenshot('two-vaults-the-second');
}

async function fill(page: Page): Promise<void> {
  const none = { birthDate: null, address: null, phone: null, email: null };
  const { id: referralId } = await ask(page, 'referrals.create', {
    receivedOn: '2026-01-05',
    referrer: { structureId: await structureId(page, 'MDPH'), person: null, role: null, callBack: null },
    facts: { ...noFacts, context: 'squalor', request: `Demande ${WORD}` },
    previousReferralId: null,
    consent: { ...oralAgreement, on: '2026-01-05' },
    identity: { ...none, lastName: WORD, firstName: 'Camille' },
  });
  const { id } = await ask(page, 'followUp.addNote', { referralId, on: '2026-01-06', text: `Jetée ${WORD}` });
  await ask(page, 'followUp.removeNote', { id });
  await ask(page, 'followUp.addNote', { referralId, on: '2026-01-06', text: `Note ${WORD}` });
  await ask(page, 'drafts.save', {
    form: 'followUp.addNote',
    subject: String(referralId),
    referralId,
    content: { text: `Brouillon ${WORD}` },
  });
  await ask(page, 'meetings.create', {
    seriesId: null,
    on: '2026-01-20',
    startsAt: '14:00',
    endsAt: '16:00',
    place: `Salle ${WORD}`,
    hostId: null,
  });
}

async function goTo(page: Page, address: string): Promise<void> {
  const title = await page.getByRole('heading', { level: 1 }).first().textContent();
  await page.evaluate((to) => {
    location.hash = `#${to}`;
  }, address);
  // Pages come when they are asked for the first time; a few have the title of the one before.
  const changed = (was: string | null) => document.querySelector('h1')?.textContent !== was;
  await page.waitForFunction(changed, title, { timeout: 3_000 }).catch(() => undefined);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** Every page of the app, as it is written. */
async function walk(page: Page): Promise<ReadonlyMap<string, string>> {
  const seen = new Map<string, string>();
  for (const address of addresses(REDUCED)) {
    await goTo(page, address);
    seen.set(address, await page.evaluate(() => document.documentElement.outerHTML));
  }
  return seen;
}
