import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import { moveTo } from '#shared/meeting/agenda-order.ts';
import { type FakeBridge, fakeBridge, refusal } from '#renderer/testing/fake-bridge.ts';
import { useStructures } from '#renderer/client/structures.ts';
import type { AgendaItem, Finding, OpenMeeting, Participant } from '../preparation-store.ts';

export type Candidate = OutputOf<'agenda.candidates'>[number];

/** A planned meeting of a Thursday afternoon, nothing on its agenda. */
export const plannedMeeting: OpenMeeting = {
  id: 1,
  seriesId: null,
  on: '2026-04-09',
  startsAt: '14:00',
  endsAt: '16:00',
  place: 'Salle du conseil',
  hostId: null,
  hostName: null,
  status: 'planned',
  reason: null,
  reasonText: null,
  postponedToId: null,
  convenedOn: null,
  situations: 0,
  otherItems: 0,
  minutesVersion: 0,
  participants: [],
  items: [],
  startedAt: null,
  endedAt: null,
  reminderReadAt: null,
  currentItemId: null,
  slide: 'cover',
  notes: '',
};

const noDecision: AgendaItem['decision'] = { publicWording: '', publicNote: '', purposes: [], levers: [], actions: [], comment: '' };

/** A situation sent to level 2, waiting for a meeting. */
export function candidate(referralId: number, more: Partial<Candidate> = {}): Candidate {
  return {
    referralId,
    reference: `2026-${String(referralId).padStart(2, '0')}`,
    structureName: 'ICF Habitat',
    context: 'housing_keep',
    because: 'level2',
    since: '2026-03-02',
    colleges: [],
    ...more,
  };
}

/** What a test decides about the vault behind its meeting. */
export interface FakeMeetingOptions {
  readonly meeting?: Partial<OpenMeeting>;
  readonly candidates?: readonly Candidate[];
  /** Permanent members that `addPermanent` adds, by structure. */
  readonly permanent?: readonly number[];
  /** What the guard finds in an item's texts. */
  readonly guard?: (item: AgendaItem) => readonly Finding[];
}

