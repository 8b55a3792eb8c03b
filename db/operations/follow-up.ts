import type { ParsedInputOf } from '#shared/contract/contract.ts';
import { refusalOf } from '#shared/consent/consent.ts';
import { addMonths, type LocalDate } from '#shared/dates/local-date.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { refusalOfAction } from '#shared/workflow/next-steps.ts';
import { sql } from '#db/store/store.ts';
import { requireCode, requireStructures } from './code-checks.ts';
import type { InGroup, WriteContext, WriteOperations } from './context.ts';
import { loadState, refreshReferral, refuseWith } from './referral-state.ts';
import { keepFormerTexts } from './undo/former-texts.ts';
import { trashNote } from './undo/trash.ts';

/** Months between two occurrences of a recurring action; 0 for a single one. */
const monthsOf: Record<string, number> = { none: 0, monthly: 1, quarterly: 3, half_yearly: 6, yearly: 12 };

/** An event of a referral cannot lie in the future, nor before the referral was received. */
function refuseDate(context: WriteContext, on: LocalDate, receivedOn: LocalDate, field = 'on'): void {
  if (on > context.today) throw new AppError('date_in_future', {}, field);
  if (on < receivedOn) throw new AppError('date_before_reception', {}, field);
}

interface ExchangeCommon {
  on: LocalDate;
  channel: string | null;
  asked: string | null;
  nominative: boolean;
}

type ExchangeLine = ParsedInputOf<'followUp.addExchanges'>['exchanges']['exchanges'][number];

/** Asks the gate and checks the codes before an exchange is written. */
function allowExchange(context: WriteContext, referralId: number, common: ExchangeCommon, lines: readonly ExchangeLine[]): void {
  const state = loadState(context.store, referralId);
  const partners = lines.map((line) => line.partnerId);
  refuseWith(refusalOf({ what: 'exchange', nominative: common.nominative, partners }, state.consentState), 'exchanges.nominative');
  refuseDate(context, common.on, state.receivedOn, 'exchanges.on');
  requireCode(context.store, 'channel', common.channel, 'exchanges.channel');
  for (const line of lines) requireCode(context.store, 'knowsPerson', line.knowsPerson, 'exchanges.exchanges');
  requireStructures(context.store, partners, 'exchanges.exchanges');
}

const exchangeColumns = (common: ExchangeCommon, line: ExchangeLine) => ({
  partner_id: line.partnerId,
  on: common.on,
  channel: common.channel,
  contact_person: line.contactPerson,
  knows_person: line.knowsPerson,
  asked: common.asked,
  answered: line.answered,
  disclosed: line.disclosed,
  nominative: common.nominative ? (1 as const) : (0 as const),
});

/** The referral of a record of one of its tables. @throws AppError `not_found` */
function referralOf(context: WriteContext, table: 'exchange' | 'note' | 'action', id: number): number {
  const row = context.store.first(
    sql
      .selectFrom(table as 'note')
      .select('referral_id')
      .where('id', '=', id),
  );
  if (!row) throw new AppError('not_found');
  context.subject('referral', row.referral_id);
  return row.referral_id;
}

