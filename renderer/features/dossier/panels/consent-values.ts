import type { ConsentStatus } from '#shared/consent/consent.ts';
import { isAgreement, isFrozen } from '#shared/consent/consent.ts';
import type { LocalDate } from '#shared/dates/local-date.ts';

/** The information and agreement of the person as their form holds them. */
export interface ConsentValues {
  status: ConsentStatus | null;
  on: LocalDate | null;
  givenBy: string | null;
  scope: readonly number[];
  reason: string | null;
  reviewOn: LocalDate | null;
  eraseIdentity: boolean;
}

/** What a new status means for an identity that is held. */
export type IdentityFate = 'stays' | 'must go' | 'may go';

/** Without an agreement no identity is kept; when everything is frozen, erasing it is offered. */
export function fateOfIdentity(status: ConsentStatus | null, identityHeld: boolean): IdentityFate {
  if (!identityHeld || status === null || isAgreement(status)) return 'stays';
  return isFrozen(status) ? 'may go' : 'must go';
}
