import * as z from 'zod';
import { consentStatuses } from '#shared/consent/consent.ts';
import { referralActions } from '#shared/workflow/next-steps.ts';
import { referralStatuses, stepKinds } from '#shared/workflow/steps.ts';
import { code, created, date, done, id, LINE, optionalText, PAGES, PARAGRAPH, requiredText } from './fields.ts';
import { read, write } from './operation.ts';

/** Who asks: a structure, and if known the person there, their function and where to call back. */
const referrer = z.strictObject({
  structureId: id,
  person: optionalText(LINE),
  role: optionalText(LINE),
  callBack: optionalText(LINE),
});

/** Coded facts and texts of a referral; all may be missing. Facts are kept apart from opinions. */
export const referralFacts = z.strictObject({
  channel: code.nullable(),
  /** What the referrer expects of the cellule. */
  request: optionalText(PARAGRAPH),
  context: code.nullable(),
  contextOther: optionalText(LINE),
  dominantProblem: code.nullable(),
  problemOther: optionalText(LINE),
  associatedProblems: z.array(code).max(20),
  gender: code.nullable(),
  /** Exact age in years; feeds the band when given. */
  age: z.int().min(0).max(120).nullable(),
  ageBand: code.nullable(),
  territorySector: z.string().max(40).nullable(),
  housing: code.nullable(),
  housingOther: optionalText(LINE),
  protection: code.nullable(),
  knownToPsychiatry: code.nullable(),
  /** Structures already around the person. */
  involvedStructures: z.array(id).max(40),
  involvedText: optionalText(PARAGRAPH),
  tried: optionalText(PARAGRAPH),
  urgent: code.nullable(),
  /** The day on which the emergency numbers were said. */
  emergencyToldOn: date.nullable(),
  personWish: optionalText(PARAGRAPH),
  facts: optionalText(PAGES),
  opinions: optionalText(PAGES),
});

export const identityValue = z.strictObject({
  lastName: optionalText(LINE),
  firstName: optionalText(LINE),
  birthDate: date.nullable(),
  address: optionalText(LINE),
  phone: optionalText(60),
  email: optionalText(LINE),
});

/** Information and agreement of the person, as recorded on one day. */
export const consentInput = z.strictObject({
  status: z.enum(consentStatuses),
  on: date,
  givenBy: optionalText(LINE),
  /** Structures to which the agreement extends; empty: not limited. */
  scope: z.array(id).max(40),
  reason: optionalText(PARAGRAPH),
  reviewOn: date.nullable(),
});

/** A row of the list. Lists may be long: the schema lets out only these fields, and leaves it to the inputs to check days and numbers. */
export const referralSummary = z.strictObject({
  id: z.number(),
  /** `2022-05`, with the rank of the saisine when the situation came back: `2022-05/2`; `S2022-03` for an enquiry. */
  reference: z.string(),
  kind: z.enum(['referral', 'enquiry']),
  receivedOn: z.string(),
  structureId: z.number(),
  structureName: z.string(),
  context: z.string().nullable(),
  dominantProblem: z.string().nullable(),
  territorySector: z.string().nullable(),
  status: z.enum(referralStatuses),
  level: z.literal([1, 2]).nullable(),
  frozen: z.boolean(),
  nextDueOn: z.string().nullable(),
});

export const listFilters = z.strictObject({
  /** Words to find in everything but identities; folded, prefixes, all of them. */
  search: z.string().max(LINE).default(''),
  kind: z.enum(['referral', 'enquiry']).nullable().default(null),
  /** Statuses to show; empty: all. */
  statuses: z.array(z.enum(referralStatuses)).default([]),
  level: z
    .union([z.literal(1), z.literal(2)])
    .nullable()
    .default(null),
  year: z.int().nullable().default(null),
  territorySector: z.string().nullable().default(null),
  structureId: id.nullable().default(null),
  context: z.string().nullable().default(null),
});

export const listSorts = ['received', 'due', 'reference', 'structure', 'status'] as const;

const orientationInput = z.strictObject({
  id: id.optional(),
  type: code,
  typeOther: optionalText(LINE),
  targets: z.array(id).max(20),
  /** Who drives it; `null`: the cellule's coordination. */
  driverId: id.nullable(),
  feedbackDueOn: date.nullable(),
});

