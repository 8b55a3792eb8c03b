import { type ConsentState, type ConsentStatus, isFrozen } from '#shared/consent/consent.ts';
import { AppError, type ErrorCode } from '#shared/errors/app-error.ts';
import { type Due, duesOf } from '#shared/workflow/due.ts';
import { type ReferralAction, refusalOfAction, refusalOfDate, type WorkflowFacts } from '#shared/workflow/next-steps.ts';
import { isOpen, levelOf, type ReferralKind, type ReferralStatus, type Step, type StepKind, statusOf } from '#shared/workflow/steps.ts';
import type { LocalDate } from '#shared/dates/local-date.ts';
import { inserting, prepared, type ReadStore, sql, type WriteStore } from '#db/store/store.ts';
import type { WriteContext } from './context.ts';

/** What the rules of the workflow and of the consent must know of a referral. */
export interface ReferralState extends WorkflowFacts {
  readonly id: number;
  readonly kind: ReferralKind;
  readonly situationId: number | null;
  readonly receivedOn: LocalDate;
  readonly steps: readonly (Step & { readonly id: number })[];
  readonly status: ReferralStatus;
  readonly consentState: ConsentState;
}

/** Run at every opening and every saving, so built once. */
const queries = {
  consent: prepared((situationId: number) =>
    sql.selectFrom('consent').select(['id', 'status', 'review_on']).where('situation_id', '=', situationId).orderBy('id', 'desc').limit(1),
  ),
  scope: prepared((consentId: number) =>
    sql.selectFrom('consent_scope').select('structure_id').where('consent_id', '=', consentId).orderBy('structure_id'),
  ),
  referral: prepared((id: number) =>
    sql
      .selectFrom('referral')
      .leftJoin('residue', 'residue.referral_id', 'referral.id')
      .select(['referral.id', 'referral.kind', 'referral.situation_id', 'referral.received_on', 'residue.referral_id as erased'])
      .where('referral.id', '=', id),
  ),
  steps: prepared((id: number) => sql.selectFrom('step').select(['id', 'kind', 'on']).where('referral_id', '=', id).orderBy('id')),
  decisions: prepared((id: number) => sql.selectFrom('decision').select(['id', 'told_on']).where('referral_id', '=', id).orderBy('id')),
  orientations: prepared((id: number) =>
    sql
      .selectFrom('orientation')
      .innerJoin('decision', 'decision.id', 'orientation.decision_id')
      .select(['orientation.id', 'orientation.type', 'orientation.feedback_due_on', 'orientation.result_on'])
      .where('decision.referral_id', '=', id)
      .orderBy('orientation.id'),
  ),
  actions: prepared((id: number) =>
    sql.selectFrom('action').select(['id', 'label', 'due_on', 'status']).where('referral_id', '=', id).orderBy('id'),
  ),
  watch: prepared((stepId: number) => sql.selectFrom('watch').select(['until', 'lever']).where('step_id', '=', stepId)),
};

/** Before anything is recorded, the person is taken as not informed. */
const NOT_INFORMED: ConsentState = { status: 'not_informed', scope: [] };

/** The consent in force for a situation: the one recorded last. */
export function consentOf(store: ReadStore, situationId: number | null): ConsentState {
  if (situationId === null) return NOT_INFORMED;
  const row = store.first(queries.consent(situationId));
  if (!row) return NOT_INFORMED;
  const scope = store.all(queries.scope(row.id));
  return { status: row.status as ConsentStatus, scope: scope.map((line) => line.structure_id) };
}

/** Loads the state of a referral. @throws AppError `not_found`; `record_erased` when only its statistical residue is left */
export function loadState(store: ReadStore, referralId: number): ReferralState {
  const row = store.first(queries.referral(referralId));
  if (!row) throw new AppError('not_found');
  if (row.erased !== null) throw new AppError('record_erased');
  const steps = store.all(queries.steps(referralId)).map((step) => ({ id: step.id, kind: step.kind as StepKind, on: step.on }));
  const consentState = consentOf(store, row.situation_id);
  return {
    id: row.id,
    kind: row.kind,
    situationId: row.situation_id,
    receivedOn: row.received_on,
    steps,
    status: statusOf(row.kind, steps),
    consent: consentState.status,
    consentState,
  };
}

