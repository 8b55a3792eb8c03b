import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { noFacts } from '#shared/contract/no-facts.ts';
import { facilitationWords } from '#shared/messages/facilitation.ts';
import type { AppDriver } from '../drivers/app-driver.ts';
import { callContract } from '../drivers/call-contract.ts';
import { published2022 } from '../fixtures/published-2022.ts';
import { ask } from './ask.ts';
import { axeFindings } from './axe.ts';
import { structureId } from './directory-of-poitiers.ts';
import { formOf } from './form.ts';
import { enterFreshVault } from './fresh-vault.ts';
import type { Hands } from './hands.ts';
import { assessedOn } from './records.ts';
import { facilitationScreen } from './screens/facilitation.ts';
import type { Received } from './screens/projected-room.ts';
import { plain } from './words.ts';

const words = facilitationWords.fr;
const DAY = '2022-11-10';
const INVITED = ['MDPH', "Un chez Soi d'Abord", 'Service social du CHU', 'Cadre des urgences du CHU'];
const TOWN = 'D2SP - Pôle Salubrité publique';
const PSYCHIATRY = 'Centre hospitalier Henri Laborit';
const DAC = 'Dispositif d’appui à la coordination';
const WORDING = published2022.find((row) => row.level === 2)?.decision ?? '';

/**
 * The November 2022 meeting of Poitiers, held by keyboard from the laptop with the projection open: its four invited members, a member of
 * class D whose presence needs a reason, the decision as it was published, the locked minutes, and the action that comes back each year.
 */
export async function novemberMeeting(app: AppDriver): Promise<void> {
  const { findings } = await holdNovemberMeeting(app);
  expect(findings).toEqual([]);
}

/** The meeting as it was prepared. */
export interface NovemberMeeting {
  readonly meetingId: number;
  readonly itemId: number;
  readonly referralId: number;
}

/**
 * The same meeting, with more in the vault.
 * @param more writes it down once the meeting is prepared
 * @returns what the projector's window received from the first slide to the last, and what axe found on the laptop's screens
 */
export async function holdNovemberMeeting(
  app: AppDriver,
  more: (page: Page, meeting: NovemberMeeting) => Promise<void> = async () => undefined,
  /** What the same projector shows after the meeting. */
  afterwards: (page: Page) => Promise<void> = async () => undefined,
): Promise<Received & { readonly findings: readonly string[] }> {
  const { page } = app;
  const hands = await enterFreshVault(page);
  const findings: string[] = [];
  const meeting = await prepare(page);
  await more(page, meeting);
  const { meetingId, itemId, referralId } = meeting;
  const room = facilitationScreen(hands);
  await page.goto(`${page.url().split('#')[0]}#/reunions/${meetingId}/animer`);
  await room.opened();
  const early = await callContract(page, 'agenda.start', { itemId, everyoneOut: false, collegesReason: null });
  expect(early).toMatchObject({ ok: false, error: { code: 'meeting_not_started' } });
  const projected = await room.project(app);
  await projected.seen('cover');

  await hands.activate(page.getByRole('button', { name: words.start.button }));
  await room.working(words.reminder.title);
  await projected.seen('confidentiality');
  await hands.press('l');
  await page.getByText(/^Lu à /).waitFor();
  await look(app, 'meeting-reminder', findings);

  await hands.press('PageDown');
  await room.working(words.attendance.title);
  await room.everybodyHere();
  await look(app, 'meeting-round-table', findings);
  await projected.seen('attendance');
  await room.leaf(`${words.itemTypes.situation} 2022-01`, async (slide) => projected.seen(slide));

  await entitlement(hands, page, itemId, (name) => look(app, name, findings));
  await look(app, 'meeting-situation', findings);
  await room.leaf(words.levers.title, async (slide) => projected.seen(slide));
  const lever = page.getByRole('button', { name: 'Concertation annuelle' });
  await hands.press(await lever.locator('kbd').innerText());
  await page.locator('.lever[aria-pressed="true"]', { hasText: 'Concertation annuelle' }).waitFor();
  await look(app, 'meeting-levers', findings);
  await projected.seen('levers');

  await hands.press('PageDown');
  await room.working(words.outcome.title);
  await decide(hands, page, meetingId);
  await projected.seen('decision');
  await look(app, 'meeting-decision', findings);
  await takenUpAgain(app, room);

  const outcome = formOf(hands, page.getByRole('form', { name: words.outcome.title }));
  await outcome.pick(words.outcome.choose, 'Décision et actions');
  await outcome.send();
  await page.getByRole('button', { name: words.outcome.takeBack }).waitFor();
  // Its actions were typed last and are shown: back to the wording, then on to the recap.
  await hands.press('Alt+PageUp', 'Alt+PageUp');
  await projected.seen('decision-again');
  await room.leaf(words.recap.title, async (slide) => projected.seen(slide));
  await look(app, 'meeting-recap', findings);
  await hands.press('Alt+PageDown');
  await projected.seen('end');
  await hands.activate(page.getByRole('button', { name: words.recap.end }));
  await hands.activate(page.getByRole('button', { name: words.recap.toMinutes }));

  await minutes(app, hands, findings);
  await followUp(page, referralId, meetingId);
  await afterwards(page);
  return { ...(await projected.close()), findings };
}

