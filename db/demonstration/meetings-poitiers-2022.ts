import { addMonths } from '#shared/dates/local-date.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { runRead, runWrite, type Vault } from '#db/process/run-operation.ts';
import type { DemonstrationReferral } from './referrals-poitiers-2022.ts';

/**
 * The meetings that the CLSM of Poitiers published for 2022 (bilan d'activité 2022, public): two held — in April, to validate the report of 2021
 * and present the missions of AIDES; in November, to examine one situation — and one cancelled in January. Days, places and who came are invented.
 */

/** Finds a structure of the directory by its name. */
type IdOf = (name: string) => number;

const DAC = "Dispositif d'appui à la Coordination";

/** Permanent members that came in November, in this demonstration. */
const cameInNovember = ['CHHL', DAC, 'Ville Grand Poitiers CCAS', 'Conseil Départemental de la Vienne', 'EKIDOM'];

/** The cancelled meeting of January and that of April. */
export function addOtherMeetings(vault: Vault, idOf: IdOf): void {
  const january = planMeeting(vault, '2022-01-27', idOf('CHHL'));
  runWrite(vault, 'meetings.cancel', { meetingId: january, reason: 'bilateral', reasonText: null });
  const april = planMeeting(vault, '2022-04-14', idOf(DAC));
  const item = { referralId: null, structureId: null };
  runWrite(vault, 'agenda.add', {
    meetingId: april,
    item: { ...item, type: 'yearly_report', title: 'Bilan d’activité 2021', minutes: 45 },
  });
  runWrite(vault, 'agenda.add', {
    meetingId: april,
    item: { ...item, type: 'partner_presentation', title: 'Les missions de AIDES', minutes: 45 },
  });
  hold(vault, april, ['CHHL', DAC, 'Ville Grand Poitiers CCAS', 'UNAFAM'].map(idOf));
  for (const { id, type } of runRead(vault, 'meetings.open', { meetingId: april }).items) {
    runWrite(vault, 'agenda.conclude', conclusion(id, type === 'yearly_report' ? 'decided' : 'information'));
  }
  finish(vault, april);
}

/** The meeting of November examines the referral that was sent to level 2, decides, and tells the referrer. */
export function holdNovember(vault: Vault, idOf: IdOf, referralId: number, referral: DemonstrationReferral): void {
  const meetingId = planMeeting(vault, referral.decidedOn, idOf('Ville Grand Poitiers CCAS'));
  const { id: itemId } = runWrite(vault, 'agenda.add', {
    meetingId,
    item: { type: 'situation', referralId, title: null, structureId: null, minutes: 60 },
  });
  runWrite(vault, 'agenda.setInvited', { itemId, structures: referral.invited.map(idOf) });
  runWrite(vault, 'agenda.savePresentation', {
    itemId,
    presentation: 'Plusieurs services accompagnent la personne depuis longtemps ; chacun se sent seul et sommé d’agir.',
    tried: 'Des échanges bilatéraux entre les services, des visites, une proposition de soins.',
    question: referral.request,
  });
  runWrite(vault, 'attendance.add', {
    meetingId,
    participant: { structureId: idOf(referral.referrer), name: null, role: null, kind: 'observer', itemId: null, nameShown: false },
  });
  hold(vault, meetingId, [...cameInNovember, ...referral.invited, referral.referrer].map(idOf));
  runWrite(vault, 'agenda.start', { itemId, everyoneOut: false, collegesReason: null });
  runWrite(vault, 'agenda.saveDecision', {
    itemId,
    decision: {
      publicWording: referral.wording,
      publicNote: referral.note ?? '',
      purposes: [...referral.purposes],
      levers: [
        { code: 'yearly_concertation', other: null },
        { code: 'professional_support', other: null },
      ],
      actions: [{ label: 'Réunion de concertation', ownerId: idOf(DAC), dueOn: addMonths(referral.decidedOn, 12), recurrence: 'yearly' }],
      comment: '',
    },
  });
  runWrite(vault, 'agenda.conclude', conclusion(itemId, 'decided'));
  runWrite(vault, 'agenda.tell', { itemId, on: referral.decidedOn });
  finish(vault, meetingId);
}

/** Plans a meeting of two hours. */
export function planMeeting(vault: Vault, on: string, hostId: number): number {
  const { id } = runWrite(vault, 'meetings.create', { seriesId: null, on, startsAt: '14:00', endsAt: '16:00', place: null, hostId });
  return id;
}

/** Convenes a meeting, begins it, and notes who came; the other permanent members were excused. */
export function hold(vault: Vault, meetingId: number, present: readonly number[]): void {
  runWrite(vault, 'attendance.addPermanent', { meetingId });
  runWrite(vault, 'meetings.start', { meetingId });
  runWrite(vault, 'meetings.readReminder', { meetingId });
  const { participants } = runRead(vault, 'meetings.open', { meetingId });
  for (const { id, structureId } of participants) {
    const came = structureId !== null && present.includes(structureId);
    runWrite(vault, 'attendance.set', {
      participantId: id,
      state: came ? 'present' : 'excused',
      at: came ? '14:00' : null,
      informationSent: false,
    });
  }
}

/** An outcome without more to say about it. */
export function conclusion(itemId: number, outcome: 'decided' | 'information' | 'watch') {
  return { itemId, outcome, reason: null, until: null, lever: null, leverOther: null, by: null };
}

/** Ends a meeting and validates its minutes. @throws AppError when they are not ready: the demonstration's own texts must pass the guard */
export function finish(vault: Vault, meetingId: number): void {
  runWrite(vault, 'meetings.end', { meetingId });
  const { ready } = runRead(vault, 'minutes.read', { meetingId, version: null, audience: 'members', itemId: null });
  if (!ready) throw new AppError('text_must_be_mended');
  runWrite(vault, 'minutes.lock', { meetingId, correction: null });
}
