import type { ParsedInputOf } from '#shared/contract/contract.ts';
import { ageBandOf } from '#shared/code-lists/age-band.ts';
import { refusalOf } from '#shared/consent/consent.ts';
import { yearOf } from '#shared/dates/local-date.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { inserting, prepared, sql, type WriteStore } from '#db/store/store.ts';
import { requireCode, requireOther, requireStructures } from './code-checks.ts';
import type { WriteContext, WriteOperations } from './context.ts';
import { writeConsent, writeIdentity } from './person-records.ts';
import { nextEnquiryReference, nextReferralReference, nextSituationCode } from './references.ts';
import { addStep, loadState, refreshReferral, refuseWith, requireAction } from './referral-state.ts';

type Facts = ParsedInputOf<'referrals.create'>['facts'];
type Referrer = ParsedInputOf<'referrals.create'>['referrer'];

function checkFacts(store: WriteStore, facts: Facts): void {
  requireCode(store, 'channel', facts.channel, 'facts.channel');
  requireCode(store, 'context', facts.context, 'facts.context');
  requireOther(facts.context, facts.contextOther, 'facts.contextOther');
  requireCode(store, 'problem', facts.dominantProblem, 'facts.dominantProblem');
  requireOther(facts.dominantProblem, facts.problemOther, 'facts.problemOther');
  for (const code of facts.associatedProblems) requireCode(store, 'problem', code, 'facts.associatedProblems');
  requireCode(store, 'gender', facts.gender, 'facts.gender');
  requireCode(store, 'ageBand', facts.ageBand, 'facts.ageBand');
  requireCode(store, 'housing', facts.housing, 'facts.housing');
  requireOther(facts.housing, facts.housingOther, 'facts.housingOther');
  requireCode(store, 'protection', facts.protection, 'facts.protection');
  requireCode(store, 'knownToPsychiatry', facts.knownToPsychiatry, 'facts.knownToPsychiatry');
  requireCode(store, 'yesNoUnknown', facts.urgent, 'facts.urgent');
  requireStructures(store, facts.involvedStructures, 'facts.involvedStructures');
}

const factColumns = (facts: Facts) => ({
  channel: facts.channel,
  request: facts.request,
  context: facts.context,
  context_other: facts.contextOther,
  dominant_problem: facts.dominantProblem,
  problem_other: facts.problemOther,
  gender: facts.gender,
  age: facts.age,
  age_band: facts.age === null ? facts.ageBand : ageBandOf(facts.age),
  territory_sector: facts.territorySector,
  housing: facts.housing,
  housing_other: facts.housingOther,
  protection: facts.protection,
  known_to_psychiatry: facts.knownToPsychiatry,
  involved_text: facts.involvedText,
  tried: facts.tried,
  urgent: facts.urgent,
  emergency_told_on: facts.emergencyToldOn,
  person_wish: facts.personWish,
  facts: facts.facts,
  opinions: facts.opinions,
});

const referrerColumns = (referrer: Referrer) => ({
  structure_id: referrer.structureId,
  referrer_person: referrer.person,
  referrer_role: referrer.role,
  referrer_call_back: referrer.callBack,
});

/** Run for each saisine, so built once. */
const queries = {
  situation: inserting('situation'),
  referral: inserting('referral'),
  forgetProblems: prepared((id: number) => sql.deleteFrom('referral_problem').where('referral_id', '=', id)),
  forgetInvolved: prepared((id: number) => sql.deleteFrom('referral_involved').where('referral_id', '=', id)),
};

function writeFactLists(store: WriteStore, referralId: number, facts: Facts): void {
  store.run(queries.forgetProblems(referralId));
  const associated = new Set(facts.associatedProblems.filter((code) => code !== facts.dominantProblem));
  for (const code of associated) store.run(sql.insertInto('referral_problem').values({ referral_id: referralId, code }));
  store.run(queries.forgetInvolved(referralId));
  for (const structureId of new Set(facts.involvedStructures)) {
    store.run(sql.insertInto('referral_involved').values({ referral_id: referralId, structure_id: structureId }));
  }
}

function refuseFuture(context: WriteContext, on: string, field: string): void {
  if (on > context.today) throw new AppError('date_in_future', {}, field);
}

