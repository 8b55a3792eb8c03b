import { noFacts } from '#shared/contract/no-facts.ts';
import { addDays, localDateOf, type LocalDate } from '#shared/dates/local-date.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { sql } from '#db/store/store.ts';
import { runRead, runWrite, type Vault } from '#db/process/run-operation.ts';
import { addYearsBefore } from './fill-years-before.ts';
import { addMeetingOfToday } from './meeting-of-today.ts';
import { addOtherMeetings, holdNovember } from './meetings-poitiers-2022.ts';
import { type DemonstrationReferral, referralsOf2022, sectorsOfPoitiers } from './referrals-poitiers-2022.ts';
import { structuresOfPoitiers } from './structures-poitiers.ts';

type StructureIds = ReadonlyMap<string, number>;

/**
 * Fills a demonstration vault through the same operations as a coordinator's: the structures, the six referrals and the
 * three meetings of 2022 with invented details, fictional years before them that make the published totals, and invented referrals and a meeting of these days so that « Aujourd’hui » has something to show.
 */
export function fillDemonstration(vault: Vault): void {
  runWrite(vault, 'settings.save', {
    territorySectors: [...sectorsOfPoitiers],
    activeSince: '2018-06-01',
    agreement: 'Convention 2018–2022, renouvelée pour 2023–2027.',
    // The block of years that can be counted together: 38 situations.
    contractPeriod: { from: '2019-01-01', to: '2022-12-31' },
  });
  const ids = addStructures(vault);
  addOtherMeetings(vault, (name) => idOf(ids, name));
  for (const referral of referralsOf2022) addReferral(vault, ids, referral);
  addThisWeek(vault, ids);
  addYearsBefore(vault, (name) => idOf(ids, name));
  addMeetingOfToday(vault, (name) => idOf(ids, name));
}

/** The directory of Poitiers; returns the numbers by name. */
export function addStructures(vault: Vault): StructureIds {
  const ids = new Map<string, number>();
  for (const structure of structuresOfPoitiers) {
    const { id } = runWrite(vault, 'structures.create', {
      names: [
        { name: structure.name, kind: 'current', validFrom: null, validTo: null },
        ...structure.aliases.map((name) => ({ name, kind: 'alias' as const, validFrom: null, validTo: null })),
      ],
      typeCode: structure.type,
      typeOther: structure.type === 'other' ? 'Autre partenaire' : null,
      habilitationOverride: null,
      parentId: structure.parent === null ? null : idOf(ids, structure.parent),
      permanentMember: structure.permanentMember,
      active: true,
      notes: null,
      contacts: [],
    });
    ids.set(structure.name, id);
  }
  return ids;
}

function idOf(ids: StructureIds, name: string): number {
  const id = ids.get(name);
  if (id === undefined) throw new AppError('not_found');
  return id;
}

function addReferral(vault: Vault, ids: StructureIds, referral: DemonstrationReferral): void {
  const { id: referralId } = runWrite(vault, 'referrals.create', {
    receivedOn: referral.receivedOn,
    referrer: { structureId: idOf(ids, referral.referrer), person: null, role: 'Chargé·e d’accompagnement', callBack: null },
    facts: {
      ...noFacts,
      channel: 'phone',
      request: referral.request,
      context: referral.context,
      dominantProblem: referral.problem,
      gender: referral.gender,
      age: referral.age,
      territorySector: referral.sector,
      knownToPsychiatry: 'yes',
      urgent: 'no',
      facts: 'Éléments inventés pour la démonstration.',
    },
    previousReferralId: null,
    consent: { status: 'anonymous', on: referral.receivedOn, givenBy: null, scope: [], reason: null, reviewOn: null },
    identity: null,
  });
  const assessedOn = addDays(referral.receivedOn, 1);
  runWrite(vault, 'steps.assess', {
    referralId,
    assessment: {
      on: assessedOn,
      minutes: 30,
      channelsTried: 'yes',
      complex: 'yes',
      notEmergency: 'yes',
      missingInformation: null,
      proposal: referral.level === 1 ? 'level1' : 'level2',
      reason: 'Les voies ordinaires ont été essayées.',
      emergencyToldOn: null,
    },
  });
  runWrite(vault, 'followUp.addExchanges', {
    referralId,
    exchanges: {
      on: addDays(referral.receivedOn, 4),
      channel: 'phone',
      asked: 'Connaissez-vous la situation, et que peut-on proposer ?',
      nominative: false,
      exchanges: referral.partners.map((partner) => ({
        partnerId: idOf(ids, partner),
        contactPerson: null,
        knowsPerson: 'cannot_answer',
        answered: 'Piste proposée sans identité.',
        disclosed: null,
      })),
    },
  });
  if (referral.level === 1) decideLevel1(vault, ids, referralId, referral);
  else decideLevel2(vault, ids, referralId, referral);
  if (referral.closure !== null) {
    runWrite(vault, 'steps.close', {
      referralId,
      on: addDays(referral.decidedOn, 45),
      reason: referral.closure,
      reasonOther: null,
      comment: null,
    });
  }
}

