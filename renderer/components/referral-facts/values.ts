import type { InputOf } from '#shared/contract/contract.ts';
import { noFacts } from '#shared/contract/no-facts.ts';

type FactsInput = InputOf<'referrals.update'>['facts'];

/** The coded facts and texts of a referral, as a form holds them. */
export interface FactsValues extends Omit<FactsInput, 'associatedProblems' | 'involvedStructures'> {
  associatedProblems: readonly string[];
  involvedStructures: readonly number[];
}

/** Who asks, as a form holds it: the structure may still be missing. */
export interface ReferrerValues {
  structureId: number | null;
  person: string | null;
  role: string | null;
  callBack: string | null;
}

export const emptyReferrer: ReferrerValues = { structureId: null, person: null, role: null, callBack: null };

/** Nothing is known yet. */
export const emptyFacts: FactsValues = noFacts;

/** The facts as the operations take them: the dominant problem is not repeated among the associated ones. */
export function factsInput(values: FactsValues): FactsInput {
  return {
    ...values,
    associatedProblems: values.associatedProblems.filter((code) => code !== values.dominantProblem),
    involvedStructures: [...values.involvedStructures],
  };
}
