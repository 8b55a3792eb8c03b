import type { OutputOf } from '#shared/contract/contract.ts';
import { isFrozen, type ConsentStatus } from '#shared/consent/consent.ts';
import { prepared, type ReadStore, sql } from '#db/store/store.ts';
import type { ReadOperations } from '../context.ts';
import { type LoadedMeeting, loadMeeting } from './load-meeting.ts';

export type EarlierAction = OutputOf<'meetings.earlierActions'>[number];

const queries = {
  actions: prepared((before: string) =>
    sql
      .selectFrom('action')
      .innerJoin('decision', 'decision.id', 'action.decision_id')
      .innerJoin('step', 'step.id', 'decision.step_id')
      .innerJoin('referral', 'referral.id', 'action.referral_id')
      .innerJoin('situation', 'situation.id', 'referral.situation_id')
      .select([
        'action.id',
        'action.referral_id',
        'action.label',
        'action.owner_id',
        'action.due_on',
        'action.recurrence',
        'action.status',
        'action.status_on',
        'action.circumstances',
        'step.on',
        'situation.code',
        'referral.consent_status',
      ])
      .where('decision.level', '=', 2)
      .where('step.on', '<', before)
      .where('referral.id', 'not in', sql.selectFrom('residue').select('referral_id'))
      .orderBy('step.on')
      .orderBy('action.due_on')
      .orderBy('action.id'),
  ),
  previousMeeting: prepared((before: string) =>
    sql.selectFrom('meeting').select('on').where('status', '=', 'held').where('on', '<', before).orderBy('on', 'desc').limit(1),
  ),
};

const isOpenAction = (status: string): boolean => status === 'todo' || status === 'doing';

/** Actions of level 2 decided before a meeting: those still open, and those settled since the meeting before. « Non réalisable » is told apart. */
export function loadEarlierActions(store: ReadStore, meeting: LoadedMeeting): EarlierAction[] {
  const since = store.first(queries.previousMeeting(meeting.row.on))?.on ?? '';
  return store
    .all(queries.actions(meeting.row.on))
    .filter((row) => !isFrozen(row.consent_status as ConsentStatus))
    .filter((row) => isOpenAction(row.status) || (row.status_on !== null && row.status_on >= since))
    .map((row) => ({
      actionId: row.id,
      referralId: row.referral_id,
      situationCode: row.code,
      decidedOn: row.on,
      label: row.label,
      ownerId: row.owner_id,
      ownerName: row.owner_id === null ? null : (meeting.seats.get(row.owner_id)?.name ?? null),
      dueOn: row.due_on,
      recurrence: row.recurrence,
      status: row.status,
      statusOn: row.status_on,
      circumstances: row.circumstances,
    }));
}

export const earlierActionReads: ReadOperations<'meetings.earlierActions'> = {
  'meetings.earlierActions': ({ store }, { meetingId }) => loadEarlierActions(store, loadMeeting(store, meetingId)),
};
