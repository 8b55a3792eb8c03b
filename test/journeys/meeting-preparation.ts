import { expect } from 'vitest';
import { noFacts } from '#shared/contract/no-facts.ts';
import { formatDate } from '#shared/dates/format.ts';
import { addDays, localDateOf } from '#shared/dates/local-date.ts';
import { meetingCatalogues } from '#shared/messages/meetings-catalogue.ts';
import type { Page } from 'playwright-core';
import type { AppDriver } from '../drivers/app-driver.ts';
import { ask } from './ask.ts';
import { structureId } from './directory-of-poitiers.ts';
import { formOf } from './form.ts';
import { enterFreshVault } from './fresh-vault.ts';
import { assessedOn } from './records.ts';
import { frame } from './screens/frame.ts';

const SITUATIONS = 12;
const PEOPLE = 20;
const words = meetingCatalogues.fr;

/** Twelve situations and twenty people, from an empty year to the convocation, without the mouse. */
export async function meetingPreparation({ page, screenshot }: AppDriver): Promise<void> {
  const hands = await enterFreshVault(page);
  const today = localDateOf(new Date());
  const day = addDays(today, 14);
  await makePermanent(page);
  for (let each = 0; each < SITUATIONS; each += 1) await sendToLevel2(page, each === 1);

  await frame(hands).go('meetings');
  await page.getByText(words.none(Number(today.slice(0, 4)))).waitFor();
  await hands.press('r');
  const planned = formOf(hands, page.getByRole('form', { name: words.form.newTitle }));
  await planned.text(words.form.on, day);
  await planned.text(words.form.startsAt, '14 h');
  await planned.text(words.form.endsAt, '18h30');
  await hands.activate(page.getByRole('button', { name: /^Prendre / }));
  await planned.text(words.form.place, 'Salle du conseil');
  await planned.send();
  await page.getByRole('heading', { level: 1, name: words.preparation.title(formatDate(day, 'fr')) }).waitFor();

  const agenda = page.getByRole('list', { name: words.agenda.title });
  const rows = agenda.locator('> li');
  await hands.press('a');
  await page.getByRole('checkbox').first().waitFor();
  for (let each = 0; each < SITUATIONS; each += 1) await hands.press('Space', 'ArrowDown');
  await hands.press('Control+Enter');
  await expect.poll(() => rows.count(), { timeout: 30_000 }).toBe(SITUATIONS);

  await hands.press('o');
  const other = formOf(hands, page.getByRole('form', { name: words.other.title }));
  await other.pick(words.other.type, words.agenda.types.cellule_life);
  await other.text(words.other.name, 'Calendrier de l’année prochaine');
  await other.text(words.other.minutes, '10');
  await other.send();
  await expect.poll(() => rows.count(), { timeout: 30_000 }).toBe(SITUATIONS + 1);

  await hands.press('t');
  const people = page.getByRole('table', { name: words.people.title }).locator('tbody tr');
  await expect.poll(() => people.count(), { timeout: 30_000 }).toBeGreaterThan(4);
  for (let each = await people.count(); each < PEOPLE; each += 1) {
    await hands.press('p');
    const person = page.getByRole('form', { name: words.people.addTitle });
    await formOf(hands, person).structure(words.people.structure, 'urgences');
    await formOf(hands, person).text(words.people.name, `Membre suppléant ${each}`);
    await hands.press('Control+Enter');
    await person.waitFor({ state: 'detached' });
    await expect.poll(() => people.count(), { timeout: 30_000 }).toBe(each + 1);
  }

  // The life of the cellule comes first, so that members who came for it may leave.
  const life = agenda.getByRole('button', { name: 'Calendrier de l’année prochaine', exact: true });
  await hands.reach(life);
  for (let each = 0; each < SITUATIONS; each += 1) await hands.press('Alt+ArrowUp');
  await expect.poll(() => rows.first().innerText(), { timeout: 30_000 }).toContain('Calendrier de l’année prochaine');

  const nominative = `${today.slice(0, 4)}-02`;
  await hands.activate(agenda.getByRole('button', { name: nominative, exact: true }));
  const panel = page.getByRole('dialog', { name: nominative });
  const item = formOf(hands, panel);
  await item.text(words.item.presentation, 'Ne répond plus au 06 12 34 56 78 depuis l’été.');
  await panel.getByRole('list', { name: words.findings.title }).waitFor();
  await item.text(words.item.presentation, 'Ne répond plus depuis l’été ; le voisinage s’inquiète.');
  await panel.getByRole('list', { name: words.findings.title }).waitFor({ state: 'detached' });
  await item.text(words.item.question, 'Qui peut aller vers la personne ?');
  await item.structure(words.item.invited, 'mdph');
  const reason = panel.getByLabel(/^Raison de la présence de /).first();
  await hands.reach(reason);
  await hands.typeOver('Propriétaire du logement, avec l’accord de la personne.');
  await item.button(words.entitlement.record);
  await panel.getByText(words.entitlement.recorded('Propriétaire du logement, avec l’accord de la personne.')).waitFor();
  await screenshot('meeting-item');
  await hands.press('Escape');

  await hands.press('v');
  await page.getByRole('form', { name: words.preparation.convenePanel }).waitFor();
  await hands.press('Control+Enter');
  await page.getByText(words.statuses.convened, { exact: true }).waitFor();
  await screenshot('meeting-preparation');

  await hands.activate(page.getByRole('button', { name: new RegExp(`: ${words.documents.convocation}$`) }));
  const paper = page.getByRole('article');
  await expect.poll(() => paper.innerText(), { timeout: 30_000 }).toContain(nominative);
  await screenshot('meeting-convocation');
  await hands.press('Escape');

  const [meeting] = (await ask(page, 'meetings.list', { year: Number(day.slice(0, 4)), seriesId: null })).meetings;
  const kept = await ask(page, 'meetings.open', { meetingId: meeting?.id ?? 0 });
  expect(kept).toMatchObject({ status: 'convened', on: day, startsAt: '14:00', endsAt: '18:30', situations: SITUATIONS, otherItems: 1 });
  expect(kept.hostId).not.toBeNull();
  expect(kept.items[0]?.type).toBe('cellule_life');
  expect(kept.items.find((each) => each.situationCode === nominative)).toMatchObject({
    presentation: 'Ne répond plus depuis l’été ; le voisinage s’inquiète.',
    question: 'Qui peut aller vers la personne ?',
    entitlementReasons: [{ reason: 'Propriétaire du logement, avec l’accord de la personne.' }],
  });
  // Who was invited for the item came on top of the twenty.
  expect(kept.participants).toHaveLength(PEOPLE + 1);
}

