import fs from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstBrokenEntry } from '#db/audit/audit-chain.ts';
import { updateSearch } from '#db/search/index-referral.ts';
import { createStore, sql } from '#db/store/store.ts';
import { seatTheTable } from '#db/testing/meetings.ts';
import { filesUnder, plainBytes, wordsIn } from '#db/testing/plain-bytes.ts';
import { plantFile, type PlantedFile } from '#db/testing/planted-file.ts';
import { TEST_PASSPHRASE, type TestVault, testVault } from '#db/testing/session.ts';
import { closeDatabase } from '#db/vault/open-database.ts';
import { scrubPages } from '#db/vault/scrub-pages.ts';
import { openVault } from '#db/vault/vault-folder.ts';
import { eraseFile, erasureSteps } from './erase-file.ts';
import { fileOf } from './file-key.ts';

let vault: TestVault;
let file: PlantedFile;

beforeEach(async () => {
  vault = await testVault({ today: '2022-12-01' });
  file = await plantFile(vault, await seatTheTable(vault));
  vault.setToday('2024-12-01');
});

afterEach(() => vault.remove());

/** Opens the closed vault for the test alone. */
async function inside<T>(look: (database: Database.Database) => T): Promise<T> {
  await vault.session.close();
  const { database, dataKey } = await openVault(
    { folder: vault.folder, secret: { kind: 'passphrase', text: TEST_PASSPHRASE } },
    { scryptN: 2 ** 14 },
  );
  dataKey.fill(0);
  try {
    return look(database);
  } finally {
    closeDatabase(database);
  }
}

/** Slip, visa, erasure, as a coordinator does it. */
async function eraseProposed(): Promise<number> {
  const { proposed } = await vault.call('retention.overview', {});
  const { id: slipId } = await vault.call('retention.prepareSlip', { files: proposed.map(({ kind, id }) => ({ kind, id })) });
  await vault.call('retention.recordVisa', { slipId, number: '2024-AD86-117', on: '2024-12-01' });
  const { erased } = await vault.call('retention.erase', { slipId });
  return erased;
}

describe('each step of an erasure', () => {
  // A step that takes only numbers away, not words, is looked at in the tests below.
  it.each(['minutes', 'notes', 'drafts', 'screens', 'search', 'records', 'situation'] as const)('is needed: %s', async (left) => {
    const found = await inside((database) => {
      const store = createStore(database);
      const steps = Object.entries(erasureSteps).flatMap(([name, step]) => (name === left ? [] : [step]));
      database.transaction(() => {
        const key = fileOf(store, file.referralId);
        if (key === null) throw new Error('the file is there');
        eraseFile(store, key, steps);
        updateSearch(store);
      })();
      scrubPages(database);
      return wordsIn(plainBytes(database), file.words);
    });
    expect(found).not.toEqual([]);
  });
});

describe('after the erasure of a file', () => {
  it('none of the words planted in it stands in any page of the vault, free ones included', async () => {
    expect(file.words.size).toBeGreaterThan(40);
    const before = await inside((database) => wordsIn(plainBytes(database), file.words));
    expect(before.toSorted()).toEqual([...file.words.keys()].toSorted());
    await vault.call('vault.open', { folder: vault.folder, secret: { kind: 'passphrase', text: TEST_PASSPHRASE } });
    expect(await eraseProposed()).toBe(1);
    // The log, which held the pages as they were, is empty already while the vault is open.
    expect(fs.statSync(path.join(vault.folder, 'vault.db-wal'), { throwIfNoEntry: false })?.size ?? 0).toBe(0);
    const after = await inside((database) => wordsIn(plainBytes(database), file.words));
    expect(after).toEqual([]);
    for (const { bytes, file: name } of filesUnder(path.dirname(vault.folder))) expect(wordsIn(bytes, file.words), name).toEqual([]);
  });

  it('the audit no longer says which file it was, and its chain is whole', async () => {
    await eraseProposed();
    await inside((database) => {
      const store = createStore(database);
      expect(firstBrokenEntry(store)).toBeNull();
      const about = store.all(sql.selectFrom('audit').select(['operation', 'subject_id']).where('subject_kind', 'in', ['referral', 'situation']));
      expect(about.length).toBeGreaterThan(10);
      expect(about.filter((entry) => entry.subject_id !== null)).toEqual([]);
      expect(database.pragma('foreign_key_check')).toEqual([]);
      expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    });
  });

  it('the minutes keep their form, and say nothing of the situation', async () => {
    await eraseProposed();
    const { document } = await vault.call('minutes.read', { meetingId: file.meetingId, version: 1, audience: 'members', itemId: null });
    expect(document.sections.length).toBeGreaterThan(2);
    expect(JSON.stringify(document)).not.toContain('2022-01');
    const meeting = await vault.call('meetings.open', { meetingId: file.meetingId });
    expect(meeting.notes).toBe('Madame […] a été évoquée en début de séance.');
    expect(await vault.call('projection.deck', { meetingId: file.meetingId })).toMatchObject({ current: expect.any(String) });
  });

  it('it is in no list, no search, and cannot be opened or continued', async () => {
    await eraseProposed();
    const { rows } = await vault.call('referrals.list', { sort: 'received', descending: true, limit: 50, offset: 0, filters: {} });
    expect(rows).toEqual([]);
    const residue = await inside((database) => createStore(database).first(sql.selectFrom('residue').select('referral_id')));
    await vault.call('vault.open', { folder: vault.folder, secret: { kind: 'passphrase', text: TEST_PASSPHRASE } });
    const referralId = residue?.referral_id ?? 0;
    expect((await vault.refusal('referrals.open', { referralId })).code).toBe('record_erased');
    expect((await vault.refusal('followUp.addNote', { referralId, on: '2024-12-01', text: 'Encore.' })).code).toBe('record_erased');
    expect((await vault.refusal('rights.document', { referralId })).code).toBe('record_erased');
    expect((await vault.call('today.overview', {})).dues).toEqual([]);
    expect((await vault.call('retention.overview', {})).proposed).toEqual([]);
  });

  it('its code is never given to another situation', async () => {
    await eraseProposed();
    vault.setToday('2022-12-20');
    const { reference } = await vault.call('referrals.create', {
      receivedOn: '2022-12-20',
      referrer: { structureId: 1, person: null, role: null, callBack: null },
      facts: (await import('#shared/contract/no-facts.ts')).noFacts,
      previousReferralId: null,
      consent: null,
      identity: null,
    });
    expect(reference).toBe('2022-02');
  });
});
