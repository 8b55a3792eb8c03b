import type { ParsedInputOf } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { sql, type WriteStore } from '#db/store/store.ts';
import { requireCode, requireOther, requireStructures } from '../code-checks.ts';
import type { WriteContext, WriteOperations } from '../context.ts';
import { comingAgendasOf } from './coming-agendas.ts';
import { type LoadedMeeting, loadMeeting, requireMeeting } from './load-meeting.ts';
import { loadHostOrder } from './meeting-list.ts';
import { addPermanentMembers } from './attendance.ts';

type Place = Omit<ParsedInputOf<'meetings.create'>, 'seriesId'>;

const placeColumns = (input: Place) => ({
  on: input.on,
  starts_at: input.startsAt,
  ends_at: input.endsAt,
  place: input.place,
  host_id: input.hostId,
});

function requireSeries(store: WriteStore, seriesId: number | null): void {
  if (seriesId === null) return;
  if (!store.first(sql.selectFrom('meeting_series').select('id').where('id', '=', seriesId)))
    throw new AppError('not_found', {}, 'seriesId');
}

function insertMeeting(context: WriteContext, seriesId: number | null, input: Place, field: string): number {
  requireStructures(context.store, [input.hostId], field);
  return context.store.run(sql.insertInto('meeting').values({ series_id: seriesId, ...placeColumns(input) })).id;
}

/** The meeting of an operation, named in the audit. */
function meetingOf(context: WriteContext, meetingId: number): LoadedMeeting {
  context.subject('meeting', meetingId);
  return loadMeeting(context.store, meetingId);
}

function requireReason(store: WriteStore, reason: string, text: string | null): void {
  requireCode(store, 'meetingCancellation', reason, 'reason');
  requireOther(reason, text, 'reasonText');
}

export const planningWrites: WriteOperations<
  | 'meetings.create'
  | 'meetings.createSeries'
  | 'meetings.update'
  | 'meetings.remove'
  | 'meetings.saveSeries'
  | 'meetings.convene'
  | 'meetings.cancel'
  | 'meetings.restore'
  | 'meetings.postpone'
> = {
  'meetings.create': (context, { seriesId, ...input }) => {
    requireSeries(context.store, seriesId);
    const id = insertMeeting(context, seriesId, input, 'hostId');
    context.subject('meeting', id);
    return { id };
  },

  'meetings.createSeries': (context, { seriesId, days, rotateHosts, ...input }) => {
    const { store } = context;
    requireSeries(store, seriesId);
    context.subject('meeting', null);
    const ids = [...new Set(days)].toSorted().map((on) => {
      const hostId = rotateHosts ? (loadHostOrder(store, { seriesId, exceptMeetingId: null })[0]?.structureId ?? null) : null;
      return insertMeeting(context, seriesId, { ...input, on, hostId }, 'days');
    });
    return { ids };
  },

  'meetings.update': (context, { meetingId, seriesId, ...input }) => {
    const meeting = meetingOf(context, meetingId);
    requireMeeting(meeting, 'change', context.today);
    requireSeries(context.store, seriesId);
    requireStructures(context.store, [input.hostId], 'hostId');
    if (input.on !== meeting.row.on) {
      // The steps of the outcomes bear the meeting's date.
      if (meeting.items.some((item) => item.outcome !== null)) throw new AppError('meeting_date_fixed', {}, 'on');
      if (meeting.row.status === 'held' && input.on > context.today) throw new AppError('meeting_in_future', {}, 'on');
    }
    context.store.run(
      sql
        .updateTable('meeting')
        .set({ series_id: seriesId, ...placeColumns(input) })
        .where('id', '=', meetingId),
    );
    return {};
  },

  'meetings.remove': (context, { meetingId }) => {
    const meeting = meetingOf(context, meetingId);
    requireMeeting(meeting, 'remove', context.today);
    if (meeting.items.length > 0) throw new AppError('meeting_not_removable');
    context.store.run(sql.deleteFrom('meeting').where('id', '=', meetingId));
    return {};
  },

  'meetings.saveSeries': (context, { id, name, rule, active }) => {
    context.subject('meeting', null);
    const columns = { name, rule: rule === null ? null : JSON.stringify(rule), active: active ? (1 as const) : (0 as const) };
    if (id === null) return { id: context.store.run(sql.insertInto('meeting_series').values(columns)).id };
    const { changes } = context.store.run(sql.updateTable('meeting_series').set(columns).where('id', '=', id));
    if (changes === 0) throw new AppError('not_found');
    return { id };
  },

  'meetings.convene': (context, { meetingId, on }) => {
    const meeting = meetingOf(context, meetingId);
    requireMeeting(meeting, 'convene', context.today);
    if (on > context.today) throw new AppError('date_in_future', {}, 'on');
    addPermanentMembers(context.store, meeting);
    context.store.run(sql.updateTable('meeting').set({ status: 'convened', convened_on: on }).where('id', '=', meetingId));
    return {};
  },

  'meetings.cancel': (context, { meetingId, reason, reasonText }) => {
    requireMeeting(meetingOf(context, meetingId), 'cancel', context.today);
    requireReason(context.store, reason, reasonText);
    context.store.run(sql.updateTable('meeting').set({ status: 'cancelled', reason, reason_text: reasonText }).where('id', '=', meetingId));
    return {};
  },

  'meetings.restore': (context, { meetingId }) => {
    const meeting = meetingOf(context, meetingId);
    requireMeeting(meeting, 'restore', context.today);
    const taken = comingAgendasOf(context.store);
    if (meeting.items.some((item) => item.referral !== null && taken.has(item.referral.id))) throw new AppError('already_on_this_agenda');
    context.store.run(sql.updateTable('meeting').set({ status: 'planned', reason: null, reason_text: null }).where('id', '=', meetingId));
    return {};
  },

  'meetings.postpone': (context, { meetingId, reason, reasonText, to }) => {
    const { store } = context;
    const meeting = meetingOf(context, meetingId);
    requireMeeting(meeting, 'postpone', context.today);
    requireReason(store, reason, reasonText);
    if (to.on === meeting.row.on) throw new AppError('meeting_same_day', {}, 'to.on');
    const id = insertMeeting(context, meeting.row.series_id, to, 'to.hostId');
    store.run(sql.updateTable('agenda_item').set({ meeting_id: id }).where('meeting_id', '=', meetingId));
    store.run(
      sql.updateTable('participant').set({ meeting_id: id, state: 'expected', information_sent: 0 }).where('meeting_id', '=', meetingId),
    );
    store.run(
      sql.deleteFrom('stay').where('participant_id', 'in', sql.selectFrom('participant').select('id').where('meeting_id', '=', id)),
    );
    store.run(sql.updateTable('guard_confirmation').set({ meeting_id: id }).where('meeting_id', '=', meetingId));
    store.run(
      sql
        .updateTable('meeting')
        .set({ status: 'postponed', reason, reason_text: reasonText, postponed_to_id: id, current_item_id: null })
        .where('id', '=', meetingId),
    );
    return { id };
  },
};
