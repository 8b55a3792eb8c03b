import { addDays } from '#shared/dates/local-date.ts';
import { noFacts } from '#shared/contract/no-facts.ts';
import { runWrite, type Vault, writeTogether } from '#db/process/run-operation.ts';

/** A repeatable sequence of numbers in [0, 1): the same vault at every run. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const contexts = ['housing_keep', 'isolation', 'squalor', 'neighbourhood', 'care_break', 'exhaustion', 'coordination'];
const problems = ['psychological', 'care_stopped', 'care_refused', 'support_refused', 'debt', 'squalor', 'isolation'];
const words =
  'logement voisins courrier rendez-vous équipe soins relais visite association tutelle bailleur quartier inquiétude absence contact retour soutien famille travail hiver facture équilibre œuvre hôpital'.split(
    ' ',
  );

/**
 * Fills an open vault with referrals through the operations, in one transaction: 40 structures, each referral with its facts, two exchanges,
 * three in four decided at level 1, half of those closed.
 * @param count how many referrals
 */
export function fillVault(vault: Vault, count: number): void {
  const random = mulberry(20_221);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const sentence = (length: number) => Array.from({ length }, () => pick(words)).join(' ');
  writeTogether(vault, () => {
    const structures = Array.from(
      { length: 40 },
      (_, index) =>
        runWrite(vault, 'structures.add', {
          name: `Structure ${index + 1}`,
          typeCode: pick(['social_landlord', 'ccas', 'dac', 'adult_psychiatry']),
        }).id,
    );
    for (let index = 0; index < count; index += 1) {
      const receivedOn = addDays('2006-01-02', Math.floor((index * 7200) / count));
      const { id: referralId } = runWrite(vault, 'referrals.create', {
        receivedOn,
        referrer: { structureId: pick(structures), person: null, role: null, callBack: null },
        facts: {
          ...noFacts,
          request: sentence(12),
          context: pick(contexts),
          dominantProblem: pick(problems),
          facts: sentence(40),
          opinions: sentence(20),
        },
        previousReferralId: null,
        consent: null,
        identity: null,
      });
      runWrite(vault, 'followUp.addExchanges', {
        referralId,
        exchanges: {
          on: receivedOn,
          channel: 'phone',
          asked: sentence(8),
          nominative: false,
          exchanges: [pick(structures), pick(structures)].map((partnerId) => ({
            partnerId,
            contactPerson: null,
            knowsPerson: 'yes',
            answered: sentence(15),
            disclosed: null,
          })),
        },
      });
      if (random() < 0.75) decide(vault, referralId, receivedOn, pick(structures), random() < 0.5);
    }
  });
}

function decide(vault: Vault, referralId: number, receivedOn: string, target: number, close: boolean): void {
  runWrite(vault, 'steps.assess', {
    referralId,
    assessment: {
      on: receivedOn,
      minutes: 20,
      channelsTried: 'yes',
      complex: 'yes',
      notEmergency: 'yes',
      missingInformation: null,
      proposal: 'level1',
      reason: null,
      emergencyToldOn: null,
    },
  });
  runWrite(vault, 'steps.decideLevel1', {
    referralId,
    decision: {
      on: receivedOn,
      orientations: [{ type: 'contact', typeOther: null, targets: [target], driverId: null, feedbackDueOn: addDays(receivedOn, 30) }],
      publicWording: 'Mise en lien avec un partenaire',
      publicNote: null,
      meetingCancelled: false,
      comment: null,
      toldOn: receivedOn,
    },
  });
  if (close) runWrite(vault, 'steps.close', { referralId, on: addDays(receivedOn, 40), reason: 'relay', reasonOther: null, comment: null });
}