export const followUpWrites: WriteOperations<InGroup<'followUp', 'write'>> = {
  'followUp.addExchanges': (context, { referralId, exchanges }) => {
    context.subject('referral', referralId);
    refuseWith(refusalOfAction('exchange', loadState(context.store, referralId)));
    allowExchange(context, referralId, exchanges, exchanges.exchanges);
    for (const line of exchanges.exchanges) {
      context.store.run(sql.insertInto('exchange').values({ referral_id: referralId, ...exchangeColumns(exchanges, line) }));
    }
    refreshReferral(context.store, referralId);
    return {};
  },

  'followUp.updateExchange': (context, { id, ...input }) => {
    const referralId = referralOf(context, 'exchange', id);
    allowExchange(context, referralId, input, [input]);
    const columns = exchangeColumns(input, input);
    const before = context.store.first(sql.selectFrom('exchange').select(['asked', 'answered', 'disclosed']).where('id', '=', id));
    const { asked, answered, disclosed } = columns;
    if (before) keepFormerTexts(context, { kind: 'exchange', id, referralId }, before, { asked, answered, disclosed });
    context.store.run(sql.updateTable('exchange').set(columns).where('id', '=', id));
    refreshReferral(context.store, referralId);
    return {};
  },

  'followUp.removeExchange': (context, { id }) => {
    const referralId = referralOf(context, 'exchange', id);
    context.store.run(sql.deleteFrom('exchange').where('id', '=', id));
    refreshReferral(context.store, referralId);
    return {};
  },

  'followUp.recordResult': (context, { orientationId, on, result }) => {
    const { store } = context;
    const row = store.first(
      sql
        .selectFrom('orientation')
        .innerJoin('decision', 'decision.id', 'orientation.decision_id')
        .innerJoin('step', 'step.id', 'decision.step_id')
        .select(['decision.referral_id', 'step.on'])
        .where('orientation.id', '=', orientationId),
    );
    if (!row) throw new AppError('not_found');
    context.subject('referral', row.referral_id);
    refuseDate(context, on, row.on);
    store.run(sql.updateTable('orientation').set({ result, result_on: on }).where('id', '=', orientationId));
    refreshReferral(store, row.referral_id);
    return {};
  },

  'followUp.addAction': (context, { referralId, action }) => {
    const { store } = context;
    context.subject('referral', referralId);
    refuseWith(refusalOfAction('add_action', loadState(store, referralId)));
    requireCode(store, 'recurrence', action.recurrence, 'action.recurrence');
    requireStructures(store, [action.ownerId], 'action.ownerId');
    const { id } = store.run(
      sql.insertInto('action').values({
        referral_id: referralId,
        label: action.label,
        owner_id: action.ownerId,
        due_on: action.dueOn,
        recurrence: action.recurrence,
        status: 'todo',
      }),
    );
    refreshReferral(store, referralId);
    return { id };
  },

  'followUp.setActionStatus': (context, { actionId, status, on, circumstances }) => {
    const { store } = context;
    const referralId = referralOf(context, 'action', actionId);
    const state = loadState(store, referralId);
    requireCode(store, 'actionStatus', status, 'status');
    if (status === 'not_feasible' && circumstances === null) throw new AppError('circumstances_required', {}, 'circumstances');
    refuseDate(context, on, state.receivedOn);
    const before = store.first(sql.selectFrom('action').selectAll().where('id', '=', actionId));
    if (!before) throw new AppError('not_found');
    store.run(sql.updateTable('action').set({ status, circumstances, status_on: on }).where('id', '=', actionId));
    const months = monthsOf[before.recurrence] ?? 0;
    const alreadyBack = store.first(sql.selectFrom('action').select('id').where('previous_action_id', '=', actionId));
    if (status === 'done' && months > 0 && !alreadyBack) {
      const { id: _, ...columns } = before;
      store.run(
        sql.insertInto('action').values({
          ...columns,
          previous_action_id: actionId,
          due_on: addMonths(before.due_on ?? on, months),
          status: 'todo',
          circumstances: null,
          status_on: null,
        }),
      );
    }
    refreshReferral(store, referralId);
    return {};
  },

  'followUp.addNote': (context, { referralId, on, text }) => {
    context.subject('referral', referralId);
    refuseDate(context, on, loadState(context.store, referralId).receivedOn);
    const { id } = context.store.run(sql.insertInto('note').values({ referral_id: referralId, on, text }));
    refreshReferral(context.store, referralId);
    return { id };
  },

  'followUp.updateNote': (context, { id, on, text }) => {
    const referralId = referralOf(context, 'note', id);
    refuseDate(context, on, loadState(context.store, referralId).receivedOn);
    const before = context.store.first(sql.selectFrom('note').select('text').where('id', '=', id));
    if (before) keepFormerTexts(context, { kind: 'note', id, referralId }, before, { text });
    context.store.run(sql.updateTable('note').set({ on, text }).where('id', '=', id));
    refreshReferral(context.store, referralId);
    return {};
  },

  'followUp.removeNote': (context, { id }) => {
    const referralId = referralOf(context, 'note', id);
    const note = context.store.first(sql.selectFrom('note').selectAll().where('id', '=', id));
    if (note) trashNote(context, note);
    refreshReferral(context.store, referralId);
    return {};
  },
};
