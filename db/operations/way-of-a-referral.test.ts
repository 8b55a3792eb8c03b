import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noFacts } from '#shared/contract/no-facts.ts';
import { assessment, decisionLevel1, decisionLevel2, newReferral, noIdentity, oneReferral, oralAgreement } from '#db/testing/records.ts';
import { type TestVault, testVault } from '#db/testing/session.ts';

let vault: TestVault;
beforeEach(async () => {
  vault = await testVault({ today: '2026-11-21' });
});
afterEach(() => vault.remove());

const statusOf = async (referralId: number) => (await vault.call('referrals.open', { referralId })).status;

describe('a saisine of level 1', () => {
  it('goes from the phone call to its closing, and tells its story', async () => {
    const { referralId, landlord, hospital } = await oneReferral(vault);
    expect(await statusOf(referralId)).toBe('received');
    await vault.call('steps.assess', { referralId, assessment: assessment() });
    await vault.call('followUp.addExchanges', {
      referralId,
      exchanges: {
        on: '2026-11-04',
        channel: 'phone',
        asked: 'Connaissez-vous la situation ?',
        nominative: false,
        exchanges: [
          { partnerId: hospital, contactPerson: null, knowsPerson: 'yes', answered: 'Suivi au CMP.', disclosed: null },
          { partnerId: landlord, contactPerson: null, knowsPerson: 'cannot_answer', answered: null, disclosed: null },
        ],
      },
    });
    await vault.call('steps.decideLevel1', { referralId, decision: decisionLevel1(hospital) });
    let dossier = await vault.call('referrals.open', { referralId });
    expect(dossier).toMatchObject({ status: 'follow_up', level: 1, reference: '2026-01' });
    expect(dossier.exchanges.map((exchange) => exchange.partnerName)).toEqual(['Centre hospitalier d’essai', 'Bailleur d’essai']);
    expect(dossier.dues.map((due) => due.kind)).toEqual(['feedback', 'tell']);

    await vault.call('steps.tell', { referralId, decisionId: dossier.decisions[0]?.id ?? 0, on: '2026-11-06' });
    await vault.call('followUp.recordResult', {
      orientationId: dossier.decisions[0]?.orientations[0]?.id ?? 0,
      on: '2026-11-18',
      result: 'Rendez-vous pris.',
    });
    dossier = await vault.call('referrals.open', { referralId });
    expect(dossier.dues).toEqual([]);
    await vault.call('steps.close', { referralId, on: '2026-11-20', reason: 'care', reasonOther: null, comment: null });
    expect(await statusOf(referralId)).toBe('closed');
  });

  it('comes back as a new saisine of the same situation, linked to the one before', async () => {
    const { referralId, landlord } = await oneReferral(vault, true);
    const again = newReferral(landlord, { receivedOn: '2026-11-20', previousReferralId: referralId });
    expect((await vault.refusal('referrals.create', again)).code).toBe('still_open');
    await vault.call('steps.close', { referralId, on: '2026-11-19', reason: 'relay', reasonOther: null, comment: null });
    const second = await vault.call('referrals.create', again);
    expect(second.reference).toBe('2026-01/2');
    const dossier = await vault.call('referrals.open', { referralId: second.id });
    expect(dossier.saisines.map((saisine) => saisine.reference)).toEqual(['2026-01', '2026-01/2']);
    const { counts } = await vault.call('year.table', { year: 2026 });
    expect(counts).toMatchObject({ referrals: 2, situations: 1, comebacks: 1 });
  });

  it('keeps the results of its orientations when the decision is revised', async () => {
    const { referralId, hospital } = await oneReferral(vault, true);
    const before = (await vault.call('referrals.open', { referralId })).decisions[0];
    const orientation = before?.orientations[0];
    if (!before || !orientation) throw new Error('a decision with an orientation was expected');
    await vault.call('followUp.recordResult', { orientationId: orientation.id, on: '2026-11-10', result: 'Fait.' });
    const decision = decisionLevel1(hospital);
    await vault.call('steps.reviseLevel1', {
      referralId,
      decisionId: before.id,
      decision: {
        ...decision,
        publicWording: 'Mise en lien, puis éclairage',
        orientations: [
          {
            ...decision.orientations[0],
            id: orientation.id,
            type: 'contact',
            typeOther: null,
            targets: [hospital],
            driverId: null,
            feedbackDueOn: null,
          },
          { type: 'advice', typeOther: null, targets: [], driverId: null, feedbackDueOn: null },
        ],
      },
    });
    const after = (await vault.call('referrals.open', { referralId })).decisions[0];
    expect(after?.publicWording).toBe('Mise en lien, puis éclairage');
    expect(after?.orientations.map((line) => [line.type, line.result])).toEqual([
      ['contact', 'Fait.'],
      ['advice', null],
    ]);
  });
});

