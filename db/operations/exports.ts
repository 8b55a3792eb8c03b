import { AppError } from '#shared/errors/app-error.ts';
import { sql } from '#db/store/store.ts';
import type { InGroup, WriteOperations } from './context.ts';

/** Notes in the audit that a file made from a meeting leaves the vault; nothing else is written. */
export const exportWrites: WriteOperations<InGroup<'exportNotes', 'write'>> = {
  'exportNotes.record': (context, { meetingId }) => {
    const meeting = context.store.first(sql.selectFrom('meeting').select('id').where('id', '=', meetingId));
    if (!meeting) throw new AppError('not_found');
    context.subject('meeting', meetingId);
    return {};
  },
};
