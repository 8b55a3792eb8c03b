import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { PaperDocument } from '#shared/meeting/paper.ts';
import type { ReadContext } from '../context.ts';
import { feedbackReads } from './feedback.ts';
import { loadMeeting } from './load-meeting.ts';
import { minutesReads } from './minutes.ts';
import { paperReads } from './papers.ts';

export type MeetingPaper = Extract<ParsedInputOf<'documents.compose'>['document'], { readonly kind: 'meeting_paper' }>;

const audiences = { minutes: 'members', minutes_extract: 'extract', minutes_without_situations: 'without_situations' } as const;

/** Composes it as its page shows it. @throws AppError `not_found` for minutes that nobody has validated, and what composing refuses */
function compose(
  context: ReadContext,
  { paper, meetingId, itemId, version }: MeetingPaper,
): Pick<OutputOf<'papers.compose'>, 'document' | 'ready'> {
  switch (paper) {
    case 'convocation':
    case 'attendance_sheet':
    case 'presentation':
      return paperReads['papers.compose'](context, { meetingId, paper, itemId });
    case 'feedback': {
      const item = loadMeeting(context.store, meetingId).items.find((each) => each.id === itemId);
      if (!item) throw new AppError('not_found', {}, 'itemId');
      return feedbackReads['agenda.feedback'](context, { itemId: item.id });
    }
    default:
      // Only what was validated leaves: minutes in preparation are read on the screen.
      if (version === null) throw new AppError('not_found', {}, 'version');
      return minutesReads['minutes.read'](context, { meetingId, version, audience: audiences[paper], itemId });
  }
}

/**
 * A paper of a meeting as it leaves, with what its file is named after.
 * @throws AppError `text_must_be_mended` while the guard holds a text of it back
 */
export function composeMeetingPaper(
  context: ReadContext,
  wanted: MeetingPaper,
): { readonly paper: PaperDocument; readonly on: string; readonly code: string | null } {
  const { document, ready } = compose(context, wanted);
  if (!ready) throw new AppError('text_must_be_mended');
  const meeting = loadMeeting(context.store, wanted.meetingId);
  const item = meeting.items.find((each) => each.id === wanted.itemId);
  return { paper: document, on: meeting.row.on, code: item?.referral?.situationCode ?? null };
}
