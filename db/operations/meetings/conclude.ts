import type { ParsedInputOf } from '#shared/contract/contract.ts';
import { formatDate } from '#shared/dates/format.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { catalogues } from '#shared/messages/catalogue.ts';
import type { Outcome } from '#shared/meeting/vocabulary.ts';
import { sql, type WriteStore } from '#db/store/store.ts';
import { requireCode, requireOther, requireStructures } from '../code-checks.ts';
import type { WriteContext, WriteOperations } from '../context.ts';
import { loadState, refreshReferral } from '../referral-state.ts';
import { readSettings } from '../settings.ts';
import { stepWrites } from '../steps.ts';
import { itemToPrepare } from './agenda-items.ts';
import { REVIEW_ON } from './candidates.ts';
import { codeLabels } from './code-labels.ts';
import { type ItemReferral, type LoadedItem, type LoadedMeeting, loadItem, requireMeeting } from './load-meeting.ts';
import { roomOf, stopItem } from './room.ts';

type Conclusion = ParsedInputOf<'agenda.conclude'>;
type Level2 = ParsedInputOf<'steps.decideLevel2'>['decision'];

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The decision of level 2 that the typed one makes: blank lines are left out, the invited are those who were in the room. */
function decisionFrom(meeting: LoadedMeeting, item: LoadedItem, fallbackWording: string): Level2 {
  const { decision } = item;
  return {
    on: meeting.row.on,
    invited: roomOf(meeting, item).flatMap((participant) => (participant.kind === 'invited' ? (participant.structureId ?? []) : [])),
    publicWording: orNull(decision.publicWording) ?? fallbackWording,
    publicNote: orNull(decision.publicNote),
    purposes: decision.purposes.flatMap((purpose) => orNull(purpose) ?? []),
    levers: decision.levers,
    actions: decision.actions.flatMap((action) => {
      const label = orNull(action.label);
      return label === null ? [] : [{ ...action, label }];
    }),
    comment: orNull(decision.comment),
    toldOn: null,
  };
}

/** What an outcome asks for before it is recorded. @throws AppError beside the field that is missing */
function checkConclusion(store: WriteStore, meeting: LoadedMeeting, item: LoadedItem, input: Conclusion): void {
  const { outcome } = input;
  requireCode(store, 'lever', input.lever, 'lever');
  requireOther(input.lever, input.leverOther, 'leverOther');
  if (item.referral === null && !['decided', 'postponed', 'information'].includes(outcome)) {
    throw new AppError('outcome_not_for_item', {}, 'outcome');
  }
  if (outcome === 'postponed' && input.reason === null) throw new AppError('reason_required', {}, 'reason');
  if (outcome === 'withdrawn' && input.by === null) throw new AppError('required', {}, 'by');
  if (outcome === 'review_on' && input.until === null) throw new AppError('required', {}, 'until');
  if (outcome === 'watch' && input.until === null && input.lever === null) throw new AppError('watch_needs_end', {}, 'until');
  if (input.until !== null && input.until <= meeting.row.on) throw new AppError('review_after_meeting', {}, 'until');
  if (outcome === 'decided' && item.referral !== null && orNull(item.decision.publicWording) === null) {
    throw new AppError('required', {}, 'decision.publicWording');
  }
}

/** Outcomes that examine a situation again bring one that was followed up or watched back to level 2 first, on the same day. */
const needsLevel2: readonly Outcome[] = ['decided', 'postponed', 'review_on', 'watch', 'no_follow_up', 'redirected'];

/**
 * Takes the steps of the referral's way that an outcome means, on the meeting's day, through the same operations as the referral's own page:
 * the rules of the workflow, the gate of the consent and the guard of the wording are asked there.
 */
function takeSteps(context: WriteContext, meeting: LoadedMeeting, item: LoadedItem, referral: ItemReferral, input: Conclusion): void {
  const { store } = context;
  const { on } = meeting.row;
  const { language } = readSettings(store);
  const words = catalogues[language].papers.way;
  const onReferral = { referralId: referral.id, on };
  const { status } = loadState(store, referral.id);
  if (needsLevel2.includes(input.outcome) && (status === 'follow_up' || status === 'watch')) {
    stepWrites['steps.escalate'](context, { ...onReferral, reason: words.examined(formatDate(on, language)), colleges: [] });
  }
  const decide = (): void => {
    const decision = decisionFrom(meeting, item, codeLabels(store, language)('meetingOutcome', input.outcome));
    stepWrites['steps.decideLevel2'](context, { referralId: referral.id, decision });
  };
  switch (input.outcome) {
    case 'decided':
    case 'redirected':
      return decide();
    case 'watch':
      decide();
      stepWrites['steps.watch'](context, {
        ...onReferral,
        until: input.until,
        lever: input.lever,
        leverOther: input.leverOther,
        reason: input.reason,
      });
      return;
    case 'no_follow_up':
      decide();
      stepWrites['steps.close'](context, { ...onReferral, reason: 'no_follow_up', reasonOther: null, comment: input.reason });
      return;
    case 'postponed':
      stepWrites['steps.postpone'](context, { ...onReferral, reason: input.reason ?? '' });
      return;
    case 'review_on': {
      const until = input.until ?? on;
      const sentence = words.reviewOn(formatDate(until, language));
      stepWrites['steps.postpone'](context, { ...onReferral, reason: [sentence, input.reason].filter((part) => part !== null).join(' ') });
      // The day is kept on the step, so that the referral comes back among the candidates when it has come.
      const last = loadState(store, referral.id).steps.at(-1);
      if (last) store.run(sql.updateTable('step').set({ code: REVIEW_ON, detail: until }).where('id', '=', last.id));
      return;
    }
    case 'withdrawn':
      stepWrites['steps.withdraw'](context, { ...onReferral, by: input.by ?? 'referrer', reason: input.reason });
      return;
    case 'information':
      return;
  }
}

