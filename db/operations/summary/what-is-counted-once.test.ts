import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noFacts } from '#shared/contract/no-facts.ts';
import { assessment, decisionLevel1, newReferral, oralAgreement } from '#db/testing/records.ts';
import { type TestVault, testVault } from '#db/testing/session.ts';

let vault: TestVault;
let landlord: number;
let hospital: number;
beforeEach(async () => {
  vault = await testVault({ today: '2026-11-21' });
  landlord = (await vault.call('structures.add', { name: 'Bailleur', typeCode: 'social_landlord' })).id;
  hospital = (await vault.call('structures.add', { name: 'Hôpital', typeCode: 'adult_psychiatry' })).id;
});
afterEach(() => vault.remove());

const year = (number: number) => ({ from: `${number}-01-01`, to: `${number}-12-31`, sector: '' });

async function receive(receivedOn: string, context: string | null, previousReferralId: number | null = null): Promise<number> {
  const { id } = await vault.call(
    'referrals.create',
    newReferral(landlord, { receivedOn, facts: { ...noFacts, context }, previousReferralId }),
  );
  return id;
}

async function decide(referralId: number, on: string, toldOn: string | null = null): Promise<void> {
  await vault.call('steps.assess', { referralId, assessment: assessment(on) });
  await vault.call('steps.decideLevel1', { referralId, decision: { ...decisionLevel1(hospital, on), toldOn } });
}

const close = (referralId: number, on: string) =>
  vault.call('steps.close', { referralId, on, reason: 'relay', reasonOther: null, comment: null });

async function listOf(indicator: string, number = 2025): Promise<Record<string, number>> {
  const { tables } = await vault.call('summary.counts', year(number));
  return Object.fromEntries(tables.find((table) => table.indicator === indicator)?.rows.map((row) => [row.code, row.value]) ?? []);
}

describe('a situation that comes back in the same year', () => {
  it('is one situation and two saisines, and the last decided one tells its facts', async () => {
    const first = await receive('2025-02-03', 'isolation');
    await decide(first, '2025-02-20');
    await close(first, '2025-04-01');
    await receive('2025-09-01', 'squalor', first);
    const { totals } = await vault.call('summary.counts', year(2025));
    expect(totals).toMatchObject({ situations: 1, referrals: 2, comebacks: 1, level1: 1, undecided: 1 });
    expect(await listOf('context')).toEqual({ isolation: 1 });
    expect(await listOf('level')).toMatchObject({ 1: 1, 2: 0, none: 0 });
    expect(await listOf('referral-level')).toMatchObject({ 1: 1, 2: 0, none: 1 });
  });

  it('tells the facts of the second saisine once that is decided too', async () => {
    const first = await receive('2025-02-03', 'isolation');
    await decide(first, '2025-02-20');
    await close(first, '2025-04-01');
    await decide(await receive('2025-09-01', 'squalor', first), '2025-09-12');
    expect(await listOf('context')).toEqual({ squalor: 1 });
  });
});

