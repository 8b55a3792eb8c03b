import type { OutputOf } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { type AgreementFacts, type Charter, charterInForce, charterSigned, conventionHolds } from '#shared/meeting/coverage.ts';
import type { ReadOperations } from '../context.ts';
import { loadAgreements, loadCharters } from './agreements.ts';
import { type LoadedItem, type LoadedMeeting, type LoadedParticipant, loadMeeting } from './load-meeting.ts';
import { loadSummaries } from './meeting-list.ts';

type OpenMeeting = OutputOf<'meetings.open'>;
type Summary = OutputOf<'meetings.list'>['meetings'][number];

function itemValue(item: LoadedItem): OpenMeeting['items'][number] {
  const { referral, reasons, ...rest } = item;
  return {
    ...rest,
    referralId: referral?.id ?? null,
    situationCode: referral?.situationCode ?? null,
    reference: referral?.reference ?? null,
    frozen: referral?.frozen ?? false,
    anonymous: referral?.anonymous ?? true,
    colleges: [...item.colleges],
    invited: [...item.invited],
    entitlementReasons: reasons
      .filter((reason) => reason.consentId === referral?.consentId)
      .map(({ participantId, reason, recordedAt }) => ({ participantId, reason, recordedAt })),
  };
}

function participantValue(
  participant: LoadedParticipant,
  { on, agreements, charters }: { on: string; agreements: readonly AgreementFacts[]; charters: readonly Charter[] },
): OpenMeeting['participants'][number] {
  const { seat, structureId, name, ...rest } = participant;
  const version = charterInForce(charters, on);
  const sits = participant.kind === 'permanent' || participant.kind === 'deputy';
  return {
    ...rest,
    structureId,
    name,
    structureName: seat?.name ?? null,
    habilitationClass: seat?.habilitationClass ?? 'D',
    college: seat?.college ?? null,
    stays: [...participant.stays],
    charterSigned:
      structureId === null || name === null || version === null ? null : charterSigned(agreements, { structureId, name }, version, on),
    conventionValid: structureId === null || !sits ? null : conventionHolds(agreements, structureId, on),
  };
}

function openMeeting(meeting: LoadedMeeting, summary: Summary, facts: Parameters<typeof participantValue>[1]): OpenMeeting {
  const { row } = meeting;
  return {
    ...summary,
    participants: meeting.participants.map((participant) => participantValue(participant, facts)),
    items: meeting.items.map(itemValue),
    startedAt: row.started_at,
    endedAt: row.ended_at,
    reminderReadAt: row.reminder_read_at,
    currentItemId: row.current_item_id,
    slide: row.slide,
    notes: row.notes,
  };
}

export const openMeetingReads: ReadOperations<'meetings.open'> = {
  'meetings.open': ({ store }, { meetingId }) => {
    const meeting = loadMeeting(store, meetingId);
    const summary = loadSummaries(store, Number(meeting.row.on.slice(0, 4))).find((each) => each.id === meetingId);
    if (!summary) throw new AppError('not_found');
    const facts = { on: meeting.row.on, agreements: loadAgreements(store), charters: loadCharters(store) };
    return openMeeting(meeting, summary, facts);
  },
};
