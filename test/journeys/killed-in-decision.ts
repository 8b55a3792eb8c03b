import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { noFacts } from '#shared/contract/no-facts.ts';
import { slideKey } from '#shared/meeting/slides.ts';
import { facilitationWords } from '#shared/messages/facilitation.ts';
import type { AppDriver } from '../drivers/app-driver.ts';
import { ask } from './ask.ts';
import { structureId } from './directory-of-poitiers.ts';
import { enterFreshVault, LABEL, PASSPHRASE } from './fresh-vault.ts';
import { handsOn } from './hands.ts';
import { assessedOn } from './records.ts';
import { facilitationScreen } from './screens/facilitation.ts';
import { frame } from './screens/frame.ts';
import { openVaultScreen } from './screens/open-vault.ts';
import { welcomeScreen } from './screens/welcome.ts';
import { type StartApp, withApp } from './with-app.ts';

const words = facilitationWords.fr;
const DAY = '2022-11-10';
const PATIENCE = { timeout: 30_000, intervals: [100] };
/** Milliseconds between two keys of somebody who types without a pause. */
const KEYS_APART = 80;

/** What is typed before each kill; every second time the app is killed while the keys still go down. */
const SPOKEN = [
  'Une concertation chaque année, ',
  'le service de psychiatrie y vient, ',
  'le bailleur y vient, ',
  'la tutelle y rend compte des démarches, ',
  'le médecin traitant est tenu au courant, ',
  'une visite à domicile est faite à deux, ',
  'le voisinage est entendu, ',
  'les aides sont relues ensemble à chaque fois, ',
  'la personne est invitée, ',
  'et la cellule en reparle ensuite si besoin.',
];

/** Where the meeting stands, to be found again after each kill. */
interface Place {
  readonly userData: string;
  readonly meetingId: number;
  readonly itemId: number;
  /** « 12 / 17 »: the slide of now among all. */
  readonly position: string;
  /** What the vault told that it holds of the wording. */
  readonly held: string;
  /** All that was typed: some of it may be lost, but only its end. */
  readonly typed: string;
}

/**
 * Every process of the app is killed ten times in the middle of a decision. Each time the meeting is taken up at the same item and the same
 * slide, with every word that the vault had told to hold, and the room is offered the projection again.
 */
export async function killedInDecision(start: StartApp): Promise<void> {
  const dies = { ends: 'by power cut' } as const;
  let place = await withApp(start, 'kill-begins', async (app) => decide(app, await begin(app), 0), dies);
  for (let round = 1; round < SPOKEN.length; round += 1) {
    place = await withApp(start, `kill-${round}`, async (app) => decide(app, await takeUp(app, place), round), {
      ...dies,
      userData: place.userData,
    });
  }
  await withApp(start, 'kill-ends', (app) => takeUp(app, place), { userData: place.userData });
}

/** A meeting whose decision is about to be written, prepared over the bridge, with the projection open. */
async function begin(app: AppDriver): Promise<Place> {
  const { page, userData } = app;
  const hands = await enterFreshVault(page);
  const ids = await prepare(page);
  const room = facilitationScreen(hands);
  await goToMeeting(page, ids.meetingId);
  await room.opened();
  await room.project(app);
  // The memory of the open projection is kept before anything is killed.
  const remembered = async () => (await ask(page, 'screens.recall', { screen: 'facilitation.projection' })).state;
  await expect.poll(remembered, PATIENCE).toEqual({ meetingId: ids.meetingId, open: true, blanked: false });
  return { userData, ...ids, position: await positionOf(page), held: '', typed: '' };
}

