import type { ParsedInputOf } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { comesForOneItem } from '#shared/meeting/vocabulary.ts';
import { sql, type WriteStore } from '#db/store/store.ts';
import { requireStructures } from '../code-checks.ts';
import type { InGroup, WriteContext, WriteOperations } from '../context.ts';
import { type LoadedMeeting, type LoadedParticipant, loadMeeting, loadParticipant, requireMeeting } from './load-meeting.ts';

type Participant = ParsedInputOf<'attendance.add'>['participant'];

/** Adds the permanent members that nobody sits for yet; returns how many. */
export function addPermanentMembers(store: WriteStore, meeting: LoadedMeeting): number {
  const seated = new Set(meeting.participants.map((participant) => participant.structureId));
  const missing = [...meeting.seats.values()].filter((seat) => seat.permanent && !seated.has(seat.id));
  for (const seat of missing) addSeat(store, meeting.id, seat.id, 'permanent');
  return missing.length;
}

/** Adds a structure of which nobody is named yet. */
export function addSeat(store: WriteStore, meetingId: number, structureId: number, kind: 'permanent' | 'invited'): void {
  store.run(sql.insertInto('participant').values({ meeting_id: meetingId, structure_id: structureId, kind, name_shown: 0 }));
}

function check(store: WriteStore, meeting: LoadedMeeting, participant: Participant): void {
  requireStructures(store, [participant.structureId], 'participant.structureId');
  if (comesForOneItem(participant.kind)) {
    if (participant.name !== null || participant.itemId === null) throw new AppError('participant_unnamed', {}, 'participant.name');
  } else if (participant.structureId === null && participant.name === null && participant.role === null) {
    throw new AppError('participant_needs_someone', {}, 'participant.structureId');
  }
  if (participant.itemId !== null && !meeting.items.some((item) => item.id === participant.itemId)) {
    throw new AppError('not_found', {}, 'participant.itemId');
  }
}

const columnsOf = (participant: Participant) => ({
  structure_id: participant.structureId,
  name: participant.name,
  role: participant.role,
  kind: participant.kind,
  item_id: participant.itemId,
  name_shown: participant.nameShown && participant.name !== null ? (1 as const) : (0 as const),
});

function participantIn(context: WriteContext, participantId: number): { meeting: LoadedMeeting; participant: LoadedParticipant } {
  const found = loadParticipant(context.store, participantId);
  context.subject('meeting', found.meeting.id);
  requireMeeting(found.meeting, 'prepare', context.today);
  return found;
}

/** Opens a stay, closes it, or takes all of them back, as the state asks. */
function writeStays(store: WriteStore, participant: LoadedParticipant, state: LoadedParticipant['state'], at: string | null): void {
  const { id } = participant;
  if (state === 'present') {
    store.run(sql.insertInto('stay').values({ participant_id: id, arrived_at: at, left_at: null, open: 1 }));
  } else if (state === 'left') {
    const last = participant.state === 'present' ? participant.stays.at(-1) : undefined;
    if (last && at !== null && last.arrivedAt !== null && at < last.arrivedAt) throw new AppError('departure_before_arrival', {}, 'at');
    const { changes } = store.run(
      sql.updateTable('stay').set({ left_at: at, open: 0 }).where('participant_id', '=', id).where('open', '=', 1),
    );
    // Noted afterwards that somebody came and left.
    if (changes === 0) store.run(sql.insertInto('stay').values({ participant_id: id, arrived_at: null, left_at: at, open: 0 }));
  } else {
    store.run(sql.deleteFrom('stay').where('participant_id', '=', id));
  }
}

export const attendanceWrites: WriteOperations<InGroup<'attendance', 'write'>> = {
  'attendance.addPermanent': (context, { meetingId }) => {
    context.subject('meeting', meetingId);
    const meeting = loadMeeting(context.store, meetingId);
    requireMeeting(meeting, 'prepare', context.today);
    return { added: addPermanentMembers(context.store, meeting) };
  },

  'attendance.add': (context, { meetingId, participant }) => {
    context.subject('meeting', meetingId);
    const meeting = loadMeeting(context.store, meetingId);
    requireMeeting(meeting, 'prepare', context.today);
    check(context.store, meeting, participant);
    return { id: context.store.run(sql.insertInto('participant').values({ meeting_id: meetingId, ...columnsOf(participant) })).id };
  },

  'attendance.update': (context, { participantId, participant }) => {
    const { meeting } = participantIn(context, participantId);
    check(context.store, meeting, participant);
    context.store.run(sql.updateTable('participant').set(columnsOf(participant)).where('id', '=', participantId));
    return {};
  },

  'attendance.remove': (context, { participantId }) => {
    const { participant } = participantIn(context, participantId);
    if (participant.stays.length > 0) throw new AppError('participant_spoke');
    context.store.run(sql.deleteFrom('participant').where('id', '=', participantId));
    return {};
  },

  'attendance.set': (context, { participantId, state, at, informationSent }) => {
    const { participant } = participantIn(context, participantId);
    const informed = state === 'excused' && informationSent;
    if (state !== participant.state) writeStays(context.store, participant, state, at);
    context.store.run(
      sql
        .updateTable('participant')
        .set({ state, information_sent: informed ? 1 : 0 })
        .where('id', '=', participantId),
    );
    return {};
  },
};
