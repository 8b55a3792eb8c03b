import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { addDays, localDateOf } from '#shared/dates/local-date.ts';
import { commandCatalogues } from '#shared/messages/commands-catalogue.ts';
import { historyCatalogues } from '#shared/messages/history-catalogue.ts';
import { journalCatalogues } from '#shared/messages/journal-catalogue.ts';
import { ask } from '../ask.ts';
import { structureId } from '../directory-of-poitiers.ts';
import type { Hands } from '../hands.ts';
import type { Look } from '../look.ts';
import { dossierPage } from '../screens/dossier.ts';
import { frame } from '../screens/frame.ts';
import { referralList } from '../screens/referral-list.ts';
import { todayScreen } from '../screens/today.ts';
import { plain, words } from '../words.ts';
import { said, week } from './week.ts';

const commands = commandCatalogues.fr;
const history = historyCatalogues.fr;

/** What waits is postponed and handed over by one key each; taken back; a note goes to the trash and comes back; what stood before is kept. */
export async function thursday(hands: Hands, look: Look): Promise<void> {
  await oneKeyEach(hands, look);
  await thrownAwayAndBack(hands, look);
  await writtenOver(hands, look);
}

async function oneKeyEach(hands: Hands, look: Look): Promise<void> {
  const { page } = hands;
  const today = todayScreen(hands);
  const feedback = /Retour attendu/;
  await frame(hands).go('today');
  await today.onLine(feedback);
  await look.panel('week-thursday-today');
  await today.postpone(feedback, '7');
  await today.said('Reporté au ');
  expect(await due(page, 'feedback')).toMatchObject({ on: addDays(localDateOf(new Date()), 7) });

  await today.delegate(said.action, 'mdph');
  await today.said('Confié à MDPH');
  const mdph = await structureId(page, 'MDPH');
  expect(await ownerOfAction(page)).toBe(mdph);
  await hands.press('Control+z');
  await today.said(commands.undone(journalCatalogues.fr.operations['today.delegate'] ?? '', week.reference()));
  expect(await ownerOfAction(page)).toBeNull();

  await today.done(said.action);
  await today.said('Fait : ');
  expect(await due(page, 'action')).toBeUndefined();
  await look.panel('week-thursday-done');
  await hands.press('Control+z');
  await expect.poll(() => due(page, 'action')).toBeDefined();
}

async function thrownAwayAndBack(hands: Hands, look: Look): Promise<void> {
  const { page } = hands;
  const dossier = dossierPage(hands);
  await openReferral(hands);
  await dossier.panel('t', words.dossier.note.add, (form) => form.text(words.dossier.note.text, said.note));
  await dossier.reads(said.note);
  await hands.activate(
    page.getByRole('button', { name: new RegExp(`^${plain(words.dossier.remove(words.dossier.timeline.personalNote))}`) }),
  );
  await page.getByText(said.note).waitFor({ state: 'detached' });

  await frame(hands).command(commands.names['go-trash']);
  const row = page.getByRole('row').filter({ hasText: said.note });
  await row.waitFor();
  await look.panel('week-thursday-trash');
  await hands.activate(row.getByRole('button', { name: new RegExp(`^${history.trash.restore}`) }));
  await page.getByText(history.trash.empty.title).waitFor();
  await openReferral(hands);
  await dossier.reads(said.note);
}

async function writtenOver(hands: Hands, look: Look): Promise<void> {
  const { page } = hands;
  const dossier = dossierPage(hands);
  await hands.activate(
    page.getByRole('button', { name: new RegExp(`^${plain(words.dossier.edit(words.dossier.timeline.personalNote))}`) }),
  );
  await dossier.fillPanel(words.dossier.note.edit, (form) => form.text(words.dossier.note.text, said.noteRewritten));
  await dossier.reads(said.noteRewritten);
  await hands.activate(page.locator('summary').filter({ hasText: plain(history.former.title(1)) }));
  await dossier.reads(said.note);
  await look.panel('week-thursday-former');
  const { texts } = await ask(page, 'history.ofReferral', { referralId: 1 });
  expect(texts.map(({ kind, text }) => [kind, text])).toEqual([['note', said.note]]);
}

async function openReferral(hands: Hands): Promise<void> {
  await frame(hands).go('referrals');
  await referralList(hands).searchAndOpen(week.reference(), week.reference());
}

async function due(page: Page, kind: string) {
  return (await ask(page, 'today.overview', {})).dues.find((each) => each.kind === kind);
}

async function ownerOfAction(page: Page): Promise<number | null | undefined> {
  return (await ask(page, 'referrals.open', { referralId: 1 })).actions[0]?.ownerId;
}
