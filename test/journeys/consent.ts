import { expect } from 'vitest';
import type { AppDriver } from '../drivers/app-driver.ts';
import { callContract } from '../drivers/call-contract.ts';
import { enterFreshVault } from './fresh-vault.ts';
import { dossierPage } from './screens/dossier.ts';
import { phoneForm } from './screens/phone-form.ts';
import { words } from './words.ts';

/** No identity without an agreement, on the phone form, on the page and over the bridge; an opposition freezes, and says so. */
export async function consentIsAGate({ page }: AppDriver): Promise<void> {
  const { dossier, errors, facts, phone } = words;
  const hands = await enterFreshVault(page);
  const call = phoneForm(hands);
  const folder = dossierPage(hands);
  const nameField = page.getByLabel(dossier.identity.lastName, { exact: true });
  const reference = `${new Date().getFullYear()}-01`;

  await call.open();
  await call.form.structure(facts.referrer.structure, 'gibauderie');
  await call.jumpTo(7);
  await page.getByText(phone.consent.identityClosed).waitFor();
  expect(await nameField.count()).toBe(0);
  await call.form.choose(phone.consent.status, 'présentation anonyme');
  await page.getByText(dossier.consentEffect.anonymous).waitFor();
  expect(await nameField.count()).toBe(0);
  await call.form.choose(phone.consent.status, 'accord oral');
  await nameField.waitFor();
  await call.form.choose(phone.consent.status, 'présentation anonyme');
  await nameField.waitFor({ state: 'detached' });
  await call.save(reference);

  // The page says why, and offers nothing to type.
  const identity = page.locator('details').filter({ has: page.getByRole('heading', { name: dossier.identity.title, exact: true }) });
  await hands.activate(identity.locator('summary'));
  await identity.getByText(errors.identity_needs_agreement).waitFor();
  expect(await identity.getByRole('button').count()).toBe(0);
  const answer = await callContract(page, 'person.saveIdentity', { referralId: 1, identity: someone });
  expect(answer).toMatchObject({ ok: false, error: { code: 'identity_needs_agreement' } });

  await folder.panel('i', dossier.consent.panel, async (form) => {
    await form.choose(dossier.consent.status, 'accord oral');
    await form.text(dossier.consent.givenBy, 'la personne');
  });
  await hands.activate(identity.getByRole('button', { name: dossier.identity.add }));
  await folder.fillPanel(dossier.identity.add, async (form) => {
    await form.text(dossier.identity.lastName, 'Delaunay-Kerbrat');
    await form.text(dossier.identity.birthDate, '3/4/1970');
  });
  await identity.getByText(dossier.identity.held).waitFor();
  expect(await page.getByText('Delaunay-Kerbrat').count()).toBe(0);
  await hands.activate(identity.getByRole('button', { name: dossier.identity.show }));
  await identity.getByText('Delaunay-Kerbrat').waitFor();

  await folder.panel('i', dossier.consent.panel, async (form) => {
    await form.choose(dossier.consent.status, 'opposition');
    await form.text(dossier.consent.reason, 'Dit au téléphone ne plus vouloir.');
  });
  await folder.reads(dossier.frozen);
  expect(await page.getByText('Delaunay-Kerbrat').count()).toBe(0);
  for (const action of ['assess', 'exchange', 'decide_level1', 'escalate', 'add_action'] as const) {
    expect(await folder.offers(action)).toBe(false);
  }
  await hands.activate(page.getByText(dossier.next.impossible));
  await folder.reads(errors.frozen_by_opposition);
  const frozen = await callContract(page, 'person.readIdentity', { referralId: 1 });
  expect(frozen).toMatchObject({ ok: false, error: { code: 'frozen_by_opposition' } });
}

const someone = { lastName: 'Delaunay-Kerbrat', firstName: null, birthDate: null, address: null, phone: null, email: null };
