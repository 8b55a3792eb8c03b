import { checkReleases, type CheckVerdict } from '#shared/publication/check-publication.ts';
import { publicationSchema } from '#shared/publication/publication-format.ts';
import { seededRandom } from '#shared/publication/seeded-random.ts';
import { addSituations, prepare, publicationFile, type Scope, years } from './publication.ts';
import { testVault } from './session.ts';

/** What came of a vault's releases. */
export interface SequenceOutcome {
  readonly releases: number;
  readonly withTables: number;
  readonly frozen: number;
  readonly refusals: number;
  readonly erased: number;
  /** What the independent checker says of all files together. */
  readonly verdict: CheckVerdict;
  /** Releases of a period that had left whose tables are not those that left. */
  readonly moved: number;
}

/**
 * Publishes a random vault through its operations, over several years: released, then situations added, corrected, opposed and erased (with the visa of the
 * archives), released again, years pooled, other periods laid across.
 * @param largest most situations of a year
 */
export async function releaseSequence(seed: number, largest: number): Promise<SequenceOutcome> {
  const random = seededRandom(`vault ${seed}`);
  const vault = await testVault({ today: '2024-03-01' });
  const threshold = random.below(5) === 0 ? 11 : 5;
  const files: { readonly scope: Scope; readonly tables: string; readonly json: string }[] = [];
  let [withTables, frozen, refusals, erased, moved] = [0, 0, 0, 0, 0];

  async function release(scope: Scope): Promise<void> {
    const prepared = await prepare(vault, scope, { threshold, audience: random.below(2) === 0 ? 'public' : 'copil' });
    const { releaseId } = await vault.call('publication.release', { jobId: prepared.jobId, readers: null, reason: null });
    const json = await publicationFile(vault, releaseId);
    const publication = publicationSchema.parse(JSON.parse(json));
    const tables = new Set(publication.tables.map((table) => JSON.stringify(table)));
    const before = files.find((file) => JSON.stringify(file.scope) === JSON.stringify(scope) && file.tables !== '1');
    if (before !== undefined) {
      const then = new Set(publicationSchema.parse(JSON.parse(before.json)).tables.map((table) => JSON.stringify(table)));
      if ([...tables].some((table) => !then.has(table))) moved += 1;
    }
    if (prepared.outcome === 'published') withTables += 1;
    if (prepared.outcome === 'frozen') {
      frozen += 1;
      refusals += prepared.refusals.length - 1;
    }
    files.push({ scope, tables: String(publication.tables.length), json });
  }

  async function erase(referralId: number): Promise<void> {
    await vault.call('steps.close', { referralId, on: '2024-02-01', reason: 'duplicate', reasonOther: null, comment: null });
    const { id: slipId } = await vault.call('retention.requestErasure', { referralId, ground: 'unlawful', requestedOn: '2024-02-02' });
    await vault.call('retention.recordVisa', { slipId, number: `AD86-${seed}-${slipId}`, on: '2024-03-01' });
    erased += (await vault.call('retention.erase', { slipId })).erased;
  }

  async function correct(referralId: number): Promise<void> {
    const { receivedOn, referrer, facts } = await vault.call('referrals.open', { referralId });
    const { structureId, person, role, callBack } = referrer;
    const gender = facts.gender === 'woman' ? 'man' : 'woman';
    await vault.call('referrals.update', {
      referralId,
      receivedOn,
      referrer: { structureId, person, role, callBack },
      facts: { ...facts, gender },
    });
  }

  const oppose = (referralId: number) =>
    vault.call('person.recordConsent', {
      referralId,
      consent: { status: 'opposed', on: '2024-02-10', givenBy: null, scope: [], reason: 'Dit au téléphone.', reviewOn: null },
      eraseIdentity: true,
    });

  try {
    const last = 2020 + random.below(2);
    for (let year = 2020; year <= last; year += 1) {
      const ids = await addSituations(vault, year, 4 + random.below(largest - 3), `${seed} ${year}`);
      await release(years(year));
      const pick = (): number => ids.splice(random.below(ids.length), 1)[0] as number;
      await addSituations(vault, year, random.below(3), `${seed} ${year} late`);
      if (random.below(2) === 0) await correct(pick());
      if (random.below(3) === 0) await oppose(pick());
      if (random.below(2) === 0) await erase(pick());
      await release(years(year));
    }
    if (random.below(2) === 0) await release(years(2020, 2021));
    if (random.below(2) === 0) await release({ from: '2020-07-01', to: '2021-06-30', sector: '' });
    const parsed = files.map(({ json }) => JSON.parse(json) as unknown);
    return { releases: files.length, withTables, frozen, refusals, erased, verdict: checkReleases(parsed), moved };
  } finally {
    await vault.remove();
  }
}
