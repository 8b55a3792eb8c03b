import { noFacts } from '#shared/contract/no-facts.ts';
import { arrive, conclusion, meetingOn, putOnAgenda, seatOf, startNow, type Table, typedDecision } from './meetings.ts';
import { assessment, decisionLevel1, newReferral, oralAgreement } from './records.ts';
import type { TestVault } from './session.ts';

/** What was planted: the field → the word that stands nowhere else. */
export interface PlantedFile {
  readonly referralId: number;
  readonly meetingId: number;
  readonly words: ReadonlyMap<string, string>;
}

const bare = (word: string): string => word;

/** The days of the story; the file is closed on the last one, and proposed two years later. */
export const CLOSED_ON = '2022-12-01';

/**
 * One file, from the call to the closing through a meeting with locked minutes, with a word of its own in every field that it has; the clock of the
 * vault is set on the way.
 */
export async function plantFile(vault: TestVault, table: Table): Promise<PlantedFile> {
  const planted = new Map<string, string>();
  const plant = (where: string, shape: (word: string) => string = (word) => `Il est dit ${word} ici.`): string => {
    // Letters only, as in a name; two of them count.
    const letter = (rank: number): string => String.fromCodePoint(97 + rank);
    const word = `zy${letter(Math.floor(planted.size / 26))}${letter(planted.size % 26)}quxk`;
    planted.set(where, word);
    return shape(word);
  };
  const { id: referralId } = await vault.call(
    'referrals.create',
    newReferral(table.guardian, {
      receivedOn: '2022-09-20',
      referrer: {
        structureId: table.guardian,
        person: plant('referral.referrer_person', bare),
        role: plant('referral.referrer_role', bare),
        callBack: plant('referral.referrer_call_back', bare),
      },
      facts: {
        ...noFacts,
        context: 'other',
        contextOther: plant('referral.context_other'),
        dominantProblem: 'other',
        problemOther: plant('referral.problem_other'),
        associatedProblems: ['isolation'],
        gender: 'woman',
        age: 47,
        territorySector: null,
        housing: 'other',
        housingOther: plant('referral.housing_other'),
        request: plant('referral.request'),
        involvedText: plant('referral.involved_text'),
        tried: plant('referral.tried'),
        personWish: plant('referral.person_wish'),
        facts: plant('referral.facts'),
        opinions: plant('referral.opinions'),
      },
      consent: { ...oralAgreement, on: '2022-09-20', givenBy: plant('consent.given_by', bare) },
      identity: {
        lastName: plant('identity.last_name', bare),
        firstName: plant('identity.first_name', bare),
        birthDate: null,
        address: plant('identity.address', (word) => `12 rue ${word}`),
        phone: '06 12 34 56 78',
        email: plant('identity.email', (word) => `${word}@exemple.fr`),
      },
    }),
  );
  planted.set('identity.phone', '06 12 34 56 78');
  const name = planted.get('identity.last_name') ?? '';
  await vault.call('steps.assess', {
    referralId,
    assessment: { ...assessment('2022-09-21'), missingInformation: plant('assessment.missing_information'), reason: plant('step.reason') },
  });
  await vault.call('followUp.addExchanges', {
    referralId,
    exchanges: {
      on: '2022-09-22',
      channel: 'phone',
      asked: plant('exchange.asked'),
      nominative: true,
      exchanges: [
        {
          partnerId: table.chl,
          contactPerson: plant('exchange.contact_person', bare),
          knowsPerson: 'yes',
          answered: plant('exchange.answered'),
          disclosed: plant('exchange.disclosed'),
        },
      ],
    },
  });
  await vault.call('steps.decideLevel1', {
    referralId,
    decision: {
      ...decisionLevel1(table.chl, '2022-09-25'),
      orientations: [
        { type: 'other', typeOther: plant('orientation.type_other'), targets: [table.chl], driverId: null, feedbackDueOn: '2022-10-10' },
      ],
      comment: plant('decision.comment'),
      toldOn: '2022-09-26',
    },
  });
  const dossier = await vault.call('referrals.open', { referralId });
  await vault.call('followUp.recordResult', {
    orientationId: dossier.decisions[0]?.orientations[0]?.id ?? 0,
    result: plant('orientation.result'),
    on: '2022-10-05',
  });
  await vault.call('followUp.addNote', { referralId, on: '2022-10-06', text: plant('note.text') });
  await vault.call('steps.escalate', { referralId, on: '2022-10-30', reason: plant('step.reason (escalated)'), colleges: [] });
  const meetingId = await meetingOn(vault);
  const itemId = await putOnAgenda(vault, meetingId, referralId);
  await vault.call('agenda.savePresentation', {
    itemId,
    presentation: plant('agenda_item.presentation'),
    tried: plant('agenda_item.tried'),
    question: plant('agenda_item.question'),
  });
  vault.setToday('2022-11-24');
  await vault.call('attendance.addPermanent', { meetingId });
  await vault.call('meetings.start', { meetingId });
  await arrive(vault, meetingId, [table.chl, table.dac, table.ccas]);
  const seat = await seatOf(vault, meetingId, table.dac);
  await vault.call('agenda.start', startNow(itemId));
  await vault.call('agenda.recuse', { itemId, participantId: seat.id, reason: plant('recusal.reason') });
  await vault.call('agenda.saveNotes', { itemId, notes: plant('agenda_item.notes') });
  await vault.call('agenda.saveDecision', {
    itemId,
    decision: {
      ...typedDecision(table.dac),
      comment: plant('agenda_item.comment'),
      actions: [{ label: plant('action.label'), ownerId: table.dac, dueOn: '2023-01-10', recurrence: 'none' }],
      levers: [{ code: 'other', other: plant('decision_lever.other', bare) }],
    },
  });
  await vault.call('agenda.conclude', { ...conclusion(itemId, 'decided'), reason: plant('agenda_item.outcome_reason') });
  await vault.call('meetings.saveNotes', { meetingId, notes: `Madame ${name} a été évoquée en début de séance.` });
  await vault.call('meetings.end', { meetingId });
  await vault.call('meetings.confirm', {
    meetingId,
    destination: 'paper',
    kind: 'possible_name',
    excerpt: plant('guard_confirmation.excerpt', bare),
    reason: plant('guard_confirmation.reason'),
  });
  await vault.call('minutes.lock', { meetingId, correction: null });
  vault.setToday(CLOSED_ON);
  const actions = (await vault.call('referrals.open', { referralId })).actions;
  await vault.call('followUp.setActionStatus', {
    actionId: actions[0]?.id ?? 0,
    status: 'not_feasible',
    on: CLOSED_ON,
    circumstances: plant('action.circumstances'),
  });
  await vault.call('person.recordConsent', {
    referralId,
    consent: { ...oralAgreement, on: CLOSED_ON, reason: plant('consent.reason') },
    eraseIdentity: false,
  });
  await vault.call('steps.close', {
    referralId,
    on: CLOSED_ON,
    reason: 'other',
    reasonOther: plant('step.detail'),
    comment: plant('step.reason (closed)'),
  });
  await vault.call('drafts.save', { form: 'note', subject: String(referralId), referralId, content: { text: plant('draft.content') } });
  await vault.call('drafts.save', {
    form: 'new-enquiry',
    subject: 'new',
    referralId: null,
    content: { request: `${name} : ${plant('draft.content (without link)')}` },
  });
  await vault.call('screens.remember', { screen: 'referrals', state: { search: plant('screen_state.state', bare) } });
  await vault.call('person.readIdentity', { referralId });
  return { referralId, meetingId, words: planted };
}
