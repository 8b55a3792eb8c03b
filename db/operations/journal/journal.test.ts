import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { oneReferral } from '#db/testing/records.ts';
import { TEST_PASSPHRASE, type TestVault, testVault } from '#db/testing/session.ts';
import { closeDatabase } from '#db/vault/open-database.ts';
import { openVault } from '#db/vault/vault-folder.ts';

let vault: TestVault;
const secret = { kind: 'passphrase', text: TEST_PASSPHRASE } as const;
const all = { filters: {}, offset: 0, limit: 100 };

beforeEach(async () => {
  vault = await testVault({ today: '2026-11-10' });
});
afterEach(() => vault.remove());

/** Changes the closed vault as somebody would who has its key and no software. */
async function tamper(sql: string): Promise<void> {
  await vault.session.close();
  const { database, dataKey } = await openVault({ folder: vault.folder, secret }, { scryptN: 2 ** 14 });
  dataKey.fill(0);
  database.exec(sql);
  closeDatabase(database);
  await vault.call('vault.open', { folder: vault.folder, secret });
}

describe('the journal', () => {
  it('says what was done, on what, the latest first, and filters by day, nature and saisine', async () => {
    const { referralId } = await oneReferral(vault);
    vault.setToday('2026-11-12');
    await vault.call('followUp.addNote', { referralId, on: '2026-11-12', text: 'Motdenote.' });
    await vault.call('settings.save', { feedbackDays: 20 });
    const { rows, total } = await vault.call('journal.list', all);
    expect(total).toBe(rows.length);
    expect(rows[0]).toMatchObject({ operation: 'settings.save', category: 'written', subjectKind: 'setting' });
    expect(JSON.stringify(rows)).not.toContain('Motdenote');
    const of = async (filters: Parameters<typeof vault.call<'journal.list'>>[1]['filters']) =>
      (await vault.call('journal.list', { ...all, filters })).rows.map((row) => row.operation);
    expect(await of({ until: '2026-11-10', category: 'opened' })).toEqual(['vault.create']);
    expect(await of({ from: '2026-11-12', category: 'written' })).toContain('settings.save');
    expect(await of({ reference: rows.find((row) => row.subjectKind === 'referral')?.subject ?? '' })).toContain('referrals.create');
    expect(await of({ category: 'exported' })).toEqual([]);
  });

  it.each([
    ['a line that was changed', "UPDATE audit SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 2", 2],
    ['a line that was removed', 'DELETE FROM audit WHERE seq = 2', 2],
    ['a line that tells of another saisine', 'UPDATE audit SET subject_id = 77 WHERE seq = 4', 4],
    ['circumstances that were taken away', 'UPDATE audit_detail SET salt = NULL, facts = NULL WHERE seq = 4', 4],
    [
      'a line made mute as if its file had been erased',
      'UPDATE audit SET subject_id = NULL WHERE seq = 4; UPDATE audit_detail SET salt = NULL, erased_by = 1 WHERE seq = 4',
      4,
    ],
  ])('shows %s at the next opening, and is not trimmed then', async (_, sql, seq) => {
    await oneReferral(vault);
    await tamper(sql);
    expect((await vault.call('journal.state', {})).broken).toMatchObject({ seq });
    expect(await vault.call('retention.waiting', {})).toMatchObject({ auditBroken: true });
    vault.setToday('2028-01-01');
    expect((await vault.refusal('journal.trim', {})).code).toBe('audit_broken');
  });

  it('is trimmed by hand to its term, and its chain can still be checked', async () => {
    const { referralId } = await oneReferral(vault);
    const kept = (await vault.call('journal.state', {})).head;
    vault.setToday('2028-02-01');
    await vault.call('steps.assess', {
      referralId,
      assessment: {
        on: '2026-11-03',
        minutes: null,
        channelsTried: 'yes',
        complex: 'yes',
        notEmergency: 'yes',
        missingInformation: null,
        proposal: 'level1',
        reason: null,
        emergencyToldOn: null,
      },
    });
    await vault.call('settings.save', { feedbackDays: 25 });
    const before = await vault.call('journal.state', {});
    expect(before.trimmable).toBe(kept.seq);
    expect(await vault.call('journal.trim', {})).toEqual({ removed: kept.seq });
    const after = await vault.call('journal.state', {});
    expect(after).toMatchObject({ broken: null, trimmed: { through: kept.seq }, trimmable: 0 });
    expect((await vault.refusal('journal.trim', {})).code).toBe('nothing_to_trim');
    expect(await vault.call('journal.compare', kept)).toEqual({ verdict: 'trimmed' });
    expect(await vault.call('journal.compare', after.head)).toEqual({ verdict: 'same' });
    expect(await vault.call('journal.compare', { ...after.head, hash: kept.hash })).toEqual({ verdict: 'different' });
    expect(await vault.call('journal.compare', { seq: 9_999, hash: kept.hash })).toEqual({ verdict: 'missing' });
    await tamper('DELETE FROM audit WHERE seq = (SELECT min(seq) FROM audit)');
    expect((await vault.call('journal.state', {})).broken).toMatchObject({ seq: kept.seq + 1 });
  });
});