export const decisionLevel1Input = z.strictObject({
  on: date,
  orientations: z.array(orientationInput).max(20),
  /** The one sentence that may leave the cellule. */
  publicWording: requiredText(LINE * 2),
  /** The note of the yearly table. */
  publicNote: optionalText(LINE * 2),
  /** A meeting that had been planned was cancelled thanks to this answer. */
  meetingCancelled: z.boolean(),
  comment: optionalText(PARAGRAPH),
  toldOn: date.nullable(),
});

const actionInput = z.strictObject({
  id: id.optional(),
  label: requiredText(LINE),
  ownerId: id.nullable(),
  dueOn: date.nullable(),
  recurrence: code,
});

export const decisionLevel2Input = z.strictObject({
  /** The day of the meeting that decided. */
  on: date,
  invited: z.array(id).max(60),
  publicWording: requiredText(LINE * 2),
  publicNote: optionalText(LINE * 2),
  purposes: z.array(requiredText(LINE * 2)).max(20),
  levers: z.array(z.strictObject({ code, other: optionalText(LINE) })).max(20),
  actions: z.array(actionInput).max(40),
  comment: optionalText(PARAGRAPH),
  toldOn: date.nullable(),
});

const assessmentInput = z.strictObject({
  on: date,
  minutes: z.int().min(0).max(600).nullable(),
  /** Criteria (domain.md, section 3): ordinary channels tried and blocked; complexity defeats the actors; not an emergency. */
  channelsTried: z.enum(['yes', 'no', 'unknown']),
  complex: z.enum(['yes', 'no', 'unknown']),
  notEmergency: z.enum(['yes', 'no', 'unknown']),
  missingInformation: optionalText(PARAGRAPH),
  proposal: z.enum(['level1', 'level2', 'declined', 'emergency']),
  reason: optionalText(PARAGRAPH),
  emergencyToldOn: date.nullable(),
});

const exchangeInput = z.strictObject({
  partnerId: id,
  contactPerson: optionalText(LINE),
  knowsPerson: code.nullable(),
  answered: optionalText(PARAGRAPH),
  disclosed: optionalText(PARAGRAPH),
});

const exchangesInput = z.strictObject({
  on: date,
  channel: code.nullable(),
  asked: optionalText(PARAGRAPH),
  /** Whether the person's identity was spoken of; asks for an agreement that extends to the partner. */
  nominative: z.boolean(),
  exchanges: z.array(exchangeInput).min(1).max(20),
});

const decisionValue = z.strictObject({
  id,
  stepId: id,
  level: z.literal([1, 2]),
  on: date,
  publicWording: z.string(),
  publicNote: z.string().nullable(),
  meetingCancelled: z.boolean(),
  comment: z.string().nullable(),
  toldOn: date.nullable(),
  orientations: z.array(
    z.strictObject({
      id,
      type: z.string(),
      typeOther: z.string().nullable(),
      targets: z.array(id),
      driverId: id.nullable(),
      feedbackDueOn: date.nullable(),
      result: z.string().nullable(),
      resultOn: date.nullable(),
    }),
  ),
  invited: z.array(id),
  purposes: z.array(z.string()),
  levers: z.array(z.strictObject({ code: z.string(), other: z.string().nullable() })),
});