describe('a saisine of level 2', () => {
  it('is escalated, postponed, decided in a meeting, and its yearly action comes back when done', async () => {
    const { referralId, hospital } = await oneReferral(vault, true);
    await vault.call('steps.escalate', { referralId, on: '2026-11-08', reason: 'Il faut partager.', colleges: ['psychiatry'] });
    expect(await statusOf(referralId)).toBe('agenda');
    await vault.call('steps.postpone', { referralId, on: '2026-11-09', reason: 'Collège manquant.' });
    expect(await statusOf(referralId)).toBe('postponed');
    await vault.call('steps.decideLevel2', { referralId, decision: decisionLevel2(hospital) });
    const dossier = await vault.call('referrals.open', { referralId });
    expect(dossier).toMatchObject({ status: 'follow_up', level: 2, collegesNeeded: ['psychiatry'] });
    const action = dossier.actions[0];
    await vault.call('followUp.setActionStatus', { actionId: action?.id ?? 0, status: 'done', on: '2026-11-20', circumstances: null });
    await vault.call('followUp.setActionStatus', { actionId: action?.id ?? 0, status: 'done', on: '2026-11-21', circumstances: null });
    const { actions } = await vault.call('referrals.open', { referralId });
    expect(actions.map((line) => [line.status, line.dueOn])).toEqual([
      ['done', '2026-11-20'],
      ['todo', '2027-11-20'],
    ]);
  });

  it('« non réalisable » asks for the circumstances, « non faite » does not', async () => {
    const { referralId } = await oneReferral(vault, true);
    const { id: actionId } = await vault.call('followUp.addAction', {
      referralId,
      action: { label: 'Visite conjointe', ownerId: null, dueOn: null, recurrence: 'none' },
    });
    const change = { actionId, on: '2026-11-20', circumstances: null };
    expect(await vault.refusal('followUp.setActionStatus', { ...change, status: 'not_feasible' })).toMatchObject({
      code: 'circumstances_required',
      field: 'circumstances',
    });
    await vault.call('followUp.setActionStatus', { ...change, status: 'not_done' });
  });
});

describe('a sollicitation ponctuelle', () => {
  it('is counted apart, and never twice once it has become a saisine', async () => {
    const { landlord } = await oneReferral(vault);
    const enquiry = await vault.call('referrals.createEnquiry', {
      receivedOn: '2026-11-10',
      referrer: { structureId: landlord, person: null, role: null, callBack: null },
      channel: 'phone',
      request: 'Quel est le numéro de l’équipe mobile ?',
      answer: null,
    });
    expect(enquiry.reference).toBe('S2026-01');
    expect((await vault.call('year.table', { year: 2026 })).counts).toMatchObject({ referrals: 1, enquiries: 1 });
    expect(await vault.call('referrals.convert', { referralId: enquiry.id, on: '2026-11-12' })).toEqual({ reference: '2026-02' });
    expect((await vault.call('year.table', { year: 2026 })).counts).toMatchObject({ referrals: 2, enquiries: 0 });
    expect((await vault.refusal('referrals.convert', { referralId: enquiry.id, on: '2026-11-12' })).code).toBe('already_referral');
  });
});

