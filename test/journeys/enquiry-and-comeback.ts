import { expect } from 'vitest';
import type { AppDriver } from '../drivers/app-driver.ts';
import { ask } from './ask.ts';
import { enterFreshVault } from './fresh-vault.ts';
import { dossierPage } from './screens/dossier.ts';
import { enquiryPanel } from './screens/enquiry-panel.ts';
import { frame } from './screens/frame.ts';
import { phoneForm } from './screens/phone-form.ts';
import { referralList } from './screens/referral-list.ts';
import { words } from './words.ts';

/** A sollicitation in one line becomes a saisine and is counted once; closed, the situation comes back as a second saisine. */
export async function enquiryAndComeback({ page }: AppDriver): Promise<void> {
  const hands = await enterFreshVault(page);
  const dossier = dossierPage(hands);
  const year = new Date().getFullYear();
  const counts = async () => (await ask(page, 'year.table', { year })).counts;

  await enquiryPanel(hands).write({
    structure: 'gibauderie',
    request: 'Vers qui se tourner quand une personne ne vient plus ?',
    answer: 'Numéro de l’équipe mobile donné.',
  });
  await enquiryPanel(hands).said(`S${year}-01`);
  expect(await counts()).toMatchObject({ referrals: 0, enquiries: 1 });

  await frame(hands).go('referrals');
  await referralList(hands).searchAndOpen('équipe mobile', `S${year}-01`);
  await dossier.panel('x', words.dossier.convert.title, async () => {});
  await dossier.opened(`${year}-01`);
  expect(await counts()).toMatchObject({ referrals: 1, enquiries: 0 });

  await dossier.panel('c', words.dossier.close.title, (form) => form.choose(words.dossier.close.reason, 'plus de demande'));
  await dossier.reads(words.dossier.next.over);
  await dossier.act('come_back');
  const call = phoneForm(hands);
  await page.getByText(/^La même situation, 2e saisine/).waitFor();
  await call.form.structure(words.facts.referrer.structure, 'gibauderie');
  await call.save(`${year}-01/2`);
  await dossier.reads('La même situation, 2e saisine');
  expect(await counts()).toMatchObject({ referrals: 2, situations: 1, comebacks: 1, enquiries: 0 });
}