/** A whole referral, as its page tells it. Identity is not in it: it is asked for apart, and that is recorded. */
export const dossier = z.strictObject({
  id,
  reference: z.string(),
  kind: z.enum(['referral', 'enquiry']),
  receivedOn: date,
  status: z.enum(referralStatuses),
  level: z.literal([1, 2]).nullable(),
  situation: z.strictObject({ id, code: z.string() }).nullable(),
  /** All saisines of the same situation, the oldest first, this one included. */
  saisines: z.array(z.strictObject({ id, reference: z.string(), receivedOn: date, status: z.enum(referralStatuses) })),
  referrer: referrer.extend({ structureName: z.string() }),
  facts: referralFacts,
  /** What was answered to a sollicitation ponctuelle. */
  answer: z.string().nullable(),
  consent: consentInput.extend({ recordedAt: z.string() }).nullable(),
  consentHistory: z.array(consentInput.extend({ recordedAt: z.string() })),
  identityHeld: z.boolean(),
  steps: z.array(
    z.strictObject({
      id,
      kind: z.enum(stepKinds),
      on: date,
      reason: z.string().nullable(),
      code: z.string().nullable(),
      detail: z.string().nullable(),
    }),
  ),
  collegesNeeded: z.array(z.string()),
  assessments: z.array(assessmentInput.extend({ id, stepId: id })),
  exchanges: z.array(
    exchangeInput.extend({
      id,
      on: date,
      channel: z.string().nullable(),
      asked: z.string().nullable(),
      nominative: z.boolean(),
      partnerName: z.string(),
    }),
  ),
  decisions: z.array(decisionValue),
  actions: z.array(
    z.strictObject({
      id,
      decisionId: id.nullable(),
      label: z.string(),
      ownerId: id.nullable(),
      dueOn: date.nullable(),
      recurrence: z.string(),
      status: z.string(),
      circumstances: z.string().nullable(),
      statusOn: date.nullable(),
    }),
  ),
  watch: z
    .strictObject({
      until: date.nullable(),
      lever: z.string().nullable(),
      leverOther: z.string().nullable(),
      reason: z.string().nullable(),
    })
    .nullable(),
  /** Every watch there was, by its step: until when and until which lever, also once it was woken. */
  watches: z.array(z.strictObject({ stepId: id, until: date.nullable(), lever: z.string().nullable(), leverOther: z.string().nullable() })),
  notes: z.array(z.strictObject({ id, on: date, text: z.string() })),
  permissions: z.array(z.strictObject({ action: z.enum(referralActions), refusal: z.string().nullable() })),
  dues: z.array(
    z.strictObject({
      kind: z.enum(['feedback', 'action', 'watch', 'tell', 'consent']),
      on: date.nullable(),
      recordId: id.nullable(),
      label: z.string().nullable(),
    }),
  ),
});

const onReferral = z.strictObject({ referralId: id });