function writeDecision(store: WriteStore, itemId: number, decision: ParsedInputOf<'agenda.saveDecision'>['decision']): void {
  const { publicWording, publicNote, comment } = decision;
  store.run(
    sql.updateTable('agenda_item').set({ public_wording: publicWording, public_note: publicNote, comment }).where('id', '=', itemId),
  );
  store.run(sql.deleteFrom('agenda_item_purpose').where('item_id', '=', itemId));
  for (const [position, text] of decision.purposes.entries()) {
    store.run(sql.insertInto('agenda_item_purpose').values({ item_id: itemId, position, text }));
  }
  store.run(sql.deleteFrom('agenda_item_lever').where('item_id', '=', itemId));
  for (const [position, lever] of decision.levers.entries()) {
    store.run(sql.insertInto('agenda_item_lever').values({ item_id: itemId, position, code: lever.code, other: lever.other }));
  }
  store.run(sql.deleteFrom('agenda_item_action').where('item_id', '=', itemId));
  for (const [position, action] of decision.actions.entries()) {
    store.run(
      sql.insertInto('agenda_item_action').values({
        item_id: itemId,
        position,
        label: action.label,
        owner_id: action.ownerId,
        due_on: action.dueOn,
        recurrence: action.recurrence,
      }),
    );
  }
}

/** The steps that an outcome made must be the last of the way, and nothing may have been done with them. */
function refuseFollowed(store: WriteStore, item: LoadedItem, referral: ItemReferral, made: ReadonlySet<number>): void {
  const { steps } = loadState(store, referral.id);
  const tail = steps.slice(steps.length - made.size);
  const begun = store.first(
    sql
      .selectFrom('action')
      .select('id')
      .where('decision_id', '=', item.decisionId ?? 0)
      .where('status', '!=', 'todo'),
  );
  if (begun || item.toldOn !== null || !tail.every((step) => made.has(step.id))) throw new AppError('outcome_followed');
}

export const concludeWrites: WriteOperations<'agenda.saveDecision' | 'agenda.conclude' | 'agenda.takeBack' | 'agenda.tell'> = {
  'agenda.saveDecision': (context, { itemId, decision }) => {
    const { store } = context;
    const { item } = itemToPrepare(context, itemId);
    if (item.outcome !== null) throw new AppError('item_concluded');
    for (const [index, lever] of decision.levers.entries()) requireCode(store, 'lever', lever.code, `decision.levers.${index}.code`);
    for (const [index, action] of decision.actions.entries()) {
      requireCode(store, 'recurrence', action.recurrence, `decision.actions.${index}.recurrence`);
    }
    requireStructures(
      store,
      decision.actions.map((action) => action.ownerId),
      'decision.actions',
    );
    writeDecision(store, itemId, decision);
    return {};
  },

  'agenda.conclude': (context, input) => {
    const { store } = context;
    const { meeting, item } = loadItem(store, input.itemId);
    requireMeeting(meeting, 'facilitate', context.today);
    if (item.outcome !== null) throw new AppError('item_concluded');
    checkConclusion(store, meeting, item, input);
    if (item.referral) {
      const before = new Set(loadState(store, item.referral.id).steps.map((step) => step.id));
      takeSteps(context, meeting, item, item.referral, input);
      for (const step of loadState(store, item.referral.id).steps) {
        if (!before.has(step.id)) store.run(sql.insertInto('agenda_item_step').values({ item_id: item.id, step_id: step.id }));
      }
      refreshReferral(store, item.referral.id);
    }
    store.run(
      sql
        .updateTable('agenda_item')
        .set({ outcome: input.outcome, outcome_reason: input.reason, review_on: input.until })
        .where('id', '=', item.id),
    );
    stopItem(context, meeting, item.id);
    context.subject('meeting', meeting.id);
    return {};
  },

  'agenda.takeBack': (context, { itemId }) => {
    const { store } = context;
    const { meeting, item } = loadItem(store, itemId);
    requireMeeting(meeting, 'facilitate', context.today);
    if (item.outcome === null) throw new AppError('item_not_concluded');
    if (item.referral) {
      const made = new Set(
        store.all(sql.selectFrom('agenda_item_step').select('step_id').where('item_id', '=', itemId)).map((row) => row.step_id),
      );
      refuseFollowed(store, item, item.referral, made);
      // The decision as it stands, revised perhaps on the referral's page, is what is typed on from.
      writeDecision(store, itemId, item.decision);
      for (const stepId of made) store.run(sql.deleteFrom('step').where('id', '=', stepId));
      refreshReferral(store, item.referral.id);
    }
    store.run(
      sql.updateTable('agenda_item').set({ outcome: null, outcome_reason: null, review_on: null, told_on: null }).where('id', '=', itemId),
    );
    context.subject('meeting', meeting.id);
    return {};
  },

  'agenda.tell': (context, { itemId, on }) => {
    const { store } = context;
    const { meeting, item } = loadItem(store, itemId);
    if (item.referral === null) throw new AppError('item_not_situation');
    if (item.outcome === null) throw new AppError('item_not_concluded');
    if (on > context.today) throw new AppError('date_in_future', {}, 'on');
    if (on < meeting.row.on) throw new AppError('told_before_decision', {}, 'on');
    if (item.decisionId !== null) stepWrites['steps.tell'](context, { referralId: item.referral.id, decisionId: item.decisionId, on });
    store.run(sql.updateTable('agenda_item').set({ told_on: on }).where('id', '=', itemId));
    context.subject('meeting', meeting.id);
    return {};
  },
};
