import type { InputOf } from '#shared/contract/contract.ts';
import { noFacts } from '#shared/contract/no-facts.ts';
import type { TestVault } from './session.ts';

export const noIdentity: InputOf<'person.saveIdentity'>['identity'] = {
  lastName: null,
  firstName: null,
  birthDate: null,
  address: null,
  phone: null,
  email: null,
};

export const oralAgreement: InputOf<'person.recordConsent'>['consent'] = {
  status: 'oral',
  on: '2026-11-02',
  givenBy: 'la personne',
  scope: [],
  reason: null,
  reviewOn: null,
};

/** A referral as `referrals.create` takes it, received on 2 November 2026. */
export function newReferral(structureId: number, changes: Partial<InputOf<'referrals.create'>> = {}): InputOf<'referrals.create'> {
  return {
    receivedOn: '2026-11-02',
    referrer: { structureId, person: null, role: null, callBack: null },
    facts: noFacts,
    previousReferralId: null,
    consent: null,
    identity: null,
    ...changes,
  };
}

/** An assessment that proposes level 1. */
export function assessment(on = '2026-11-03'): InputOf<'steps.assess'>['assessment'] {
  return {
    on,
    minutes: 20,
    channelsTried: 'yes',
    complex: 'yes',
    notEmergency: 'unknown',
    missingInformation: null,
    proposal: 'level1',
    reason: null,
    emergencyToldOn: null,
  };
}

/** A decision of level 1 with one orientation towards a structure. */
export function decisionLevel1(targetId: number, on = '2026-11-05'): InputOf<'steps.decideLevel1'>['decision'] {
  return {
    on,
    orientations: [{ type: 'contact', typeOther: null, targets: [targetId], driverId: null, feedbackDueOn: '2026-12-05' }],
    publicWording: 'Mise en lien avec un partenaire',
    publicNote: null,
    meetingCancelled: false,
    comment: null,
    toldOn: null,
  };
}

/** A decision of level 2 with a yearly action. */
export function decisionLevel2(ownerId: number, on = '2026-11-12'): InputOf<'steps.decideLevel2'>['decision'] {
  return {
    on,
    invited: [ownerId],
    publicWording: 'Organisation d’une réunion de concertation une fois par an',
    publicNote: null,
    purposes: ['partager la responsabilité'],
    levers: [{ code: 'yearly_concertation', other: null }],
    actions: [{ label: 'Réunion de concertation', ownerId, dueOn: '2026-11-20', recurrence: 'yearly' }],
    comment: null,
    toldOn: '2026-11-13',
  };
}

/** Adds two structures and a referral; with `decided`, an assessment and a decision of level 1 too. */
export async function oneReferral(vault: TestVault, decided = false): Promise<{ referralId: number; landlord: number; hospital: number }> {
  const landlord = (await vault.call('structures.add', { name: 'Bailleur d’essai', typeCode: 'social_landlord' })).id;
  const hospital = (await vault.call('structures.add', { name: 'Centre hospitalier d’essai', typeCode: 'adult_psychiatry' })).id;
  const { id: referralId } = await vault.call('referrals.create', newReferral(landlord));
  if (decided) {
    await vault.call('steps.assess', { referralId, assessment: assessment() });
    await vault.call('steps.decideLevel1', { referralId, decision: decisionLevel1(hospital) });
  }
  return { referralId, landlord, hospital };
}