function createReferral(context: WriteContext, input: ParsedInputOf<'referrals.create'>): { id: number; reference: string } {
  const { store } = context;
  refuseFuture(context, input.receivedOn, 'receivedOn');
  requireStructures(store, [input.referrer.structureId], 'referrer.structureId');
  checkFacts(store, input.facts);
  const previous = input.previousReferralId === null ? null : loadState(store, input.previousReferralId);
  if (previous) requireAction(previous, 'come_back', input.receivedOn, context.today, 'receivedOn');
  const situationId =
    previous?.situationId ?? store.run(queries.situation({ code: nextSituationCode(store, yearOf(input.receivedOn)) })).id;
  const reference = nextReferralReference(store, situationId);
  const { id } = store.run(
    queries.referral({
      kind: 'referral',
      reference,
      situation_id: situationId,
      previous_referral_id: input.previousReferralId,
      received_on: input.receivedOn,
      ...referrerColumns(input.referrer),
      ...factColumns(input.facts),
    }),
  );
  context.subject('referral', id);
  writeFactLists(store, id, input.facts);
  addStep(context, id, { kind: 'received', on: input.receivedOn });
  if (input.consent) writeConsent(context, situationId, input.consent);
  if (input.identity && Object.values(input.identity).some((value) => value !== null)) {
    refuseWith(refusalOf({ what: 'hold_identity' }, loadState(store, id).consentState), 'identity');
    writeIdentity(context, situationId, input.identity);
  }
  refreshReferral(store, id);
  return { id, reference };
}

export const referralWrites: WriteOperations<'referrals.create' | 'referrals.createEnquiry' | 'referrals.update' | 'referrals.convert'> = {
  'referrals.create': createReferral,

  'referrals.createEnquiry': (context, input) => {
    const { store } = context;
    refuseFuture(context, input.receivedOn, 'receivedOn');
    requireStructures(store, [input.referrer.structureId], 'referrer.structureId');
    requireCode(store, 'channel', input.channel, 'channel');
    const reference = nextEnquiryReference(store, yearOf(input.receivedOn));
    const { id } = store.run(
      sql.insertInto('referral').values({
        kind: 'enquiry',
        reference,
        received_on: input.receivedOn,
        ...referrerColumns(input.referrer),
        channel: input.channel,
        request: input.request,
        answer: input.answer,
      }),
    );
    context.subject('referral', id);
    addStep(context, id, { kind: 'received', on: input.receivedOn });
    refreshReferral(store, id);
    return { id, reference };
  },

  'referrals.update': (context, { referralId, receivedOn, referrer, facts, answer }) => {
    const { store } = context;
    context.subject('referral', referralId);
    const state = loadState(store, referralId);
    refuseWith(refusalOf({ what: 'change_facts' }, state.consentState));
    refuseFuture(context, receivedOn, 'receivedOn');
    const second = state.steps[1];
    if (second && receivedOn > second.on) throw new AppError('date_before_previous_step', {}, 'receivedOn');
    requireStructures(store, [referrer.structureId], 'referrer.structureId');
    checkFacts(store, facts);
    store.run(
      sql
        .updateTable('referral')
        .set({
          received_on: receivedOn,
          ...referrerColumns(referrer),
          ...factColumns(facts),
          ...(answer !== undefined && state.kind === 'enquiry' ? { answer } : {}),
        })
        .where('id', '=', referralId),
    );
    const first = state.steps[0];
    if (first) store.run(sql.updateTable('step').set({ on: receivedOn }).where('id', '=', first.id));
    writeFactLists(store, referralId, facts);
    refreshReferral(store, referralId);
    return {};
  },

  'referrals.convert': (context, { referralId, on }) => {
    const { store } = context;
    context.subject('referral', referralId);
    requireAction(loadState(store, referralId), 'convert', on, context.today);
    const situation = store.run(sql.insertInto('situation').values({ code: nextSituationCode(store, yearOf(on)) }));
    const reference = nextReferralReference(store, situation.id);
    store.run(sql.updateTable('referral').set({ kind: 'referral', situation_id: situation.id, reference }).where('id', '=', referralId));
    addStep(context, referralId, { kind: 'converted', on });
    refreshReferral(store, referralId);
    return { reference };
  },
};
