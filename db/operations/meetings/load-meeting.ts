import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts';
import { type ConsentState, isAgreement, isFrozen } from '#shared/consent/consent.ts';
import type { LocalDate } from '#shared/dates/local-date.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { type MeetingAction, refusalOfMeeting } from '#shared/meeting/lifecycle.ts';
import {
  type ItemType,
  type MeetingStatus,
  type Outcome,
  type ParticipantKind,
  participantKinds,
  type PresenceState,
} from '#shared/meeting/vocabulary.ts';
import { fold } from '#shared/text/fold.ts';
import { prepared, type ReadStore, sql } from '#db/store/store.ts';
import { consentOf, refuseWith } from '../referral-state.ts';
import { groupBy } from './group-by.ts';
import { loadSeats, type Seat } from './seats.ts';

type DecisionDraft = ParsedInputOf<'agenda.saveDecision'>['decision'];
type OpenItem = OutputOf<'meetings.open'>['items'][number];

/** What ties an item to a situation. */
export interface ItemReferral {
  readonly id: number;
  readonly reference: string;
  readonly situationId: number;
  readonly situationCode: string;
  readonly structureId: number;
  readonly consent: ConsentState;
  readonly consentId: number | null;
  readonly frozen: boolean;
  readonly anonymous: boolean;
}

export interface LoadedItem {
  readonly id: number;
  readonly position: number;
  readonly type: ItemType;
  readonly referral: ItemReferral | null;
  readonly title: string | null;
  readonly structureId: number | null;
  readonly minutes: number;
  readonly presentation: string;
  readonly tried: string;
  readonly question: string;
  readonly notes: string;
  readonly colleges: readonly string[];
  readonly invited: readonly number[];
  readonly recusals: OpenItem['recusals'];
  readonly reasons: readonly {
    readonly participantId: number;
    readonly consentId: number;
    readonly reason: string;
    readonly recordedAt: string;
  }[];
  readonly collegesReason: string | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** What was decided: the decision of the referral once there is one, what is typed until then. */
  readonly decision: DecisionDraft;
  readonly outcome: Outcome | null;
  readonly outcomeReason: string | null;
  readonly reviewOn: LocalDate | null;
  readonly applied: boolean;
  readonly decisionId: number | null;
  readonly toldOn: LocalDate | null;
}

export interface LoadedParticipant {
  readonly id: number;
  readonly structureId: number | null;
  readonly seat: Seat | null;
  readonly name: string | null;
  readonly role: string | null;
  readonly kind: ParticipantKind;
  readonly itemId: number | null;
  readonly nameShown: boolean;
  readonly state: PresenceState;
  readonly informationSent: boolean;
  readonly stays: readonly { readonly arrivedAt: string | null; readonly leftAt: string | null }[];
}

export interface LoadedMeeting {
  readonly id: number;
  readonly row: NonNullable<ReturnType<typeof meetingRow>>;
  readonly items: readonly LoadedItem[];
  readonly participants: readonly LoadedParticipant[];
  readonly seats: ReadonlyMap<number, Seat>;
}

/** The items of a meeting, for the tables that hang on them. */
const itemsOf = (meetingId: number) => sql.selectFrom('agenda_item').select('id').where('meeting_id', '=', meetingId);