describe('the last step', () => {
  it('can be taken back, with what it held; the step before stands again', async () => {
    const { referralId } = await oneReferral(vault, true);
    await vault.call('steps.undo', { referralId });
    const dossier = await vault.call('referrals.open', { referralId });
    expect(dossier).toMatchObject({ status: 'assessing', decisions: [], level: null });
    await vault.call('steps.undo', { referralId });
    expect((await vault.refusal('steps.undo', { referralId })).code).toBe('nothing_to_undo');
  });
});

describe('watching', () => {
  it('needs a date or a lever, waits for it, and ends by waking or closing', async () => {
    const { referralId } = await oneReferral(vault, true);
    const watch = { referralId, on: '2026-11-10', until: null, lever: null, leverOther: null, reason: null };
    expect(await vault.refusal('steps.watch', watch)).toMatchObject({ code: 'watch_needs_end', field: 'until' });
    await vault.call('steps.watch', { ...watch, until: '2027-01-15' });
    expect(await vault.call('referrals.open', { referralId })).toMatchObject({ status: 'watch', watch: { until: '2027-01-15' } });
    await vault.call('steps.wake', { referralId, on: '2026-11-12', reason: null });
    expect(await statusOf(referralId)).toBe('follow_up');
  });
});

describe('forbidden steps are refused by the operations, whoever calls', () => {
  it('and nothing is written, not even an audit entry', async () => {
    const { referralId, hospital } = await oneReferral(vault);
    const refused: [string, string][] = [];
    const note = async (name: string, promise: Promise<{ code: string }>) => refused.push([name, (await promise).code]);
    await note('decideLevel1', vault.refusal('steps.decideLevel1', { referralId, decision: decisionLevel1(hospital) }));
    await note('decideLevel2', vault.refusal('steps.decideLevel2', { referralId, decision: decisionLevel2(hospital) }));
    await note('escalate', vault.refusal('steps.escalate', { referralId, on: '2026-11-10', reason: 'x', colleges: [] }));
    await note('postpone', vault.refusal('steps.postpone', { referralId, on: '2026-11-10', reason: 'x' }));
    await note('wake', vault.refusal('steps.wake', { referralId, on: '2026-11-10', reason: null }));
    await note('decline', vault.refusal('steps.decline', { referralId, on: '2026-11-10', reason: 'x', emergency: false, toldOn: null }));
    await note('close', vault.refusal('steps.close', { referralId, on: '2026-11-10', reason: 'relay', reasonOther: null, comment: null }));
    expect(refused).toEqual([
      ['decideLevel1', 'assess_first'],
      ['decideLevel2', 'assess_first'],
      ['escalate', 'assess_first'],
      ['postpone', 'assess_first'],
      ['wake', 'assess_first'],
      ['decline', 'assess_first'],
      ['close', 'closure_needs_decision'],
    ]);
    expect((await vault.call('referrals.open', { referralId })).steps).toHaveLength(1);
  });

  it.each([
    ['assessed before it was received', '2026-11-01', 'date_before_previous_step'],
    ['assessed tomorrow', '2026-11-22', 'date_in_future'],
  ])('%s', async (_, on, code) => {
    const { referralId } = await oneReferral(vault);
    expect(await vault.refusal('steps.assess', { referralId, assessment: assessment(on) })).toMatchObject({ code, field: 'assessment.on' });
  });
});