/** Throws the refusal, when there is one, beside the field it concerns. */
export function refuseWith(refusal: ErrorCode | null, field?: string): void {
  if (refusal) throw new AppError(refusal, {}, field);
}

/** Checks that an action is possible now, on that day. @throws AppError with the rule's reason */
export function requireAction(state: ReferralState, action: ReferralAction, on: LocalDate, today: LocalDate, dateField = 'on'): void {
  refuseWith(refusalOfAction(action, state));
  refuseWith(refusalOfDate(on, state.steps, today), dateField);
}

const insertStep = inserting('step');

/** Adds a step to a referral's way; returns its number. */
export function addStep(
  context: WriteContext,
  referralId: number,
  step: { kind: StepKind; on: LocalDate; code?: string | null; detail?: string | null; reason?: string | null },
): number {
  return context.store.run(
    insertStep({
      referral_id: referralId,
      kind: step.kind,
      on: step.on,
      code: step.code ?? null,
      detail: step.detail ?? null,
      reason: step.reason ?? null,
      recorded_at: context.now,
    }),
  ).id;
}

/** What waits on a referral, from its open orientations, actions, watch, decisions not yet told, and consent to be reviewed. */
export function loadDues(store: ReadStore, state: ReferralState): Due[] {
  if (state.kind === 'enquiry') return [];
  const decisions = store.all(queries.decisions(state.id));
  const orientations = store.all(queries.orientations(state.id));
  const actions = store.all(queries.actions(state.id));
  const review = state.situationId === null ? undefined : store.first(queries.consent(state.situationId));
  return duesOf({
    open: isOpen(state.status),
    decisions: decisions.map((row) => ({ id: row.id, toldOn: row.told_on })),
    orientations: orientations.map((row) => ({ id: row.id, type: row.type, feedbackDueOn: row.feedback_due_on, resultOn: row.result_on })),
    actions: actions.map((row) => ({ id: row.id, label: row.label, dueOn: row.due_on, status: row.status })),
    watch: state.status === 'watch' ? loadWatch(store, state) : null,
    consentReviewOn: isFrozen(state.consent) ? null : (review?.review_on ?? null),
  });
}

function loadWatch(store: ReadStore, state: ReferralState): { until: LocalDate | null; lever: string | null } | null {
  const last = state.steps.at(-1);
  return last ? (store.first(queries.watch(last.id)) ?? null) : null;
}

const derive = prepared(
  (
    status: ReferralStatus,
    level: number | null,
    decided_on: LocalDate | null,
    next_due_on: LocalDate | null,
    consent_status: ConsentStatus,
    id: number,
  ) => sql.updateTable('referral').set({ status, level, decided_on, next_due_on, consent_status }).where('id', '=', id),
);

/**
 * Derives again what lists filter and sort by, and the search index, after a change. Every operation that changes
 * a referral ends with it, in the same transaction: the columns never disagree with the steps (a test recomputes them all).
 */
export function refreshReferral(store: WriteStore, referralId: number): void {
  const state = loadState(store, referralId);
  const decided = state.steps.findLast((step) => step.kind === 'decided_level1' || step.kind === 'decided_level2');
  const nextDue = loadDues(store, state).find((due) => due.on !== null);
  store.run(derive(state.status, levelOf(state.steps), decided?.on ?? null, nextDue?.on ?? null, state.consent, referralId));
  store.staleInSearch.add(referralId);
}

/** Refreshes every referral of a situation: its consent is theirs. */
export function refreshSituation(store: WriteStore, situationId: number): void {
  for (const row of store.all(sql.selectFrom('referral').select('id').where('situation_id', '=', situationId)))
    refreshReferral(store, row.id);
}
