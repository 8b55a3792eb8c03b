import { refusalOf } from '#shared/consent/consent.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { checkEntitlement, type EntitlementCheck, type RoomMember, staysFor } from '#shared/meeting/entitlement.ts';
import { sql } from '#db/store/store.ts';
import type { ReadOperations, WriteContext, WriteOperations } from '../context.ts';
import { refuseWith } from '../referral-state.ts';
import { itemToPrepare } from './agenda-items.ts';
import { type LoadedItem, type LoadedMeeting, type LoadedParticipant, loadItem, participantOf, requireMeeting } from './load-meeting.ts';

/** A participant as the entitlement rule sees them; somebody without a structure is of class D, and sits for no college. */
function roomMember(meeting: LoadedMeeting, participant: LoadedParticipant): RoomMember {
  return {
    participantId: participant.id,
    structureId: participant.structureId,
    kind: participant.kind,
    habilitationClass: participant.seat?.habilitationClass ?? 'D',
    college: participant.seat?.college ?? null,
    itemId: participant.itemId,
    invitedFor: meeting.items.filter((item) => item.invited.some((id) => id === participant.structureId)).map((item) => item.id),
  };
}

const recusedOf = (item: LoadedItem): ReadonlySet<number> => new Set(item.recusals.map((recusal) => recusal.participantId));

/** Those who heard an item, or hear it: here at some time, not recused, not there for another one. */
export function roomOf(meeting: LoadedMeeting, item: LoadedItem): LoadedParticipant[] {
  return meeting.participants.filter(
    (participant) => participant.stays.length > 0 && staysFor(roomMember(meeting, participant), item.id, recusedOf(item)),
  );
}

/** Asks the rule about an item, against those who are expected or those who are here. Items that are no situation only ask who must leave. */
function check(meeting: LoadedMeeting, item: LoadedItem, among: 'expected' | 'present'): EntitlementCheck {
  const here = (state: LoadedParticipant['state']) => state === 'present' || (among === 'expected' && state === 'expected');
  return checkEntitlement({
    itemId: item.id,
    consent: item.referral?.consent ?? { status: 'anonymous', scope: [] },
    room: meeting.participants
      .filter(({ state, itemId }) => here(state) && (among === 'present' || itemId === null || itemId === item.id))
      .map((participant) => roomMember(meeting, participant)),
    recused: recusedOf(item),
    collegesNeeded: item.referral === null ? [] : item.colleges,
  });
}

/** The reason recorded for somebody under the consent that holds now. */
function reasonFor(item: LoadedItem, participantId: number): string | null {
  const reasons = item.reasons.filter((each) => each.participantId === participantId && each.consentId === item.referral?.consentId);
  return reasons.at(-1)?.reason ?? null;
}

function facilitated(context: WriteContext, itemId: number): { meeting: LoadedMeeting; item: LoadedItem } {
  const found = loadItem(context.store, itemId);
  context.subject('meeting', found.meeting.id);
  requireMeeting(found.meeting, 'facilitate', context.today);
  return found;
}

/** Who may not be here is out, who may not hear has a reason, who is needed is here — or it is said why not. */
function allowStart(meeting: LoadedMeeting, item: LoadedItem, input: { everyoneOut: boolean; collegesReason: string | null }): void {
  const { mustLeave, missingColleges, warnings } = check(meeting, item, 'present');
  if (mustLeave.length > 0 && !input.everyoneOut) throw new AppError('must_leave_first', {}, 'everyoneOut');
  if (missingColleges.length > 0 && (input.collegesReason ?? item.collegesReason) === null) {
    throw new AppError('college_missing', {}, 'collegesReason');
  }
  if (warnings.some((warning) => reasonFor(item, warning.participantId) === null)) throw new AppError('entitlement_needs_reason');
}

export const roomReads: ReadOperations<'agenda.entitlement'> = {
  'agenda.entitlement': ({ store }, { itemId, among }) => {
    const { meeting, item } = loadItem(store, itemId);
    const { warnings, mustLeave, missingColleges } = check(meeting, item, among);
    return {
      warnings: warnings.map((warning) => ({ ...warning, reason: reasonFor(item, warning.participantId) })),
      mustLeave: [...mustLeave],
      missingColleges: [...missingColleges],
    };
  },
};

