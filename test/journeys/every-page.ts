import { expect } from 'vitest';
import { localDateOf } from '#shared/dates/local-date.ts';
import { backupCatalogues } from '#shared/messages/backups-catalogue.ts';
import { diagnosticCatalogues } from '#shared/messages/diagnostics-catalogue.ts';
import { facilitationWords } from '#shared/messages/facilitation.ts';
import { handoverCatalogues } from '#shared/messages/handover-catalogue.ts';
import { keyCatalogues } from '#shared/messages/keys-catalogue.ts';
import { otherBody } from '#shared/messages/fr/other-body.ts';
import { meetingCatalogues } from '#shared/messages/meetings-catalogue.ts';
import { retentionCatalogues } from '#shared/messages/retention-catalogue.ts';
import type { AppDriver } from '../drivers/app-driver.ts';
import { ask } from './ask.ts';
import { structureId } from './directory-of-poitiers.ts';
import { bringIntoEveryState } from './every-state.ts';
import { type Hands, handsOn } from './hands.ts';
import { type Look, lookAt } from './look.ts';
import { facilitationScreen } from './screens/facilitation.ts';
import { frame } from './screens/frame.ts';
import { pageAt, type PageAt } from './screens/page-at.ts';
import { treeOf } from './screens/tree.ts';
import { welcomeScreen } from './screens/welcome.ts';
import { words } from './words.ts';

const meetings = meetingCatalogues.fr;
const room = facilitationWords.fr;
const keys = keyCatalogues.fr;
const handover = handoverCatalogues.fr;
const backups = backupCatalogues.fr;
const retention = retentionCatalogues.fr;

/**
 * The meeting and the summary: each page is looked at in every way (themes, forced colours, less motion, twice as large), each panel opened
 * and closed by keyboard, forms refused so that their errors show; what a screen reader is told of the main ones is compared with what a
 * person read.
 */
export async function everyPageOfTheWork(app: AppDriver): Promise<void> {
  const hands = handsOn(app.page);
  const look = lookAt(app);
  await enterDemonstration(hands);
  await bringIntoEveryState(app.page);
  const at = pageAt(hands, look);
  await mainTrees(at, hands);
  await meetingPages(at, hands, look);
  await summaryPages(at, look);
  expect(look.findings).toEqual([]);
}

/** The same for everything under « Coffre et réglages », and for what can be done before a vault is open. */
export async function everyPageOfTheVault(app: AppDriver): Promise<void> {
  const hands = handsOn(app.page);
  const look = lookAt(app);
  await beforeTheVault(hands, look);
  await enterDemonstration(hands);
  await vaultPages(pageAt(hands, look), hands, look);
  expect(look.findings).toEqual([]);
}

async function enterDemonstration(hands: Hands): Promise<void> {
  await welcomeScreen(hands).shown();
  await welcomeScreen(hands).tryDemonstration();
  await frame(hands).entered();
}

/** What can be done without a vault: a backup brought back. */
async function beforeTheVault(hands: Hands, look: Look): Promise<void> {
  const welcome = welcomeScreen(hands);
  await welcome.shown();
  await hands.activate(hands.page.getByRole('button', { name: words.vault.welcome.restore }));
  await hands.page.getByRole('heading', { level: 1, name: backups.restore.title }).waitFor();
  await look.screen('restore');
  await hands.press('Enter');
  await look.panel('restore-refused');
  await hands.activate(hands.page.getByRole('button', { name: words.common.cancel }));
  await welcome.shown();
  await look.panel('welcome-again');
}

/** What a screen reader is told of the screens of every day, and of the column around them. */
async function mainTrees(at: PageAt, hands: Hands): Promise<void> {
  const tree = treeOf(hands.page);
  await at.open('/aujourdhui');
  await tree('today');
  await tree('rail', 'header.rail');
  await at.open('/saisines');
  await hands.page.locator('.referral-table tbody tr').first().waitFor();
  await tree('referral-list');
  await at.open('/saisines/nouvelle');
  await tree('phone-form');
  await at.open('/saisines/5');
  // It comes last, from a part of its own.
  await hands.page.getByRole('region', { name: otherBody.title, exact: true }).waitFor();
  await tree('dossier');
  await at.open('/annuaire');
  await tree('directory');
}

