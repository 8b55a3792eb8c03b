import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStore, sql } from '#db/store/store.ts';
import { MEETING_DAY, meetingOn } from '#db/testing/meetings.ts';
import { type TestVault, TEST_PASSPHRASE, testVault } from '#db/testing/session.ts';
import { openVault } from '#db/vault/vault-folder.ts';

let vault: TestVault;
beforeEach(async () => {
  vault = await testVault({ today: MEETING_DAY });
});
afterEach(() => vault.remove());

/** The audit of the vault once it is closed. */
async function auditEntries() {
  await vault.session.close();
  const { database } = await openVault(
    { folder: vault.folder, secret: { kind: 'passphrase', text: TEST_PASSPHRASE } },
    { scryptN: 2 ** 14 },
  );
  const entries = createStore(database).all(sql.selectFrom('audit').select(['operation', 'subject_kind', 'subject_id']));
  database.close();
  return entries;
}

describe('a file that leaves the vault', () => {
  it('is noted in the audit with its meeting', async () => {
    const meetingId = await meetingOn(vault);
    await vault.call('exportNotes.record', { meetingId });
    expect((await auditEntries()).at(-1)).toEqual({ operation: 'exportNotes.record', subject_kind: 'meeting', subject_id: meetingId });
  });

  it('is refused as long as the place of the meeting could expose somebody', async () => {
    const meetingId = await meetingOn(vault);
    const { on, startsAt, endsAt, hostId, seriesId } = await vault.call('meetings.open', { meetingId });
    await vault.call('meetings.update', { meetingId, on, startsAt, endsAt, hostId, seriesId, place: 'chez Mme Dupont, 06 12 34 56 78' });
    expect((await vault.refusal('exportNotes.record', { meetingId })).code).toBe('text_must_be_mended');
  });

  it('is refused, and not noted, for a meeting that is not there', async () => {
    expect((await vault.refusal('exportNotes.record', { meetingId: 99 })).code).toBe('not_found');
    expect((await auditEntries()).map((entry) => entry.operation)).toEqual(['vault.create']);
  });
});
