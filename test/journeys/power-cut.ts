import { expect } from 'vitest';
import type { AppDriver } from '../drivers/app-driver.ts';
import { ask } from './ask.ts';
import { enterFreshVault, LABEL, PASSPHRASE } from './fresh-vault.ts';
import { handsOn } from './hands.ts';
import { frame } from './screens/frame.ts';
import { openVaultScreen } from './screens/open-vault.ts';
import { phoneForm } from './screens/phone-form.ts';
import { welcomeScreen } from './screens/welcome.ts';
import { type StartApp, withApp } from './with-app.ts';
import { words } from './words.ts';

const said = {
  person: 'la gardienne',
  request: 'Que faire avant l’hiver ?',
  facts: 'Les volets restent fermés depuis deux semaines ; le courrier déborde.',
};

/** The power goes in the middle of a call: after the restart the call is offered again, with everything that was said. */
export async function powerCut(start: StartApp): Promise<void> {
  const { userData } = await withApp(start, 'power-cut', beginCall, { ends: 'by power cut' });
  await withApp(start, 'after-power-cut', resumeCall, { userData });
}

async function beginCall(app: AppDriver): Promise<AppDriver> {
  const { facts } = words;
  const hands = await enterFreshVault(app.page);
  const { open, form, jumpTo, draftKept } = phoneForm(hands);
  await open();
  await form.structure(facts.referrer.structure, 'gibauderie');
  await form.text(facts.referrer.person, said.person);
  await jumpTo(2);
  await form.text(facts.request, said.request);
  await form.pick(facts.urgent, 'Non');
  await form.choose(facts.context, 'isolement');
  await jumpTo(6);
  await form.text(facts.facts, said.facts);
  await draftKept();
  // The hour that is shown may be that of the sentence before: the power goes when the vault has told that it holds the last one.
  const kept = async () => JSON.stringify((await ask(app.page, 'drafts.read', { form: 'new-referral', subject: '' })).content);
  await expect.poll(kept, { timeout: 30_000 }).toContain(said.facts);
  return app;
}

async function resumeCall({ page }: AppDriver): Promise<void> {
  const { facts } = words;
  const hands = handsOn(page);
  const { form, save, open } = phoneForm(hands);
  await welcomeScreen(hands).shown();
  await welcomeScreen(hands).openRecent(LABEL);
  await openVaultScreen(hands).typePassphrase(PASSPHRASE);
  await frame(hands).entered();
  await page.getByRole('link', { name: words.today.drafts.forms['new-referral'] }).waitFor();
  await open();
  await page.getByText(/^Un brouillon du .* a été retrouvé/).waitFor();
  await hands.activate(page.getByRole('button', { name: words.common.draftResume, exact: true }));
  await expect.poll(() => form.value(facts.referrer.structure)).toBe('MQ La Gibauderie');
  expect(await form.value(facts.referrer.person)).toBe(said.person);
  expect(await form.value(facts.request)).toBe(said.request);
  expect(await form.value(facts.context)).toBe('Rompre l’isolement');
  expect(await form.value(facts.facts)).toBe(said.facts);
  expect(await form.picked(facts.urgent)).toBe('Non');
  await save(`${new Date().getFullYear()}-01`);
}
