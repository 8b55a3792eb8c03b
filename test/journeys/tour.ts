import { expect } from 'vitest';
import { facilitationWords } from '#shared/messages/facilitation.ts';
import { meetingCatalogues } from '#shared/messages/meetings-catalogue.ts';
import { summaryCatalogues } from '#shared/messages/summary-catalogue.ts';
import { tourCatalogues } from '#shared/messages/tour-catalogue.ts';
import type { AppDriver } from '../drivers/app-driver.ts';
import { formOf } from './form.ts';
import { type Hands, handsOn } from './hands.ts';
import { lookAt } from './look.ts';
import { dossierPage } from './screens/dossier.ts';
import { facilitationScreen } from './screens/facilitation.ts';
import { frame } from './screens/frame.ts';
import { phoneForm } from './screens/phone-form.ts';
import { welcomeScreen } from './screens/welcome.ts';
import { words } from './words.ts';

const tour = tourCatalogues.fr;
type StepId = keyof typeof tour.steps;

/** The guided tour of the demonstration, by keyboard from its first step to its last: each is led to, done, seen as done, and left for the next. */
export async function guidedTour(app: AppDriver): Promise<void> {
  const { page } = app;
  const hands = handsOn(page);
  const look = lookAt(app);
  await welcomeScreen(hands).shown();
  await welcomeScreen(hands).tryDemonstration();
  await frame(hands).entered();
  await hands.activate(page.getByRole('button', { name: tour.begin }));
  const { attempts, bar } = tourOn(hands);

  await attempts(
    'today',
    async () => hands.press('ArrowDown', 'Enter'),
    () => look.screen('tour-today'),
  );
  await attempts(
    'call',
    () => notesCall(hands),
    () => look.panel('tour-call'),
  );
  await attempts('exchange', () => asksTwoPartners(hands));
  await attempts('decide', () => decidesAtLevel1(hands));
  await attempts('find', async () => {
    await page.getByRole('searchbox').or(page.getByRole('combobox')).first().waitFor();
    await hands.typeOver('niveau:2');
  });
  await attempts(
    'prepare',
    () => presentsSituation(hands),
    () => look.panel('tour-prepare'),
  );
  await attempts(
    'project',
    async () => {
      await hands.activate(page.getByRole('button', { name: facilitationWords.fr.start.button }));
      await facilitationScreen(hands).working(facilitationWords.fr.reminder.title);
      await hands.activate(page.getByRole('button', { name: facilitationWords.fr.projection.open }));
    },
    () => look.panel('tour-project'),
  );
  await attempts('meeting', () => decidesInMeeting(hands));
  await attempts('summary', async () => {
    await hands.reach(page.getByRole('combobox', { name: summaryCatalogues.fr.scope.year, exact: true }));
    await page.keyboard.type('2022');
  });
  await attempts('publish', () => hands.press('Control+Enter'));
  await attempts('safe', async () => {
    await frame(hands).lock();
    await hands.activate(page.getByRole('button', { name: words.vault.reopenDemonstration }));
    await frame(hands).entered();
  });
  await bar.getByText(tour.end.title).waitFor();
  await hands.activate(bar.getByRole('button', { name: tour.close }));
  await page.getByRole('button', { name: tour.again }).waitFor();
  expect(look.findings).toEqual([]);
}

function tourOn(hands: Hands) {
  const { page } = hands;
  const bar = page.getByRole('region', { name: new RegExp(`^${tour.title}`) });
  const button = (name: string) => bar.getByRole('button', { name, exact: true });
  return {
    bar,
    /** Goes where the step happens, does what it asks, sees that the tour has seen it, and goes on. */
    async attempts(step: StepId, act: () => Promise<void>, see: () => Promise<void> = async () => undefined): Promise<void> {
      await bar.getByText(tour.steps[step].title, { exact: true }).waitFor();
      await hands.press('F2');
      await hands.activate(button(tour.steps[step].go));
      // The keyboard goes where the tour leads.
      await page.waitForFunction(() => document.activeElement?.closest('.tour') === null);
      await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
      await see();
      await act();
      await bar.getByText(`✓ ${tour.done}`, { exact: true }).waitFor();
      await hands.press('F2');
      await hands.activate(button(tour.next));
    },
  };
}

async function notesCall(hands: Hands): Promise<void> {
  const { form } = phoneForm(hands);
  await form.structure(words.facts.referrer.structure, 'EKIDOM');
  await form.text(words.facts.request, 'Exemple inventé : que proposer à cette locataire ?');
  await form.send();
}

async function asksTwoPartners(hands: Hands): Promise<void> {
  const { exchange } = words.dossier;
  await dossierPage(hands).panel('e', exchange.title, async (form) => {
    const first = form.part(exchange.partner(1));
    await first.structure(exchange.partnerOnly, 'CHHL');
    await first.text(exchange.answered, 'Piste proposée sans identité.');
    await form.button(exchange.add);
    await form.part(exchange.partner(2)).structure(exchange.partnerOnly, 'DAC');
  });
}

async function decidesAtLevel1(hands: Hands): Promise<void> {
  const { assess, decide1 } = words.dossier;
  const dossier = dossierPage(hands);
  await dossier.panel('p', assess.title, async (form) => {
    await form.pick(assess.channelsTried, 'Oui');
    await form.pick(assess.complex, 'Oui');
    await form.pick(assess.notEmergency, 'Oui');
    await form.pick(assess.proposal, assess.proposals.level1);
  });
  await dossier.panel('d', decide1.title, async (form) => {
    const orientation = form.part(decide1.orientation(1));
    await orientation.choose(decide1.type, 'éclairage');
  });
}

async function presentsSituation(hands: Hands): Promise<void> {
  const { agenda, item } = meetingCatalogues.fr;
  const { page } = hands;
  await hands.activate(
    page
      .getByRole('list', { name: agenda.title })
      .getByRole('button', { name: /^20\d\d-\d\d/ })
      .first(),
  );
  const panel = page.locator('.panel[role="dialog"]');
  await panel.waitFor();
  const form = formOf(hands, panel);
  await form.text(item.presentation, 'Chacun intervient de son côté, sans rencontre commune.');
  await hands.press('Escape');
  await panel.waitFor({ state: 'detached' });
}

async function decidesInMeeting(hands: Hands): Promise<void> {
  const room = facilitationScreen(hands);
  const { decision, outcome } = facilitationWords.fr;
  await room.opened();
  await room.leaf(outcome.title, async () => undefined);
  await formOf(hands, hands.page.locator('.decision-form')).text(
    decision.wording,
    'Une rencontre des services, puis un point dans trois mois',
  );
}
