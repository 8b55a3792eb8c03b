import * as fc from 'fast-check';
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
import { newReferral, oralAgreement } from '#db/testing/records.ts';
import { type TestVault, testVault } from '#db/testing/session.ts';

let vault: TestVault;
let table: Table;
let meetingId: number;
beforeEach(async () => {
  vault = await testVault({ today: MEETING_DAY });
  table = await seatTheTable(vault);
  meetingId = await meetingOn(vault);
});
afterEach(() => vault.remove());

const statusOf = async (referralId: number) => (await vault.call('referrals.open', { referralId })).status;

async function oppose(referralId: number): Promise<void> {
  const consent = { ...oralAgreement, on: MEETING_DAY, status: 'opposed' as const, givenBy: null, reason: 'La personne s’oppose.' };
  await vault.call('person.recordConsent', { referralId, consent, eraseIdentity: true });
}

/** A meeting that has begun, with one situation and the members of psychiatry and of the DAC. */
async function begun(changes: Parameters<typeof situationOfLevel2>[2] = {}): Promise<{ referralId: number; itemId: number }> {
  const referralId = await situationOfLevel2(vault, table.guardian, changes);
  const itemId = await putOnAgenda(vault, meetingId, referralId);
  await vault.call('attendance.addPermanent', { meetingId });
  await vault.call('meetings.start', { meetingId });
  await arrive(vault, meetingId, [table.chl, table.dac]);
  return { referralId, itemId };
}

describe('an agenda', () => {
  it('keeps its places from 0 without a gap, whatever is moved, added or taken off', async () => {
    const count = 6;
    for (let index = 0; index < count; index += 1) {
      const item = { type: 'cellule_life' as const, referralId: null, title: `Point ${index}`, structureId: null, minutes: 5 };
      await vault.call('agenda.add', { meetingId, item });
    }
    const move = fc.record({ pick: fc.nat(count - 1), position: fc.nat(count + 2) });
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 6 }), async (moves) => {
        for (const { pick, position } of moves) {
          const { items } = await vault.call('meetings.open', { meetingId });
          const moved = items[pick];
          await vault.call('agenda.move', { itemId: moved?.id ?? 0, position });
          const after = (await vault.call('meetings.open', { meetingId })).items;
          expect(after.map((item) => item.position)).toEqual(after.map((_, index) => index));
          expect(after[Math.min(position, count - 1)]?.id).toBe(moved?.id);
        }
      }),
      { numRuns: 12 },
    );
    const { items } = await vault.call('meetings.open', { meetingId });
    await vault.call('agenda.remove', { itemId: items[2]?.id ?? 0 });
    const rest = (await vault.call('meetings.open', { meetingId })).items;
    expect(rest.map((item) => item.position)).toEqual([0, 1, 2, 3, 4]);
    expect(rest.map((item) => item.id)).toEqual(items.filter((_, index) => index !== 2).map((item) => item.id));
  });

  it('takes no situation whose person is opposed, none twice, and none that was not sent to level 2', async () => {
    const referralId = await situationOfLevel2(vault, table.guardian);
    await putOnAgenda(vault, meetingId, referralId);
    const other = await meetingOn(vault, '2022-12-15');
    const item = { type: 'situation' as const, referralId, title: null, structureId: null, minutes: 30 };
    expect((await vault.refusal('agenda.add', { meetingId: other, item })).code).toBe('already_on_this_agenda');
    const opposed = await situationOfLevel2(vault, table.guardian);
    await oppose(opposed);
    expect(await vault.refusal('agenda.add', { meetingId, item: { ...item, referralId: opposed } })).toMatchObject({
      code: 'frozen_by_opposition',
      field: 'item.referralId',
    });
    expect(await vault.call('agenda.candidates', { meetingId })).toEqual([]);
    const { id } = await vault.call('referrals.create', newReferral(table.guardian, { receivedOn: '2022-11-02' }));
    expect((await vault.refusal('agenda.add', { meetingId, item: { ...item, referralId: id } })).code).toBe('assess_first');
    expect((await vault.refusal('agenda.add', { meetingId, item: { ...item, referralId: null } })).code).toBe('required');
  });

  it('asks an item that is no situation for a title or a partner', async () => {
    const item = { type: 'partner_presentation' as const, referralId: null, title: null, structureId: null, minutes: 30 };
    expect(await vault.refusal('agenda.add', { meetingId, item })).toMatchObject({ code: 'required', field: 'item.title' });
    await vault.call('agenda.add', { meetingId, item: { ...item, structureId: table.mdph } });
    await vault.call('agenda.add', { meetingId, item: { ...item, type: 'yearly_report' } });
  });

  it('makes those who are invited for an item expected, and no longer when they are not', async () => {
    const referralId = await situationOfLevel2(vault, table.guardian);
    const itemId = await putOnAgenda(vault, meetingId, referralId);
    await vault.call('agenda.setInvited', { itemId, structures: [table.mdph, table.chezSoi] });
    expect((await seatOf(vault, meetingId, table.mdph)).kind).toBe('invited');
    await vault.call('agenda.setInvited', { itemId, structures: [table.chezSoi] });
    await expect(seatOf(vault, meetingId, table.mdph)).rejects.toThrow('nobody sits');
  });
});

