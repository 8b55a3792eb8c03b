import { codeLists } from '#shared/code-lists/code-lists.ts';
import type { Code } from '#shared/code-lists/code.ts';
import { noFacts } from '#shared/contract/no-facts.ts';
import { addDays, addMonths } from '#shared/dates/local-date.ts';
import { proposeWording } from '#shared/wording/propose-wording.ts';
import { runWrite, type Vault } from '#db/process/run-operation.ts';
import { conclusion, finish, hold, planMeeting } from './meetings-poitiers-2022.ts';
import { type EarlierReferral, meetingsBefore2022, referralsBefore2022 } from './referrals-before-2022.ts';

type IdOf = (name: string) => number;
type Level1 = Extract<EarlierReferral['decision'], { readonly level: 1 }>;

/** Permanent members that came to the meetings of these years, in this demonstration. */
const CAME = ['CHHL', "Dispositif d'appui à la Coordination", 'Ville Grand Poitiers CCAS', 'EKIDOM'];

/** Adds the fictional years 2019 to 2021, through the same operations as a coordinator's, so that the years 2019–2022 can be counted together. */
export function addYearsBefore(vault: Vault, idOf: IdOf): void {
  const written = referralsBefore2022.map((referral) => ({ referral, id: writeDown(vault, idOf, referral) }));
  for (const { on, host, cancelled } of meetingsBefore2022) {
    const meetingId = planMeeting(vault, on, idOf(host));
    if (cancelled) {
      runWrite(vault, 'meetings.cancel', { meetingId, reason: cancelled.reason, reasonText: cancelled.text });
      continue;
    }
    examine(
      vault,
      idOf,
      { meetingId, on },
      written.filter(({ referral: { decision } }) => decision.level === 2 && decision.meetingOn === on),
    );
  }
  for (const { referral, id } of written) {
    const { decision, receivedOn, closure } = referral;
    const decidedOn = decision.level === 2 ? decision.meetingOn : addDays(receivedOn, decision.after);
    // What was put on watch is looked at again before it is closed.
    const on = addDays(decidedOn, decision.level === 2 ? 120 : 40);
    runWrite(vault, 'steps.close', { referralId: id, on, reason: closure, reasonOther: null, comment: null });
  }
}

function writeDown(vault: Vault, idOf: IdOf, referral: EarlierReferral): number {
  const { receivedOn, decision } = referral;
  const { id: referralId } = runWrite(vault, 'referrals.create', {
    receivedOn,
    referrer: { structureId: idOf(referral.referrer), person: null, role: null, callBack: null },
    facts: {
      ...noFacts,
      channel: 'phone',
      request: 'Situation inventée pour la démonstration.',
      context: referral.context,
      dominantProblem: referral.problem,
      gender: referral.gender,
      age: referral.age,
      territorySector: referral.sector,
      urgent: 'no',
    },
    previousReferralId: null,
    consent: { status: 'anonymous', on: receivedOn, givenBy: null, scope: [], reason: null, reviewOn: null },
    identity: null,
  });
  runWrite(vault, 'steps.assess', {
    referralId,
    assessment: {
      on: addDays(receivedOn, 1),
      minutes: 25,
      channelsTried: 'yes',
      complex: 'yes',
      notEmergency: 'yes',
      missingInformation: null,
      proposal: decision.level === 1 ? 'level1' : 'level2',
      reason: null,
      emergencyToldOn: null,
    },
  });
  runWrite(vault, 'followUp.addExchanges', {
    referralId,
    exchanges: {
      on: addDays(receivedOn, 4),
      channel: 'phone',
      asked: null,
      nominative: false,
      exchanges: referral.partners.map((partner) => ({
        partnerId: idOf(partner),
        contactPerson: null,
        knowsPerson: 'cannot_answer',
        answered: null,
        disclosed: null,
      })),
    },
  });
  if (decision.level === 1) decide(vault, idOf, referralId, addDays(receivedOn, decision.after), decision);
  else {
    runWrite(vault, 'steps.escalate', { referralId, on: addDays(receivedOn, 10), reason: 'Il faut partager la situation.', colleges: [] });
  }
  return referralId;
}

function decide(vault: Vault, idOf: IdOf, referralId: number, on: string, { orientations }: Level1): void {
  const wording = proposeWording({
    orientations: orientations.map(({ type, targets }) => ({ type, label: labelOf(codeLists.orientation, type), targets, driver: null })),
    actions: [],
    levers: [],
    invited: [],
    meetingCancelled: false,
  });
  runWrite(vault, 'steps.decideLevel1', {
    referralId,
    decision: {
      on,
      orientations: orientations.map(({ type, targets }) => ({
        type,
        typeOther: null,
        targets: targets.map(idOf),
        driverId: null,
        feedbackDueOn: null,
      })),
      ...wording,
      meetingCancelled: false,
      comment: null,
      // Told some days later: the last digit of the date makes them differ, the same at every run.
      toldOn: addDays(on, Number(on.slice(-1))),
    },
  });
}

/** One meeting: each of its situations is examined, decided and told; then its minutes are validated. */
function examine(
  vault: Vault,
  idOf: IdOf,
  { meetingId, on }: { readonly meetingId: number; readonly on: string },
  situations: readonly { readonly referral: EarlierReferral; readonly id: number }[],
): void {
  const items = situations.map(({ referral, id }) => ({
    referral,
    itemId: runWrite(vault, 'agenda.add', {
      meetingId,
      item: { type: 'situation', referralId: id, title: null, structureId: null, minutes: 45 },
    }).id,
  }));
  hold(vault, meetingId, CAME.map(idOf));
  for (const { referral, itemId } of items) {
    const { decision } = referral;
    if (decision.level === 1) continue;
    runWrite(vault, 'agenda.start', { itemId, everyoneOut: false, collegesReason: null });
    const { publicWording } = proposeWording({
      orientations: [],
      actions: [],
      levers: decision.levers.map((lever) => labelOf(codeLists.lever, lever)),
      invited: [],
      meetingCancelled: false,
    });
    runWrite(vault, 'agenda.saveDecision', {
      itemId,
      decision: {
        publicWording,
        publicNote: '',
        purposes: ['partager la responsabilité de cette situation'],
        levers: decision.levers.map((code) => ({
          code,
          other: code === 'missing_resource' ? 'Places en appartement de coordination thérapeutique' : null,
        })),
        actions: [],
        comment: '',
      },
    });
    const until = decision.outcome === 'watch' ? addMonths(on, 3) : null;
    runWrite(vault, 'agenda.conclude', { ...conclusion(itemId, decision.outcome), until });
    runWrite(vault, 'agenda.tell', { itemId, on: addDays(on, 1) });
  }
  finish(vault, meetingId);
}

function labelOf(list: readonly Code[], code: string): string {
  return list.find((each) => each.code === code)?.fr ?? code;
}