describe('the consent gate', () => {
  const identity = { ...noIdentity, lastName: 'Nomdetest', firstName: 'Prénomdetest', birthDate: '1978-04-03' };

  it('holds no identity without an agreement, and reads none once it is taken back', async () => {
    const { referralId } = await oneReferral(vault);
    expect((await vault.refusal('person.saveIdentity', { referralId, identity })).code).toBe('identity_needs_agreement');
    await vault.call('person.recordConsent', { referralId, consent: oralAgreement, eraseIdentity: false });
    await vault.call('person.saveIdentity', { referralId, identity });
    expect(await vault.call('person.readIdentity', { referralId })).toEqual(identity);
    await vault.call('person.recordConsent', {
      referralId,
      consent: { ...oralAgreement, status: 'withdrawn', reason: 'La personne l’a dit.', givenBy: null },
      eraseIdentity: false,
    });
    expect((await vault.refusal('person.readIdentity', { referralId })).code).toBe('frozen_by_opposition');
  });

  it('asks that the identity be erased before the presentation becomes anonymous', async () => {
    const { referralId } = await oneReferral(vault);
    await vault.call('person.recordConsent', { referralId, consent: oralAgreement, eraseIdentity: false });
    await vault.call('person.saveIdentity', { referralId, identity });
    const anonymous = { referralId, consent: { ...oralAgreement, status: 'anonymous' as const, givenBy: null } };
    expect((await vault.refusal('person.recordConsent', { ...anonymous, eraseIdentity: false })).code).toBe('identity_still_held');
    await vault.call('person.recordConsent', { ...anonymous, eraseIdentity: true });
    expect((await vault.call('referrals.open', { referralId })).identityHeld).toBe(false);
  });

  it('lets a nominative exchange through only towards partners within the agreement', async () => {
    const { referralId, landlord, hospital } = await oneReferral(vault);
    const exchange = (partnerId: number) => ({
      referralId,
      exchanges: {
        on: '2026-11-04',
        channel: null,
        asked: null,
        nominative: true,
        exchanges: [{ partnerId, contactPerson: null, knowsPerson: null, answered: null, disclosed: null }],
      },
    });
    expect((await vault.refusal('followUp.addExchanges', exchange(hospital))).code).toBe('nominative_needs_agreement');
    await vault.call('person.recordConsent', { referralId, consent: { ...oralAgreement, scope: [hospital] }, eraseIdentity: false });
    await vault.call('followUp.addExchanges', exchange(hospital));
    expect((await vault.refusal('followUp.addExchanges', exchange(landlord))).code).toBe('partner_outside_scope');
  });

  it('freezes everything after an opposition but the way out, and leaves only a residue in the year', async () => {
    const { referralId, hospital } = await oneReferral(vault, true);
    await vault.call('person.recordConsent', {
      referralId,
      consent: { ...oralAgreement, status: 'opposed', reason: 'La personne s’oppose.', givenBy: null },
      eraseIdentity: true,
    });
    const dossier = await vault.call('referrals.open', { referralId });
    const decisionId = dossier.decisions[0]?.id ?? 0;
    const escalate = { referralId, on: '2026-11-20', reason: 'x', colleges: [] };
    expect((await vault.refusal('steps.escalate', escalate)).code).toBe('frozen_by_opposition');
    expect((await vault.refusal('steps.reviseLevel1', { referralId, decisionId, decision: decisionLevel1(hospital) })).code).toBe(
      'frozen_by_opposition',
    );
    const update = {
      referralId,
      receivedOn: '2026-11-02',
      referrer: { structureId: hospital, person: null, role: null, callBack: null },
      facts: noFacts,
    };
    expect((await vault.refusal('referrals.update', update)).code).toBe('frozen_by_opposition');
    const table = await vault.call('year.table', { year: 2026 });
    expect(table.rows).toEqual([]);
    expect(table.counts).toMatchObject({ referrals: 1, residue: 1 });
    await vault.call('steps.close', { referralId, on: '2026-11-20', reason: 'refusal', reasonOther: null, comment: null });
  });

  it('refuses a publishable wording that names the person, without repeating the name', async () => {
    const { referralId, hospital } = await oneReferral(vault);
    await vault.call('person.recordConsent', { referralId, consent: oralAgreement, eraseIdentity: false });
    await vault.call('person.saveIdentity', { referralId, identity });
    await vault.call('steps.assess', { referralId, assessment: assessment() });
    const error = await vault.refusal('steps.decideLevel1', {
      referralId,
      decision: { ...decisionLevel1(hospital), publicWording: 'Rencontre avec Mme NOMDETEST' },
    });
    expect(error).toMatchObject({ code: 'wording_identifies', field: 'decision.publicWording' });
    expect(JSON.stringify(error).toLowerCase()).not.toContain('nomdetest');
  });
});

