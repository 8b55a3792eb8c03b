import { refusalOf } from '#shared/consent/consent.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { refusalOfAction, refusalOfClosure } from '#shared/workflow/next-steps.ts';
import { sql } from '#db/store/store.ts';
import { requireCode, requireOther } from './code-checks.ts';
import type { InGroup, WriteOperations } from './context.ts';
import { decisionWrites } from './decisions.ts';
import { addStep, loadState, refreshReferral, refuseWith, requireAction } from './referral-state.ts';

export const stepWrites: WriteOperations<InGroup<'steps', 'write'>> = {
  ...decisionWrites,

  'steps.assess': (context, { referralId, assessment }) => {
    const { store } = context;
    context.subject('referral', referralId);
    const state = loadState(store, referralId);
    requireAction(state, 'assess', assessment.on, context.today, 'assessment.on');
    if (assessment.emergencyToldOn !== null && assessment.emergencyToldOn > context.today) {
      throw new AppError('date_in_future', {}, 'assessment.emergencyToldOn');
    }
    const stepId = addStep(context, referralId, { kind: 'assessed', on: assessment.on, reason: assessment.reason });
    store.run(
      sql.insertInto('assessment').values({
        step_id: stepId,
        minutes: assessment.minutes,
        channels_tried: assessment.channelsTried,
        complex: assessment.complex,
        not_emergency: assessment.notEmergency,
        missing_information: assessment.missingInformation,
        proposal: assessment.proposal,
        emergency_told_on: assessment.emergencyToldOn,
      }),
    );
    refreshReferral(store, referralId);
    return {};
  },

  'steps.decline': (context, { referralId, on, reason, emergency, toldOn }) => {
    context.subject('referral', referralId);
    requireAction(loadState(context.store, referralId), 'decline', on, context.today);
    if (toldOn !== null && toldOn < on) throw new AppError('told_before_decision', {}, 'toldOn');
    addStep(context, referralId, { kind: 'declined', on, reason, code: emergency ? 'emergency' : 'out_of_scope', detail: toldOn });
    refreshReferral(context.store, referralId);
    return {};
  },

  'steps.escalate': (context, { referralId, on, reason, colleges }) => {
    const { store } = context;
    context.subject('referral', referralId);
    const state = loadState(store, referralId);
    refuseWith(refusalOf({ what: 'agenda' }, state.consentState));
    requireAction(state, 'escalate', on, context.today);
    for (const college of colleges) requireCode(store, 'college', college, 'colleges');
    const stepId = addStep(context, referralId, { kind: 'escalated', on, reason });
    for (const college of new Set(colleges)) store.run(sql.insertInto('step_college').values({ step_id: stepId, code: college }));
    refreshReferral(store, referralId);
    return {};
  },

  'steps.postpone': (context, { referralId, on, reason }) => {
    context.subject('referral', referralId);
    requireAction(loadState(context.store, referralId), 'postpone', on, context.today);
    addStep(context, referralId, { kind: 'postponed', on, reason });
    refreshReferral(context.store, referralId);
    return {};
  },

  'steps.watch': (context, { referralId, on, until, lever, leverOther, reason }) => {
    const { store } = context;
    context.subject('referral', referralId);
    requireAction(loadState(store, referralId), 'watch', on, context.today);
    if (until === null && lever === null) throw new AppError('watch_needs_end', {}, 'until');
    requireCode(store, 'lever', lever, 'lever');
    requireOther(lever, leverOther, 'leverOther');
    const stepId = addStep(context, referralId, { kind: 'watched', on, reason });
    store.run(sql.insertInto('watch').values({ step_id: stepId, until, lever, lever_other: leverOther }));
    refreshReferral(store, referralId);
    return {};
  },

  'steps.wake': (context, { referralId, on, reason }) => {
    context.subject('referral', referralId);
    requireAction(loadState(context.store, referralId), 'wake', on, context.today);
    addStep(context, referralId, { kind: 'woken', on, reason });
    refreshReferral(context.store, referralId);
    return {};
  },

  'steps.close': (context, { referralId, on, reason, reasonOther, comment }) => {
    const { store } = context;
    context.subject('referral', referralId);
    const state = loadState(store, referralId);
    requireAction(state, 'close', on, context.today);
    requireCode(store, 'closure', reason, 'reason');
    requireOther(reason, reasonOther, 'reasonOther');
    refuseWith(refusalOfClosure(reason, state), 'reason');
    addStep(context, referralId, { kind: 'closed', on, code: reason, detail: reasonOther, reason: comment });
    refreshReferral(store, referralId);
    return {};
  },

  'steps.withdraw': (context, { referralId, on, by, reason }) => {
    context.subject('referral', referralId);
    requireAction(loadState(context.store, referralId), 'withdraw', on, context.today);
    addStep(context, referralId, { kind: 'withdrawn', on, code: by, reason });
    refreshReferral(context.store, referralId);
    return {};
  },

  'steps.undo': (context, { referralId }) => {
    context.subject('referral', referralId);
    const state = loadState(context.store, referralId);
    refuseWith(refusalOfAction('undo', state));
    const last = state.steps.at(-1);
    if (last) context.store.run(sql.deleteFrom('step').where('id', '=', last.id));
    refreshReferral(context.store, referralId);
    return {};
  },
};
