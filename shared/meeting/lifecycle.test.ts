import { describe, expect, it } from 'vitest';
import { type MeetingAction, refusalOfMeeting } from './lifecycle.ts';
import { type MeetingStatus, meetingStatuses } from './vocabulary.ts';

/** What each status allows, on the meeting's day. */
const allowed: Record<MeetingStatus, readonly MeetingAction[]> = {
  planned: ['change', 'convene', 'cancel', 'postpone', 'remove', 'prepare', 'start'],
  convened: ['change', 'convene', 'cancel', 'postpone', 'prepare', 'start'],
  held: ['change', 'prepare', 'facilitate', 'end', 'write_minutes'],
  cancelled: ['restore'],
  postponed: [],
};

const actions: readonly MeetingAction[] = [
  'change',
  'convene',
  'cancel',
  'restore',
  'postpone',
  'remove',
  'prepare',
  'start',
  'facilitate',
  'end',
  'resume',
  'write_minutes',
];

describe('what may be done with a meeting', () => {
  it.each(meetingStatuses.flatMap((status) => actions.map((action) => [status, action] as const)))('%s: %s', (status, action) => {
    const refusal = refusalOfMeeting(action, { status, on: '2026-11-12', ended: false }, '2026-11-12');
    expect(refusal === null).toBe(allowed[status].includes(action));
  });

  it('is resumed only after it was ended', () => {
    const facts = { status: 'held', on: '2026-11-12' } as const;
    expect(refusalOfMeeting('resume', { ...facts, ended: true }, '2026-11-12')).toBeNull();
    expect(refusalOfMeeting('resume', { ...facts, ended: false }, '2026-11-12')).toBe('meeting_not_ended');
  });

  it('does not begin before its day, and may be typed after it', () => {
    const facts = { status: 'convened', on: '2026-11-12', ended: false } as const;
    expect(refusalOfMeeting('start', facts, '2026-11-11')).toBe('meeting_in_future');
    expect(refusalOfMeeting('start', facts, '2026-11-20')).toBeNull();
  });
});
