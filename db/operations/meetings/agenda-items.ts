import type { ParsedInputOf } from '#shared/contract/contract.ts';
import { refusalOf } from '#shared/consent/consent.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { moveTo } from '#shared/meeting/agenda-order.ts';
import { refusalOfAction } from '#shared/workflow/next-steps.ts';
import { prepared, sql, type WriteStore } from '#db/store/store.ts';
import { requireCode, requireStructures } from '../code-checks.ts';
import type { WriteContext, WriteOperations } from '../context.ts';
import { loadState, refuseWith } from '../referral-state.ts';
import { addSeat } from './attendance.ts';
import { comingAgendasOf } from './coming-agendas.ts';
import { type LoadedItem, type LoadedMeeting, loadItem, loadMeeting, requireMeeting } from './load-meeting.ts';

type ItemInput = ParsedInputOf<'agenda.add'>['item'];

/** Colleges named when a referral was last sent to level 2. */
export const collegesOfEscalation = prepared((referralId: number) =>
  sql
    .selectFrom('step_college')
    .select('code')
    .where('step_id', '=', (builder) =>
      builder
        .selectFrom('step')
        .select((inner) => inner.fn.max('id').as('id'))
        .where('referral_id', '=', referralId)
        .where('kind', '=', 'escalated'),
    )
    .orderBy('code'),
);

/** The item of an operation, its meeting named in the audit, both open to preparation. */
export function itemToPrepare(context: WriteContext, itemId: number): { meeting: LoadedMeeting; item: LoadedItem } {
  const found = loadItem(context.store, itemId);
  context.subject('meeting', found.meeting.id);
  requireMeeting(found.meeting, 'prepare', context.today);
  return found;
}

/** The gate of the agenda: no opposition, sent to level 2 (or followed up, watched), and on no other agenda to come. */
function allowSituation(context: WriteContext, referralId: number | null): number {
  if (referralId === null) throw new AppError('required', {}, 'item.referralId');
  const state = loadState(context.store, referralId);
  refuseWith(refusalOf({ what: 'agenda' }, state.consentState), 'item.referralId');
  // One that is followed up or watched is sent to level 2 by the meeting that examines it.
  const sent = state.status === 'follow_up' || state.status === 'watch';
  if (!sent) refuseWith(refusalOfAction('decide_level2', state), 'item.referralId');
  if (comingAgendasOf(context.store).has(referralId)) throw new AppError('already_on_this_agenda', {}, 'item.referralId');
  return referralId;
}

function allowOther(item: ItemInput): null {
  if (item.referralId !== null) throw new AppError('item_not_situation', {}, 'item.referralId');
  const untitled = item.title === null && item.structureId === null && item.type !== 'yearly_report';
  if (untitled) throw new AppError('required', {}, 'item.title');
  return null;
}

function writeColleges(store: WriteStore, itemId: number, colleges: readonly string[], field: string): void {
  for (const college of colleges) requireCode(store, 'college', college, field);
  store.run(sql.deleteFrom('agenda_item_college').where('item_id', '=', itemId));
  for (const code of new Set(colleges)) store.run(sql.insertInto('agenda_item_college').values({ item_id: itemId, code }));
}

/** Writes the places of the items, from 0 without a gap. */
function writePositions(store: WriteStore, meeting: LoadedMeeting, order: readonly number[]): void {
  const before = new Map(meeting.items.map((item) => [item.id, item.position]));
  for (const [position, id] of order.entries()) {
    if (before.get(id) !== position) store.run(sql.updateTable('agenda_item').set({ position }).where('id', '=', id));
  }
}