function decideLevel1(vault: Vault, ids: StructureIds, referralId: number, referral: DemonstrationReferral): void {
  runWrite(vault, 'steps.decideLevel1', {
    referralId,
    decision: {
      on: referral.decidedOn,
      orientations: referral.orientations.map((orientation) => ({
        type: orientation.type,
        typeOther: null,
        targets: orientation.targets.map((name) => idOf(ids, name)),
        driverId: null,
        feedbackDueOn: addDays(referral.decidedOn, 30),
      })),
      publicWording: referral.wording,
      publicNote: referral.note,
      meetingCancelled: referral.meetingCancelled,
      comment: null,
      toldOn: referral.decidedOn,
    },
  });
  const { decisions } = runRead(vault, 'referrals.open', { referralId });
  for (const orientation of decisions.flatMap((decision) => decision.orientations)) {
    runWrite(vault, 'followUp.recordResult', {
      orientationId: orientation.id,
      on: addDays(referral.decidedOn, 28),
      result: 'Rencontre faite, relais en place.',
    });
  }
}

function decideLevel2(vault: Vault, ids: StructureIds, referralId: number, referral: DemonstrationReferral): void {
  runWrite(vault, 'steps.escalate', {
    referralId,
    on: addDays(referral.receivedOn, 10),
    reason: 'Les échanges bilatéraux ne suffisent pas : il faut partager.',
    colleges: ['psychiatry', 'protection'],
  });
  holdNovember(vault, (name) => idOf(ids, name), referralId, referral);
  markPastConcertationsDone(vault, referralId);
}

/** The yearly concertation took place each year until now; the next one waits. */
function markPastConcertationsDone(vault: Vault, referralId: number): void {
  const today = localDateOf(vault.now());
  for (;;) {
    const due = vault.store.first(
      sql.selectFrom('action').select(['id', 'due_on']).where('referral_id', '=', referralId).where('status', '=', 'todo'),
    );
    if (!due?.due_on || due.due_on >= today) return;
    runWrite(vault, 'followUp.setActionStatus', { actionId: due.id, status: 'done', on: due.due_on, circumstances: null });
  }
}

function addThisWeek(vault: Vault, ids: StructureIds): void {
  const today: LocalDate = localDateOf(vault.now());
  const { id: referralId } = runWrite(vault, 'referrals.create', {
    receivedOn: addDays(today, -20),
    referrer: { structureId: idOf(ids, 'UDAF de la Vienne'), person: null, role: 'Mandataire', callBack: null },
    facts: {
      ...noFacts,
      channel: 'email',
      request: 'Exemple inventé : reprendre contact avec le secteur.',
      context: 'care_break',
      dominantProblem: 'care_stopped',
      gender: 'woman',
      ageBand: '45_54',
      territorySector: 'centre',
    },
    previousReferralId: null,
    consent: null,
    identity: null,
  });
  runWrite(vault, 'steps.assess', {
    referralId,
    assessment: {
      on: addDays(today, -18),
      minutes: 25,
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
      on: addDays(today, -12),
      orientations: [
        {
          type: 'contact',
          typeOther: null,
          targets: [idOf(ids, 'CHHL - Coordinatrice de parcours')],
          driverId: null,
          feedbackDueOn: addDays(today, 2),
        },
      ],
      publicWording: 'Mise en lien avec la coordinatrice de parcours',
      publicNote: null,
      meetingCancelled: false,
      comment: null,
      toldOn: null,
    },
  });
  runWrite(vault, 'referrals.create', {
    receivedOn: addDays(today, -1),
    referrer: { structureId: idOf(ids, 'EKIDOM'), person: null, role: 'Conseiller social', callBack: 'le matin' },
    facts: {
      ...noFacts,
      channel: 'phone',
      request: 'Exemple inventé : que proposer avant l’hiver ?',
      context: 'housing_keep',
      urgent: 'no',
    },
    previousReferralId: null,
    consent: null,
    identity: null,
  });
}
