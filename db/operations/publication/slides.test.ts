import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectedSlide } from '#shared/contract/projection.ts';
import { addSituations, releaseOf, years } from '#db/testing/publication.ts';
import { decisionLevel1, newReferral, assessment } from '#db/testing/records.ts';
import { type TestVault, testVault } from '#db/testing/session.ts';

/** Words that stand nowhere else, one a place where somebody types. */
const planted = [
  'Zqstructure',
  'Zqpersonne',
  'Zqfonction',
  'Zqdemande',
  'Zqtente',
  'Zqfaits',
  'Zqavis',
  'Zqlibelle',
  'Zqnote',
  'Zqnom',
  'Zqprenom',
  'Zqadresse',
] as const;

let vault: TestVault;
beforeAll(async () => {
  vault = await testVault({ today: '2023-01-12' });
  await addSituations(vault, 2022, 34, 'slides');
  const { id: structure } = await vault.call('structures.add', { name: 'Zqstructure du nord', typeCode: 'social_landlord' });
  const base = newReferral(structure, { receivedOn: '2022-03-07' });
  const { id: referralId } = await vault.call('referrals.create', {
    ...base,
    referrer: { structureId: structure, person: 'Zqpersonne', role: 'Zqfonction', callBack: '0549000000' },
    facts: { ...base.facts, request: 'Zqdemande', tried: 'Zqtente', facts: 'Zqfaits', opinions: 'Zqavis', age: 53 },
    consent: { status: 'oral', on: '2022-03-07', givenBy: 'Zqnom elle-même', scope: [structure], reason: null, reviewOn: null },
    identity: { lastName: 'Zqnom', firstName: 'Zqprenom', birthDate: '1969-02-03', address: '3 rue Zqadresse', phone: null, email: null },
  });
  await vault.call('steps.assess', { referralId, assessment: assessment('2022-03-08') });
  await vault.call('steps.decideLevel1', {
    referralId,
    decision: { ...decisionLevel1(structure, '2022-03-09'), publicWording: 'Zqlibelle', publicNote: 'Zqnote' },
  });
});
afterAll(() => vault.remove());

describe('the slides for the steering committee', () => {
  it.each(['public', 'copil'] as const)('of a release for %s hold nothing that somebody typed into a record', async (audience) => {
    const { releaseId } = await releaseOf(vault, years(2022), { audience });
    const { slides } = await vault.call('publication.slides', { releaseId });
    expect(slides.length).toBeGreaterThan(6);
    expect(slides.some((slide) => slide.kind === 'summary' && slide.chart !== null)).toBe(true);
    const shown = JSON.stringify(slides);
    for (const word of planted) expect(shown).not.toContain(word);
    expect(shown).not.toMatch(/1969|53 ans|mars 2022|0549/);
    for (const slide of slides) expect(projectedSlide.parse(slide)).toEqual(slide);
  });

  it('are not made of a report that is not anonymised, whoever asks', async () => {
    const said = { readers: 'Le comité', reason: 'Demande écrite', by: 'Coordination' };
    const exact = await releaseOf(vault, years(2022), { audience: 'cellule' }, { readers: 'Les membres permanents' });
    const override = await releaseOf(vault, years(2022), { audience: 'copil', open: true }, said);
    for (const { releaseId } of [exact, override]) {
      await expect(vault.call('publication.slides', { releaseId })).rejects.toThrow('summary_not_projected');
    }
  });

  it('stay those of the release when records change afterwards', async () => {
    const { releaseId } = await releaseOf(vault, years(2022));
    const before = await vault.call('publication.slides', { releaseId });
    await addSituations(vault, 2022, 3, 'later');
    expect(await vault.call('publication.slides', { releaseId })).toEqual(before);
  });
});