/** Invited structures that nobody sits for become expected; one that no item invites any more goes, as long as nothing is known of it. */
function seatInvited(store: WriteStore, meetingId: number): void {
  const meeting = loadMeeting(store, meetingId);
  const invited = new Set(meeting.items.flatMap((item) => item.invited));
  const seated = new Set(meeting.participants.map((participant) => participant.structureId));
  for (const structureId of invited) if (!seated.has(structureId)) addSeat(store, meetingId, structureId, 'invited');
  for (const participant of meeting.participants) {
    const blank =
      participant.kind === 'invited' && participant.state === 'expected' && participant.name === null && participant.role === null;
    if (blank && participant.structureId !== null && !invited.has(participant.structureId)) {
      store.run(sql.deleteFrom('participant').where('id', '=', participant.id));
    }
  }
}

export const agendaItemWrites: WriteOperations<
  'agenda.add' | 'agenda.update' | 'agenda.savePresentation' | 'agenda.move' | 'agenda.remove' | 'agenda.setInvited' | 'agenda.saveNotes'
> = {
  'agenda.add': (context, { meetingId, item }) => {
    const { store } = context;
    context.subject('meeting', meetingId);
    const meeting = loadMeeting(store, meetingId);
    requireMeeting(meeting, 'prepare', context.today);
    requireStructures(store, [item.structureId], 'item.structureId');
    const referralId = item.type === 'situation' ? allowSituation(context, item.referralId) : allowOther(item);
    const { id } = store.run(
      sql.insertInto('agenda_item').values({
        meeting_id: meetingId,
        position: meeting.items.length,
        type: item.type,
        referral_id: referralId,
        title: referralId === null ? item.title : null,
        structure_id: item.structureId,
        minutes: item.minutes,
      }),
    );
    const colleges = item.colleges ?? (referralId === null ? [] : store.all(collegesOfEscalation(referralId)).map((row) => row.code));
    writeColleges(store, id, colleges, 'item.colleges');
    return { id };
  },

  'agenda.update': (context, { itemId, title, structureId, minutes, colleges }) => {
    const { item } = itemToPrepare(context, itemId);
    requireStructures(context.store, [structureId], 'structureId');
    context.store.run(
      sql
        .updateTable('agenda_item')
        .set({ title: item.referral === null ? title : null, structure_id: structureId, minutes })
        .where('id', '=', itemId),
    );
    writeColleges(context.store, itemId, colleges, 'colleges');
    return {};
  },

  'agenda.savePresentation': (context, { itemId, presentation, tried, question }) => {
    itemToPrepare(context, itemId);
    context.store.run(sql.updateTable('agenda_item').set({ presentation, tried, question }).where('id', '=', itemId));
    return {};
  },

  'agenda.move': (context, { itemId, position }) => {
    const { meeting } = itemToPrepare(context, itemId);
    const order = moveTo(
      meeting.items.map((item) => item.id),
      itemId,
      position,
    );
    writePositions(context.store, meeting, order);
    return {};
  },

  'agenda.remove': (context, { itemId }) => {
    const { meeting, item } = itemToPrepare(context, itemId);
    if (item.outcome !== null) throw new AppError('item_concluded');
    context.store.run(sql.deleteFrom('agenda_item').where('id', '=', itemId));
    const rest = meeting.items.map((each) => each.id).filter((id) => id !== itemId);
    writePositions(context.store, meeting, rest);
    seatInvited(context.store, meeting.id);
    return {};
  },

  'agenda.setInvited': (context, { itemId, structures }) => {
    const { store } = context;
    const { meeting } = itemToPrepare(context, itemId);
    requireStructures(store, structures, 'structures');
    store.run(sql.deleteFrom('agenda_item_invited').where('item_id', '=', itemId));
    for (const structureId of new Set(structures)) {
      store.run(sql.insertInto('agenda_item_invited').values({ item_id: itemId, structure_id: structureId }));
    }
    seatInvited(store, meeting.id);
    return {};
  },

  'agenda.saveNotes': (context, { itemId, notes }) => {
    itemToPrepare(context, itemId);
    context.store.run(sql.updateTable('agenda_item').set({ notes }).where('id', '=', itemId));
    return {};
  },
};