describe('a year', () => {
  it('has the saisine that it received in December, decided in January', async () => {
    await decide(await receive('2024-12-18', 'isolation'), '2025-01-09', '2025-01-14');
    expect((await vault.call('summary.counts', year(2025))).totals).toMatchObject({ referrals: 0 });
    const { totals, delays } = await vault.call('summary.counts', year(2024));
    expect(totals).toMatchObject({ referrals: 1, level1: 1 });
    expect(delays.map((delay) => delay.median)).toEqual([22, 5, 27]);
    expect((await vault.call('summary.situations', year(2024)))[0]).toMatchObject({ month: '2025-01-01', referrer: 'Bailleur' });
  });

  it('counts an exchange and a closure on their own days', async () => {
    const referralId = await receive('2024-12-18', 'isolation');
    await vault.call('followUp.addExchanges', {
      referralId,
      exchanges: {
        on: '2025-01-03',
        channel: 'phone',
        asked: null,
        nominative: false,
        exchanges: [{ partnerId: hospital, contactPerson: null, knowsPerson: null, answered: null, disclosed: null }],
      },
    });
    await decide(referralId, '2025-01-09');
    await close(referralId, '2025-03-01');
    expect((await vault.call('summary.counts', year(2025))).totals).toMatchObject({ referrals: 0, exchanges: 1, closed: 1 });
    expect((await vault.call('summary.counts', year(2024))).totals).toMatchObject({ referrals: 1, exchanges: 0, closed: 0 });
    expect(await listOf('closed-reason')).toEqual({ relay: 1 });
    expect(await listOf('closure', 2024)).toEqual({ relay: 1 });
  });

  it('counts a sollicitation that became a saisine once, as a saisine', async () => {
    const { id } = await vault.call('referrals.createEnquiry', {
      receivedOn: '2025-05-05',
      referrer: { structureId: landlord, person: null, role: null, callBack: null },
      channel: null,
      request: 'À qui s’adresser ?',
      answer: null,
    });
    expect((await vault.call('summary.counts', year(2025))).totals).toMatchObject({ enquiries: 1, referrals: 0 });
    expect(await listOf('enquiry-referrer-type')).toEqual({ social_landlord: 1 });
    await vault.call('referrals.convert', { referralId: id, on: '2025-05-06' });
    expect((await vault.call('summary.counts', year(2025))).totals).toMatchObject({ enquiries: 0, referrals: 1 });
  });
});

describe('a structure', () => {
  it('under several names, merged from two records, or a service of another, is one partner', async () => {
    const service = await vault.call('structures.create', {
      names: [{ name: 'Hôpital - CMP', kind: 'current', validFrom: null, validTo: null }],
      typeCode: 'adult_psychiatry',
      typeOther: null,
      habilitationOverride: null,
      parentId: hospital,
      permanentMember: false,
      active: true,
      notes: null,
      contacts: [],
    });
    const twice = (await vault.call('structures.add', { name: 'CH Laborit', typeCode: 'adult_psychiatry' })).id;
    const referralId = await receive('2025-02-03', 'isolation');
    const partner = { contactPerson: null, knowsPerson: null, answered: null, disclosed: null };
    await vault.call('followUp.addExchanges', {
      referralId,
      exchanges: {
        on: '2025-02-05',
        channel: null,
        asked: null,
        nominative: false,
        exchanges: [hospital, service.id, twice].map((partnerId) => ({ ...partner, partnerId })),
      },
    });
    expect(await listOf('exchange-partner')).toEqual({ [hospital]: 2, [twice]: 1 });
    await vault.call('structures.merge', { keptId: hospital, mergedId: twice });
    expect(await listOf('exchange-partner')).toEqual({ [hospital]: 3 });
  });
});

describe('a person who objected', () => {
  it('stays in the totals and the levels, belongs to no sector, and is described in no list', async () => {
    await vault.call('settings.save', { territorySectors: [{ code: 'nord', label: 'Nord' }] });
    const { id: referralId } = await vault.call(
      'referrals.create',
      newReferral(landlord, { receivedOn: '2025-02-03', facts: { ...noFacts, context: 'isolation', territorySector: 'nord' } }),
    );
    await decide(referralId, '2025-02-10');
    const nord = { ...year(2025), sector: 'nord' };
    expect((await vault.call('summary.counts', nord)).totals).toMatchObject({ situations: 1 });
    await vault.call('person.recordConsent', {
      referralId,
      consent: { ...oralAgreement, status: 'opposed', on: '2025-03-01', givenBy: null, reason: 'Dit au téléphone.' },
      eraseIdentity: false,
    });
    expect((await vault.call('summary.counts', nord)).totals).toMatchObject({ situations: 0 });
    expect((await vault.call('summary.choices', {})).sectors.map(({ code }) => code)).toEqual(['nord', 'not_recorded']);
    const { totals } = await vault.call('summary.counts', year(2025));
    expect(totals).toMatchObject({ situations: 1, residue: 1, level1: 1 });
    expect(await listOf('context')).toEqual({ not_recorded: 1 });
    expect(await listOf('orientation')).toEqual({ none: 1 });
    expect(await vault.call('summary.situations', year(2025))).toEqual([]);
  });
});
