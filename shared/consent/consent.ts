import type { ErrorCode } from '#shared/errors/app-error.ts';

/** Status of the person's information and agreement (domain.md, section 4). The latest recorded one counts. */
export const consentStatuses = [
  'not_informed',
  'oral',
  'written',
  'legal_representative',
  'anonymous',
  'no_answer',
  'impossible',
  'opposed',
  'withdrawn',
] as const;

export type ConsentStatus = (typeof consentStatuses)[number];

/** What the gate must know: the latest status, and the structures to which an agreement extends (empty: not limited). */
export interface ConsentState {
  readonly status: ConsentStatus;
  readonly scope: readonly number[];
}

/** The person agreed, or their legal representative did: nominative sharing is possible within the stated scope. */
export function isAgreement(status: ConsentStatus): boolean {
  return status === 'oral' || status === 'written' || status === 'legal_representative';
}

/** Opposition, or agreement taken back: no sharing, no agenda, no export of the row; only a statistical residue. */
export function isFrozen(status: ConsentStatus): boolean {
  return status === 'opposed' || status === 'withdrawn';
}

/** Statuses under which a reason must be written down, so that a successor understands. */
export function needsReason(status: ConsentStatus): boolean {
  return status === 'no_answer' || status === 'impossible' || status === 'opposed' || status === 'withdrawn';
}

/** Something that an operation is about to do with what the cellule knows of a person. */
export type Disclosure =
  | { readonly what: 'hold_identity' }
  | { readonly what: 'read_identity' }
  | { readonly what: 'exchange'; readonly nominative: boolean; readonly partners: readonly number[] }
  | { readonly what: 'agenda' }
  | { readonly what: 'decide' }
  | { readonly what: 'change_facts' }
  | { readonly what: 'export_row' };

/**
 * The gate: may this be done under this consent? Asked by the operations before they write or answer, whoever calls,
 * and by the screens to explain what is not possible.
 * Source: Centre national de ressources des CLSM (no sharing without prior agreement; with opposition, none at all).
 * @returns `null` when it may be done, else the code of the sentence that says why not.
 */
export function refusalOf(disclosure: Disclosure, consent: ConsentState): ErrorCode | null {
  if (isFrozen(consent.status)) return 'frozen_by_opposition';
  switch (disclosure.what) {
    case 'hold_identity':
    case 'read_identity':
      return isAgreement(consent.status) ? null : 'identity_needs_agreement';
    case 'exchange':
      if (!disclosure.nominative) return null;
      if (!isAgreement(consent.status)) return 'nominative_needs_agreement';
      return consent.scope.length === 0 || disclosure.partners.every((partner) => consent.scope.includes(partner))
        ? null
        : 'partner_outside_scope';
    case 'agenda':
    case 'decide':
    case 'change_facts':
    case 'export_row':
      return null;
  }
}
