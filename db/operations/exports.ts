import { AppError } from '#shared/errors/app-error.ts';
import type { InGroup, WriteOperations } from './context.ts';
import { loadMeeting } from './meetings/load-meeting.ts';
import { meetingGuard } from './meetings/meeting-guard.ts';

/**
 * Notes in the audit that a file made from a meeting leaves the vault; nothing else is written. Every such file tells the place, also the
 * entry for calendars, which no paper's guard has read: it is asked here.
 */
export const exportWrites: WriteOperations<InGroup<'exportNotes', 'write'>> = {
  'exportNotes.record': (context, { meetingId }) => {
    const meeting = loadMeeting(context.store, meetingId);
    const { place } = meeting.row;
    if (place !== null && !meetingGuard(context.store, meeting, 'paper').allows(place, { item: null, field: 'place' })) {
      throw new AppError('text_must_be_mended');
    }
    context.subject('meeting', meetingId);
    return {};
  },
};
