import { sql } from '#db/store/store.ts';
import type { WriteContext, WriteOperations } from '../context.ts';
import type { MeetingAction } from '#shared/meeting/lifecycle.ts';
import { type LoadedMeeting, loadMeeting, requireMeeting } from './load-meeting.ts';
import { stopItem } from './room.ts';

function meetingFor(context: WriteContext, meetingId: number, action: MeetingAction): LoadedMeeting {
  const meeting = loadMeeting(context.store, meetingId);
  context.subject('meeting', meetingId);
  requireMeeting(meeting, action, context.today);
  return meeting;
}

export const facilitationWrites: WriteOperations<
  'meetings.start' | 'meetings.end' | 'meetings.resume' | 'meetings.readReminder' | 'meetings.saveNotes' | 'meetings.confirm'
> = {
  'meetings.start': (context, { meetingId }) => {
    meetingFor(context, meetingId, 'start');
    context.store.run(sql.updateTable('meeting').set({ status: 'held', started_at: context.now }).where('id', '=', meetingId));
    return {};
  },

  'meetings.end': (context, { meetingId }) => {
    const meeting = meetingFor(context, meetingId, 'end');
    if (meeting.row.current_item_id !== null) stopItem(context, meeting, meeting.row.current_item_id);
    context.store.run(
      sql
        .updateTable('meeting')
        .set({ ended_at: meeting.row.ended_at ?? context.now })
        .where('id', '=', meetingId),
    );
    return {};
  },

  'meetings.resume': (context, { meetingId }) => {
    meetingFor(context, meetingId, 'resume');
    context.store.run(sql.updateTable('meeting').set({ ended_at: null }).where('id', '=', meetingId));
    return {};
  },

  'meetings.readReminder': (context, { meetingId }) => {
    const meeting = meetingFor(context, meetingId, 'facilitate');
    const readAt = meeting.row.reminder_read_at ?? context.now;
    context.store.run(sql.updateTable('meeting').set({ reminder_read_at: readAt }).where('id', '=', meetingId));
    return {};
  },

  'meetings.saveNotes': (context, { meetingId, notes }) => {
    meetingFor(context, meetingId, 'prepare');
    context.store.run(sql.updateTable('meeting').set({ notes }).where('id', '=', meetingId));
    return {};
  },

  'meetings.confirm': (context, { meetingId, destination, kind, excerpt, reason }) => {
    meetingFor(context, meetingId, 'prepare');
    const recorded = { reason, recorded_at: context.now, recorded_by: context.slot };
    context.store.run(
      sql
        .insertInto('guard_confirmation')
        .values({ meeting_id: meetingId, destination, kind, excerpt, ...recorded })
        .onConflict((conflict) => conflict.columns(['meeting_id', 'destination', 'kind', 'excerpt']).doUpdateSet(recorded)),
    );
    return {};
  },
};