/** A meeting is loaded whole at every change of the slide that is shown, so its queries are built once. */
const queries = {
  meeting: prepared((id: number) => sql.selectFrom('meeting').selectAll().where('id', '=', id)),
  items: prepared((id: number) =>
    sql
      .selectFrom('agenda_item')
      .leftJoin('referral', 'referral.id', 'agenda_item.referral_id')
      .leftJoin('situation', 'situation.id', 'referral.situation_id')
      .selectAll('agenda_item')
      .select(['referral.reference', 'referral.situation_id', 'referral.structure_id as referrer_id', 'situation.code as situation_code'])
      .select((builder) =>
        builder
          .selectFrom('consent')
          .select((inner) => inner.fn.max('consent.id').as('id'))
          .whereRef('consent.situation_id', '=', 'referral.situation_id')
          .as('consent_id'),
      )
      .where('agenda_item.meeting_id', '=', id)
      .orderBy('agenda_item.position'),
  ),
  colleges: prepared((id: number) => sql.selectFrom('agenda_item_college').selectAll().where('item_id', 'in', itemsOf(id)).orderBy('code')),
  invited: prepared((id: number) =>
    sql.selectFrom('agenda_item_invited').selectAll().where('item_id', 'in', itemsOf(id)).orderBy('structure_id'),
  ),
  purposes: prepared((id: number) =>
    sql.selectFrom('agenda_item_purpose').selectAll().where('item_id', 'in', itemsOf(id)).orderBy('position'),
  ),
  levers: prepared((id: number) => sql.selectFrom('agenda_item_lever').selectAll().where('item_id', 'in', itemsOf(id)).orderBy('position')),
  actions: prepared((id: number) =>
    sql.selectFrom('agenda_item_action').selectAll().where('item_id', 'in', itemsOf(id)).orderBy('position'),
  ),
  steps: prepared((id: number) =>
    sql
      .selectFrom('agenda_item_step')
      .leftJoin('decision', 'decision.step_id', 'agenda_item_step.step_id')
      .select(['agenda_item_step.item_id', 'decision.id as decision_id'])
      .where('item_id', 'in', itemsOf(id)),
  ),
  recusals: prepared((id: number) => sql.selectFrom('recusal').selectAll().where('item_id', 'in', itemsOf(id)).orderBy('participant_id')),
  reasons: prepared((id: number) =>
    sql.selectFrom('entitlement_reason').selectAll().where('item_id', 'in', itemsOf(id)).orderBy('recorded_at'),
  ),
  participants: prepared((id: number) => sql.selectFrom('participant').selectAll().where('meeting_id', '=', id).orderBy('id')),
  stays: prepared((id: number) =>
    sql
      .selectFrom('stay')
      .innerJoin('participant', 'participant.id', 'stay.participant_id')
      .select(['stay.participant_id', 'stay.arrived_at', 'stay.left_at'])
      .where('participant.meeting_id', '=', id)
      .orderBy('stay.id'),
  ),
  decision: prepared((id: number) => sql.selectFrom('decision').selectAll().where('id', '=', id)),
  decisionPurposes: prepared((id: number) =>
    sql.selectFrom('decision_purpose').select('text').where('decision_id', '=', id).orderBy('position'),
  ),
  decisionLevers: prepared((id: number) =>
    sql.selectFrom('decision_lever').select(['code', 'other']).where('decision_id', '=', id).orderBy('position'),
  ),
  /** Those that came back by recurrence are follow-up, not what was decided. */
  decisionActions: prepared((id: number) =>
    sql
      .selectFrom('action')
      .select(['label', 'owner_id', 'due_on', 'recurrence'])
      .where('decision_id', '=', id)
      .where('previous_action_id', 'is', null)
      .orderBy('id'),
  ),
  meetingOfItem: prepared((id: number) => sql.selectFrom('agenda_item').select('meeting_id').where('id', '=', id)),
  meetingOfParticipant: prepared((id: number) => sql.selectFrom('participant').select('meeting_id').where('id', '=', id)),
};

function meetingRow(store: ReadStore, meetingId: number) {
  return store.first(queries.meeting(meetingId));
}

const actionOf = (row: { label: string; owner_id: number | null; due_on: string | null; recurrence: string }) => ({
  label: row.label,
  ownerId: row.owner_id,
  dueOn: row.due_on,
  recurrence: row.recurrence,
});

