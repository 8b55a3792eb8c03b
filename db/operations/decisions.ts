import type { ParsedInputOf } from '#shared/contract/contract.ts';
import { refusalOf } from '#shared/consent/consent.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { refusalOfDate } from '#shared/workflow/next-steps.ts';
import { sql, type WriteStore } from '#db/store/store.ts';
import { requireCode, requireOther, requireStructures } from './code-checks.ts';
import type { WriteContext, WriteOperations } from './context.ts';
import { addStep, loadState, refreshReferral, refuseWith, requireAction } from './referral-state.ts';
import { keepFormerTexts } from './undo/former-texts.ts';
import { type LeavingText, refuseIdentifiers } from './wording-guard.ts';

type Level1 = ParsedInputOf<'steps.decideLevel1'>['decision'];
type Level2 = ParsedInputOf<'steps.decideLevel2'>['decision'];

function checkLevel1(store: WriteStore, decision: Level1): void {
  if (decision.orientations.length === 0) throw new AppError('orientation_required', {}, 'decision.orientations');
  for (const [index, orientation] of decision.orientations.entries()) {
    const at = `decision.orientations.${index}`;
    requireCode(store, 'orientation', orientation.type, `${at}.type`);
    requireOther(orientation.type, orientation.typeOther, `${at}.typeOther`);
    requireStructures(store, orientation.targets, `${at}.targets`);
    requireStructures(store, [orientation.driverId], `${at}.driverId`);
    if (needsTarget(orientation.type) && orientation.targets.length === 0) {
      throw new AppError('orientation_needs_target', {}, `${at}.targets`);
    }
  }
  refuseEarlyTelling(decision);
}

/** Orientations that mean nothing without naming to whom. */
function needsTarget(type: string): boolean {
  return type === 'contact' || type === 'relay' || type === 'other_body';
}

function refuseEarlyTelling(decision: { on: string; toldOn: string | null }): void {
  if (decision.toldOn !== null && decision.toldOn < decision.on) throw new AppError('told_before_decision', {}, 'decision.toldOn');
}

function checkLevel2(store: WriteStore, decision: Level2): void {
  requireStructures(store, decision.invited, 'decision.invited');
  for (const [index, lever] of decision.levers.entries()) {
    requireCode(store, 'lever', lever.code, `decision.levers.${index}.code`);
    requireOther(lever.code, lever.other, `decision.levers.${index}.other`);
  }
  for (const [index, action] of decision.actions.entries()) {
    requireCode(store, 'recurrence', action.recurrence, `decision.actions.${index}.recurrence`);
    requireStructures(store, [action.ownerId], `decision.actions.${index}.ownerId`);
  }
  refuseEarlyTelling(decision);
}

/** Writes the orientations of a decision; those that keep their number keep their result. */
function writeOrientations(store: WriteStore, decisionId: number, orientations: Level1['orientations']): void {
  const kept = new Set(orientations.flatMap((orientation) => orientation.id ?? []));
  for (const row of store.all(sql.selectFrom('orientation').select('id').where('decision_id', '=', decisionId))) {
    if (!kept.has(row.id)) store.run(sql.deleteFrom('orientation').where('id', '=', row.id));
  }
  for (const [position, orientation] of orientations.entries()) {
    const columns = {
      position,
      type: orientation.type,
      type_other: orientation.typeOther,
      driver_id: orientation.driverId,
      feedback_due_on: orientation.feedbackDueOn,
    };
    let { id } = orientation;
    if (id === undefined) {
      id = store.run(sql.insertInto('orientation').values({ decision_id: decisionId, ...columns })).id;
    } else {
      const { changes } = store.run(sql.updateTable('orientation').set(columns).where('id', '=', id).where('decision_id', '=', decisionId));
      if (changes === 0) throw new AppError('not_found', {}, `decision.orientations.${position}`);
      store.run(sql.deleteFrom('orientation_target').where('orientation_id', '=', id));
    }
    for (const [index, structureId] of [...new Set(orientation.targets)].entries()) {
      store.run(sql.insertInto('orientation_target').values({ orientation_id: id, position: index, structure_id: structureId }));
    }
  }
}