/** A picture for eyes, and what axe says. */
async function look(app: AppDriver, name: string, findings: string[]): Promise<void> {
  await app.screenshot(name);
  findings.push(...(await axeFindings(app.page)).map((finding) => `${name}: ${finding}`));
}

/** The meeting as it was prepared, over the bridge. */
async function prepare(page: Page): Promise<NovemberMeeting> {
  const referrer = { structureId: await structureId(page, 'CHL - Service majeurs protégés'), person: null, role: null, callBack: null };
  const facts = { ...noFacts, context: 'exhaustion', dominantProblem: 'psychological', ageBand: '45_54', gender: 'man' };
  const { id: referralId } = await ask(page, 'referrals.create', {
    receivedOn: '2022-10-05',
    referrer,
    facts,
    previousReferralId: null,
    consent: null,
    identity: null,
  });
  const consent = { status: 'oral' as const, on: '2022-10-06', givenBy: 'la personne', scope: [], reason: null, reviewOn: null };
  await ask(page, 'person.recordConsent', { referralId, consent, eraseIdentity: false });
  await ask(page, 'steps.assess', { referralId, assessment: assessedOn('2022-10-07') });
  await ask(page, 'steps.escalate', {
    referralId,
    on: '2022-10-14',
    reason: 'Les échanges bilatéraux ne suffisent pas.',
    colleges: ['psychiatry'],
  });
  const { id: meetingId } = await ask(page, 'meetings.create', {
    seriesId: null,
    on: DAY,
    startsAt: '14:00',
    endsAt: '16:00',
    place: 'Salle du conseil',
    hostId: null,
  });
  const item = { referralId, title: null, structureId: null, minutes: 45 };
  const { id: itemId } = await ask(page, 'agenda.add', { meetingId, item: { ...item, type: 'situation' } });
  await ask(page, 'agenda.savePresentation', {
    itemId,
    presentation: 'La personne est accompagnée par plusieurs services, qui s’épuisent.',
    tried: 'Des échanges bilatéraux entre les services.',
    question: 'Comment partager la responsabilité de cette situation ?',
  });
  const other = { ...item, referralId: null, title: 'Calendrier des prochaines réunions', minutes: 10 };
  await ask(page, 'agenda.add', { meetingId, item: { ...other, type: 'cellule_life' } });
  await ask(page, 'agenda.setInvited', { itemId, structures: await Promise.all(INVITED.map((name) => structureId(page, name))) });
  for (const name of [PSYCHIATRY, DAC, TOWN]) {
    const participant = {
      structureId: await structureId(page, name),
      name: null,
      role: null,
      kind: 'permanent',
      itemId: null,
      nameShown: false,
    } as const;
    await ask(page, 'attendance.add', { meetingId, participant });
  }
  await ask(page, 'meetings.convene', { meetingId, on: '2022-10-20' });
  return { meetingId, itemId, referralId };
}

/** Somebody of class D is in the room for a situation that is not anonymous: a reason is asked, and recorded, before it begins. */
async function entitlement(hands: Hands, page: Page, itemId: number, seen: (name: string) => Promise<void>): Promise<void> {
  const before = page.getByRole('region', { name: words.before.title });
  await before.getByText(words.before.class_d(TOWN)).waitFor();
  await seen('meeting-entitlement');
  const refused = await callContract(page, 'agenda.start', { itemId, everyoneOut: false, collegesReason: null });
  expect(refused).toMatchObject({ ok: false, error: { code: 'entitlement_needs_reason' } });
  const form = formOf(hands, before);
  await hands.reach(before.getByRole('textbox', { name: words.before.reason(TOWN) }));
  await hands.typeOver('Intervient au domicile');
  await form.button(words.before.saveReason);
  await before.getByText(words.before.reasonGiven('Intervient au domicile')).waitFor();
  await hands.activate(before.getByRole('button', { name: words.item.start }));
  await page.getByRole('button', { name: words.item.stop }).waitFor();
}

