import type { OutputOf } from '#shared/contract/contract.ts';
import type { ConsentStatus } from '#shared/consent/consent.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { permissionsOf } from '#shared/workflow/next-steps.ts';
import { levelOf, type ReferralStatus } from '#shared/workflow/steps.ts';
import { prepared, type ReadStore, sql } from '#db/store/store.ts';
import { holdsIdentity } from './person-records.ts';
import type { ReadContext, ReadOperations } from './context.ts';
import { loadDues, loadState, type ReferralState } from './referral-state.ts';

type Dossier = OutputOf<'referrals.open'>;

/** Run at every opening of a referral, so built once. */
const queries = {
  referral: prepared((id: number) =>
    sql
      .selectFrom('referral')
      .innerJoin('structure_name', (join) =>
        join.onRef('structure_name.structure_id', '=', 'referral.structure_id').on('structure_name.kind', '=', 'current'),
      )
      .leftJoin('situation', 'situation.id', 'referral.situation_id')
      .selectAll('referral')
      .select(['structure_name.name as structure_name', 'situation.code as situation_code'])
      .where('referral.id', '=', id),
  ),
  consents: prepared((situationId: number) =>
    sql.selectFrom('consent').selectAll().where('situation_id', '=', situationId).orderBy('id', 'desc'),
  ),
  scope: prepared((consentId: number) =>
    sql.selectFrom('consent_scope').select('structure_id').where('consent_id', '=', consentId).orderBy('structure_id'),
  ),
  decisions: prepared((id: number) =>
    sql
      .selectFrom('decision')
      .innerJoin('step', 'step.id', 'decision.step_id')
      .selectAll('decision')
      .select('step.on')
      .where('decision.referral_id', '=', id)
      .orderBy('decision.id'),
  ),
  orientations: prepared((decisionId: number) =>
    sql.selectFrom('orientation').selectAll().where('decision_id', '=', decisionId).orderBy('position'),
  ),
  targets: prepared((orientationId: number) =>
    sql.selectFrom('orientation_target').select('structure_id').where('orientation_id', '=', orientationId).orderBy('position'),
  ),
  invited: prepared((decisionId: number) =>
    sql.selectFrom('decision_invited').select('structure_id').where('decision_id', '=', decisionId).orderBy('position'),
  ),
  purposes: prepared((decisionId: number) =>
    sql.selectFrom('decision_purpose').select('text').where('decision_id', '=', decisionId).orderBy('position'),
  ),
  levers: prepared((decisionId: number) =>
    sql.selectFrom('decision_lever').select(['code', 'other']).where('decision_id', '=', decisionId).orderBy('position'),
  ),
  assessments: prepared((id: number) =>
    sql
      .selectFrom('assessment')
      .innerJoin('step', 'step.id', 'assessment.step_id')
      .selectAll('assessment')
      .select(['step.on', 'step.reason'])
      .where('step.referral_id', '=', id)
      .orderBy('assessment.id'),
  ),
  exchanges: prepared((id: number) =>
    sql
      .selectFrom('exchange')
      .innerJoin('structure_name', (join) =>
        join.onRef('structure_name.structure_id', '=', 'exchange.partner_id').on('structure_name.kind', '=', 'current'),
      )
      .selectAll('exchange')
      .select('structure_name.name as partner_name')
      .where('exchange.referral_id', '=', id)
      .orderBy('exchange.on')
      .orderBy('exchange.id'),
  ),
  actions: prepared((id: number) => sql.selectFrom('action').selectAll().where('referral_id', '=', id).orderBy('id')),
  watches: prepared((id: number) =>
    sql
      .selectFrom('watch')
      .innerJoin('step', 'step.id', 'watch.step_id')
      .select(['watch.step_id', 'watch.until', 'watch.lever', 'watch.lever_other'])
      .where('step.referral_id', '=', id)
      .orderBy('watch.step_id'),
  ),
  watch: prepared((stepId: number) =>
    sql
      .selectFrom('watch')
      .innerJoin('step', 'step.id', 'watch.step_id')
      .select(['watch.until', 'watch.lever', 'watch.lever_other', 'step.reason'])
      .where('watch.step_id', '=', stepId),
  ),
  saisines: prepared((situationId: number) =>
    sql
      .selectFrom('referral')
      .select(['id', 'reference', 'received_on', 'status'])
      .where('situation_id', '=', situationId)
      .orderBy('received_on')
      .orderBy('id'),
  ),
  problems: prepared((id: number) => sql.selectFrom('referral_problem').select('code').where('referral_id', '=', id).orderBy('code')),
  involved: prepared((id: number) =>
    sql.selectFrom('referral_involved').select('structure_id').where('referral_id', '=', id).orderBy('structure_id'),
  ),
  steps: prepared((id: number) => sql.selectFrom('step').selectAll().where('referral_id', '=', id).orderBy('id')),
  colleges: prepared((id: number) =>
    sql
      .selectFrom('step_college')
      .innerJoin('step', 'step.id', 'step_college.step_id')
      .select('step_college.code')
      .distinct()
      .where('step.referral_id', '=', id),
  ),
  notes: prepared((id: number) => sql.selectFrom('note').select(['id', 'on', 'text']).where('referral_id', '=', id).orderBy('id')),
};