async function prepare(page: Page): Promise<{ meetingId: number; itemId: number }> {
  const { id: referralId } = await ask(page, 'referrals.create', {
    receivedOn: '2022-10-05',
    referrer: { structureId: await structureId(page, 'MQ La Gibauderie'), person: null, role: null, callBack: null },
    facts: { ...noFacts, context: 'isolation' },
    previousReferralId: null,
    consent: null,
    identity: null,
  });
  await ask(page, 'steps.assess', { referralId, assessment: { ...assessedOn('2022-10-07'), proposal: 'level2' } });
  await ask(page, 'steps.escalate', { referralId, on: '2022-10-14', reason: 'Les échanges ne suffisent pas.', colleges: [] });
  const where = { startsAt: '14:00', endsAt: '16:00', place: 'Salle du conseil', hostId: null };
  const { id: meetingId } = await ask(page, 'meetings.create', { seriesId: null, on: DAY, ...where });
  const life = { type: 'cellule_life', referralId: null, title: 'Calendrier', structureId: null, minutes: 10 } as const;
  await ask(page, 'agenda.add', { meetingId, item: life });
  const item = { type: 'situation', referralId, title: null, structureId: null, minutes: 45 } as const;
  const { id: itemId } = await ask(page, 'agenda.add', { meetingId, item });
  await ask(page, 'meetings.convene', { meetingId, on: '2022-10-20' });
  await ask(page, 'meetings.start', { meetingId });
  await ask(page, 'agenda.start', { itemId, everyoneOut: false, collegesReason: null });
  await ask(page, 'projection.show', { meetingId, slide: slideOf(itemId) });
  return { meetingId, itemId };
}

/** Types what is said in this round, until the vault holds it, or only some of it while the typing goes on. */
async function decide({ page }: AppDriver, place: Place, round: number): Promise<Place> {
  const spoken = SPOKEN[round] ?? '';
  const wording = page.getByRole('textbox', { name: words.decision.wording });
  const before = await wording.inputValue();
  const goesOn = round % 2 === 1;
  const hands = handsOn(page);
  await hands.reach(wording);
  await hands.press('Control+End');
  const typing = page.keyboard.type(spoken, { delay: goesOn ? KEYS_APART : 0 });
  // Whoever is killed does not finish the sentence.
  if (goesOn) typing.catch(() => undefined);
  else await typing;
  let held = before;
  const enough = async () => {
    held = await heldWording(page, place);
    return goesOn ? held.length > before.length : held === before + spoken;
  };
  await expect.poll(enough, PATIENCE).toBe(true);
  if (!goesOn) await page.getByText(/^Enregistré \d\d:\d\d$/).waitFor();
  return { ...place, held, typed: before + spoken };
}

/** After the restart: the same item, the same slide, every word, and the room sees it again. */
async function takeUp({ page }: AppDriver, place: Place): Promise<Place> {
  const hands = handsOn(page);
  await welcomeScreen(hands).shown();
  await welcomeScreen(hands).openRecent(LABEL);
  await openVaultScreen(hands).typePassphrase(PASSPHRASE);
  await frame(hands).entered();
  await goToMeeting(page, place.meetingId);
  await facilitationScreen(hands).opened();
  const wording = page.getByRole('textbox', { name: words.decision.wording });
  await wording.waitFor();
  const found = await wording.inputValue();
  expect(found.slice(0, place.held.length)).toBe(place.held);
  expect(place.typed.slice(0, found.length)).toBe(found);
  expect(await positionOf(page)).toBe(place.position);
  const current = page.locator('.way-item[aria-current="step"]');
  expect(await current.innerText()).toContain(`${words.itemTypes.situation} 2022-01`);
  expect(await current.innerText()).toContain(words.agenda.current);
  const kept = await ask(page, 'meetings.open', { meetingId: place.meetingId });
  expect(kept).toMatchObject({ currentItemId: place.itemId, slide: slideOf(place.itemId) });
  await roomSees(page, found);
  return place;
}

/** The projection was open: its address is offered without being asked for, and the slide has the words. */
async function roomSees(page: Page, wording: string): Promise<void> {
  const link = page.getByRole('region', { name: words.projection.title }).getByRole('link', { name: words.projection.link });
  await link.waitFor();
  const room = await page.context().newPage();
  await room.goto((await link.getAttribute('href')) ?? '');
  await room.locator('.slide', { hasText: wording.trim() }).waitFor();
  await page.bringToFront();
}

async function heldWording(page: Page, { meetingId, itemId }: Place): Promise<string> {
  const { items } = await ask(page, 'meetings.open', { meetingId });
  return items.find(({ id }) => id === itemId)?.decision.publicWording ?? '';
}

const slideOf = (itemId: number) => slideKey({ kind: 'decision', itemId, part: 'wording', page: 1 });

const positionOf = (page: Page) => page.locator('.projection-position').innerText();

const goToMeeting = (page: Page, meetingId: number) => page.goto(`${page.url().split('#')[0]}#/reunions/${meetingId}/animer`);