/** What a decision says now: it may have been revised on the referral's page since. */
function decisionOf(store: ReadStore, decisionId: number | null): { decision: DecisionDraft; toldOn: LocalDate | null } | null {
  const row = decisionId === null ? undefined : store.first(queries.decision(decisionId));
  if (!row) return null;
  const decision = {
    publicWording: row.public_wording,
    publicNote: row.public_note ?? '',
    purposes: store.all(queries.decisionPurposes(row.id)).map((purpose) => purpose.text),
    levers: store.all(queries.decisionLevers(row.id)),
    actions: store.all(queries.decisionActions(row.id)).map(actionOf),
    comment: row.comment ?? '',
  };
  return { decision, toldOn: row.told_on };
}

/** The rows of a table by the item they hang on. */
function byItem<Row extends { item_id: number }>(rows: readonly Row[]): (itemId: number) => readonly Row[] {
  const groups = groupBy(rows, (row) => row.item_id);
  return (itemId) => groups.get(itemId) ?? [];
}

/** Loads a meeting with its agenda and participants. @throws AppError `not_found` */
export function loadMeeting(store: ReadStore, meetingId: number): LoadedMeeting {
  const row = meetingRow(store, meetingId);
  if (!row) throw new AppError('not_found');
  const seats = loadSeats(store);
  return { id: meetingId, row, items: loadItems(store, meetingId), participants: loadParticipants(store, meetingId, seats), seats };
}

function loadItems(store: ReadStore, meetingId: number): LoadedItem[] {
  const colleges = byItem(store.all(queries.colleges(meetingId)));
  const invited = byItem(store.all(queries.invited(meetingId)));
  const purposes = byItem(store.all(queries.purposes(meetingId)));
  const levers = byItem(store.all(queries.levers(meetingId)));
  const actions = byItem(store.all(queries.actions(meetingId)));
  const steps = byItem(store.all(queries.steps(meetingId)));
  const recusals = byItem(store.all(queries.recusals(meetingId)));
  const reasons = byItem(store.all(queries.reasons(meetingId)));
  return store.all(queries.items(meetingId)).map((row) => {
    const made = steps(row.id);
    const decisionId = made.find((step) => step.decision_id !== null)?.decision_id ?? null;
    const taken = decisionOf(store, decisionId);
    const typed: DecisionDraft = {
      publicWording: row.public_wording,
      publicNote: row.public_note,
      purposes: purposes(row.id).map((purpose) => purpose.text),
      levers: levers(row.id).map((lever) => ({ code: lever.code, other: lever.other })),
      actions: actions(row.id).map(actionOf),
      comment: row.comment,
    };
    return {
      id: row.id,
      position: row.position,
      type: row.type as ItemType,
      referral: referralOf(store, row),
      title: row.title,
      structureId: row.structure_id,
      minutes: row.minutes,
      presentation: row.presentation,
      tried: row.tried,
      question: row.question,
      notes: row.notes,
      colleges: colleges(row.id).map((college) => college.code),
      invited: invited(row.id).map((line) => line.structure_id),
      recusals: recusals(row.id).map((recusal) => ({
        participantId: recusal.participant_id,
        reason: recusal.reason,
        left: recusal.has_left === 1,
      })),
      reasons: reasons(row.id).map((reason) => ({
        participantId: reason.participant_id,
        consentId: reason.consent_id,
        reason: reason.reason,
        recordedAt: reason.recorded_at,
      })),
      collegesReason: row.colleges_reason,
      startedAt: row.started_at,
      endedAt: row.ended_at,
      decision: taken?.decision ?? typed,
      outcome: row.outcome as Outcome | null,
      outcomeReason: row.outcome_reason,
      reviewOn: row.review_on,
      applied: row.outcome !== null && (row.type !== 'situation' || row.outcome === 'information' || made.length > 0),
      decisionId,
      toldOn: taken ? taken.toldOn : row.told_on,
    };
  });
}

interface ReferralColumns {
  referral_id: number | null;
  reference: string | null;
  situation_id: number | null;
  situation_code: string | null;
  referrer_id: number | null;
  consent_id: number | null;
}