describe('an item that begins', () => {
  it('waits until who recused themself has left, and says so in the minutes', async () => {
    const { itemId } = await begun();
    const recused = await seatOf(vault, meetingId, table.dac);
    await vault.call('agenda.recuse', { itemId, participantId: recused.id, reason: 'Conflit d’intérêts.' });
    expect((await vault.call('agenda.entitlement', { itemId, among: 'present' })).mustLeave).toEqual([
      { participantId: recused.id, why: 'recused' },
    ]);
    expect(await vault.refusal('agenda.start', startNow(itemId))).toMatchObject({ code: 'must_leave_first', field: 'everyoneOut' });
    await vault.call('agenda.start', { ...startNow(itemId), everyoneOut: true });
    expect((await itemNow(vault, meetingId, itemId)).recusals).toEqual([
      { participantId: recused.id, reason: 'Conflit d’intérêts.', left: true },
    ]);
    const { document, entitled } = await vault.call('minutes.read', { meetingId, version: null, audience: 'extract', itemId });
    expect(JSON.stringify(document)).toContain('Déport\u00a0: DAC-PTA.');
    expect(entitled.map((each) => each.name)).toEqual(['CHL']);
  });

  it('is refused when a college is missing, unless it is said why', async () => {
    const { itemId } = await begun({ colleges: ['psychiatry', 'protection'] });
    expect((await vault.call('agenda.entitlement', { itemId, among: 'present' })).missingColleges).toEqual(['protection']);
    expect(await vault.refusal('agenda.start', startNow(itemId))).toMatchObject({ code: 'college_missing', field: 'collegesReason' });
    await vault.call('agenda.start', { ...startNow(itemId), collegesReason: 'Le service a transmis ses éléments.' });
    await vault.call('agenda.stop', { itemId });
    await vault.call('agenda.start', startNow(itemId));
    expect((await itemNow(vault, meetingId, itemId)).collegesReason).toBe('Le service a transmis ses éléments.');
  });

  it('asks again about class D when the agreement has changed since the reason was written', async () => {
    const { referralId, itemId } = await begun();
    await arrive(vault, meetingId, [table.ekidom]);
    const landlord = await seatOf(vault, meetingId, table.ekidom);
    await vault.call('agenda.justify', { itemId, participantId: landlord.id, reason: 'Le bailleur est concerné.' });
    const consent = { ...oralAgreement, status: 'written' as const, on: MEETING_DAY };
    await vault.call('person.recordConsent', { referralId, consent, eraseIdentity: false });
    expect((await vault.refusal('agenda.start', startNow(itemId))).code).toBe('entitlement_needs_reason');
    await vault.call('person.recordConsent', {
      referralId,
      consent: { ...consent, status: 'anonymous', givenBy: null },
      eraseIdentity: true,
    });
    await vault.call('agenda.start', startNow(itemId));
  });

  it('puts the person concerned by another situation out of the room', async () => {
    const { itemId } = await begun();
    const second = await putOnAgenda(vault, meetingId, await situationOfLevel2(vault, table.guardian));
    const participant = { structureId: null, name: null, role: null, kind: 'person_concerned' as const, itemId, nameShown: false };
    expect((await vault.refusal('attendance.add', { meetingId, participant: { ...participant, name: 'Prénom Nom' } })).code).toBe(
      'participant_unnamed',
    );
    const { id } = await vault.call('attendance.add', { meetingId, participant });
    await vault.call('attendance.set', { participantId: id, state: 'present', at: '14:05', informationSent: false });
    expect((await vault.call('agenda.entitlement', { itemId, among: 'present' })).mustLeave).toEqual([]);
    expect((await vault.call('agenda.entitlement', { itemId: second, among: 'present' })).mustLeave).toEqual([
      { participantId: id, why: 'other_item' },
    ]);
  });

  it('does not begin once the person opposed, and only withdrawal or nothing comes of it', async () => {
    const { referralId, itemId } = await begun();
    await oppose(referralId);
    expect((await vault.refusal('agenda.start', startNow(itemId))).code).toBe('frozen_by_opposition');
    await vault.call('agenda.saveDecision', { itemId, decision: typedDecision(table.dac) });
    expect((await vault.refusal('agenda.conclude', conclusion(itemId, 'decided'))).code).toBe('frozen_by_opposition');
    expect((await vault.refusal('papers.compose', { meetingId, paper: 'presentation', itemId })).code).toBe('frozen_by_opposition');
    await vault.call('agenda.conclude', { ...conclusion(itemId, 'withdrawn'), by: 'person' });
    expect(await statusOf(referralId)).toBe('withdrawn');
  });
});