describe('what was mistyped', () => {
  it.each([
    ['a code that is in no list', { facts: { ...noFacts, context: 'no_such_code' } }, 'unknown_code', 'facts.context'],
    ['« Autre » without saying what', { facts: { ...noFacts, context: 'other' } }, 'specify_other', 'facts.contextOther'],
    ['a reception in the future', { receivedOn: '2026-12-24' }, 'date_in_future', 'receivedOn'],
    ['an identity without an agreement', { identity: { ...noIdentity, lastName: 'X' } }, 'identity_needs_agreement', 'identity'],
  ] as const)('%s is refused beside its field, and nothing half written is stored', async (_, changes, code, field) => {
    const { landlord } = await oneReferral(vault);
    const before = await vault.call('referrals.list', { filters: {}, sort: 'received', descending: true, offset: 0, limit: 10 });
    expect(await vault.refusal('referrals.create', newReferral(landlord, changes))).toMatchObject({ code, field });
    expect(await vault.call('referrals.list', { filters: {}, sort: 'received', descending: true, offset: 0, limit: 10 })).toEqual(before);
  });

  it('the exact age feeds the band', async () => {
    const { landlord } = await oneReferral(vault);
    const { id } = await vault.call('referrals.create', newReferral(landlord, { facts: { ...noFacts, age: 47 } }));
    expect((await vault.call('referrals.open', { referralId: id })).facts).toMatchObject({ age: 47, ageBand: '45_54' });
  });
});

describe('a possible duplicate', () => {
  it('is noticed by the name in any order and case, without showing an identity', async () => {
    const { landlord } = await oneReferral(vault);
    const identity = { ...noIdentity, lastName: 'Nomdetest', firstName: 'Éloïse' };
    const known = await vault.call('referrals.create', newReferral(landlord, { consent: oralAgreement, identity }));
    const ask = (lastName: string, firstName: string) =>
      vault.call('referrals.lookAlikes', {
        identity: { ...noIdentity, lastName, firstName },
        structureId: null,
        gender: null,
        ageBand: null,
        territorySector: null,
        exceptReferralId: null,
      });
    expect(await ask('ELOISE', 'nomdetest')).toEqual([
      { referralId: known.id, reference: '2026-02', receivedOn: '2026-11-02', because: 'identity' },
    ]);
    expect(await ask('Nomdetestt', 'Éloïse')).toEqual([]);
  });

  it('is in the journal once it was told that a name is known, and not at every pause of typing', async () => {
    const { landlord } = await oneReferral(vault);
    const identity = { ...noIdentity, lastName: 'Nomdetest', firstName: 'Éloïse' };
    await vault.call('referrals.create', newReferral(landlord, { consent: oralAgreement, identity }));
    const ask = (lastName: string) =>
      vault.call('referrals.lookAlikes', {
        identity: { ...noIdentity, lastName, firstName: 'Éloïse' },
        structureId: null,
        gender: null,
        ageBand: null,
        territorySector: null,
        exceptReferralId: null,
      });
    const noted = async () =>
      (await vault.call('journal.list', { filters: { category: 'read' }, offset: 0, limit: 10 })).rows.map(
        ({ operation, subject, facts }) => [operation, subject, facts],
      );
    await ask('Nomd');
    expect(await noted()).toEqual([]);
    await ask('Nomdetest');
    await ask('Nomdetest');
    expect(await noted()).toEqual([['referrals.lookAlikes', '2026-02', { found: 1 }]]);
    await vault.call('settings.save', { feedbackDays: 20 });
    await ask('Nomdetest');
    expect(await noted()).toHaveLength(2);
  });
});