function referralOf(store: ReadStore, row: ReferralColumns): ItemReferral | null {
  if (row.referral_id === null || row.reference === null || row.situation_id === null || row.referrer_id === null) return null;
  const consent = consentOf(store, row.situation_id);
  return {
    id: row.referral_id,
    reference: row.reference,
    situationId: row.situation_id,
    situationCode: row.situation_code ?? '',
    structureId: row.referrer_id,
    consent,
    consentId: row.consent_id,
    frozen: isFrozen(consent.status),
    anonymous: !isAgreement(consent.status),
  };
}

function loadParticipants(store: ReadStore, meetingId: number, seats: ReadonlyMap<number, Seat>): LoadedParticipant[] {
  const stays = groupBy(store.all(queries.stays(meetingId)), (stay) => stay.participant_id);
  const participants = store.all(queries.participants(meetingId)).map(
    (row): LoadedParticipant => ({
      id: row.id,
      structureId: row.structure_id,
      seat: row.structure_id === null ? null : (seats.get(row.structure_id) ?? null),
      name: row.name,
      role: row.role,
      kind: row.kind as ParticipantKind,
      itemId: row.item_id,
      nameShown: row.name_shown === 1,
      state: row.state as PresenceState,
      informationSent: row.information_sent === 1,
      stays: (stays.get(row.id) ?? []).map((stay) => ({ arrivedAt: stay.arrived_at, leftAt: stay.left_at })),
    }),
  );
  return participants.sort((a, b) => placeOf(a).localeCompare(placeOf(b)) || a.id - b.id);
}

/** As a table is read out: by kind, then by structure. */
function placeOf({ kind, seat }: LoadedParticipant): string {
  return `${participantKinds.indexOf(kind)} ${fold(seat?.name ?? '')}`;
}

/** The meeting of an item, loaded, and the item in it. @throws AppError `not_found` */
export function loadItem(store: ReadStore, itemId: number): { meeting: LoadedMeeting; item: LoadedItem } {
  const row = store.first(queries.meetingOfItem(itemId));
  if (!row) throw new AppError('not_found');
  const meeting = loadMeeting(store, row.meeting_id);
  return { meeting, item: itemOf(meeting, itemId) };
}

/** The meeting of a participant, loaded, and the participant in it. @throws AppError `not_found` */
export function loadParticipant(store: ReadStore, participantId: number): { meeting: LoadedMeeting; participant: LoadedParticipant } {
  const row = store.first(queries.meetingOfParticipant(participantId));
  if (!row) throw new AppError('not_found');
  const meeting = loadMeeting(store, row.meeting_id);
  return { meeting, participant: participantOf(meeting, participantId) };
}

/** An item of a meeting. @throws AppError `not_found` */
export function itemOf(meeting: LoadedMeeting, itemId: number | null): LoadedItem {
  const item = meeting.items.find((each) => each.id === itemId);
  if (!item) throw new AppError('not_found', {}, 'itemId');
  return item;
}

/** A participant of a meeting. @throws AppError `not_found` */
export function participantOf(meeting: LoadedMeeting, participantId: number): LoadedParticipant {
  const participant = meeting.participants.find((each) => each.id === participantId);
  if (!participant) throw new AppError('not_found', {}, 'participantId');
  return participant;
}

const NOTHING_DECIDED: DecisionDraft = { publicWording: '', publicNote: '', purposes: [], levers: [], actions: [], comment: '' };

/** What an item decided, for the recap and the papers: what was typed before it was postponed or withdrawn is not a decision. */
export function decidedIn(item: LoadedItem): DecisionDraft {
  const decided = item.decisionId !== null || (item.referral === null && item.outcome === 'decided');
  return decided ? item.decision : NOTHING_DECIDED;
}

/** Checks that something may be done with the meeting now. @throws AppError with the rule's reason */
export function requireMeeting(meeting: LoadedMeeting, action: MeetingAction, today: LocalDate): void {
  const { row } = meeting;
  refuseWith(refusalOfMeeting(action, { status: row.status as MeetingStatus, on: row.on, ended: row.ended_at !== null }, today));
}