/** The decision as it was published, typed in front of everyone. */
async function decide(hands: Hands, page: Page, meetingId: number): Promise<void> {
  const form = formOf(hands, page.locator('.decision-form'));
  await form.text(words.decision.wording, WORDING);
  await form.button('+ Partager la responsabilité de la situation');
  await form.button(words.decision.actionAdd);
  const action = form.part(words.decision.actionTitle(1));
  await action.text('Ce qui est à faire', 'Réunion de concertation');
  await action.structure('Par', 'DAC');
  await action.text('Pour le', '10/11/2023');
  await action.choose('Récurrence', 'une fois par an');
  await page.getByText(/^Enregistré \d\d:\d\d$/).waitFor();
  // What was typed before is said to be kept, too: the last choice is only when the vault has it.
  const kept = async () => (await ask(page, 'meetings.open', { meetingId })).items[0]?.decision.actions[0]?.recurrence;
  await expect.poll(kept, { timeout: 20_000 }).toBe('yearly');
}

/** The screen is read again in the middle of the decision: it is taken up where it was, with every word. */
async function takenUpAgain({ page }: AppDriver, room: ReturnType<typeof facilitationScreen>): Promise<void> {
  const wording = page.getByRole('textbox', { name: words.decision.wording });
  await expect.poll(async () => (await ask(page, 'meetings.list', { year: 2022, seriesId: null })).meetings.length).toBe(1);
  await page.reload();
  await room.opened();
  await wording.waitFor();
  expect(await wording.inputValue()).toBe(WORDING);
  await page.locator('.way-item[aria-current="step"]', { hasText: words.agenda.current }).waitFor();
}

/** The members' version names nobody; it is locked, and an extract says who may receive it. */
async function minutes(app: AppDriver, hands: Hands, findings: string[]): Promise<void> {
  const { page } = app;
  await page.getByRole('heading', { level: 1, name: words.minutes.title('10 novembre 2022') }).waitFor();
  const paper = page.getByRole('article');
  await paper.getByText('2022-01').first().waitFor();
  expect(plain(await paper.innerText())).toContain(plain(WORDING));
  await look(app, 'minutes-in-preparation', findings);
  await hands.activate(page.getByRole('button', { name: words.minutes.lock }));
  await page.getByText(words.minutes.locked(1)).waitFor();
  await hands.reach(page.getByRole('combobox', { name: words.minutes.audience, exact: true }));
  await page.keyboard.press('ArrowDown');
  const entitled = page.getByRole('list', { name: words.minutes.entitled });
  await entitled.waitFor();
  expect((await entitled.getByRole('listitem').allInnerTexts()).toSorted()).toEqual([...INVITED, PSYCHIATRY, DAC, TOWN].toSorted());
  await look(app, 'minutes-extract', findings);
}

/** The action is in the follow-up of the referral, comes back each year, and stands at the start of the next meeting. */
async function followUp(page: Page, referralId: number, meetingId: number): Promise<void> {
  const dossier = await ask(page, 'referrals.open', { referralId });
  const owner = await structureId(page, 'DAC');
  expect(dossier.actions).toMatchObject([{ label: 'Réunion de concertation', ownerId: owner, dueOn: '2023-11-10', recurrence: 'yearly' }]);
  const table = await ask(page, 'year.table', { year: 2022 });
  expect(table.rows).toMatchObject([{ month: '2022-11-01', level: 2, decision: WORDING }]);
  const place = { startsAt: null, endsAt: null, place: null, hostId: null };
  const next = await ask(page, 'meetings.create', { seriesId: null, on: '2022-12-08', ...place });
  expect(next.id).not.toBe(meetingId);
  const earlier = await ask(page, 'meetings.earlierActions', { meetingId: next.id });
  expect(earlier).toMatchObject([{ situationCode: '2022-01', label: 'Réunion de concertation', recurrence: 'yearly', ownerId: owner }]);
}
