import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { operationNames } from '#shared/contract/contract.ts';
import { assessment, decisionLevel1, newReferral, oralAgreement } from '#db/testing/records.ts';
import { type TestVault, testVault } from '#db/testing/session.ts';
import { undoableOperations } from '#db/undo/undoable.ts';

let vault: TestVault;
let structureId: number;
let id: number;
beforeEach(async () => {
  vault = await testVault({ demonstration: true, today: '2026-11-21' });
  structureId = (await vault.call('structures.list', {}))[0]?.id ?? 0;
  ({ id } = await vault.call('referrals.create', newReferral(structureId)));
});
afterEach(() => vault.remove());

const open = () => vault.call('referrals.open', { referralId: id });
const undo = () => vault.call('undo.back', {});

const exchange = {
  on: '2026-11-10',
  channel: 'phone',
  asked: 'Connaissez-vous la situation ?',
  nominative: false,
  exchanges: [{ partnerId: 0, contactPerson: null, knowsPerson: 'yes', answered: 'Oui, depuis mars', disclosed: null }],
};

/** What a coordinator does in a morning, each step from the state before it. */
const morning: readonly (readonly [string, () => Promise<unknown>])[] = [
  [
    'referrals.update',
    async () =>
      vault.call('referrals.update', {
        referralId: id,
        receivedOn: '2026-11-02',
        referrer: { structureId, person: 'M. Petit', role: null, callBack: null },
        facts: { ...(await open()).facts, facts: 'Autres faits', associatedProblems: ['isolation'] },
      }),
  ],
  ['followUp.addNote', () => vault.call('followUp.addNote', { referralId: id, on: '2026-11-10', text: 'Première version' })],
  [
    'followUp.updateNote',
    async () => vault.call('followUp.updateNote', { id: (await open()).notes[0]?.id ?? 0, on: '2026-11-10', text: 'Deuxième version' }),
  ],
  ['followUp.removeNote', async () => vault.call('followUp.removeNote', { id: (await open()).notes[0]?.id ?? 0 })],
  [
    'followUp.addExchanges',
    () =>
      vault.call('followUp.addExchanges', {
        referralId: id,
        exchanges: { ...exchange, exchanges: exchange.exchanges.map((each) => ({ ...each, partnerId: structureId })) },
      }),
  ],
  ['followUp.removeExchange', async () => vault.call('followUp.removeExchange', { id: (await open()).exchanges[0]?.id ?? 0 })],
  ['steps.assess', () => vault.call('steps.assess', { referralId: id, assessment: assessment() })],
  ['steps.decideLevel1', () => vault.call('steps.decideLevel1', { referralId: id, decision: decisionLevel1(structureId) })],
  [
    'steps.tell',
    async () => vault.call('steps.tell', { referralId: id, decisionId: (await open()).decisions[0]?.id ?? 0, on: '2026-11-12' }),
  ],
  [
    'today.postpone',
    async () =>
      vault.call('today.postpone', {
        referralId: id,
        kind: 'feedback',
        recordId: (await open()).decisions[0]?.orientations[0]?.id ?? 0,
        on: '2027-01-15',
      }),
  ],
  [
    'followUp.addAction',
    () =>
      vault.call('followUp.addAction', {
        referralId: id,
        action: { label: 'Rappeler', ownerId: null, dueOn: '2026-12-01', recurrence: 'monthly' },
      }),
  ],
  [
    'followUp.setActionStatus',
    async () =>
      vault.call('followUp.setActionStatus', {
        actionId: (await open()).actions[0]?.id ?? 0,
        status: 'done',
        on: '2026-11-20',
        circumstances: null,
      }),
  ],
  ['steps.undo', () => vault.call('steps.undo', { referralId: id })],
];