function loadConsents(store: ReadStore, situationId: number | null): Dossier['consentHistory'] {
  if (situationId === null) return [];
  return store.all(queries.consents(situationId)).map((row) => ({
    status: row.status as ConsentStatus,
    on: row.on,
    givenBy: row.given_by,
    reason: row.reason,
    reviewOn: row.review_on,
    recordedAt: row.recorded_at,
    scope: store.all(queries.scope(row.id)).map((line) => line.structure_id),
  }));
}

function loadDecisions(store: ReadStore, referralId: number): Dossier['decisions'] {
  const rows = store.all(queries.decisions(referralId));
  return rows.map((row) => ({
    id: row.id,
    stepId: row.step_id,
    level: row.level,
    on: row.on,
    publicWording: row.public_wording,
    publicNote: row.public_note,
    meetingCancelled: row.meeting_cancelled === 1,
    comment: row.comment,
    toldOn: row.told_on,
    orientations: store.all(queries.orientations(row.id)).map((orientation) => ({
      id: orientation.id,
      type: orientation.type,
      typeOther: orientation.type_other,
      driverId: orientation.driver_id,
      feedbackDueOn: orientation.feedback_due_on,
      result: orientation.result,
      resultOn: orientation.result_on,
      targets: store.all(queries.targets(orientation.id)).map((target) => target.structure_id),
    })),
    invited: store.all(queries.invited(row.id)).map((line) => line.structure_id),
    purposes: store.all(queries.purposes(row.id)).map((line) => line.text),
    levers: store.all(queries.levers(row.id)),
  }));
}

type Answer3 = 'yes' | 'no' | 'unknown';

function loadAssessments(store: ReadStore, referralId: number): Dossier['assessments'] {
  return store.all(queries.assessments(referralId)).map((row) => ({
    id: row.id,
    stepId: row.step_id,
    on: row.on,
    minutes: row.minutes,
    channelsTried: row.channels_tried as Answer3,
    complex: row.complex as Answer3,
    notEmergency: row.not_emergency as Answer3,
    missingInformation: row.missing_information,
    proposal: row.proposal as Dossier['assessments'][number]['proposal'],
    reason: row.reason,
    emergencyToldOn: row.emergency_told_on,
  }));
}

function loadExchanges(store: ReadStore, referralId: number): Dossier['exchanges'] {
  return store.all(queries.exchanges(referralId)).map((row) => ({
    id: row.id,
    partnerId: row.partner_id,
    partnerName: row.partner_name,
    contactPerson: row.contact_person,
    on: row.on,
    channel: row.channel,
    knowsPerson: row.knows_person,
    asked: row.asked,
    answered: row.answered,
    disclosed: row.disclosed,
    nominative: row.nominative === 1,
  }));
}