/** Referrals (saisines) and enquiries (sollicitations ponctuelles): writing down, finding, reading. */
export const referrals = {
  list: read({
    input: z.strictObject({
      filters: listFilters,
      sort: z.enum(listSorts),
      descending: z.boolean(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({
      rows: z.array(referralSummary),
      total: z.int(),
      /** How many there are per status under the other filters. */
      byStatus: z.array(z.strictObject({ status: z.enum(referralStatuses), count: z.int() })),
    }),
  }),
  /** Values that the filters can take in this vault. */
  filterChoices: read({
    input: z.strictObject({}),
    output: z.strictObject({ years: z.array(z.int()), structures: z.array(z.strictObject({ id, name: z.string() })) }),
  }),
  open: read({ input: onReferral, output: dossier }),
  create: write({
    input: z.strictObject({
      receivedOn: date,
      referrer,
      facts: referralFacts,
      /** Present when the same situation comes back: the latest referral of that situation. */
      previousReferralId: id.nullable(),
      consent: consentInput.nullable(),
      identity: identityValue.nullable(),
    }),
    output: z.strictObject({ id, reference: z.string() }),
  }),
  /** A sollicitation ponctuelle: one line, ten seconds. */
  createEnquiry: write({
    input: z.strictObject({
      receivedOn: date,
      referrer,
      channel: code.nullable(),
      request: requiredText(PARAGRAPH),
      answer: optionalText(PARAGRAPH),
    }),
    output: z.strictObject({ id, reference: z.string() }),
  }),
  update: write({
    /** `answer`: what was answered to a sollicitation ponctuelle; left out, it stays as it is. */
    input: onReferral.extend({ receivedOn: date, referrer, facts: referralFacts, answer: optionalText(PARAGRAPH).optional() }),
    output: done,
  }),
  convert: write({ input: onReferral.extend({ on: date }), output: z.strictObject({ reference: z.string() }) }),
  /** Open or recent referrals that may concern the same person; tells codes and why, never an identity. That a name is known is audited. */
  lookAlikes: write({
    input: z.strictObject({
      identity: identityValue.nullable(),
      structureId: id.nullable(),
      gender: code.nullable(),
      ageBand: code.nullable(),
      territorySector: z.string().nullable(),
      exceptReferralId: id.nullable(),
    }),
    output: z.array(z.strictObject({ referralId: id, reference: z.string(), receivedOn: date, because: z.enum(['identity', 'facts']) })),
  }),
};

/** Steps of the workflow; each is refused by its rule, with the reason, whoever calls. */
export const steps = {
  assess: write({ input: onReferral.extend({ assessment: assessmentInput }), output: done }),
  decline: write({
    input: onReferral.extend({ on: date, reason: requiredText(PARAGRAPH), emergency: z.boolean(), toldOn: date.nullable() }),
    output: done,
  }),
  decideLevel1: write({ input: onReferral.extend({ decision: decisionLevel1Input }), output: done }),
  reviseLevel1: write({ input: onReferral.extend({ decisionId: id, decision: decisionLevel1Input }), output: done }),
  escalate: write({
    input: onReferral.extend({ on: date, reason: requiredText(PARAGRAPH), colleges: z.array(code).max(20) }),
    output: done,
  }),
  postpone: write({ input: onReferral.extend({ on: date, reason: requiredText(PARAGRAPH) }), output: done }),
  decideLevel2: write({ input: onReferral.extend({ decision: decisionLevel2Input }), output: done }),
  reviseLevel2: write({ input: onReferral.extend({ decisionId: id, decision: decisionLevel2Input }), output: done }),
  watch: write({
    input: onReferral.extend({
      on: date,
      until: date.nullable(),
      lever: code.nullable(),
      leverOther: optionalText(LINE),
      reason: optionalText(PARAGRAPH),
    }),
    output: done,
  }),
  wake: write({ input: onReferral.extend({ on: date, reason: optionalText(PARAGRAPH) }), output: done }),
  close: write({
    input: onReferral.extend({ on: date, reason: code, reasonOther: optionalText(LINE), comment: optionalText(PARAGRAPH) }),
    output: done,
  }),
  withdraw: write({
    input: onReferral.extend({ on: date, by: z.enum(['referrer', 'person']), reason: optionalText(PARAGRAPH) }),
    output: done,
  }),
  /** Takes back the last step (typed by mistake); it stays in the audit. */
  undo: write({ input: onReferral, output: done }),
  /** Records that the referrer was told of a decision. */
  tell: write({ input: onReferral.extend({ decisionId: id, on: date }), output: done }),
};

/** What is added to a referral along its way. */
export const followUp = {
  addExchanges: write({ input: onReferral.extend({ exchanges: exchangesInput }), output: done }),
  updateExchange: write({
    input: exchangeInput.extend({ id, on: date, channel: code.nullable(), asked: optionalText(PARAGRAPH), nominative: z.boolean() }),
    output: done,
  }),
  removeExchange: write({ input: z.strictObject({ id }), output: done }),
  recordResult: write({
    input: z.strictObject({ orientationId: id, on: date, result: requiredText(PARAGRAPH) }),
    output: done,
  }),
  addAction: write({ input: onReferral.extend({ action: actionInput }), output: created }),
  /** A recurring action that is done comes back, due one period later. */
  setActionStatus: write({
    input: z.strictObject({ actionId: id, status: code, on: date, circumstances: optionalText(PARAGRAPH) }),
    output: done,
  }),
  addNote: write({ input: onReferral.extend({ on: date, text: requiredText(PAGES) }), output: created }),
  updateNote: write({ input: z.strictObject({ id, on: date, text: requiredText(PAGES) }), output: done }),
  removeNote: write({ input: z.strictObject({ id }), output: done }),
};

/** Information, agreement and identity of the person: gates, not boxes (domain.md, section 4). */
export const person = {
  recordConsent: write({ input: onReferral.extend({ consent: consentInput, eraseIdentity: z.boolean() }), output: done }),
  /** Reads the identity; each reading is recorded. */
  readIdentity: write({ input: onReferral, output: identityValue }),
  saveIdentity: write({ input: onReferral.extend({ identity: identityValue }), output: done }),
  eraseIdentity: write({ input: onReferral, output: done }),
};
