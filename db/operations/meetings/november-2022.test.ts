import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  arrive,
  conclusion,
  itemNow,
  MEETING_DAY,
  meetingOn,
  putOnAgenda,
  seatOf,
  seatTheTable,
  situationOfLevel2,
  startNow,
  type Table,
  typedDecision,
} from '#db/testing/meetings.ts';
import { noFacts } from '#shared/contract/no-facts.ts';
import { type TestVault, testVault } from '#db/testing/session.ts';

let vault: TestVault;
let table: Table;
beforeEach(async () => {
  vault = await testVault({ today: MEETING_DAY });
  table = await seatTheTable(vault);
});
afterEach(() => vault.remove());

/** Words of a document, one after the other. */
const wordsOf = (document: object): string => JSON.stringify(document);

describe('the meeting of November 2022 in Poitiers', () => {
  it('goes from the agenda to the locked minutes, its yearly action and a correction', async () => {
    const referralId = await situationOfLevel2(vault, table.guardian, {
      facts: { ...noFacts, context: 'exhaustion', dominantProblem: 'support_refused', ageBand: '45_54', gender: 'man' },
    });
    const meetingId = await meetingOn(vault);
    expect(await vault.call('agenda.candidates', { meetingId })).toMatchObject([
      { referralId, because: 'level2', since: '2022-10-30', colleges: ['psychiatry'] },
    ]);
    const itemId = await putOnAgenda(vault, meetingId, referralId);
    expect(await vault.call('agenda.candidates', { meetingId })).toEqual([]);
    const invited = [table.mdph, table.chezSoi, table.socialService, table.emergencies];
    await vault.call('agenda.setInvited', { itemId, structures: invited });
    await vault.call('meetings.convene', { meetingId, on: '2022-11-10' });
    await vault.call('agenda.savePresentation', {
      itemId,
      presentation: 'La personne ne sollicite plus aucun service.',
      tried: 'Visites à domicile, courriers, appels.',
      question: 'Qui fait quoi, et jusqu’où ?',
    });
    expect((await vault.call('papers.compose', { meetingId, paper: 'presentation', itemId })).ready).toBe(true);

    await vault.call('meetings.start', { meetingId });
    await vault.call('meetings.readReminder', { meetingId });
    await arrive(vault, meetingId, [table.chl, table.dac, table.ekidom, ...invited]);
    const ccas = await seatOf(vault, meetingId, table.ccas);
    await vault.call('attendance.set', { participantId: ccas.id, state: 'excused', at: null, informationSent: true });

    const landlord = await seatOf(vault, meetingId, table.ekidom);
    expect(await vault.call('agenda.entitlement', { itemId, among: 'present' })).toEqual({
      warnings: [{ participantId: landlord.id, why: 'class_d', reason: null }],
      mustLeave: [],
      missingColleges: [],
    });
    expect((await vault.refusal('agenda.start', startNow(itemId))).code).toBe('entitlement_needs_reason');
    await vault.call('agenda.justify', { itemId, participantId: landlord.id, reason: 'Le bailleur met en œuvre la décision.' });
    await vault.call('agenda.start', startNow(itemId));
    expect(await vault.call('meetings.open', { meetingId })).toMatchObject({ currentItemId: itemId, status: 'held' });

    await vault.call('agenda.saveDecision', { itemId, decision: typedDecision(table.dac) });
    await vault.call('agenda.conclude', conclusion(itemId, 'decided'));
    const dossier = await vault.call('referrals.open', { referralId });
    expect(dossier).toMatchObject({ status: 'follow_up', level: 2 });
    expect(dossier.decisions).toMatchObject([{ on: MEETING_DAY, level: 2, toldOn: null }]);
    expect(new Set(dossier.decisions[0]?.invited)).toEqual(new Set(invited));
    expect(dossier.actions).toMatchObject([
      { label: 'Réunion de concertation', ownerId: table.dac, dueOn: '2023-11-24', recurrence: 'yearly' },
    ]);

    const feedback = await vault.call('agenda.feedback', { itemId });
    expect(feedback.ready).toBe(true);
    expect(wordsOf(feedback.document)).toContain('Organisation d’une réunion de concertation');
    await vault.call('agenda.tell', { itemId, on: MEETING_DAY });
    expect((await vault.call('referrals.open', { referralId })).decisions[0]?.toldOn).toBe(MEETING_DAY);

    await vault.call('meetings.end', { meetingId });
    expect(await vault.call('minutes.lock', { meetingId, correction: null })).toEqual({ version: 1 });
    const first = await vault.call('minutes.read', { meetingId, version: 1, audience: 'members', itemId: null });
    expect(wordsOf(first.document)).toContain('CCAS de Poitiers (a transmis ses éléments)');
    const extract = await vault.call('minutes.read', { meetingId, version: 1, audience: 'extract', itemId });
    expect(extract.entitled.map((each) => each.name)).toEqual([
      'CHL',
      'DAC-PTA',
      'EKIDOM',
      'Cadre des urgences du CHU',
      'MDPH',
      'Service social du CHU',
      'Un chez Soi d’Abord',
    ]);
    const without = await vault.call('minutes.read', { meetingId, version: 1, audience: 'without_situations', itemId: null });
    expect(wordsOf(without.document)).toContain('1 situation a été examinée');
    expect(wordsOf(without.document)).not.toContain('2022-01');

    await vault.call('attendance.set', { participantId: ccas.id, state: 'absent', at: null, informationSent: false });
    expect((await vault.refusal('minutes.lock', { meetingId, correction: null })).code).toBe('correction_required');
    expect(await vault.call('minutes.lock', { meetingId, correction: 'Le CCAS était absent.' })).toEqual({ version: 2 });
    expect(await vault.call('minutes.read', { meetingId, version: 1, audience: 'members', itemId: null })).toEqual(first);
    const second = await vault.call('minutes.read', { meetingId, version: 2, audience: 'members', itemId: null });
    expect(wordsOf(second.document)).toContain('Le CCAS était absent.');

    vault.setToday('2023-12-01');
    const next = await meetingOn(vault, '2023-12-01');
    expect(await vault.call('meetings.earlierActions', { meetingId: next })).toMatchObject([
      { situationCode: '2022-01', label: 'Réunion de concertation', ownerName: 'DAC-PTA', status: 'todo', dueOn: '2023-11-24' },
    ]);
    const [action] = dossier.actions;
    await vault.call('followUp.setActionStatus', { actionId: action?.id ?? 0, status: 'done', on: '2023-11-28', circumstances: null });
    expect((await vault.call('meetings.earlierActions', { meetingId: next })).map((each) => [each.status, each.dueOn])).toEqual([
      ['done', '2023-11-24'],
      ['todo', '2024-11-24'],
    ]);
  });

  it('is counted in the year with those that were cancelled, and what was examined', async () => {
    const referralId = await situationOfLevel2(vault, table.guardian);
    const meetingId = await meetingOn(vault);
    const itemId = await putOnAgenda(vault, meetingId, referralId);
    const april = await meetingOn(vault, '2022-04-14');
    await vault.call('agenda.add', {
      meetingId: april,
      item: { type: 'partner_presentation', referralId: null, title: 'Missions de AIDES', structureId: null, minutes: 30 },
    });
    await vault.call('meetings.start', { meetingId: april });
    const [presentation] = (await vault.call('meetings.open', { meetingId: april })).items;
    await vault.call('agenda.conclude', conclusion(presentation?.id ?? 0, 'information'));
    const january = await meetingOn(vault, '2022-01-13');
    await vault.call('meetings.cancel', { meetingId: january, reason: 'bilateral', reasonText: null });
    await vault.call('attendance.addPermanent', { meetingId });
    await vault.call('meetings.start', { meetingId });
    await arrive(vault, meetingId, [table.chl, table.dac]);
    const ccas = await seatOf(vault, meetingId, table.ccas);
    await vault.call('attendance.set', { participantId: ccas.id, state: 'excused', at: null, informationSent: false });
    await vault.call('agenda.saveDecision', { itemId, decision: typedDecision(table.dac) });
    await vault.call('agenda.conclude', conclusion(itemId, 'decided'));

    expect(await vault.call('meetings.yearCounts', { year: 2022 })).toMatchObject({
      planned: 3,
      held: 2,
      cancelled: 1,
      postponed: 0,
      toCome: 0,
      cancellations: [{ reason: 'bilateral', count: 1 }],
      situationsExamined: 1,
      passages: 1,
      presentations: 1,
      yearlyReports: 0,
      outcomes: [{ outcome: 'decided', count: 1 }],
    });
    const { attendance } = await vault.call('meetings.yearCounts', { year: 2022 });
    expect(attendance).toEqual([
      { structureType: 'adult_psychiatry', present: 1, excused: 0, absent: 0, notRecorded: 0 },
      { structureType: 'dac', present: 1, excused: 0, absent: 0, notRecorded: 0 },
      { structureType: 'ccas', present: 0, excused: 1, absent: 0, notRecorded: 0 },
      { structureType: 'social_landlord', present: 0, excused: 0, absent: 0, notRecorded: 1 },
    ]);
    expect((await itemNow(vault, meetingId, itemId)).applied).toBe(true);
  });
});