function writeLevel2Parts(store: WriteStore, referralId: number, decisionId: number, decision: Level2): void {
  store.run(sql.deleteFrom('decision_purpose').where('decision_id', '=', decisionId));
  for (const [position, text] of decision.purposes.entries()) {
    store.run(sql.insertInto('decision_purpose').values({ decision_id: decisionId, position, text }));
  }
  store.run(sql.deleteFrom('decision_lever').where('decision_id', '=', decisionId));
  for (const [position, lever] of decision.levers.entries()) {
    store.run(sql.insertInto('decision_lever').values({ decision_id: decisionId, position, code: lever.code, other: lever.other }));
  }
  store.run(sql.deleteFrom('decision_invited').where('decision_id', '=', decisionId));
  for (const [position, structureId] of [...new Set(decision.invited)].entries()) {
    store.run(sql.insertInto('decision_invited').values({ decision_id: decisionId, position, structure_id: structureId }));
  }
  writeActions(store, referralId, decisionId, decision.actions);
}

/** Writes the actions of a decision; those that keep their number keep their status, those left out go unless work on them was recorded. */
function writeActions(store: WriteStore, referralId: number, decisionId: number, actions: Level2['actions']): void {
  const kept = new Set(actions.flatMap((action) => action.id ?? []));
  const existing = store.all(sql.selectFrom('action').select(['id', 'status']).where('decision_id', '=', decisionId));
  for (const row of existing) if (!kept.has(row.id) && row.status === 'todo') store.run(sql.deleteFrom('action').where('id', '=', row.id));
  for (const action of actions) {
    const columns = { label: action.label, owner_id: action.ownerId, due_on: action.dueOn, recurrence: action.recurrence };
    if (action.id === undefined) {
      store.run(sql.insertInto('action').values({ referral_id: referralId, decision_id: decisionId, ...columns, status: 'todo' }));
    } else {
      store.run(sql.updateTable('action').set(columns).where('id', '=', action.id).where('decision_id', '=', decisionId));
    }
  }
}

const decisionColumns = (decision: Level1 | Level2) => ({
  public_wording: decision.publicWording,
  public_note: decision.publicNote,
  meeting_cancelled: 'meetingCancelled' in decision && decision.meetingCancelled ? (1 as const) : (0 as const),
  comment: decision.comment,
  told_on: decision.toldOn,
});

/** Changes what stands in a decision; its step takes the new date, which must still lie between its neighbours. */
function reviseDecision(context: WriteContext, referralId: number, decisionId: number, level: 1 | 2, decision: Level1 | Level2): void {
  const { store } = context;
  const row = store.first(
    sql
      .selectFrom('decision')
      .select(['step_id', 'public_wording', 'public_note', 'comment'])
      .where('id', '=', decisionId)
      .where('referral_id', '=', referralId)
      .where('level', '=', level),
  );
  if (!row) throw new AppError('not_found');
  const state = loadState(store, referralId);
  refuseWith(refusalOf({ what: 'decide' }, state.consentState));
  const index = state.steps.findIndex((step) => step.id === row.step_id);
  refuseWith(refusalOfDate(decision.on, state.steps.slice(0, index), context.today), 'decision.on');
  const next = state.steps[index + 1];
  if (next && decision.on > next.on) throw new AppError('date_before_previous_step', {}, 'decision.on');
  store.run(sql.updateTable('step').set({ on: decision.on }).where('id', '=', row.step_id));
  const { step_id: _, ...texts } = row;
  const { public_wording, public_note, comment } = decisionColumns(decision);
  keepFormerTexts(context, { kind: 'decision', id: decisionId, referralId }, texts, { public_wording, public_note, comment });
  store.run(sql.updateTable('decision').set(decisionColumns(decision)).where('id', '=', decisionId));
}

