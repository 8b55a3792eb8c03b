import { describe, expect, it } from 'vitest';
import { clearVaultStores } from '#renderer/client/vault-store.ts';
import { fakeBridge } from '#renderer/testing/fake-bridge.ts';
import { useDossier } from './dossier-store.ts';
import { testDossier } from './testing/test-dossier.ts';

describe('the referral that is open', () => {
  it('is forgotten when the vault is locked, also when its answer comes after the lock', async () => {
    let answer = (): void => undefined;
    fakeBridge({
      'referrals.open': () =>
        new Promise((resolve) => {
          answer = () => resolve(testDossier());
        }),
    });
    const opening = useDossier.getState().open(12);
    clearVaultStores();
    answer();
    await opening;
    expect(useDossier.getState().dossier).toBeNull();
  });

  it('is read again after each write, and the write is told with the way to take it back', async () => {
    const bridge = fakeBridge({ 'referrals.open': () => testDossier(), 'steps.withdraw': () => ({}), 'steps.undo': () => ({}) });
    await useDossier.getState().open(12);
    await useDossier.getState().takeStep('steps.withdraw', { referralId: 12, on: '2026-03-12', by: 'person', reason: null });
    expect(bridge.inputsOf('referrals.open')).toHaveLength(2);
    expect(useDossier.getState().said?.what).toBe('saved');
    await useDossier.getState().said?.undo?.();
    expect(bridge.inputsOf('steps.undo')).toEqual([{ referralId: 12 }]);
    expect(useDossier.getState().said).toMatchObject({ what: 'undone', undo: null });
  });

  it('keeps what went wrong with something that has no form, for the page to say', async () => {
    fakeBridge({ 'referrals.open': () => testDossier() });
    await useDossier.getState().open(12);
    await useDossier.getState().attempt(() => useDossier.getState().undoStep());
    expect(useDossier.getState().problem?.code).toBe('unexpected');
  });
});
