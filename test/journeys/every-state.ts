import type { Page } from 'playwright-core';
import { noFacts } from '#shared/contract/no-facts.ts';
import { addDays, localDateOf } from '#shared/dates/local-date.ts';
import type { ReferralStatus } from '#shared/workflow/steps.ts';
import { ask } from './ask.ts';
import { structureId } from './directory-of-poitiers.ts';
import { assessedOn } from './records.ts';

/** References of referrals, by what their pages show. */
export interface EveryState {
  readonly received: string;
  readonly assessed: string;
  readonly onAgenda: string;
  readonly onWatch: string;
  readonly decided: string;
  readonly level2: string;
  readonly closed: string;
  readonly agreed: string;
  readonly frozen: string;
  readonly enquiry: string;
}

/** Brings the demonstration into every state that a page can show, over the bridge. */
export async function bringIntoEveryState(page: Page): Promise<EveryState> {
  const today = localDateOf(new Date());
  const day = (before: number) => addDays(today, -before);
  const { rows } = await ask(page, 'referrals.list', { filters: {}, sort: 'received', descending: true, offset: 0, limit: 50 });
  const first = (status: ReferralStatus) => rows.find((row) => row.status === status)?.reference ?? '';
  const landlord = await structureId(page, 'EKIDOM');
  const referrer = { structureId: landlord, person: 'Chargée de secteur', role: null, callBack: 'le matin' };
  const create = async (urgent = false) => {
    const facts = {
      ...noFacts,
      channel: 'phone',
      context: 'isolation',
      request: 'Exemple inventé : vers qui se tourner ?',
      urgent: urgent ? 'yes' : 'no',
    };
    return ask(page, 'referrals.create', { receivedOn: day(20), referrer, facts, previousReferralId: null, consent: null, identity: null });
  };
  const assessed = await create(true);
  const onAgenda = await create();
  const onWatch = await create();
  for (const { id: referralId } of [assessed, onAgenda, onWatch])
    await ask(page, 'steps.assess', { referralId, assessment: assessedOn(day(19)) });
  await ask(page, 'followUp.addNote', { referralId: assessed.id, on: day(18), text: 'Rappeler la gardienne jeudi.' });
  await ask(page, 'steps.escalate', {
    referralId: onAgenda.id,
    on: day(15),
    reason: 'Les échanges ne suffisent pas.',
    colleges: ['psychiatry', 'social'],
  });
  await ask(page, 'steps.decideLevel1', {
    referralId: onWatch.id,
    decision: {
      on: day(14),
      orientations: [{ type: 'advice', typeOther: null, targets: [], driverId: null, feedbackDueOn: null }],
      publicWording: 'Éclairage et conseils',
      publicNote: null,
      meetingCancelled: false,
      comment: null,
      toldOn: day(13),
    },
  });
  await ask(page, 'steps.watch', {
    referralId: onWatch.id,
    on: day(12),
    until: addDays(today, 30),
    lever: null,
    leverOther: null,
    reason: null,
  });

  const agreed = await create();
  const frozen = await create();
  const consent = { on: day(10), givenBy: 'la personne', scope: [], reason: null, reviewOn: null };
  await ask(page, 'person.recordConsent', { referralId: agreed.id, consent: { ...consent, status: 'oral' }, eraseIdentity: false });
  const opposed = { ...consent, givenBy: null, status: 'opposed' as const, reason: 'Dit au téléphone ne plus vouloir.' };
  await ask(page, 'person.recordConsent', { referralId: frozen.id, consent: opposed, eraseIdentity: false });
  const enquiry = await ask(page, 'referrals.createEnquiry', {
    receivedOn: day(3),
    referrer,
    channel: 'email',
    request: 'Exemple inventé : quel est le numéro de l’équipe mobile ?',
    answer: 'Numéro donné.',
  });
  return {
    received: first('received'),
    decided: first('follow_up'),
    level2: '2022-05',
    closed: '2022-01',
    assessed: assessed.reference,
    onAgenda: onAgenda.reference,
    onWatch: onWatch.reference,
    agreed: agreed.reference,
    frozen: frozen.reference,
    enquiry: enquiry.reference,
  };
}