function insertDecision(context: WriteContext, referralId: number, level: 1 | 2, decision: Level1 | Level2): number {
  const stepId = addStep(context, referralId, { kind: level === 1 ? 'decided_level1' : 'decided_level2', on: decision.on });
  return context.store.run(
    sql.insertInto('decision').values({ step_id: stepId, referral_id: referralId, level, ...decisionColumns(decision) }),
  ).id;
}

/** What every decision asks before it is written: the gate, the rule, and that its wording exposes nobody. */
function allowDecision(context: WriteContext, referralId: number, level: 1 | 2, decision: Level1 | Level2): void {
  const state = loadState(context.store, referralId);
  refuseWith(refusalOf({ what: 'decide' }, state.consentState));
  requireAction(state, level === 1 ? 'decide_level1' : 'decide_level2', decision.on, context.today, 'decision.on');
}

function guardWordings(store: WriteStore, referralId: number, decision: Level1 | Level2): void {
  const purposes = 'purposes' in decision ? decision.purposes : [];
  refuseIdentifiers(store, referralId, [
    [decision.publicWording, 'decision.publicWording'],
    [decision.publicNote, 'decision.publicNote'],
    ...purposes.map((text, index): LeavingText => [text, `decision.purposes.${index}`]),
  ]);
}

export const decisionWrites: WriteOperations<
  'steps.decideLevel1' | 'steps.reviseLevel1' | 'steps.decideLevel2' | 'steps.reviseLevel2' | 'steps.tell'
> = {
  'steps.decideLevel1': (context, { referralId, decision }) => {
    context.subject('referral', referralId);
    allowDecision(context, referralId, 1, decision);
    checkLevel1(context.store, decision);
    guardWordings(context.store, referralId, decision);
    writeOrientations(context.store, insertDecision(context, referralId, 1, decision), decision.orientations);
    refreshReferral(context.store, referralId);
    return {};
  },

  'steps.reviseLevel1': (context, { referralId, decisionId, decision }) => {
    context.subject('referral', referralId);
    checkLevel1(context.store, decision);
    guardWordings(context.store, referralId, decision);
    reviseDecision(context, referralId, decisionId, 1, decision);
    writeOrientations(context.store, decisionId, decision.orientations);
    refreshReferral(context.store, referralId);
    return {};
  },

  'steps.decideLevel2': (context, { referralId, decision }) => {
    context.subject('referral', referralId);
    allowDecision(context, referralId, 2, decision);
    checkLevel2(context.store, decision);
    guardWordings(context.store, referralId, decision);
    writeLevel2Parts(context.store, referralId, insertDecision(context, referralId, 2, decision), decision);
    refreshReferral(context.store, referralId);
    return {};
  },

  'steps.reviseLevel2': (context, { referralId, decisionId, decision }) => {
    context.subject('referral', referralId);
    checkLevel2(context.store, decision);
    guardWordings(context.store, referralId, decision);
    reviseDecision(context, referralId, decisionId, 2, decision);
    writeLevel2Parts(context.store, referralId, decisionId, decision);
    refreshReferral(context.store, referralId);
    return {};
  },

  'steps.tell': (context, { referralId, decisionId, on }) => {
    const { store } = context;
    context.subject('referral', referralId);
    const decision = store.first(
      sql
        .selectFrom('decision')
        .innerJoin('step', 'step.id', 'decision.step_id')
        .select('step.on')
        .where('decision.id', '=', decisionId)
        .where('decision.referral_id', '=', referralId),
    );
    if (!decision) throw new AppError('not_found');
    if (on > context.today) throw new AppError('date_in_future', {}, 'on');
    if (on < decision.on) throw new AppError('told_before_decision', {}, 'on');
    store.run(sql.updateTable('decision').set({ told_on: on }).where('id', '=', decisionId));
    refreshReferral(store, referralId);
    return {};
  },
};
