import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newReferral, noIdentity, oneReferral, oralAgreement } from '#db/testing/records.ts';
import { TEST_PASSPHRASE, type TestVault, testVault } from '#db/testing/session.ts';

let vault: TestVault;
let frozen: number;
beforeAll(async () => {
  vault = await testVault({ today: '2026-11-10' });
  const { landlord } = await oneReferral(vault, true);
  await vault.call(
    'referrals.create',
    newReferral(landlord, {
      referrer: { structureId: landlord, person: 'Yvonne Delacourt', role: 'gardienne', callBack: '05 49 00 11 22' },
      consent: oralAgreement,
      identity: { ...noIdentity, lastName: 'Kerbrat', firstName: 'Malo', phone: '06 12 34 56 78' },
    }),
  );
  ({ id: frozen } = await vault.call('referrals.create', newReferral(landlord)));
  await vault.call('person.recordConsent', {
    referralId: frozen,
    consent: { status: 'opposed', on: '2026-11-05', givenBy: 'la personne', scope: [], reason: 'ne souhaite pas', reviewOn: null },
    eraseIdentity: true,
  });
  vault.setToday('2026-12-10');
});
afterAll(() => vault.remove());

describe('what a successor is told', () => {
  it('is what is open and due, by reference, the oldest first; what is opposed is only counted', async () => {
    const overview = await vault.call('handover.overview', {});
    expect(overview.open.map(({ reference }) => reference)).toEqual(['2026-01', '2026-02']);
    expect(overview.frozen).toBe(1);
    expect(overview.open[0]).toMatchObject({ status: 'follow_up', nextDue: '2026-12-05' });
    expect(overview.late).toBeGreaterThan(0);
    expect(overview.open.map(({ referralId }) => referralId)).not.toContain(frozen);
  });

  it('becomes a record without a person in it', async () => {
    const { paper } = await vault.call('handover.record', {});
    const text = JSON.stringify(paper);
    for (const word of ['Kerbrat', 'Malo', '06 12', 'Delacourt', '05 49', 'gardienne', '2026-03']) expect(text).not.toContain(word);
    for (const word of ['2026-01', '2026-02', 'Ville d’essai', 'Personne qui succède']) expect(text).toContain(word);
  });

  it('says that the keys changed hands only once they did', async () => {
    const sentence = async () => JSON.stringify((await vault.call('handover.record', {})).paper);
    expect(await sentence()).toContain('n’ont pas encore changé de main');
    const { recoveryKey } = await vault.call('keys.draw', {});
    await vault.call('keys.handOver', {
      current: { kind: 'passphrase', text: TEST_PASSPHRASE },
      label: 'Coordination',
      next: 'pluvier ardoise sonnette dix',
      typed: recoveryKey,
      keep: [],
    });
    expect(await sentence()).toMatch(/Le\s10\sdécembre\s2026, la personne qui succède a choisi/u);
  });
});