function loadActions(store: ReadStore, referralId: number): Dossier['actions'] {
  return store.all(queries.actions(referralId)).map((row) => ({
    id: row.id,
    decisionId: row.decision_id,
    label: row.label,
    ownerId: row.owner_id,
    dueOn: row.due_on,
    recurrence: row.recurrence,
    status: row.status,
    circumstances: row.circumstances,
    statusOn: row.status_on,
  }));
}

function loadWatch(store: ReadStore, state: ReferralState): Dossier['watch'] {
  const last = state.steps.at(-1);
  if (state.status !== 'watch' || !last) return null;
  const row = store.first(queries.watch(last.id));
  return row ? { until: row.until, lever: row.lever, leverOther: row.lever_other, reason: row.reason } : null;
}

function loadSaisines(store: ReadStore, situationId: number | null): Dossier['saisines'] {
  if (situationId === null) return [];
  return store
    .all(queries.saisines(situationId))
    .map((row) => ({ id: row.id, reference: row.reference, receivedOn: row.received_on, status: row.status as ReferralStatus }));
}

function openDossier({ store }: ReadContext, { referralId }: { referralId: number }): Dossier {
  const row = store.first(queries.referral(referralId));
  if (!row) throw new AppError('not_found');
  const state = loadState(store, referralId);
  const consentHistory = loadConsents(store, row.situation_id);
  return {
    id: row.id,
    reference: row.reference,
    kind: row.kind,
    receivedOn: row.received_on,
    status: state.status,
    level: levelOf(state.steps),
    situation: row.situation_id === null ? null : { id: row.situation_id, code: row.situation_code ?? '' },
    saisines: loadSaisines(store, row.situation_id),
    referrer: {
      structureId: row.structure_id,
      structureName: row.structure_name,
      person: row.referrer_person,
      role: row.referrer_role,
      callBack: row.referrer_call_back,
    },
    facts: {
      channel: row.channel,
      request: row.request,
      context: row.context,
      contextOther: row.context_other,
      dominantProblem: row.dominant_problem,
      problemOther: row.problem_other,
      associatedProblems: store.all(queries.problems(referralId)).map((line) => line.code),
      gender: row.gender,
      age: row.age,
      ageBand: row.age_band,
      territorySector: row.territory_sector,
      housing: row.housing,
      housingOther: row.housing_other,
      protection: row.protection,
      knownToPsychiatry: row.known_to_psychiatry,
      involvedStructures: store.all(queries.involved(referralId)).map((line) => line.structure_id),
      involvedText: row.involved_text,
      tried: row.tried,
      urgent: row.urgent,
      emergencyToldOn: row.emergency_told_on,
      personWish: row.person_wish,
      facts: row.facts,
      opinions: row.opinions,
    },
    answer: row.answer,
    consent: consentHistory[0] ?? null,
    consentHistory,
    identityHeld: holdsIdentity(store, row.situation_id),
    steps: store.all(queries.steps(referralId)).map((step) => ({
      id: step.id,
      kind: step.kind as Dossier['steps'][number]['kind'],
      on: step.on,
      reason: step.reason,
      code: step.code,
      detail: step.detail,
    })),
    collegesNeeded: store.all(queries.colleges(referralId)).map((line) => line.code),
    assessments: loadAssessments(store, referralId),
    exchanges: loadExchanges(store, referralId),
    decisions: loadDecisions(store, referralId),
    actions: loadActions(store, referralId),
    watch: loadWatch(store, state),
    watches: store
      .all(queries.watches(referralId))
      .map((row) => ({ stepId: row.step_id, until: row.until, lever: row.lever, leverOther: row.lever_other })),
    notes: store.all(queries.notes(referralId)),
    permissions: permissionsOf(state),
    dues: loadDues(store, state),
  };
}

export const dossierReads: ReadOperations<'referrals.open'> = { 'referrals.open': openDossier };
