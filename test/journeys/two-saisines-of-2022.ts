import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { formatMonth } from '#shared/dates/format.ts';
import type { AppDriver } from '../drivers/app-driver.ts';
import { published2022, publishedRow } from '../fixtures/published-2022.ts';
import { ask } from './ask.ts';
import { fillDirectory, structureId } from './directory-of-poitiers.ts';
import { createVault } from './first-vault.ts';
import { type Hands, handsOn } from './hands.ts';
import { noFacts } from '#shared/contract/no-facts.ts';
import { assessedOn } from './records.ts';
import { dossierPage } from './screens/dossier.ts';
import { frame } from './screens/frame.ts';
import { phoneForm } from './screens/phone-form.ts';
import { yearScreen, type YearRowRead } from './screens/year.ts';
import { plain, words } from './words.ts';

const byKeyboard = ['ICF Habitat', 'CHL - Service majeurs protégés'];

/**
 * The main job, from an empty machine to the table that Poitiers published: one saisine of level 1 and the one of level 2 written down
 * by keyboard through the screens, the other four over the operations; then the table of 2022 is read from the screen.
 */
export async function twoSaisinesOf2022(app: AppDriver): Promise<void> {
  const hands = handsOn(app.page);
  await createVault(hands, 'CLSM de Poitiers');
  await fillDirectory(app.page);
  await frame(hands).entered();
  await saisineOfLevel1(hands);
  await saisineOfLevel2(hands);
  for (const { referrer } of published2022) if (!byKeyboard.includes(referrer)) await writeDownOverTheBridge(app.page, referrer);

  await frame(hands).go('year');
  await yearScreen(hands).shown(2022);
  await app.screenshot('year-2022');
  expect(await yearScreen(hands).rows(2022)).toEqual(published2022.map(asRead));
  await frame(hands).reads('En 2022, 6 situations');
}

/** « ICF Habitat », January 2022: answered by bilateral exchanges, and the meeting of the cellule cancelled. */
async function saisineOfLevel1(hands: Hands): Promise<void> {
  const { facts, dossier } = words;
  const published = publishedRow('ICF Habitat');
  const call = phoneForm(hands);
  const page = dossierPage(hands);
  await call.open();
  await call.form.text(facts.receivedOn, '6/1/2022');
  await call.form.choose(facts.channel, 'téléph');
  await call.form.newStructure(facts.referrer.structure, 'ICF Habitat', 'bailleur');
  await call.form.text(facts.referrer.role, 'Conseillère sociale');
  await call.jumpTo(2);
  await call.form.text(facts.request, 'Que faire avant d’engager une procédure ?');
  await call.form.pick(facts.urgent, 'Non');
  await call.form.choose(facts.context, 'maintien logement');
  await call.form.choose(facts.dominantProblem, 'arrêt de soins');
  await call.jumpTo(4);
  await call.form.pick(facts.gender, 'Homme');
  await call.form.text(facts.age, '52');
  await call.form.pick(facts.knownToPsychiatry, 'Oui');
  await call.jumpTo(6);
  await call.form.text(facts.facts, 'Le loyer n’est plus payé depuis septembre, la porte reste fermée.');
  await call.save('2022-01');

  await page.panel('p', dossier.assess.title, async (form) => {
    await form.text(dossier.assess.on, '7/1/2022');
    await form.text(dossier.assess.minutes, '30');
    await form.pick(dossier.assess.channelsTried, 'Oui');
    await form.pick(dossier.assess.complex, 'Oui');
    await form.pick(dossier.assess.notEmergency, 'Oui');
    await form.pick(dossier.assess.proposal, dossier.assess.proposals.level1);
  });
  await page.panel('e', dossier.exchange.title, async (form) => {
    const first = form.part(dossier.exchange.partner(1));
    await first.structure(dossier.exchange.partnerOnly, 'CHL');
    await first.pick(dossier.exchange.knows, 'Oui');
    await first.text(dossier.exchange.answered, 'Connu du CMP, sans nouvelles depuis l’été.');
    await form.button(dossier.exchange.add);
    const second = form.part(dossier.exchange.partner(2));
    await second.structure(dossier.exchange.partnerOnly, 'DAC-PTA');
    await second.pick(dossier.exchange.knows, 'Non');
    await second.text(dossier.exchange.answered, 'Peut organiser une concertation.');
    await form.text(dossier.exchange.on, '10/1/2022');
    await form.text(dossier.exchange.asked, 'Que peut-on proposer au bailleur ?');
  });
  await page.panel('d', dossier.decide1.title, async (form) => {
    await form.text(dossier.decide1.on, '20/1/2022');
    const orientation = form.part(dossier.decide1.orientation(1));
    await orientation.choose(dossier.decide1.type, 'concertation');
    await orientation.structure(dossier.decide1.targets, 'DAC-PTA');
    await orientation.structure(dossier.decide1.driver, 'ICF');
    await form.tick(dossier.decide1.meetingCancelled);
    expect(await form.value(dossier.wording.note)).toBe(published.note);
    // The proposal says the full name of the DAC; the coordinator writes what was published.
    expect(await form.value(dossier.wording.wording)).toMatch(/^Organisation d’une réunion de concertation par ICF Habitat et /);
    await form.text(dossier.wording.wording, published.decision);
  });
  await page.panel('r', dossier.tell.title, (form) => form.text(dossier.tell.on, '20/1/2022'));
  await page.reads(dossier.timeline.told);
  await page.panel('c', dossier.close.title, async (form) => {
    await form.text(dossier.form.on, '6/3/2022');
    await form.choose(dossier.close.reason, 'relais');
  });
  await page.reads(words.referrals.status.closed);
}

