import type { InputOf } from './contract.ts';

/** Facts of a referral of which nothing is known yet: every one « non renseigné ». */
export const noFacts: InputOf<'referrals.create'>['facts'] = {
  channel: null,
  request: null,
  context: null,
  contextOther: null,
  dominantProblem: null,
  problemOther: null,
  associatedProblems: [],
  gender: null,
  age: null,
  ageBand: null,
  territorySector: null,
  housing: null,
  housingOther: null,
  protection: null,
  knownToPsychiatry: null,
  involvedStructures: [],
  involvedText: null,
  tried: null,
  urgent: null,
  emergencyToldOn: null,
  personWish: null,
  facts: null,
  opinions: null,
};
