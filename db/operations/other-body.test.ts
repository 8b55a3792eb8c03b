import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newReferral } from '#db/testing/records.ts';
import { type TestVault, testVault } from '#db/testing/session.ts';

let vault: TestVault;
let referralId: number;
beforeEach(async () => {
  vault = await testVault({ demonstration: true, today: '2026-11-21' });
  const structureId = (await vault.call('structures.list', {}))[0]?.id ?? 0;
  ({ id: referralId } = await vault.call('referrals.create', newReferral(structureId)));
});
afterEach(() => vault.remove());

const noted = () => vault.call('otherBody.read', { referralId });
const counts = () => vault.call('year.trend', {});

describe('a situation that is also examined by another body', () => {
  it('is noted with the kind of body and the day, which can be mended, undone and taken back', async () => {
    await vault.call('otherBody.save', { referralId, body: 'evictions', on: null });
    await vault.call('otherBody.save', { referralId, body: 'evictions', on: '2026-11-10' });
    await vault.call('otherBody.save', { referralId, body: 'other_clsm', on: null });
    expect(await noted()).toEqual([
      { body: 'evictions', on: '2026-11-10' },
      { body: 'other_clsm', on: null },
    ]);
    await vault.call('undo.back', {});
    expect(await noted()).toEqual([{ body: 'evictions', on: '2026-11-10' }]);
    await vault.call('otherBody.remove', { referralId, body: 'evictions' });
    expect(await noted()).toEqual([]);
  });

  it('stays one saisine', async () => {
    const before = await counts();
    await vault.call('otherBody.save', { referralId, body: 'security', on: '2026-11-10' });
    expect(await counts()).toEqual(before);
  });

  it('is told in the yearly summary as one situation, also when it came twice, and stays there once its file is erased', async () => {
    const year = { from: '2026-01-01', to: '2026-12-31', sector: '' };
    const totals = async () => (await vault.call('summary.counts', year)).totals;
    expect((await totals())['elsewhere']).toBeUndefined();
    await vault.call('otherBody.save', { referralId, body: 'evictions', on: '2026-11-10' });
    await vault.call('otherBody.save', { referralId, body: 'security', on: null });
    expect((await totals())['elsewhere']).toBe(1);
    await vault.call('steps.withdraw', { referralId, on: '2026-11-20', by: 'referrer', reason: null });
    const before = await totals();
    const { id: slipId } = await vault.call('retention.requestErasure', { referralId, ground: 'unlawful', requestedOn: '2026-11-20' });
    await vault.call('retention.recordVisa', { slipId, number: 'AD86-12', on: '2026-11-21' });
    expect((await vault.call('retention.erase', { slipId })).erased).toBe(1);
    expect(await totals()).toEqual(before);
  });

  it('is refused in the future, and for a saisine that is not there', async () => {
    expect(await vault.refusal('otherBody.save', { referralId, body: 'security', on: '2026-11-22' })).toMatchObject({
      code: 'date_in_future',
      field: 'on',
    });
    expect((await vault.refusal('otherBody.save', { referralId: 99_999, body: 'security', on: null })).code).toBe('not_found');
  });

  it('stands in the document for the person', async () => {
    await vault.call('otherBody.save', { referralId, body: 'evictions', on: '2026-11-10' });
    expect(JSON.stringify(await vault.call('rights.document', { referralId }))).toContain('Prévention des expulsions');
  });

  it('may not be noted once the person is opposed', async () => {
    await vault.call('person.recordConsent', {
      referralId,
      consent: { status: 'opposed', on: '2026-11-20', givenBy: null, scope: [], reason: 'Ne souhaite pas', reviewOn: null },
      eraseIdentity: false,
    });
    expect((await vault.refusal('otherBody.save', { referralId, body: 'other', on: null })).code).not.toBe('');
    expect(await noted()).toEqual([]);
  });
});