describe('what was done in the session', () => {
  it('is taken back step by step, the last first, until the saisine is as it was', async () => {
    const states: unknown[] = [await open()];
    for (const [, act] of morning) {
      await act();
      states.push(await open());
    }
    for (const [index, [operation]] of [...morning.entries()].toReversed()) {
      expect((await vault.call('undo.last', {})).done?.operation).toBe(operation);
      await undo();
      expect(await open(), operation).toEqual(states[index]);
    }
    expect((await vault.call('undo.last', {})).done).toBeNull();
    expect((await vault.refusal('undo.back', {})).code).toBe('nothing_done_yet');
    expect((await vault.call('journal.state', {})).broken).toBeNull();
  });

  it('is found again by the search once its deletion is taken back', async () => {
    const note = await vault.call('followUp.addNote', { referralId: id, on: '2026-11-10', text: 'Le xylophone' });
    await vault.call('followUp.removeNote', { id: note.id });
    await undo();
    const { results } = await vault.call('search.find', {
      words: 'xylophone',
      levels: [],
      years: [],
      sectors: [],
      statuses: [],
      kinds: [],
      territories: [],
    });
    expect(results.map((each) => each.id)).toEqual([id]);
  });

  it('stays once something that cannot be undone has changed the same saisine', async () => {
    await vault.call('steps.assess', { referralId: id, assessment: assessment() });
    const decided = decisionLevel1(structureId);
    await vault.call('steps.decideLevel1', { referralId: id, decision: decided });
    await vault.call('person.recordConsent', { referralId: id, consent: oralAgreement, eraseIdentity: false });
    expect((await vault.call('undo.last', {})).done).toBeNull();
  });

  it('brings back no text after an opposition', async () => {
    const note = await vault.call('followUp.addNote', { referralId: id, on: '2026-11-10', text: 'Avant' });
    await vault.call('followUp.removeNote', { id: note.id });
    await vault.call('person.recordConsent', {
      referralId: id,
      consent: { ...oralAgreement, status: 'opposed', reason: 'Ne souhaite pas' },
      eraseIdentity: true,
    });
    expect((await vault.refusal('undo.back', {})).code).toBe('nothing_done_yet');
  });

  it('names only operations that exist', () => {
    expect(undoableOperations.filter((name) => !(operationNames as readonly string[]).includes(name))).toEqual([]);
  });
});

describe('the trash', () => {
  const removed = async () => {
    const note = await vault.call('followUp.addNote', { referralId: id, on: '2026-11-10', text: 'Première version' });
    await vault.call('followUp.updateNote', { id: note.id, on: '2026-11-11', text: 'Deuxième version' });
    await vault.call('followUp.removeNote', { id: note.id });
    return (await vault.call('trash.list', {})).items;
  };

  it('keeps a note with its former versions, and gives both back', async () => {
    const items = await removed();
    expect(items).toMatchObject([{ kind: 'note', referralId: id, on: '2026-11-11', beginning: 'Deuxième version', goneOn: '2026-12-21' }]);
    // A new note takes the number that became free; it has no history of another.
    const other = await vault.call('followUp.addNote', { referralId: id, on: '2026-11-12', text: 'Une autre' });
    expect((await vault.call('history.ofReferral', { referralId: id })).texts).toEqual([]);
    await vault.call('trash.restore', { id: items[0]?.id ?? 0 });
    const { notes } = await open();
    expect(notes.map(({ text }) => text).sort()).toEqual(['Deuxième version', 'Une autre']);
    const back = notes.find(({ id: number }) => number !== other.id);
    expect((await vault.call('history.ofReferral', { referralId: id })).texts).toMatchObject([
      { kind: 'note', recordId: back?.id, text: 'Première version' },
    ]);
    expect((await vault.call('trash.list', {})).items).toEqual([]);
  });

  it('keeps a draft that was thrown away, not one that was sent', async () => {
    const form = 'followUp.addNote';
    await vault.call('drafts.save', { form, subject: String(id), referralId: id, content: { text: 'Commencée' } });
    await vault.call('drafts.discard', { form, subject: String(id) });
    expect((await vault.call('trash.list', {})).items).toEqual([]);
    await vault.call('drafts.save', { form, subject: String(id), referralId: id, content: { text: 'Commencée' } });
    await vault.call('drafts.discard', { form, subject: String(id), trash: true });
    const [item] = (await vault.call('trash.list', {})).items;
    expect(item).toMatchObject({ kind: 'draft', form, beginning: null });
    await vault.call('trash.restore', { id: item?.id ?? 0 });
    expect((await vault.call('drafts.read', { form, subject: String(id) })).content).toEqual({ text: 'Commencée' });
    await vault.call('drafts.discard', { form, subject: String(id), trash: true });
    await vault.call('drafts.save', { form, subject: String(id), referralId: id, content: { text: 'Une autre' } });
    const [again] = (await vault.call('trash.list', {})).items;
    expect((await vault.refusal('trash.restore', { id: again?.id ?? 0 })).code).toBe('draft_in_the_way');
  });

  it('is emptied by hand, one or all, and that cannot be undone', async () => {
    const items = await removed();
    expect(await vault.call('trash.empty', { id: items[0]?.id ?? 0 })).toEqual({ removed: 1 });
    expect(await vault.call('trash.empty', { id: null })).toEqual({ removed: 0 });
    expect((await vault.refusal('undo.back', {})).code).toBe('undo_changed');
  });
});