export const roomWrites: WriteOperations<'agenda.recuse' | 'agenda.removeRecusal' | 'agenda.justify' | 'agenda.start' | 'agenda.stop'> = {
  'agenda.recuse': (context, { itemId, participantId, reason }) => {
    const { meeting, item } = itemToPrepare(context, itemId);
    participantOf(meeting, participantId);
    context.store.run(
      sql
        .insertInto('recusal')
        // Whoever recuses themself in the middle of the item leaves it.
        .values({ item_id: itemId, participant_id: participantId, reason, has_left: meeting.row.current_item_id === item.id ? 1 : 0 })
        .onConflict((conflict) => conflict.columns(['item_id', 'participant_id']).doUpdateSet({ reason })),
    );
    return {};
  },

  'agenda.removeRecusal': (context, { itemId, participantId }) => {
    itemToPrepare(context, itemId);
    context.store.run(sql.deleteFrom('recusal').where('item_id', '=', itemId).where('participant_id', '=', participantId));
    return {};
  },

  'agenda.justify': (context, { itemId, participantId, reason }) => {
    const { meeting, item } = itemToPrepare(context, itemId);
    participantOf(meeting, participantId);
    const consentId = item.referral?.consentId ?? null;
    if (item.referral === null) throw new AppError('item_not_situation');
    refuseWith(refusalOf({ what: 'agenda' }, item.referral.consent));
    // Without any recorded consent nothing is nominative, and nothing warns.
    if (consentId === null) return {};
    context.store.run(
      sql
        .insertInto('entitlement_reason')
        .values({
          item_id: itemId,
          participant_id: participantId,
          consent_id: consentId,
          reason,
          recorded_at: context.now,
          recorded_by: context.slot,
        })
        .onConflict((conflict) =>
          conflict.columns(['item_id', 'participant_id', 'consent_id']).doUpdateSet({ reason, recorded_at: context.now }),
        ),
    );
    return {};
  },

  'agenda.start': (context, { itemId, ...input }) => {
    const { store } = context;
    const { meeting, item } = facilitated(context, itemId);
    if (item.outcome !== null) throw new AppError('item_concluded');
    if (item.referral) refuseWith(refusalOf({ what: 'agenda' }, item.referral.consent));
    allowStart(meeting, item, input);
    const current = meeting.row.current_item_id;
    if (current !== null && current !== itemId) {
      store.run(sql.updateTable('agenda_item').set({ ended_at: context.now }).where('id', '=', current).where('ended_at', 'is', null));
    }
    store.run(
      sql
        .updateTable('agenda_item')
        .set({
          started_at: item.startedAt ?? context.now,
          ended_at: null,
          ...(input.collegesReason === null ? {} : { colleges_reason: input.collegesReason }),
        })
        .where('id', '=', itemId),
    );
    if (input.everyoneOut) store.run(sql.updateTable('recusal').set({ has_left: 1 }).where('item_id', '=', itemId));
    store.run(sql.updateTable('meeting').set({ current_item_id: itemId }).where('id', '=', meeting.id));
    return {};
  },

  'agenda.stop': (context, { itemId }) => {
    const { meeting } = facilitated(context, itemId);
    stopItem(context, meeting, itemId);
    return {};
  },
};

/** Ends an item's time, and leaves no current item when it was the one. */
export function stopItem(context: WriteContext, meeting: LoadedMeeting, itemId: number): void {
  const { store, now } = context;
  store.run(
    sql
      .updateTable('agenda_item')
      .set({ ended_at: now })
      .where('id', '=', itemId)
      .where('started_at', 'is not', null)
      .where('ended_at', 'is', null),
  );
  if (meeting.row.current_item_id === itemId) {
    store.run(sql.updateTable('meeting').set({ current_item_id: null }).where('id', '=', meeting.id));
  }
}
