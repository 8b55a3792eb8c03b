import type { OutputOf } from '#shared/contract/contract.ts';
import type { ConsentStatus } from '#shared/consent/consent.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { permissionsOf } from '#shared/workflow/next-steps.ts';
import { levelOf, type ReferralStatus } from '#shared/workflow/steps.ts';
import { type ReadStore, sql } from '#db/store/store.ts';
import { holdsIdentity } from './person-records.ts';
import type { ReadContext, ReadOperations } from './context.ts';
import { loadDues, loadState, type ReferralState } from './referral-state.ts';

type Dossier = OutputOf<'referrals.open'>;

function loadConsents(store: ReadStore, situationId: number | null): Dossier['consentHistory'] {
  if (situationId === null) return [];
  return store
    .all(sql.selectFrom('consent').selectAll().where('situation_id', '=', situationId).orderBy('id', 'desc'))
    .map((row) => ({
      status: row.status as ConsentStatus,
      on: row.on,
      givenBy: row.given_by,
      reason: row.reason,
      reviewOn: row.review_on,
      recordedAt: row.recorded_at,
      scope: store
        .all(sql.selectFrom('consent_scope').select('structure_id').where('consent_id', '=', row.id).orderBy('structure_id'))
        .map((line) => line.structure_id),
    }));
}

function loadDecisions(store: ReadStore, referralId: number): Dossier['decisions'] {
  const rows = store.all(
    sql
      .selectFrom('decision')
      .innerJoin('step', 'step.id', 'decision.step_id')
      .selectAll('decision')
      .select('step.on')
      .where('decision.referral_id', '=', referralId)
      .orderBy('decision.id'),
  );
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
    orientations: store
      .all(sql.selectFrom('orientation').selectAll().where('decision_id', '=', row.id).orderBy('position'))
      .map((orientation) => ({
        id: orientation.id,
        type: orientation.type,
        typeOther: orientation.type_other,
        driverId: orientation.driver_id,
        feedbackDueOn: orientation.feedback_due_on,
        result: orientation.result,
        resultOn: orientation.result_on,
        targets: store
          .all(
            sql
              .selectFrom('orientation_target')
              .select('structure_id')
              .where('orientation_id', '=', orientation.id)
              .orderBy('position'),
          )
          .map((target) => target.structure_id),
      })),
    invited: store
      .all(sql.selectFrom('decision_invited').select('structure_id').where('decision_id', '=', row.id).orderBy('position'))
      .map((line) => line.structure_id),
    purposes: store
      .all(sql.selectFrom('decision_purpose').select('text').where('decision_id', '=', row.id).orderBy('position'))
      .map((line) => line.text),
    levers: store.all(sql.selectFrom('decision_lever').select(['code', 'other']).where('decision_id', '=', row.id).orderBy('position')),
  }));
}

type Answer3 = 'yes' | 'no' | 'unknown';

function loadAssessments(store: ReadStore, referralId: number): Dossier['assessments'] {
  return store
    .all(
      sql
        .selectFrom('assessment')
        .innerJoin('step', 'step.id', 'assessment.step_id')
        .selectAll('assessment')
        .select(['step.on', 'step.reason'])
        .where('step.referral_id', '=', referralId)
        .orderBy('assessment.id'),
    )
    .map((row) => ({
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
  return store
    .all(
      sql
        .selectFrom('exchange')
        .innerJoin('structure_name', (join) =>
          join.onRef('structure_name.structure_id', '=', 'exchange.partner_id').on('structure_name.kind', '=', 'current'),
        )
        .selectAll('exchange')
        .select('structure_name.name as partner_name')
        .where('exchange.referral_id', '=', referralId)
        .orderBy('exchange.on')
        .orderBy('exchange.id'),
    )
    .map((row) => ({
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
  return store
    .all(sql.selectFrom('action').selectAll().where('referral_id', '=', referralId).orderBy('id'))
    .map((row) => ({
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
  const row = store.first(
    sql
      .selectFrom('watch')
      .innerJoin('step', 'step.id', 'watch.step_id')
      .select(['watch.until', 'watch.lever', 'watch.lever_other', 'step.reason'])
      .where('watch.step_id', '=', last.id),
  );
  return row ? { until: row.until, lever: row.lever, leverOther: row.lever_other, reason: row.reason } : null;
}

function loadSaisines(store: ReadStore, situationId: number | null): Dossier['saisines'] {
  if (situationId === null) return [];
  return store
    .all(
      sql
        .selectFrom('referral')
        .select(['id', 'reference', 'received_on', 'status'])
        .where('situation_id', '=', situationId)
        .orderBy('received_on')
        .orderBy('id'),
    )
    .map((row) => ({ id: row.id, reference: row.reference, receivedOn: row.received_on, status: row.status as ReferralStatus }));
}

function openDossier({ store }: ReadContext, { referralId }: { referralId: number }): Dossier {
  const row = store.first(
    sql
      .selectFrom('referral')
      .innerJoin('structure_name', (join) =>
        join.onRef('structure_name.structure_id', '=', 'referral.structure_id').on('structure_name.kind', '=', 'current'),
      )
      .leftJoin('situation', 'situation.id', 'referral.situation_id')
      .selectAll('referral')
      .select(['structure_name.name as structure_name', 'situation.code as situation_code'])
      .where('referral.id', '=', referralId),
  );
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
      associatedProblems: store
        .all(sql.selectFrom('referral_problem').select('code').where('referral_id', '=', referralId).orderBy('code'))
        .map((line) => line.code),
      gender: row.gender,
      age: row.age,
      ageBand: row.age_band,
      territorySector: row.territory_sector,
      housing: row.housing,
      housingOther: row.housing_other,
      protection: row.protection,
      knownToPsychiatry: row.known_to_psychiatry,
      involvedStructures: store
        .all(sql.selectFrom('referral_involved').select('structure_id').where('referral_id', '=', referralId).orderBy('structure_id'))
        .map((line) => line.structure_id),
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
    steps: store
      .all(sql.selectFrom('step').selectAll().where('referral_id', '=', referralId).orderBy('id'))
      .map((step) => ({ id: step.id, kind: step.kind as Dossier['steps'][number]['kind'], on: step.on, reason: step.reason, code: step.code, detail: step.detail })),
    collegesNeeded: store
      .all(
        sql
          .selectFrom('step_college')
          .innerJoin('step', 'step.id', 'step_college.step_id')
          .select('step_college.code')
          .distinct()
          .where('step.referral_id', '=', referralId),
      )
      .map((line) => line.code),
    assessments: loadAssessments(store, referralId),
    exchanges: loadExchanges(store, referralId),
    decisions: loadDecisions(store, referralId),
    actions: loadActions(store, referralId),
    watch: loadWatch(store, state),
    notes: store.all(sql.selectFrom('note').select(['id', 'on', 'text']).where('referral_id', '=', referralId).orderBy('id')),
    permissions: permissionsOf(state),
    dues: loadDues(store, state),
  };
}

export const dossierReads: ReadOperations<'referrals.open'> = { 'referrals.open': openDossier };