describe('a text that is written over', () => {
  it('stays in the history of its note, exchange or decision, with when; what did not change is not kept', async () => {
    await vault.call('steps.assess', { referralId: id, assessment: assessment() });
    const decision = decisionLevel1(structureId);
    await vault.call('steps.decideLevel1', { referralId: id, decision });
    const [made] = (await open()).decisions;
    await vault.call('steps.reviseLevel1', {
      referralId: id,
      decisionId: made?.id ?? 0,
      decision: { ...decision, publicWording: 'Relais vers un partenaire' },
    });
    const { texts } = await vault.call('history.ofReferral', { referralId: id });
    expect(texts).toEqual([
      {
        kind: 'decision',
        recordId: made?.id,
        field: 'public_wording',
        text: 'Mise en lien avec un partenaire',
        replacedAt: expect.stringMatching(/^2026-11-21T/),
        by: 'Coordination',
      },
    ]);
  });
});

describe('what waits today', () => {
  const waiting = async () => {
    await vault.call('steps.assess', { referralId: id, assessment: assessment() });
    await vault.call('steps.decideLevel1', { referralId: id, decision: decisionLevel1(structureId) });
    const orientation = (await open()).decisions[0]?.orientations[0]?.id ?? 0;
    return {
      orientation,
      due: async () =>
        (await vault.call('today.overview', {})).dues.find((each) => each.recordId === orientation && each.kind === 'feedback'),
    };
  };

  it('is moved to another day, which must lie ahead', async () => {
    const { orientation, due } = await waiting();
    expect((await due())?.on).toBe('2026-12-05');
    const ask = { referralId: id, kind: 'feedback' as const, recordId: orientation };
    expect((await vault.refusal('today.postpone', { ...ask, on: '2026-11-21' })).code).toBe('postpone_to_past');
    await vault.call('today.postpone', { ...ask, on: '2026-12-28' });
    expect((await due())?.on).toBe('2026-12-28');
    expect((await vault.refusal('today.postpone', { ...ask, referralId: id - 1, on: '2026-12-28' })).code).toBe('not_found');
  });

  it('is handed over to a structure', async () => {
    const { orientation } = await waiting();
    await vault.call('today.delegate', { referralId: id, kind: 'feedback', recordId: orientation, ownerId: structureId });
    expect((await open()).decisions[0]?.orientations[0]?.driverId).toBe(structureId);
  });

  it('moves the end of a watch', async () => {
    await vault.call('steps.assess', { referralId: id, assessment: assessment() });
    await vault.call('steps.decideLevel1', { referralId: id, decision: decisionLevel1(structureId) });
    await vault.call('steps.watch', { referralId: id, on: '2026-11-15', until: '2026-11-20', lever: null, leverOther: null, reason: null });
    await vault.call('today.postpone', { referralId: id, kind: 'watch', recordId: null, on: '2026-12-20' });
    expect((await open()).watch?.until).toBe('2026-12-20');
  });

  it('tells what the next meeting lacks, and which agreements end', async () => {
    vault.setToday('2022-01-05');
    const around = await vault.call('today.around', {});
    expect(around.meeting === null || around.meeting.on >= '2022-01-05').toBe(true);
    expect(around.ending.every(({ validUntil }) => validUntil >= '2022-01-05' && validUntil <= '2022-07-05')).toBe(true);
  });
});