async function meetingPages(at: PageAt, hands: Hands, look: Look): Promise<void> {
  const { page } = hands;
  const tree = treeOf(page);
  const { meetingId, itemId } = await prepareMeeting(hands);
  await at.open('/reunions');
  await look.screen('meetings');
  await at.eachPanel('meetings', [
    { button: meetings.form.newButton },
    { button: meetings.dates.button },
    { button: meetings.seriesForm.button },
  ]);
  await at.open('/reunions/conventions');
  await look.screen('agreements');
  await at.eachPanel('agreements', [{ button: 'Noter une convention' }, { button: 'Noter une signature de la charte' }]);
  await at.open('/reunions/leviers-manquants');
  await look.panel('missing-resources');

  await at.open(`/reunions/${meetingId}`);
  await page.getByRole('list', { name: meetings.agenda.title }).waitFor();
  await look.screen('preparation');
  await tree('preparation');
  await at.eachPanel('preparation', [
    { button: meetings.agenda.addSituation },
    { button: meetings.agenda.addOther, refusedBy: 'Control+Enter' },
    { button: meetings.people.add, refusedBy: 'Control+Enter' },
    { button: meetings.preparation.edit },
    { button: meetings.preparation.convene },
    { button: meetings.preparation.postpone },
    { button: meetings.preparation.cancel },
  ]);
  await at.eachPanel('preparation', [{ button: /^20\d\d-\d\d/ }], page.getByRole('list', { name: meetings.agenda.title }));
  await hands.activate(page.getByRole('button', { name: new RegExp(`: ${meetings.documents.convocation}$`) }));
  await page.getByRole('article').waitFor();
  await look.panel('convocation');
  await hands.press('Escape');
  await ask(page, 'meetings.convene', { meetingId, on: localDateOf(new Date()) });

  const facilitation = facilitationScreen(hands);
  await at.open(`/reunions/${meetingId}/animer`);
  await facilitation.opened();
  await look.screen('facilitation-start');
  await hands.activate(page.getByRole('button', { name: room.start.button }));
  await facilitation.working(room.reminder.title);
  await look.panel('facilitation-reminder');
  await hands.press('l');
  await page.getByText(/^Lu à /).waitFor();
  await hands.press('PageDown');
  await facilitation.working(room.attendance.title);
  await facilitation.everybodyHere();
  await look.panel('facilitation-round-table');
  await tree('facilitation-round-table');
  await ask(page, 'agenda.start', { itemId, everyoneOut: false, collegesReason: 'Vérifié ensemble.' });
  await at.open('/reunions');
  await at.open(`/reunions/${meetingId}/animer`);
  await facilitation.opened();
  await facilitation.leaf(room.levers.title, async () => undefined);
  await look.panel('facilitation-levers');
  await hands.press('Alt+PageDown');
  await facilitation.working(room.outcome.title);
  await look.screen('facilitation-decision');
  await tree('facilitation-decision');
  await at.open(`/reunions/${meetingId}/compte-rendu`);
  await page.getByRole('article').waitFor();
  await look.screen('minutes');
}

/** A meeting of today with one situation, two partners and a life of its own. */
async function prepareMeeting({ page }: Hands): Promise<{ readonly meetingId: number; readonly itemId: number }> {
  const { id: meetingId } = await ask(page, 'meetings.create', {
    seriesId: null,
    on: localDateOf(new Date()),
    startsAt: '14:00',
    endsAt: '16:00',
    place: 'Salle du conseil',
    hostId: null,
  });
  const [candidate] = await ask(page, 'agenda.candidates', { meetingId });
  const item = { title: null, structureId: null, minutes: 30 };
  const { id: itemId } = await ask(page, 'agenda.add', {
    meetingId,
    item: { ...item, type: 'situation', referralId: candidate?.referralId ?? 0 },
  });
  await ask(page, 'agenda.add', {
    meetingId,
    item: { ...item, type: 'cellule_life', referralId: null, title: 'Calendrier des prochaines réunions' },
  });
  for (const name of ['EKIDOM', 'DAC']) {
    const participant = { structureId: await structureId(page, name), name: null, role: null, itemId: null, nameShown: false };
    await ask(page, 'attendance.add', { meetingId, participant: { ...participant, kind: 'permanent' } });
  }
  return { meetingId, itemId };
}

