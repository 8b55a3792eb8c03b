import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMONSTRATION_PASSPHRASE } from '#shared/keys/demonstration.ts';
import { firstBrokenEntry } from '#db/audit/audit-chain.ts';
import { createStore, sql } from '#db/store/store.ts';
import { TEST_PASSPHRASE, temporaryFolder, type TestVault, testVault } from '#db/testing/session.ts';
import { closeDatabase } from '#db/vault/open-database.ts';
import { openVault } from '#db/vault/vault-folder.ts';

const DEPUTY = 'tricycle brume marelle quinze';
const SUCCESSOR = 'pluvier ardoise sonnette dix';
const current = { kind: 'passphrase', text: TEST_PASSPHRASE } as const;

let vault: TestVault;
beforeEach(async () => {
  vault = await testVault();
});
afterEach(() => vault.remove());

const listed = async () => (await vault.call('keys.list', {})).slots.map(({ kind, label, inUse }) => [kind, label, inUse]);
const opens = async (kind: 'passphrase' | 'recovery', text: string): Promise<boolean> => {
  const answer = await vault.session.handle('vault.open', { folder: vault.folder, secret: { kind, text } });
  return answer.ok;
};

/** The audit of a closed vault: operation and slot of each entry. */
async function audited(text: string): Promise<{ operations: string[]; slots: number; broken: number | null }> {
  await vault.session.close();
  const { database } = await openVault({ folder: vault.folder, secret: { kind: 'passphrase', text } }, { scryptN: 2 ** 14 });
  const store = createStore(database);
  const rows = store.all(sql.selectFrom('audit').select(['operation', 'slot']).orderBy('seq'));
  const broken = firstBrokenEntry(store);
  const slots = store.all(sql.selectFrom('key_slot').select('id')).length;
  closeDatabase(database);
  return { operations: rows.map(({ operation }) => operation).filter((name) => name.startsWith('keys.')), slots, broken };
}

describe('the keys of an open vault', () => {
  it('are listed without a secret, with the name that the vault keeps and the one that opened it', async () => {
    expect(await listed()).toEqual([
      ['passphrase', 'Coordination', true],
      ['recovery', null, false],
    ]);
    await vault.call('keys.add', { current, label: 'Suppléance', next: DEPUTY });
    const [own] = (await vault.call('keys.list', {})).slots;
    await vault.call('keys.rename', { current, slotId: own?.id ?? '', label: 'Coordination' });
    expect(await listed()).toEqual([
      ['passphrase', 'Coordination', true],
      ['recovery', null, false],
      ['passphrase', 'Suppléance', false],
    ]);
  });

  it('change hands: a revoked deputy is out, and the audit tells who did it', async () => {
    await vault.call('keys.add', { current, label: 'Suppléance', next: DEPUTY });
    expect(await opens('passphrase', DEPUTY)).toBe(true);
    const slots = (await vault.call('keys.list', {})).slots;
    expect(slots.map(({ inUse }) => inUse)).toEqual([false, false, true]);
    await vault.call('keys.revoke', { current, slotId: slots[2]?.id ?? '' });
    // The session goes on as the coordinator, who typed their passphrase.
    expect((await listed()).map(([, , inUse]) => inUse)).toEqual([true, false]);
    expect(await opens('passphrase', DEPUTY)).toBe(false);
    expect(await opens('passphrase', TEST_PASSPHRASE)).toBe(true);
    expect(await audited(TEST_PASSPHRASE)).toEqual({ operations: ['keys.add', 'keys.revoke'], slots: 3, broken: null });
  });

  it('need the current secret for each change', async () => {
    const wrong = { kind: 'passphrase', text: 'pas la bonne phrase' } as const;
    const slotId = (await vault.call('keys.list', {})).slots[0]?.id ?? '';
    expect(await vault.refusal('keys.add', { current: wrong, label: 'x', next: DEPUTY })).toMatchObject({ code: 'wrong_passphrase' });
    expect(await vault.refusal('keys.change', { current: wrong, slotId, next: DEPUTY })).toMatchObject({ code: 'wrong_passphrase' });
    expect(await vault.refusal('keys.rename', { current: wrong, slotId, label: 'x' })).toMatchObject({ code: 'wrong_passphrase' });
    expect(await vault.refusal('keys.revoke', { current: wrong, slotId })).toMatchObject({ code: 'wrong_passphrase' });
  });
});

describe('a new recovery key', () => {
  it('counts only once it was typed again, so that nobody is left with a key that they did not write down', async () => {
    expect(await vault.refusal('keys.renewRecovery', { current, typed: vault.recoveryKey })).toMatchObject({
      code: 'recovery_key_not_drawn',
    });
    const { recoveryKey } = await vault.call('keys.draw', {});
    expect(await vault.refusal('keys.renewRecovery', { current, typed: vault.recoveryKey })).toMatchObject({
      code: 'recovery_key_different',
      field: 'typed',
    });
    expect(await opens('recovery', vault.recoveryKey)).toBe(true);
    await vault.call('keys.renewRecovery', { current, typed: recoveryKey.toLowerCase().replaceAll('-', ' ') });
    // The former one had opened the vault: the session goes on as the new one.
    expect((await listed()).find(([kind]) => kind === 'recovery')).toEqual(['recovery', null, true]);
    expect(await opens('recovery', vault.recoveryKey)).toBe(false);
    expect(await opens('recovery', recoveryKey)).toBe(true);
    expect(await vault.refusal('keys.renewRecovery', { current, typed: recoveryKey })).toMatchObject({ code: 'recovery_key_not_drawn' });
  });
});

