import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import { noFacts } from '#shared/contract/no-facts.ts';
import { seededRandom } from '#shared/publication/seeded-random.ts';
import type { TestVault } from './session.ts';

type Facts = InputOf<'referrals.create'>['facts'];

const contexts = ['housing_keep', 'housing_access', 'isolation', 'squalor', 'neighbourhood', 'care_break'];
const problems = ['psychological', 'neighbourhood', 'care_stopped', 'squalor', 'isolation'];
const genders = ['female', 'male'];
const bands = ['18_24', '25_34', '35_44', '45_54', '55_64', '65_74'];
const types = ['social_landlord', 'adult_psychiatry', 'town_service', 'guardian'];

export type Scope = InputOf<'publication.start'>['scope'];

/** A calendar year, or several, of the whole territory. */
export function years(from: number, to = from): Scope {
  return { from: `${from}-01-01`, to: `${to}-12-31`, sector: '' };
}

/** Codes of a list of the vault. */
async function codes(vault: TestVault, list: string, wanted: readonly string[]): Promise<readonly string[]> {
  const known = (await vault.call('settings.codes', {}))[list]?.map((row) => row.code) ?? [];
  const found = wanted.filter((code) => known.includes(code));
  return found.length > 1 ? found : known.slice(0, 5);
}

/** Draws facts and adds saisines of a year to a vault; the same seed gives the same ones. Their numbers are answered. */
export async function addSituations(vault: TestVault, year: number, count: number, seed: string): Promise<number[]> {
  const random = seededRandom(seed);
  const pick = (list: readonly string[]): string => list[random.below(list.length)] as string;
  const lists = {
    contexts: await codes(vault, 'context', contexts),
    problems: await codes(vault, 'problem', problems),
    genders: await codes(vault, 'gender', genders),
    bands: await codes(vault, 'ageBand', bands),
    types: await codes(vault, 'structureType', types),
  };
  const known = await vault.call('structures.list', {});
  const structures: number[] = [];
  for (const typeCode of lists.types) {
    const name = `Structure ${typeCode}`;
    structures.push(known.find((row) => row.name === name)?.id ?? (await vault.call('structures.add', { name, typeCode })).id);
  }
  const ids: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const facts: Facts = {
      ...noFacts,
      context: pick(lists.contexts),
      dominantProblem: pick(lists.problems),
      gender: pick(lists.genders),
      ageBand: pick(lists.bands),
    };
    const { id } = await vault.call('referrals.create', {
      receivedOn: `${year}-${String(1 + random.below(12)).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`,
      referrer: { structureId: structures[random.below(structures.length)] as number, person: null, role: null, callBack: null },
      facts,
      previousReferralId: null,
      consent: null,
      identity: null,
    });
    ids.push(id);
  }
  return ids;
}

/** What is asked for where a test does not say otherwise. */
export function asked(scope: Scope, changes: Partial<InputOf<'publication.start'>> = {}): InputOf<'publication.start'> {
  return { scope, audience: 'public', threshold: 5, merged: {}, leftOut: [], open: false, language: 'fr', ...changes };
}

/** Starts a preparation and waits for its end. @throws when it does not end well */
export async function prepare(
  vault: TestVault,
  scope: Scope,
  changes: Partial<InputOf<'publication.start'>> = {},
): Promise<OutputOf<'publication.prepared'>> {
  const { jobId } = await vault.call('publication.start', asked(scope, changes));
  for (;;) {
    const { state } = await vault.call('publication.progress', { jobId });
    if (state === 'done') return vault.call('publication.prepared', { jobId });
    if (state !== 'running') throw new Error(`the preparation ended as ${state}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** Prepares and releases; answers the release's number and what was prepared. */
export async function releaseOf(
  vault: TestVault,
  scope: Scope,
  changes: Partial<InputOf<'publication.start'>> = {},
  said: Partial<InputOf<'publication.release'>> = {},
): Promise<{ readonly releaseId: number; readonly prepared: OutputOf<'publication.prepared'> }> {
  const prepared = await prepare(vault, scope, changes);
  const input = { jobId: prepared.jobId, readers: null, reason: null, by: null, ...said };
  return { ...(await vault.call('publication.release', input)), prepared };
}

/** The publication file of a release, as the shell is given it. */
export async function publicationFile(vault: TestVault, releaseId: number): Promise<string> {
  const { publicationJson } = await vault.call('publication.fileOf', { releaseId });
  if (publicationJson === null) throw new Error('no publication file');
  return publicationJson;
}