/** Five permanent members, of which one of class D. */
async function makePermanent(page: Page): Promise<void> {
  for (const name of ['CHL', 'DAC', 'MQ La Gibauderie', "Un chez Soi d'Abord", 'Service social du CHU']) {
    const id = await structureId(page, name);
    const {
      habilitationClass: _class,
      parentName: _parent,
      children: _children,
      uses: _uses,
      ...structure
    } = await ask(page, 'structures.open', { id });
    await ask(page, 'structures.update', { ...structure, permanentMember: true });
  }
  await page.reload();
  await page.getByRole('navigation').waitFor();
}

/** A saisine of today that waits for a meeting; one of them with an agreement to nominative sharing. */
async function sendToLevel2(page: Page, nominative: boolean): Promise<void> {
  const today = localDateOf(new Date());
  const { id: referralId } = await ask(page, 'referrals.create', {
    receivedOn: today,
    referrer: { structureId: await structureId(page, 'MQ La Gibauderie'), person: null, role: null, callBack: null },
    facts: { ...noFacts, context: 'isolation' },
    previousReferralId: null,
    consent: nominative ? { status: 'oral', on: today, givenBy: 'La personne', scope: [], reason: null, reviewOn: null } : null,
    identity: null,
  });
  await ask(page, 'steps.assess', { referralId, assessment: { ...assessedOn(today), proposal: 'level2' } });
  await ask(page, 'steps.escalate', { referralId, on: today, reason: 'Les échanges bilatéraux ne suffisent pas.', colleges: [] });
}