/** A bridge with one meeting that keeps what is written, as the vault would; nothing else is answered. */
export function fakeMeeting(options: FakeMeetingOptions = {}): FakeBridge & { readonly meeting: () => OpenMeeting } {
  const { candidates = [], permanent = [], guard = () => [] } = options;
  let meeting: OpenMeeting = { ...plannedMeeting, ...options.meeting };
  let nextId = 100;
  const reasons = new Map<string, string>();
  const confirmed = new Set<string>();

  const change = (changed: Partial<OpenMeeting>) => {
    meeting = { ...meeting, ...changed };
    return {};
  };
  const changeItem = (itemId: number, changed: Partial<AgendaItem>) =>
    change({ items: meeting.items.map((item) => (item.id === itemId ? { ...item, ...changed } : item)) });
  const structure = (id: number | null) => useStructures.getState().all.find((each) => each.id === id);
  const addParticipant = (input: InputOf<'attendance.add'>['participant']) => {
    const participant: Participant = {
      ...input,
      id: (nextId += 1),
      structureName: structure(input.structureId)?.name ?? null,
      habilitationClass: structure(input.structureId)?.habilitationClass ?? 'D',
      college: null,
      state: 'expected',
      informationSent: false,
      stays: [],
      charterSigned: input.name === null ? null : input.name !== 'Mme Sans-Charte',
      conventionValid: input.structureId === null ? null : input.structureId !== 3,
    };
    change({ participants: [...meeting.participants, participant] });
    return { id: participant.id };
  };
  const addItem = (item: InputOf<'agenda.add'>['item']) => {
    const known = candidates.find((each) => each.referralId === item.referralId);
    const added: AgendaItem = {
      id: (nextId += 1),
      position: meeting.items.length,
      ...item,
      situationCode: known?.reference ?? null,
      reference: known?.reference ?? null,
      frozen: false,
      anonymous: item.referralId !== 2,
      presentation: '',
      tried: '',
      question: '',
      colleges: item.colleges ?? known?.colleges ?? [],
      invited: [],
      recusals: [],
      entitlementReasons: [],
      collegesReason: null,
      startedAt: null,
      endedAt: null,
      decision: noDecision,
      outcome: null,
      outcomeReason: null,
      reviewOn: null,
      applied: false,
      decisionId: null,
      toldOn: null,
      notes: '',
    };
    change({ items: [...meeting.items, added] });
    return { id: added.id };
  };

  const bridge = fakeBridge({
    'meetings.open': () => meeting,
    'meetings.convene': ({ on }) => change({ status: 'convened', convenedOn: on }),
    'meetings.cancel': ({ reason, reasonText }) => change({ status: 'cancelled', reason, reasonText }),
    'meetings.restore': () => change({ status: 'planned', reason: null, reasonText: null }),
    'meetings.hosts': () => [],
    'meetings.confirm': ({ excerpt }) => {
      confirmed.add(excerpt);
      return {};
    },
    'agenda.candidates': () => candidates.filter((each) => !meeting.items.some((item) => item.referralId === each.referralId)),
    'agenda.add': ({ item }) => addItem(item),
    'agenda.update': ({ itemId, ...changed }) => changeItem(itemId, changed),
    'agenda.savePresentation': ({ itemId, ...texts }) => changeItem(itemId, texts),
    'agenda.saveNotes': ({ itemId, notes }) => changeItem(itemId, { notes }),
    'agenda.move': ({ itemId, position }) => {
      const order = moveTo(
        meeting.items.map((item) => item.id),
        itemId,
        position,
      );
      return change({ items: order.flatMap((id) => meeting.items.filter((item) => item.id === id)) });
    },
    'agenda.remove': ({ itemId }) => change({ items: meeting.items.filter((item) => item.id !== itemId) }),
    'agenda.setInvited': ({ itemId, structures }) => {
      for (const id of structures) {
        if (!meeting.participants.some((each) => each.structureId === id)) {
          addParticipant({ structureId: id, name: null, role: null, kind: 'invited', itemId: null, nameShown: false });
        }
      }
      return changeItem(itemId, { invited: [...structures] });
    },
    'agenda.entitlement': ({ itemId }) => {
      const item = meeting.items.find((each) => each.id === itemId);
      if (!item) throw refusal('not_found');
      const inRoom = meeting.participants.filter((each) => each.state === 'expected' && each.structureId !== null);
      return {
        warnings: item.anonymous
          ? []
          : inRoom
              .filter((each) => each.habilitationClass === 'D')
              .map((each) => ({ participantId: each.id, why: 'class_d' as const, reason: reasons.get(`${itemId} ${each.id}`) ?? null })),
        mustLeave: [],
        missingColleges: [],
      };
    },
    'agenda.justify': ({ itemId, participantId, reason }) => {
      reasons.set(`${itemId} ${participantId}`, reason);
      return {};
    },
    'attendance.addPermanent': () => {
      const missing = permanent.filter((id) => !meeting.participants.some((each) => each.structureId === id));
      for (const structureId of missing) {
        addParticipant({ structureId, name: null, role: null, kind: 'permanent', itemId: null, nameShown: false });
      }
      return { added: missing.length };
    },
    'attendance.add': ({ participant }) => addParticipant(participant),
    'attendance.set': ({ participantId, state, informationSent }) =>
      change({
        participants: meeting.participants.map((each) => (each.id === participantId ? { ...each, state, informationSent } : each)),
      }),
    'attendance.remove': ({ participantId }) => change({ participants: meeting.participants.filter((each) => each.id !== participantId) }),
    'projection.deck': () => ({
      slides: meeting.items.map((item) => ({
        slide: `situation-${item.id}`,
        kind: 'situation',
        itemId: item.id,
        part: 'presentation',
        page: 1,
        toMend: guard(item).filter((finding) => !confirmed.has(finding.excerpt)),
      })),
      current: 'cover',
    }),
  });
  return Object.assign(bridge, { meeting: () => meeting });
}
