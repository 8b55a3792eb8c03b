import type { OutputOf } from '#shared/contract/contract.ts';
import { slideKey } from '#shared/meeting/slides.ts';
import type { Handlers } from '#renderer/testing/fake-bridge.ts';
import type { Deck, Entitlement, Item, Meeting, Participant, Slide } from '../meeting-store.ts';

const EVENING = '2022-11-10T13:00:00.000Z';

/** Somebody expected at the meeting, with what the test does not care for filled in. */
export function testParticipant(id: number, structureName: string, more: Partial<Participant> = {}): Participant {
  return {
    id,
    structureId: id,
    name: null,
    role: null,
    kind: 'permanent',
    itemId: null,
    nameShown: false,
    structureName,
    habilitationClass: 'A',
    college: null,
    state: 'expected',
    informationSent: false,
    stays: [],
    charterSigned: null,
    conventionValid: null,
    ...more,
  };
}

/** An item of the agenda; a situation by default. */
export function testItem(id: number, more: Partial<Item> = {}): Item {
  return {
    id,
    position: id,
    type: 'situation',
    referralId: id,
    situationCode: `2022-0${id}`,
    reference: `2022-0${id}`,
    frozen: false,
    anonymous: true,
    title: null,
    structureId: null,
    minutes: 30,
    presentation: '',
    tried: '',
    question: '',
    colleges: [],
    invited: [],
    recusals: [],
    entitlementReasons: [],
    collegesReason: null,
    startedAt: null,
    endedAt: null,
    decision: { publicWording: '', publicNote: '', purposes: [], levers: [], actions: [], comment: '' },
    outcome: null,
    outcomeReason: null,
    reviewOn: null,
    applied: false,
    decisionId: null,
    toldOn: null,
    notes: '',
    ...more,
  };
}

/** The November meeting of Poitiers before it begins. */
export function testMeeting(more: Partial<Meeting> = {}): Meeting {
  return {
    id: 7,
    seriesId: null,
    on: '2022-11-10',
    startsAt: '14:00',
    endsAt: '16:00',
    place: 'Mairie',
    hostId: null,
    hostName: null,
    status: 'convened',
    reason: null,
    reasonText: null,
    postponedToId: null,
    convenedOn: '2022-10-20',
    situations: 1,
    otherItems: 1,
    minutesVersion: 0,
    participants: [
      testParticipant(1, 'CHL'),
      testParticipant(2, 'DAC-PTA', { habilitationClass: 'B' }),
      testParticipant(3, 'ICF Habitat', { habilitationClass: 'D', kind: 'invited' }),
    ],
    items: [
      testItem(5),
      testItem(6, { type: 'cellule_life', referralId: null, situationCode: null, reference: null, title: 'Calendrier 2023' }),
    ],
    startedAt: null,
    endedAt: null,
    reminderReadAt: null,
    currentItemId: null,
    slide: 'cover',
    notes: '',
    ...more,
  };
}

interface Room {
  meeting: Meeting;
  entitlement: Entitlement;
  toMend: Deck['slides'][number]['toMend'];
  earlier: OutputOf<'meetings.earlierActions'>;
  readonly handlers: Handlers;
}

/** A meeting that keeps what the screen writes, as the vault would, for `fakeBridge`. */
export function testRoom(meeting: Meeting = testMeeting()): Room {
  const itemPatch = (itemId: number, part: Partial<Item>) => {
    room.meeting = { ...room.meeting, items: room.meeting.items.map((item) => (item.id === itemId ? { ...item, ...part } : item)) };
    return {};
  };
  const patch = (part: Partial<Meeting>) => {
    room.meeting = { ...room.meeting, ...part };
    return {};
  };
  const room: Room = {
    meeting,
    entitlement: { warnings: [], mustLeave: [], missingColleges: [] },
    toMend: [],
    earlier: [],
    handlers: {
      'meetings.open': () => room.meeting,
      'meetings.earlierActions': () => room.earlier,
      'projection.deck': () => deckOf(room.meeting, room.toMend),
      'projection.view': ({ slide }) => viewOf(room.meeting, slide ?? room.meeting.slide),
      'projection.show': ({ slide }) => patch({ slide }),
      'projector.status': () => ({ open: false, displayId: null, displays: [], blanked: false, frozen: false, size: 0 }),
      'agenda.entitlement': () => room.entitlement,
      'meetings.start': () => patch({ startedAt: EVENING, status: 'held' }),
      'meetings.end': () => patch({ endedAt: EVENING }),
      'meetings.readReminder': () => patch({ reminderReadAt: EVENING }),
      'meetings.saveNotes': ({ notes }) => patch({ notes }),
      'attendance.set': ({ participantId, state, at, informationSent }) =>
        patch({
          participants: room.meeting.participants.map((each) =>
            each.id === participantId
              ? {
                  ...each,
                  state,
                  informationSent: informationSent,
                  stays: state === 'present' ? [{ arrivedAt: at, leftAt: null }] : each.stays,
                }
              : each,
          ),
        }),
      'agenda.start': ({ itemId }) => {
        patch({ currentItemId: itemId });
        return itemPatch(itemId, { startedAt: EVENING, endedAt: null });
      },
      'agenda.saveDecision': ({ itemId, decision }) => itemPatch(itemId, { decision }),
      'agenda.saveNotes': ({ itemId, notes }) => itemPatch(itemId, { notes }),
      'agenda.conclude': ({ itemId, outcome }) => itemPatch(itemId, { outcome, applied: true }),
    },
  };
  return room;
}

function deckOf(meeting: Meeting, toMend: Room['toMend']): Deck {
  const single = (kind: 'cover' | 'confidentiality' | 'attendance' | 'earlier' | 'agenda' | 'recap' | 'end') => ({
    slide: kind,
    kind,
    itemId: null,
    part: null,
    page: 1,
    toMend: [],
  });
  const ofItem = (
    kind: 'topic' | 'situation' | 'levers' | 'decision',
    itemId: number,
    part: null | 'facts' | 'question' | 'wording' | 'actions',
  ) => ({
    slide: slideKey({ kind, itemId, part, page: 1 }),
    kind,
    itemId,
    part,
    page: 1,
    toMend: part === 'wording' ? toMend : [],
  });
  const items = meeting.items.flatMap(({ id, type }) =>
    type === 'situation'
      ? [
          ofItem('situation', id, 'facts'),
          ofItem('situation', id, 'question'),
          ofItem('levers', id, null),
          ofItem('decision', id, 'wording'),
          ofItem('decision', id, 'actions'),
        ]
      : [ofItem('topic', id, null)],
  );
  const before = (['cover', 'confidentiality', 'attendance', 'earlier', 'agenda'] as const).map(single);
  return { slides: [...before, ...items, single('recap'), single('end')], current: meeting.slide };
}

function viewOf(meeting: Meeting, key: string): Slide {
  if (key === 'confidentiality')
    return { kind: 'confidentiality', text: 'Ce qui se dit ici reste ici.', read: meeting.reminderReadAt !== null };
  return { kind: 'end', cellule: key, next: null };
}