/** « CHL - Service majeurs protégés », November 2022: decided together in a meeting. */
async function saisineOfLevel2(hands: Hands): Promise<void> {
  const { facts, dossier } = words;
  const published = publishedRow('CHL - Service majeurs protégés');
  const call = phoneForm(hands);
  const page = dossierPage(hands);
  await call.open();
  await call.form.text(facts.receivedOn, '20 octobre 2022');
  await call.form.choose(facts.channel, 'courriel');
  await call.form.structure(facts.referrer.structure, 'majeurs protégés');
  await call.jumpTo(2);
  await call.form.text(facts.request, 'Les professionnels se sentent seuls : qui fait quoi, et jusqu’où ?');
  await call.form.choose(facts.context, 'épuisement');
  await call.save('2022-02');

  await page.panel('p', dossier.assess.title, async (form) => {
    await form.text(dossier.assess.on, '21/10/2022');
    await form.pick(dossier.assess.channelsTried, 'Oui');
    await form.pick(dossier.assess.complex, 'Oui');
    await form.pick(dossier.assess.proposal, dossier.assess.proposals.level2);
  });
  await page.panel('2', dossier.escalate.title, async (form) => {
    await form.text(dossier.escalate.on, '30/10/2022');
    await form.text(dossier.escalate.reason, 'Les échanges bilatéraux ne suffisent pas : il faut partager.');
    await form.choose(dossier.escalate.colleges, 'psychiatrie');
  });
  await page.panel('d', dossier.decide2.title, async (form) => {
    await form.text(dossier.decide2.on, '24/11/2022');
    for (const invited of ['MDPH', 'chez soi', 'service social', 'cadre des urgences'])
      await form.structure(dossier.decide2.invited, invited);
    for (const [index, purpose] of published.purposes.entries()) {
      await form.button(dossier.decide2.addPurpose);
      await form.text(dossier.decide2.purpose(index + 1), purpose);
    }
    await form.choose(dossier.decide2.levers, 'concertation annuelle');
    await form.button(dossier.decide2.addAction);
    const action = form.part(dossier.decide2.action(1));
    await action.text(dossier.actionForm.label, 'Organisation d’une réunion de concertation');
    await action.structure(dossier.actionForm.owner, 'DAC');
    await action.text(dossier.actionForm.dueOn, '24/11/2023');
    await action.choose(dossier.actionForm.recurrence, 'fois par an');
    await form.text(dossier.wording.wording, published.decision);
    expect(plain(await form.value(dossier.wording.note))).toBe(published.note);
    await form.text(dossier.form.toldOn, '24/11/2022');
  });
  await page.reads(words.referrals.status.follow_up);
  await page.section(dossier.waiting.title).getByText('Organisation d’une réunion de concertation').waitFor();
}

/** A saisine of level 1 as its row says it; what the table does not tell is left unknown. */
async function writeDownOverTheBridge(page: Page, referrer: string): Promise<void> {
  const { month, decision, note } = publishedRow(referrer);
  const { id: referralId } = await ask(page, 'referrals.create', {
    receivedOn: `${month}-02`,
    referrer: { structureId: await structureId(page, referrer), person: null, role: null, callBack: null },
    facts: noFacts,
    previousReferralId: null,
    consent: null,
    identity: null,
  });
  await ask(page, 'steps.assess', { referralId, assessment: assessedOn(`${month}-03`) });
  await ask(page, 'steps.decideLevel1', {
    referralId,
    decision: {
      on: `${month}-12`,
      orientations: [{ type: 'contact', typeOther: null, targets: [await structureId(page, 'CHL')], driverId: null, feedbackDueOn: null }],
      publicWording: decision,
      publicNote: note,
      meetingCancelled: false,
      comment: null,
      toldOn: `${month}-12`,
    },
  });
}

/** A published row as the screen must show it. */
function asRead({ month, referrer, level, decision, purposes, note }: (typeof published2022)[number]): YearRowRead {
  const named = formatMonth(`${month}-01`, 'fr');
  return {
    month: named.charAt(0).toUpperCase() + named.slice(1),
    referrer,
    decision: `${plain(words.year.table.level(level))} ${decision}`,
    purposes,
    note,
  };
}