describe('the outcome of a situation takes the steps of its way, on the day of the meeting', () => {
  const until = '2023-03-15';
  it.each([
    ['decided', {}, 'follow_up', ['decided_level2']],
    ['redirected', { reason: 'Vers la commission locale.' }, 'follow_up', ['decided_level2']],
    ['watch', { until }, 'watch', ['decided_level2', 'watched']],
    ['no_follow_up', {}, 'closed', ['decided_level2', 'closed']],
    ['postponed', { reason: 'Collège manquant.' }, 'postponed', ['postponed']],
    ['review_on', { until }, 'postponed', ['postponed']],
    ['withdrawn', { by: 'referrer' as const }, 'withdrawn', ['withdrawn']],
    ['information', {}, 'agenda', []],
  ] as const)('%s, and it can be taken back', async (outcome, more, status, steps) => {
    const { referralId, itemId } = await begun();
    await vault.call('agenda.saveDecision', { itemId, decision: typedDecision(table.dac) });
    await vault.call('agenda.conclude', { ...conclusion(itemId, outcome), ...more });
    const dossier = await vault.call('referrals.open', { referralId });
    expect(dossier.status).toBe(status);
    expect(dossier.steps.slice(3).map((step) => [step.kind, step.on])).toEqual(steps.map((kind) => [kind, MEETING_DAY]));
    expect(await itemNow(vault, meetingId, itemId)).toMatchObject({ outcome, applied: true });
    expect((await vault.refusal('agenda.saveDecision', { itemId, decision: typedDecision(table.dac) })).code).toBe('item_concluded');
    await vault.call('agenda.takeBack', { itemId });
    expect(await statusOf(referralId)).toBe('agenda');
    expect(await itemNow(vault, meetingId, itemId)).toMatchObject({ outcome: null, decision: typedDecision(table.dac) });
  });

  it.each([
    ['decided', {}, 'required', 'decision.publicWording'],
    ['postponed', {}, 'reason_required', 'reason'],
    ['review_on', {}, 'required', 'until'],
    ['review_on', { until: MEETING_DAY }, 'review_after_meeting', 'until'],
    ['watch', {}, 'watch_needs_end', 'until'],
    ['withdrawn', {}, 'required', 'by'],
  ] as const)('%s with %j is refused: %s', async (outcome, more, code, field) => {
    const { referralId, itemId } = await begun();
    expect(await vault.refusal('agenda.conclude', { ...conclusion(itemId, outcome), ...more })).toMatchObject({ code, field });
    expect(await statusOf(referralId)).toBe('agenda');
  });

  it('comes back among the candidates of a later meeting: postponed at once, to be seen again or watched when the day has come', async () => {
    const outcomes = [
      ['postponed', { reason: 'Collège manquant.' }],
      ['review_on', { until }],
      ['watch', { until }],
    ] as const;
    await vault.call('meetings.start', { meetingId });
    for (const [outcome, more] of outcomes) {
      const itemId = await putOnAgenda(vault, meetingId, await situationOfLevel2(vault, table.guardian));
      await vault.call('agenda.conclude', { ...conclusion(itemId, outcome), ...more });
    }
    const reasons = async (on: string) =>
      (await vault.call('agenda.candidates', { meetingId: await meetingOn(vault, on) })).map((each) => [each.because, each.since]);
    expect(await reasons('2023-03-14')).toEqual([['postponed', MEETING_DAY]]);
    expect(await reasons('2023-03-15')).toEqual([
      ['postponed', MEETING_DAY],
      ['review', until],
      ['watch', until],
    ]);
  });

  it('may be postponed a second time, and a watched situation is examined again', async () => {
    const { referralId, itemId } = await begun();
    await vault.call('agenda.conclude', { ...conclusion(itemId, 'postponed'), reason: 'Collège manquant.' });
    vault.setToday('2023-01-12');
    const second = await meetingOn(vault, '2023-01-12');
    const again = await putOnAgenda(vault, second, referralId);
    await vault.call('meetings.start', { meetingId: second });
    await vault.call('agenda.conclude', { ...conclusion(again, 'postponed'), reason: 'Saisissant absent.' });
    vault.setToday('2023-02-09');
    const third = await meetingOn(vault, '2023-02-09');
    const watched = await putOnAgenda(vault, third, referralId);
    await vault.call('meetings.start', { meetingId: third });
    await vault.call('agenda.conclude', { ...conclusion(watched, 'watch'), until: '2023-03-09' });
    vault.setToday('2023-03-09');
    const fourth = await meetingOn(vault, '2023-03-09');
    const last = await putOnAgenda(vault, fourth, referralId);
    await vault.call('meetings.start', { meetingId: fourth });
    await vault.call('agenda.saveDecision', { itemId: last, decision: typedDecision(table.dac) });
    await vault.call('agenda.conclude', conclusion(last, 'decided'));
    const { steps } = await vault.call('referrals.open', { referralId });
    expect(steps.slice(3).map((step) => [step.kind, step.on])).toEqual([
      ['postponed', MEETING_DAY],
      ['postponed', '2023-01-12'],
      ['decided_level2', '2023-02-09'],
      ['watched', '2023-02-09'],
      ['escalated', '2023-03-09'],
      ['decided_level2', '2023-03-09'],
    ]);
  });

  it('is not taken back once something followed it', async () => {
    const { referralId, itemId } = await begun();
    await vault.call('agenda.saveDecision', { itemId, decision: typedDecision(table.dac) });
    await vault.call('agenda.conclude', conclusion(itemId, 'decided'));
    await vault.call('steps.watch', { referralId, on: MEETING_DAY, until: '2023-01-15', lever: null, leverOther: null, reason: null });
    expect((await vault.refusal('agenda.takeBack', { itemId })).code).toBe('outcome_followed');
    await vault.call('steps.undo', { referralId });
    const { actions } = await vault.call('referrals.open', { referralId });
    const change = { actionId: actions[0]?.id ?? 0, on: MEETING_DAY, circumstances: null };
    await vault.call('followUp.setActionStatus', { ...change, status: 'doing' });
    expect((await vault.refusal('agenda.takeBack', { itemId })).code).toBe('outcome_followed');
  });

  it('shows when its steps were taken back on the page of the saisine', async () => {
    const { referralId, itemId } = await begun();
    await vault.call('agenda.saveDecision', { itemId, decision: typedDecision(table.dac) });
    await vault.call('agenda.conclude', conclusion(itemId, 'decided'));
    await vault.call('steps.undo', { referralId });
    expect(await itemNow(vault, meetingId, itemId)).toMatchObject({ outcome: 'decided', applied: false, decisionId: null });
    await vault.call('agenda.takeBack', { itemId });
    await vault.call('agenda.conclude', conclusion(itemId, 'decided'));
    expect(await itemNow(vault, meetingId, itemId)).toMatchObject({ applied: true });
  });

  it('keeps half-typed words, and refuses a wording that names the person only when it is decided', async () => {
    const identity = { lastName: 'Kerbidule', firstName: 'Yannig', birthDate: null, address: null, phone: null, email: null };
    const { itemId } = await begun({ identity });
    const decision = {
      ...typedDecision(table.dac),
      publicWording: 'Rencontre avec M. KERBIDULE',
      purposes: [''],
      actions: [{ label: '', ownerId: null, dueOn: null, recurrence: 'none' }],
    };
    await vault.call('agenda.saveDecision', { itemId, decision });
    expect((await itemNow(vault, meetingId, itemId)).decision).toEqual(decision);
    const error = await vault.refusal('agenda.conclude', conclusion(itemId, 'decided'));
    expect(error).toMatchObject({ code: 'wording_identifies', field: 'decision.publicWording' });
    expect(JSON.stringify(error).toLowerCase()).not.toContain('kerbidule');
  });
});