async function summaryPages(at: PageAt, look: Look): Promise<void> {
  const { page } = at.hands;
  const tree = treeOf(page);
  await at.open('/bilan');
  await page.getByRole('table').first().waitFor();
  await look.screen('summary');
  await at.eachPanel('summary', [{ button: words.year.trend.addPast }]);
  await at.open('/bilan/publier');
  await look.screen('publish');
  await tree('publish');
  await at.eachPanel('publish', [{ button: 'Seuil par défaut et verrou' }]);
  await at.open('/bilan/registre');
  await look.panel('ledger-empty');
  await at.open('/bilan/verifier');
  await look.screen('check');
  await at.open('/bilan/comparer');
  await page.getByRole('table').first().waitFor();
  await look.screen('compare');
}

async function vaultPages(at: PageAt, hands: Hands, look: Look): Promise<void> {
  const { page } = hands;
  const tree = treeOf(page);
  await at.open('/parametres/cles');
  await page.getByRole('table').first().waitFor();
  await look.screen('keys');
  await tree('keys');
  await at.eachPanel('keys', [
    { button: keys.slots.add, refusedBy: 'Control+Enter' },
    { button: new RegExp(`^${keys.slots.rename}`), refusedBy: 'Control+Enter' },
    { button: new RegExp(`^${keys.slots.renew}`) },
    { button: keys.renewal.open },
  ]);
  await at.open('/parametres/passation');
  await page.getByRole('table').first().waitFor();
  await at.unfold();
  await look.screen('handover');
  await hands.activate(page.getByRole('button', { name: handover.record.load }));
  await page.getByRole('article').waitFor();
  await hands.activate(page.getByRole('button', { name: handover.keys.begin, exact: true }));
  await hands.activate(page.getByRole('button', { name: handover.file.begin }));
  await look.panel('handover-open');
  await at.open('/parametres/sauvegardes');
  await page.getByRole('table').first().waitFor();
  await at.unfold();
  await look.screen('backups');
  await tree('backups');
  await at.eachPanel('backups', [
    { button: backups.list.other, refusedBy: 'Enter' },
    { button: /^Restaurer la sauvegarde du/ },
    { button: /^Supprimer la sauvegarde du/ },
  ]);
  await removeBackup(hands, look);

  await at.open('/parametres/conservation');
  await page.getByRole('button', { name: retention.page.chooseAll }).or(page.getByLabel(retention.page.chooseAll)).first().waitFor();
  await look.screen('retention');
  await prepareSlip(at, hands, look);
  await at.open('/saisines/1/droits');
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  await at.unfold();
  await look.screen('rights');
  await at.open('/parametres/journal');
  await page.getByRole('table').first().waitFor();
  await at.unfold();
  await look.screen('journal');
  await at.open('/parametres/diagnostic');
  await page.getByRole('button', { name: diagnosticCatalogues.fr.preview.save }).waitFor();
  await look.screen('diagnostic');
  await at.open('/parametres/licences');
  await look.screen('licences');
}

/** A row that is deleted leaves the keyboard somewhere. */
async function removeBackup(hands: Hands, look: Look): Promise<void> {
  const { page } = hands;
  await hands.activate(page.getByRole('button', { name: /^Supprimer la sauvegarde du/ }).first());
  const question = page.getByRole('dialog');
  await hands.activate(question.getByRole('button', { name: words.common.erase.confirm, exact: true }));
  await question.waitFor({ state: 'detached' });
  await page.getByText(backups.list.empty).waitFor();
  await look.panel('backups-none');
}

/** A slip on its way to the archives. */
async function prepareSlip(at: PageAt, hands: Hands, look: Look): Promise<void> {
  const { page } = hands;
  const { proposed } = await ask(page, 'retention.overview', {});
  const { id } = await ask(page, 'retention.prepareSlip', {
    files: proposed.slice(0, 2).map(({ kind, id: file }) => ({ kind, id: file })),
  });
  await at.open(`/parametres/conservation/${id}`);
  await page.getByRole('table', { name: retention.slip.filesTitle }).waitFor();
  await at.unfold();
  await look.screen('slip');
  await treeOf(page)('slip');
}
