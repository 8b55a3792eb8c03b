import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import { assessment, newReferral, oralAgreement } from './records.ts';
import type { TestVault } from './session.ts';

/** The day of the meeting of November 2022 in Poitiers. */
export const MEETING_DAY = '2022-11-24';

/** Structures of that meeting by a short name: three permanent members, one of class D, and the four that were invited. */
export interface Table {
  readonly chl: number;
  readonly dac: number;
  readonly ccas: number;
  /** A social landlord: class D. */
  readonly ekidom: number;
  readonly guardian: number;
  readonly mdph: number;
  readonly chezSoi: number;
  readonly socialService: number;
  readonly emergencies: number;
}

const structures: Record<keyof Table, { name: string; typeCode: string; permanent: boolean }> = {
  chl: { name: 'CHL', typeCode: 'adult_psychiatry', permanent: true },
  dac: { name: 'DAC-PTA', typeCode: 'dac', permanent: true },
  ccas: { name: 'CCAS de Poitiers', typeCode: 'ccas', permanent: true },
  ekidom: { name: 'EKIDOM', typeCode: 'social_landlord', permanent: true },
  guardian: { name: 'Service majeurs protégés', typeCode: 'guardian', permanent: false },
  mdph: { name: 'MDPH', typeCode: 'mdph', permanent: false },
  chezSoi: { name: 'Un chez Soi d’Abord', typeCode: 'accommodation', permanent: false },
  socialService: { name: 'Service social du CHU', typeCode: 'general_hospital', permanent: false },
  emergencies: { name: 'Cadre des urgences du CHU', typeCode: 'general_hospital', permanent: false },
};

/** Adds the structures of the meeting. */
export async function seatTheTable(vault: TestVault): Promise<Table> {
  const table: Partial<Record<keyof Table, number>> = {};
  for (const [key, { name, typeCode, permanent }] of Object.entries(structures)) {
    const { id } = await vault.call('structures.create', {
      names: [{ name, kind: 'current', validFrom: null, validTo: null }],
      typeCode,
      typeOther: null,
      habilitationOverride: null,
      parentId: null,
      permanentMember: permanent,
      active: true,
      notes: null,
      contacts: [],
    });
    table[key as keyof Table] = id;
  }
  return table as Table;
}

/** A referral sent to level 2, with an oral agreement to nominative sharing unless told otherwise. */
export async function situationOfLevel2(
  vault: TestVault,
  referrer: number,
  changes: Partial<InputOf<'referrals.create'>> & { colleges?: string[] } = {},
): Promise<number> {
  const { colleges = ['psychiatry'], ...input } = changes;
  const { id: referralId } = await vault.call(
    'referrals.create',
    newReferral(referrer, { receivedOn: '2022-10-20', consent: { ...oralAgreement, on: '2022-10-20' }, ...input }),
  );
  await vault.call('steps.assess', { referralId, assessment: assessment('2022-10-21') });
  await vault.call('steps.escalate', { referralId, on: '2022-10-30', reason: 'Il faut partager.', colleges });
  return referralId;
}

/** A meeting on that day, at 14:00. */
export async function meetingOn(vault: TestVault, on = MEETING_DAY): Promise<number> {
  const input = { seriesId: null, on, startsAt: '14:00', endsAt: '16:00', place: 'Hôtel de ville', hostId: null };
  return (await vault.call('meetings.create', input)).id;
}

/** Puts a situation on an agenda; returns the item. */
export async function putOnAgenda(vault: TestVault, meetingId: number, referralId: number, minutes = 45): Promise<number> {
  const item = { type: 'situation' as const, referralId, title: null, structureId: null, minutes };
  return (await vault.call('agenda.add', { meetingId, item })).id;
}

/** The participant that sits for a structure. */
export async function seatOf(
  vault: TestVault,
  meetingId: number,
  structureId: number,
): Promise<OutputOf<'meetings.open'>['participants'][number]> {
  const { participants } = await vault.call('meetings.open', { meetingId });
  const participant = participants.find((each) => each.structureId === structureId);
  if (!participant) throw new Error('nobody sits for this structure');
  return participant;
}

/** Marks somebody of each structure as present. */
export async function arrive(vault: TestVault, meetingId: number, structureIds: readonly number[], at = '14:00'): Promise<void> {
  for (const structureId of structureIds) {
    const { id } = await seatOf(vault, meetingId, structureId);
    await vault.call('attendance.set', { participantId: id, state: 'present', at, informationSent: false });
  }
}

/** An item of a meeting as it is now. */
export async function itemNow(vault: TestVault, meetingId: number, itemId: number): Promise<OutputOf<'meetings.open'>['items'][number]> {
  const { items } = await vault.call('meetings.open', { meetingId });
  const item = items.find((each) => each.id === itemId);
  if (!item) throw new Error('no such item');
  return item;
}

/** A decision as it is typed in the meeting of Poitiers. */
export function typedDecision(ownerId: number): InputOf<'agenda.saveDecision'>['decision'] {
  return {
    publicWording: 'Organisation d’une réunion de concertation par le DAC une fois par an',
    publicNote: '',
    purposes: ['se prémunir de l’épuisement professionnel', 'partager la responsabilité de cette situation'],
    levers: [{ code: 'yearly_concertation', other: null }],
    actions: [{ label: 'Réunion de concertation', ownerId, dueOn: '2023-11-24', recurrence: 'yearly' }],
    comment: '',
  };
}

/** The outcome of an item, with nothing more said. */
export function conclusion(itemId: number, outcome: InputOf<'agenda.conclude'>['outcome']): InputOf<'agenda.conclude'> {
  return { itemId, outcome, reason: null, until: null, lever: null, leverOther: null, by: null };
}

export const startNow = (itemId: number): InputOf<'agenda.start'> => ({ itemId, everyoneOut: false, collegesReason: null });
