import { OTHER } from '#shared/code-lists/code.ts';
import { type ConsentStatus, isAgreement, needsReason } from '#shared/consent/consent.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import type { LocalDate } from '#shared/dates/local-date.ts';
import { emptyFacts, emptyReferrer, type FactsValues, type ReferrerValues } from '#renderer/components/referral-facts/values.ts';

/** Information and agreement of the person, as the form holds it; without a status nothing is recorded. */
export interface ConsentValues {
  status: ConsentStatus | null;
  on: LocalDate | null;
  givenBy: string | null;
  scope: number[];
  reason: string | null;
  reviewOn: LocalDate | null;
}

/** What the phone form keeps while it is typed. The identity is not among it: it is never part of a draft. */
export interface NewReferralValues {
  /** The same situation comes back: `previousReferralId` tells which. */
  comeback: boolean;
  previousReferralId: number | null;
  receivedOn: LocalDate | null;
  referrer: ReferrerValues;
  facts: FactsValues;
  consent: ConsentValues;
}

export type IdentityValues = NonNullable<InputOf<'referrals.create'>['identity']>;

export const emptyIdentity: IdentityValues = { lastName: null, firstName: null, birthDate: null, address: null, phone: null, email: null };

/** The form at the beginning of a call. */
export function firstValues(today: LocalDate, previousReferralId: number | null): NewReferralValues {
  return {
    comeback: previousReferralId !== null,
    previousReferralId,
    receivedOn: today,
    referrer: emptyReferrer,
    facts: emptyFacts,
    consent: { status: null, on: today, givenBy: null, scope: [], reason: null, reviewOn: null },
  };
}

/**
 * What is sent, made from what was typed. What a later answer made pointless is left out: what « Autre » meant when it is no longer
 * chosen, the emergency numbers when there is no danger, the fields of another status of consent.
 * @param identity what was typed of the identity; left out without an agreement
 * @returns an input for `referrals.create`, in which what is necessary may still be missing: its schema says so
 */
export function createInput(values: NewReferralValues, identity: IdentityValues): unknown {
  const { facts, consent, comeback, previousReferralId } = values;
  return {
    receivedOn: values.receivedOn,
    referrer: values.referrer,
    facts: {
      ...facts,
      contextOther: facts.context === OTHER ? facts.contextOther : null,
      problemOther: facts.dominantProblem === OTHER ? facts.problemOther : null,
      housingOther: facts.housing === OTHER ? facts.housingOther : null,
      associatedProblems: facts.associatedProblems.filter((code) => code !== facts.dominantProblem),
      emergencyToldOn: facts.urgent === 'yes' ? facts.emergencyToldOn : null,
    },
    // Without the situation that comes back, the schema must refuse: it would become a new situation unnoticed.
    previousReferralId: comeback ? (previousReferralId ?? undefined) : null,
    consent: consent.status === null ? null : consentInput(consent, consent.status),
    identity: consent.status !== null && isAgreement(consent.status) && holdsSomething(identity) ? identity : null,
  };
}

function consentInput(consent: ConsentValues, status: ConsentStatus) {
  const agreed = isAgreement(status);
  return {
    status,
    on: consent.on,
    givenBy: agreed ? consent.givenBy : null,
    scope: agreed ? consent.scope : [],
    reason: needsReason(status) ? consent.reason : null,
    reviewOn: mayBeReviewed(status) ? consent.reviewOn : null,
  };
}

/** Statuses after which the information of the person is taken up again on a day. */
export function mayBeReviewed(status: ConsentStatus): boolean {
  return status === 'not_informed' || status === 'no_answer' || status === 'impossible';
}

function holdsSomething(identity: IdentityValues): boolean {
  return Object.values(identity).some((value) => value !== null && value.trim() !== '');
}
