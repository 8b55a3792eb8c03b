import { noFacts } from '#shared/contract/no-facts.ts';
import { addDays, localDateOf } from '#shared/dates/local-date.ts';
import { runWrite, type Vault } from '#db/process/run-operation.ts';

/** Finds a structure of the directory by its name. */
type IdOf = (name: string) => number;

/**
 * An invented situation of these days that waits for a meeting, and the meeting: on the day on which the demonstration is made, since none can be
 * begun before its day. Preparing, projecting and deciding can be tried (the guided tour leads there); the presentation is still to be written.
 */
export function addMeetingOfToday(vault: Vault, idOf: IdOf): void {
  const today = localDateOf(vault.now());
  const { id: referralId } = runWrite(vault, 'referrals.create', {
    receivedOn: addDays(today, -30),
    referrer: { structureId: idOf('EKIDOM'), person: null, role: 'Chargé de gestion locative', callBack: null },
    facts: {
      ...noFacts,
      channel: 'phone',
      request: 'Exemple inventé : chacun intervient de son côté, comment se coordonner ?',
      context: 'coordination',
      dominantProblem: 'isolation',
      gender: 'woman',
      ageBand: '55_64',
      territorySector: 'beaulieu',
      knownToPsychiatry: 'yes',
      urgent: 'no',
    },
    previousReferralId: null,
    consent: { status: 'anonymous', on: addDays(today, -30), givenBy: null, scope: [], reason: null, reviewOn: null },
    identity: null,
  });
  runWrite(vault, 'steps.assess', {
    referralId,
    assessment: {
      on: addDays(today, -28),
      minutes: 40,
      channelsTried: 'yes',
      complex: 'yes',
      notEmergency: 'yes',
      missingInformation: null,
      proposal: 'level2',
      reason: 'Plusieurs services, sans rencontre commune.',
      emergencyToldOn: null,
    },
  });
  runWrite(vault, 'steps.escalate', {
    referralId,
    on: addDays(today, -16),
    reason: 'Les échanges bilatéraux ne suffisent pas : il faut partager.',
    colleges: ['psychiatry', 'social'],
  });
  const { id: meetingId } = runWrite(vault, 'meetings.create', {
    seriesId: null,
    on: today,
    startsAt: '14:00',
    endsAt: '15:00',
    place: 'Salle du conseil',
    hostId: idOf("Dispositif d'appui à la Coordination"),
  });
  runWrite(vault, 'attendance.addPermanent', { meetingId });
  const item = { title: null, structureId: null };
  runWrite(vault, 'agenda.add', { meetingId, item: { ...item, type: 'situation', referralId, minutes: 45 } });
  runWrite(vault, 'agenda.add', {
    meetingId,
    item: { ...item, type: 'cellule_life', referralId: null, title: 'Calendrier des prochaines réunions', minutes: 15 },
  });
  runWrite(vault, 'meetings.convene', { meetingId, on: addDays(today, -10) });
}
