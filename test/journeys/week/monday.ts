import fs from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';
import { addDays, localDateOf } from '#shared/dates/local-date.ts';
import { customisationCatalogues } from '#shared/messages/customisation-catalogue.ts';
import { fileWords } from '#shared/messages/files.ts';
import type { AppDriver } from '../../drivers/app-driver.ts';
import { ask } from '../ask.ts';
import { PASSPHRASE } from '../fresh-vault.ts';
import type { Hands } from '../hands.ts';
import type { Look } from '../look.ts';
import { dossierPage } from '../screens/dossier.ts';
import { frame } from '../screens/frame.ts';
import { openVaultScreen } from '../screens/open-vault.ts';
import { phoneForm } from '../screens/phone-form.ts';
import { plain, words } from '../words.ts';
import { leavingFolder, person, said, week } from './week.ts';

/** Unlocks; a call is written down while it is talked; hospital and DAC are asked with the person's agreement; decided, oriented, told. */
export async function monday(hands: Hands, app: AppDriver, look: Look): Promise<void> {
  const { page } = hands;
  await frame(hands).lock();
  await look.panel('week-monday-locked');
  await openVaultScreen(hands).typePassphrase(PASSPHRASE);
  await frame(hands).entered();
  await page.getByRole('heading', { level: 1, name: words.today.title }).waitFor();
  await look.panel('week-monday-today');
  await call(hands, look);
  await followUp(hands, look);
  await letter(hands, app, look);

  const opened = await ask(page, 'referrals.open', { referralId: 1 });
  expect(opened).toMatchObject({ reference: week.reference(), status: 'follow_up', level: 1, identityHeld: true });
  expect(opened.exchanges.map(({ nominative, answered }) => [nominative, answered])).toEqual([
    [true, said.hospital],
    [true, said.dac],
  ]);
  expect(opened.decisions[0]).toMatchObject({ level: 1, toldOn: localDateOf(new Date()) });
}

async function call(hands: Hands, look: Look): Promise<void> {
  const { facts, phone } = words;
  const form = phoneForm(hands);
  await form.open();
  await form.form.structure(facts.referrer.structure, 'gibauderie');
  await form.form.text(facts.referrer.person, 'La référente famille');
  await form.jumpTo(2);
  await form.form.text(facts.request, said.request);
  await form.form.pick(facts.urgent, 'Non');
  await form.form.choose(facts.context, 'isolement');
  await form.form.choose(facts.dominantProblem, 'arrêt de soins');
  await form.jumpTo(4);
  await form.form.pick(facts.gender, 'Femme');
  await form.form.text(facts.age, '52');
  await form.jumpTo(6);
  await form.form.text(facts.facts, said.facts);
  await form.jumpTo(7);
  await form.form.choose(phone.consent.status, 'accord oral');
  await form.form.text(phone.consent.givenBy, 'la personne');
  await form.form.text(phone.consent.lastName, person.lastName);
  await form.form.text(phone.consent.firstName, person.firstName);
  await form.draftKept();
  await look.panel('week-monday-call');
  await form.save(week.reference());
}

async function followUp(hands: Hands, look: Look): Promise<void> {
  const { dossier } = words;
  const page = dossierPage(hands);
  await page.panel('p', dossier.assess.title, async (form) => {
    await form.text(dossier.assess.minutes, '20');
    await form.pick(dossier.assess.channelsTried, 'Oui');
    await form.pick(dossier.assess.complex, 'Oui');
    await form.pick(dossier.assess.notEmergency, 'Oui');
    await form.pick(dossier.assess.proposal, dossier.assess.proposals.level1);
  });
  await page.panel('e', dossier.exchange.title, async (form) => {
    const hospital = form.part(dossier.exchange.partner(1));
    await hospital.structure(dossier.exchange.partnerOnly, 'CHL');
    await hospital.pick(dossier.exchange.knows, 'Oui');
    await hospital.text(dossier.exchange.answered, said.hospital);
    await form.button(dossier.exchange.add);
    const dac = form.part(dossier.exchange.partner(2));
    await dac.structure(dossier.exchange.partnerOnly, 'DAC-PTA');
    await dac.pick(dossier.exchange.knows, 'Non');
    await dac.text(dossier.exchange.answered, said.dac);
    await form.text(dossier.exchange.asked, said.asked);
    await form.tick(dossier.exchange.nominative);
    await look.panel('week-monday-exchanges');
  });
  await page.panel('d', dossier.decide1.title, async (form) => {
    const orientation = form.part(dossier.decide1.orientation(1));
    await orientation.choose(dossier.decide1.type, 'relais');
    await orientation.structure(dossier.decide1.targets, 'DAC-PTA');
    await orientation.text(dossier.decide1.feedbackDueOn, 'aujourd’hui');
    expect(plain(await form.value(dossier.wording.wording))).toBe('Relais vers le dispositif d’appui à la coordination');
    await look.panel('week-monday-decision');
  });
  await page.panel('a', dossier.actionForm.title, async (form) => {
    await form.text(dossier.actionForm.label, said.action);
    await form.text(dossier.actionForm.dueOn, addDays(localDateOf(new Date()), 1).split('-').toReversed().join('/'));
  });
  await page.section(dossier.waiting.title).getByText(said.action).waitFor();
}

/** The letter to the referrer: read, written as a file, then noted as told. It names no person. */
async function letter(hands: Hands, app: AppDriver, look: Look): Promise<void> {
  const { page } = hands;
  await hands.activate(page.getByRole('link', { name: words.dossier.timeline.letter }));
  await page.getByRole('heading', { level: 1, name: customisationCatalogues.fr.letter.title }).waitFor();
  const paper = page.getByRole('article');
  await paper.getByText(week.reference()).first().waitFor();
  expect(await paper.innerText()).not.toContain(person.lastName);
  await look.panel('week-monday-letter');
  const before = new Set(fs.existsSync(leavingFolder(app)) ? fs.readdirSync(leavingFolder(app)) : []);
  await hands.activate(page.getByRole('button', { name: fileWords.fr.docx }));
  await page.getByText(/est écrit dans/).waitFor();
  const file = fs.readdirSync(leavingFolder(app)).find((name) => !before.has(name)) ?? '';
  const written = strFromU8(unzipSync(fs.readFileSync(path.join(leavingFolder(app), file)))['word/document.xml'] ?? new Uint8Array());
  expect(written).toContain(week.reference());
  expect(written).not.toContain(person.lastName);
  await hands.activate(page.getByRole('link', { name: customisationCatalogues.fr.letter.back }));
  await dossierPage(hands).opened(week.reference());
  await dossierPage(hands).panel('r', words.dossier.tell.title, async () => undefined);
  await dossierPage(hands).reads(words.dossier.timeline.told);
}