describe('after a suspicion', () => {
  it('the vault has another key, and work goes on in it', async () => {
    await vault.call('keys.add', { current, label: 'Suppléance', next: DEPUTY });
    const { recoveryKey } = await vault.call('keys.draw', {});
    await vault.call('keys.renewDataKey', { current, label: 'Coordination', next: SUCCESSOR, typed: recoveryKey });
    await vault.call('settings.save', { cellule: 'cellule de l’après' });
    expect(await listed()).toEqual([
      ['passphrase', 'Coordination', true],
      ['recovery', null, false],
    ]);
    expect(await opens('passphrase', DEPUTY)).toBe(false);
    expect(await opens('passphrase', TEST_PASSPHRASE)).toBe(false);
    expect(await opens('recovery', vault.recoveryKey)).toBe(false);
    expect(await opens('passphrase', SUCCESSOR)).toBe(true);
    expect(await vault.call('settings.read', {})).toMatchObject({ cellule: 'cellule de l’après' });
    expect(await audited(SUCCESSOR)).toEqual({ operations: ['keys.add', 'keys.renewDataKey'], slots: 5, broken: null });
  });
});

describe('a handover', () => {
  it('lets the successor in, keeps who is to stay, and closes the door behind the others', async () => {
    await vault.call('keys.add', { current, label: 'Suppléance', next: DEPUTY });
    const deputy = (await vault.call('keys.list', {})).slots.find(({ label }) => label === 'Suppléance');
    const { recoveryKey } = await vault.call('keys.draw', {});
    await vault.call('keys.handOver', {
      current,
      label: 'Nouvelle coordination',
      next: SUCCESSOR,
      typed: recoveryKey,
      keep: [deputy?.id ?? ''],
    });
    expect(await listed()).toEqual([
      ['passphrase', 'Nouvelle coordination', true],
      ['passphrase', 'Suppléance', false],
      ['recovery', null, false],
    ]);
    expect(await opens('passphrase', TEST_PASSPHRASE)).toBe(false);
    expect(await opens('recovery', vault.recoveryKey)).toBe(false);
    expect(await opens('passphrase', DEPUTY)).toBe(true);
    expect(await opens('recovery', recoveryKey)).toBe(true);
    expect(await opens('passphrase', SUCCESSOR)).toBe(true);
  });
});

describe('the keys of a demonstration', () => {
  it('stay as they are: its passphrase is shown on the screen, and it opens by itself', async () => {
    const demonstration = await testVault({ demonstration: true });
    const secret = { kind: 'passphrase', text: DEMONSTRATION_PASSPHRASE } as const;
    const { recoveryKey } = await demonstration.call('keys.draw', {});
    const handing = { current: secret, label: 'x', next: SUCCESSOR, typed: recoveryKey, keep: [] };
    expect(await demonstration.refusal('keys.handOver', handing)).toMatchObject({ code: 'demonstration_keys' });
    expect(await demonstration.refusal('keys.add', { current: secret, label: 'x', next: DEPUTY })).toMatchObject({
      code: 'demonstration_keys',
    });
    await demonstration.remove();
  });
});

describe('a handover file', () => {
  it('opens on another machine with the passphrase that was made for it, and with no other', async () => {
    const travel = 'marmotte gravier lampe seize';
    const place = temporaryFolder();
    try {
      const { file } = await vault.call('keys.handoverFile', { current, next: travel, folder: place.path });
      expect(path.basename(file)).toBe('passation-2026-11-21.clsm');
      const folder = path.join(place.path, 'coffre');
      const own = { kind: 'passphrase', text: TEST_PASSPHRASE } as const;
      expect(await vault.refusal('backups.inspect', { file, secret: own })).toMatchObject({ code: 'wrong_passphrase' });
      const secret = { kind: 'passphrase', text: travel } as const;
      const { vault: restored } = await vault.call('backups.restore', { file, secret, folder });
      expect(restored).toMatchObject({ folder, label: 'CLSM d’essai' });
      expect((await vault.call('keys.list', {})).slots.map(({ kind }) => kind)).toEqual(['passphrase', 'recovery']);
      // The vault that stayed behind is as it was.
      expect(await opens('passphrase', TEST_PASSPHRASE)).toBe(true);
      expect(await opens('passphrase', travel)).toBe(false);
    } finally {
      await vault.session.close();
      place.remove();
    }
  });
});

describe('closing while a secret is being derived', () => {
  it('is not kept waiting, and the change that was under way is not made', async () => {
    const adding = vault.session.handle('keys.add', { current, label: 'Suppléance', next: DEPUTY });
    const many = Array.from({ length: 8 }, (_, at) =>
      vault.session.handle('keys.add', { current, label: 'Suppléance', next: `${DEPUTY} ${at}` }),
    );
    await vault.session.close();
    const answers = await Promise.all([adding, ...many]);
    const made = answers.filter(({ ok }) => ok).length;
    expect(made).toBeLessThan(answers.length);
    for (const answer of answers) if (!answer.ok) expect(['vault_locked', 'too_many_slots']).toContain(answer.error.code);
    const { database } = await openVault({ folder: vault.folder, secret: current }, { scryptN: 2 ** 14 });
    expect(createStore(database).all(sql.selectFrom('key_slot').select('id'))).toHaveLength(2 + made);
    closeDatabase(database);
  });
});
