import type { LocalDate } from '#shared/dates/local-date.ts';
import type { ErrorCode } from '#shared/errors/app-error.ts';
import type { MeetingStatus } from './vocabulary.ts';

/** What may be done with a meeting as a whole. `prepare`: agenda and participants; `facilitate`: what happens in the room. */
export type MeetingAction =
  | 'change'
  | 'convene'
  | 'cancel'
  | 'restore'
  | 'postpone'
  | 'remove'
  | 'prepare'
  | 'start'
  | 'facilitate'
  | 'end'
  | 'resume'
  | 'write_minutes';

export interface MeetingFacts {
  readonly status: MeetingStatus;
  readonly on: LocalDate;
  readonly ended: boolean;
}

/**
 * Whether something may be done with a meeting now.
 * @param today the current day, passed in by the caller
 * @returns `null` when it may, else the code of the sentence that says why not
 */
export function refusalOfMeeting(action: MeetingAction, facts: MeetingFacts, today: LocalDate): ErrorCode | null {
  const toCome = facts.status === 'planned' || facts.status === 'convened';
  const gone = facts.status === 'cancelled' || facts.status === 'postponed';
  switch (action) {
    case 'convene':
    case 'cancel':
    case 'postpone':
      return toCome ? null : gone ? 'meeting_gone' : 'meeting_already_held';
    case 'remove':
      return facts.status === 'planned' ? null : 'meeting_not_removable';
    case 'restore':
      return facts.status === 'cancelled' ? null : 'meeting_not_cancelled';
    case 'start':
      if (gone) return 'meeting_gone';
      if (!toCome) return 'meeting_already_held';
      return facts.on > today ? 'meeting_in_future' : null;
    case 'change':
    case 'prepare':
      return gone ? 'meeting_gone' : null;
    case 'facilitate':
      if (gone) return 'meeting_gone';
      return toCome ? 'meeting_not_started' : null;
    case 'resume':
      if (facts.status !== 'held') return gone ? 'meeting_gone' : 'meeting_not_started';
      return facts.ended ? null : 'meeting_not_ended';
    case 'end':
    case 'write_minutes':
      if (gone) return 'meeting_gone';
      return facts.status === 'held' ? null : 'meeting_not_started';
  }
}
