import { useEffect, useState } from 'react';
import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import { isAgreement } from '#shared/consent/consent.ts';
import { call } from '#renderer/client/call.ts';
import type { IdentityValues, NewReferralValues } from './new-referral-values.ts';

export type LookAlike = OutputOf<'referrals.lookAlikes'>[number];

/** Milliseconds between the last change and the question. */
const PAUSE = 300;

/** Referrals that may be of the same situation as what is being typed. References only; a failure shows nothing, since it only helps. */
export function useLookAlikes(values: NewReferralValues, identity: IdentityValues): readonly LookAlike[] {
  const [found, setFound] = useState<readonly LookAlike[]>([]);
  const { status } = values.consent;
  const known = status !== null && isAgreement(status) && (identity.lastName ?? '').trim() !== '';
  const asksNothing = values.comeback || (values.referrer.structureId === null && !known);
  const question: InputOf<'referrals.lookAlikes'> = {
    identity: known ? identity : null,
    structureId: values.referrer.structureId,
    gender: values.facts.gender,
    ageBand: values.facts.ageBand,
    territorySector: values.facts.territorySector,
    exceptReferralId: null,
  };
  const asked = asksNothing ? null : JSON.stringify(question);
  useEffect(() => {
    if (asked === null) {
      setFound([]);
      return undefined;
    }
    let gone = false;
    const timer = setTimeout(() => {
      call('referrals.lookAlikes', JSON.parse(asked) as InputOf<'referrals.lookAlikes'>).then(
        (answer) => {
          if (!gone) setFound(answer);
        },
        () => undefined,
      );
    }, PAUSE);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [asked]);
  return found;
}
