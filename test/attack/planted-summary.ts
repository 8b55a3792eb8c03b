import { noFacts } from '#shared/contract/no-facts.ts';
import { monthNames } from '#shared/dates/format.ts';
import { decisionLevel1, assessment, noIdentity } from '#db/testing/records.ts';
import { type TestVault, testVault } from '#db/testing/session.ts';
import { type Garden, plantedGarden } from '../journeys/planted.ts';

/** How many situations the year has, of which some are alone in their context. */
const SITUATIONS = 30;
const contexts = ['housing_keep', 'housing_keep', 'neighbourhood', 'squalor', 'isolation', 'care_break'];
const problems = ['psychological', 'psychological', 'neighbourhood', 'care_stopped', 'squalor'];
const types = ['social_landlord', 'adult_psychiatry', 'town_service', 'guardian'];

/** Ages that are no count of the year, no share of thirty in per cent, and no edge of a band. */
const ages = [71, 78, 81, 88, 91, 92];

export interface PlantedSummary {
  readonly vault: TestVault;
  readonly releaseId: number;
  readonly garden: Garden;
  /** Looks for everything that was planted. @returns the fields that were found */
  find(texts: readonly string[]): readonly string[];
}

/** A vault of one year in which every field that a person or a structure could be known by holds something to be found, and its release for the public. */
export async function plantedSummary(): Promise<PlantedSummary> {
  const vault = await testVault({ today: '2023-01-12' });
  const garden = plantedGarden();
  const structures: number[] = [];
  for (const typeCode of types) {
    const added = await vault.call('structures.add', { name: `Association ${garden.word(`structure ${typeCode}`)}`, typeCode });
    structures.push(added.id);
  }
  for (let rank = 0; rank < SITUATIONS; rank++) await addPlanted(vault, garden, structures, rank);
  const scope = { from: '2022-01-01', to: '2022-12-31', sector: '' };
  const { jobId } = await vault.call('publication.start', {
    scope,
    audience: 'public',
    threshold: 5,
    merged: {},
    leftOut: [],
    open: false,
    language: 'fr',
  });
  while ((await vault.call('publication.progress', { jobId })).state === 'running') await new Promise((resolve) => setTimeout(resolve, 2));
  const { releaseId } = await vault.call('publication.release', { jobId, readers: null, reason: null, by: null });
  return { vault, releaseId, garden, find: (texts) => [...garden.foundIn(texts), ...agesIn(texts), ...monthsIn(texts)] };
}

async function addPlanted(vault: TestVault, garden: Garden, structures: readonly number[], rank: number): Promise<void> {
  const pick = <T>(list: readonly T[]): T => list[(rank * 7 + 3) % list.length] as T;
  const [day, month] = [String(3 + (rank % 20)).padStart(2, '0'), String(3 + (rank % 9)).padStart(2, '0')];
  const receivedOn = garden.form(
    'day of reception',
    `2022-${month}-${day}`,
    `${day}/${month}/2022`,
    `${Number(day)} ${monthNames.fr[Number(month) - 1]} 2022`,
  );
  const structureId = pick(structures);
  const phone = `06 47 ${day} ${month} ${10 + rank}`;
  const { id: referralId } = await vault.call('referrals.create', {
    receivedOn,
    referrer: { structureId, person: garden.word('person of the referrer'), role: garden.word('role of the referrer'), callBack: null },
    facts: {
      ...noFacts,
      // The last ones are alone in theirs.
      context: rank === SITUATIONS - 1 ? 'disappearance' : pick(contexts),
      dominantProblem: pick(problems),
      gender: rank % 3 === 0 ? 'woman' : 'man',
      age: pick(ages),
      request: garden.word('request'),
      tried: garden.word('what was tried'),
      involvedText: garden.word('involved structures'),
      personWish: garden.word('wish of the person'),
      facts: garden.word('facts'),
      opinions: garden.word('opinions'),
    },
    previousReferralId: null,
    consent: { status: 'oral', on: receivedOn, givenBy: garden.word('giver of the agreement'), scope: [], reason: null, reviewOn: null },
    identity: {
      ...noIdentity,
      lastName: garden.word('last name'),
      firstName: garden.word('first name'),
      birthDate: garden.form('day of birth', `19${30 + (rank % 20)}-${month}-${day}`, `${day}/${month}/19${30 + (rank % 20)}`),
      address: `${rank + 1} rue ${garden.word('address')}`,
      phone: garden.form('telephone', phone),
      email: `${garden.word('electronic address').toLowerCase().replaceAll('é', 'e')}@example.org`,
    },
  });
  await vault.call('followUp.addNote', { referralId, on: receivedOn, text: garden.word('note') });
  await vault.call('steps.assess', {
    referralId,
    assessment: { ...assessment(receivedOn), missingInformation: garden.word('missing information') },
  });
  const decision = { ...decisionLevel1(structureId, receivedOn), comment: garden.word('comment of the decision') };
  await vault.call('steps.decideLevel1', {
    referralId,
    decision: { ...decision, orientations: decision.orientations.map((each) => ({ ...each, feedbackDueOn: null })) },
  });
}

/** Nothing of the year has such a number but an age. */
function agesIn(texts: readonly string[]): string[] {
  return ages
    .filter((age) => texts.some((text) => new RegExp(`(?<![\\d.,:'-])${age} ans|>${age}<`).test(text)))
    .map((age) => `exact age ${age}`);
}

/** A month tells about a meeting or a saisine; the day on which the document was made, in January, is no fact of the year. */
function monthsIn(texts: readonly string[]): string[] {
  return monthNames.fr
    .filter((month) => texts.some((text) => new RegExp(`\\b${month}\\s+2022`, 'iu').test(text)))
    .map((month) => `month ${month}`);
}
