import fs from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noFacts } from '#shared/contract/no-facts.ts';
import { firstBrokenEntry } from '#db/audit/audit-chain.ts';
import { updateSearch } from '#db/search/index-referral.ts';
import { createStore, sql } from '#db/store/store.ts';
import { seatTheTable } from '#db/testing/meetings.ts';
import { insideVault } from '#db/testing/inside-vault.ts';
import { filesUnder, plainBytes, wordsIn } from '#db/testing/plain-bytes.ts';
import { plantFile, type PlantedFile } from '#db/testing/planted-file.ts';
import { newReferral } from '#db/testing/records.ts';
import { TEST_PASSPHRASE, type TestVault, testVault } from '#db/testing/session.ts';
import { isScrubPending, scrubPages } from '#db/vault/scrub-pages.ts';
import { eraseFile, erasureSteps } from './erase-file.ts';
import { fileOf } from './file-key.ts';

let vault: TestVault;
let file: PlantedFile;
/** The vault as it is after the planting: each test begins with a copy. */
let planted: string;

const secret = { kind: 'passphrase', text: TEST_PASSPHRASE } as const;

beforeAll(async () => {
  vault = await testVault({ today: '2022-12-01' });
  file = await plantFile(vault, await seatTheTable(vault));
  await vault.session.close();
  planted = `${vault.folder}.planted`;
  fs.cpSync(vault.folder, planted, { recursive: true });
});

beforeEach(() => {
  vault.setToday('2024-12-01');
  fs.rmSync(vault.folder, { recursive: true });
  fs.cpSync(planted, vault.folder, { recursive: true });
});

afterEach(() => vault.session.close());
afterAll(() => vault.remove());

const year2022 = { from: '2022-01-01', to: '2022-12-31', sector: '' };

const open = () => vault.call('vault.open', { folder: vault.folder, secret });

/** Opens the closed vault for the test alone. */
const inside = <T>(look: (database: Database.Database) => T): Promise<T> => insideVault(vault, look);

/** Slip, visa, erasure, as a coordinator does it. */
async function eraseProposed(): Promise<number> {
  await open();
  const { proposed } = await vault.call('retention.overview', {});
  const { id: slipId } = await vault.call('retention.prepareSlip', { files: proposed.map(({ kind, id }) => ({ kind, id })) });
  await vault.call('retention.recordVisa', { slipId, number: '2024-AD86-117', on: '2024-12-01' });
  const { erased } = await vault.call('retention.erase', { slipId });
  return erased;
}

describe('each step of an erasure', () => {
  // A step that takes only numbers away, not words, is looked at in the tests below.
  it.each(['confirmations', 'minutes', 'notes', 'drafts', 'screens', 'search'] as const)('is needed: %s', async (left) => {
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

  it.each(['records', 'situation'] as const)('is needed, or nothing is erased at all: %s', async (left) => {
    const found = await inside((database) => {
      const store = createStore(database);
      const steps = Object.entries(erasureSteps).flatMap(([name, step]) => (name === left ? [] : [step]));
      const key = fileOf(store, file.referralId);
      try {
        database.transaction(() => key && eraseFile(store, key, steps))();
      } catch (error) {
        expect(error).toMatchObject({ code: 'SQLITE_CONSTRAINT_FOREIGNKEY' });
      }
      return wordsIn(plainBytes(database), file.words);
    });
    expect(found).not.toEqual([]);
  });
});

describe('an erasure that was cut off after its commit', () => {
  it('has its pages rewritten at the next opening', async () => {
    await inside((database) => {
      const store = createStore(database);
      database.transaction(() => {
        const key = fileOf(store, file.referralId);
        if (key) eraseFile(store, key);
        updateSearch(store);
      })();
      expect(isScrubPending(database)).toBe(true);
    });
    await open();
    await inside((database) => {
      expect(isScrubPending(database)).toBe(false);
      expect(wordsIn(plainBytes(database), file.words)).toEqual([]);
    });
  });
});

describe('after the erasure of a file', () => {
  it('none of the words planted in it stands in any page of the vault, free ones included', async () => {
    expect(file.words.size).toBeGreaterThan(40);
    const before = await inside((database) => wordsIn(plainBytes(database), file.words));
    expect(before.toSorted()).toEqual([...file.words.keys()].toSorted());
    expect(await eraseProposed()).toBe(1);
    // The log, which held the pages as they were, is empty already while the vault is open.
    expect(fs.statSync(path.join(vault.folder, 'vault.db-wal'), { throwIfNoEntry: false })?.size ?? 0).toBe(0);
    const after = await inside((database) => wordsIn(plainBytes(database), file.words));
    expect(after).toEqual([]);
    for (const { bytes, file: name } of filesUnder(vault.folder)) expect(wordsIn(bytes, file.words), name).toEqual([]);
  });

  it('the audit no longer says which file it was, and its chain is whole', async () => {
    await eraseProposed();
    await inside((database) => {
      const store = createStore(database);
      expect(firstBrokenEntry(store)).toBeNull();
      const about = store.all(
        sql.selectFrom('audit').select(['operation', 'subject_id']).where('subject_kind', 'in', ['referral', 'situation']),
      );
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

  it('is in no list, no search, and cannot be opened or continued', async () => {
    await eraseProposed();
    const { rows } = await vault.call('referrals.list', { sort: 'received', descending: true, limit: 50, offset: 0, filters: {} });
    expect(rows).toEqual([]);
    const residue = await inside((database) => createStore(database).first(sql.selectFrom('residue').select('referral_id')));
    await open();
    const referralId = residue?.referral_id ?? 0;
    expect((await vault.refusal('referrals.open', { referralId })).code).toBe('record_erased');
    expect((await vault.refusal('followUp.addNote', { referralId, on: '2024-12-01', text: 'Encore.' })).code).toBe('record_erased');
    expect((await vault.refusal('rights.document', { referralId })).code).toBe('record_erased');
    expect((await vault.call('today.overview', {})).dues).toEqual([]);
    expect((await vault.call('retention.overview', {})).proposed).toEqual([]);
  });

  it('the meeting keeps its figures: who sat there, what came of it', async () => {
    await open();
    const before = [await vault.call('meetings.yearCounts', { year: 2022 }), await vault.call('summary.counts', year2022)];
    await eraseProposed();
    expect([await vault.call('meetings.yearCounts', { year: 2022 }), await vault.call('summary.counts', year2022)]).toEqual(before);
  });

  it('its code is never given to another situation', async () => {
    await eraseProposed();
    vault.setToday('2022-12-20');
    const { reference } = await vault.call('referrals.create', {
      receivedOn: '2022-12-20',
      referrer: { structureId: 1, person: null, role: null, callBack: null },
      facts: noFacts,
      previousReferralId: null,
      consent: null,
      identity: null,
    });
    expect(reference).toBe('2022-02');
  });
});

describe('a slip', () => {
  const slipOfAll = async (): Promise<number> => {
    const { proposed } = await vault.call('retention.overview', {});
    return (await vault.call('retention.prepareSlip', { files: proposed.map(({ kind, id }) => ({ kind, id })) })).id;
  };
  const visa = { number: '2024-AD86-117', on: '2024-12-01' };

  it('names no word of the file: its code, its years, how many pieces', async () => {
    await open();
    const { paper, slip } = await vault.call('retention.slip', { slipId: await slipOfAll() });
    expect(wordsIn(Buffer.from(JSON.stringify(paper)), file.words)).toEqual([]);
    expect(slip.files).toMatchObject([{ code: '2022-01', firstYear: 2022, lastYear: 2022, standing: 'ready', outcome: null }]);
    expect(slip.files[0]?.pieces).toBeGreaterThan(12);
    expect(slip.reference).toBe('be-2024-01');
  });

  it('erases nothing without the visa, and only a request can do without it', async () => {
    await open();
    const slipId = await slipOfAll();
    expect((await vault.refusal('retention.erase', { slipId })).code).toBe('slip_needs_visa');
    expect((await vault.refusal('retention.waiveVisa', { slipId, reason: 'Décision du 2 décembre' })).code).toBe('visa_not_waivable');
    expect((await vault.refusal('retention.recordVisa', { slipId, number: 'x', on: '2024-11-30' })).code).toBe('visa_before_slip');
    await vault.call('retention.abandon', { slipId });
    expect((await vault.refusal('retention.recordVisa', { slipId, ...visa })).code).toBe('slip_over');
    expect((await vault.call('retention.overview', {})).proposed).toHaveLength(1);
  });

  it('lets go a file on which something has happened since, up to the last moment', async () => {
    await open();
    const slipId = await slipOfAll();
    await vault.call('retention.recordVisa', { slipId, ...visa });
    await vault.call('followUp.addNote', { referralId: file.referralId, on: '2024-11-30', text: 'La personne a rappelé.' });
    expect((await vault.call('retention.slip', { slipId })).slip.files[0]?.standing).toBe('new_event');
    expect(await vault.call('retention.erase', { slipId })).toMatchObject({ erased: 0, kept: [{ code: '2022-01', why: 'new_event' }] });
    expect((await vault.call('referrals.open', { referralId: file.referralId })).notes).toHaveLength(2);
    expect((await vault.call('retention.overview', {})).proposed).toEqual([]);
    vault.setToday('2026-11-30');
    expect((await vault.call('retention.overview', {})).proposed).toMatchObject([{ code: '2022-01' }]);
  });

  it('a file that comes back is kept, and proposed again, whole, after its new term', async () => {
    await open();
    const slipId = await slipOfAll();
    await vault.call('retention.recordVisa', { slipId, ...visa });
    const comeback = await vault.call(
      'referrals.create',
      newReferral(1, { receivedOn: '2024-12-01', previousReferralId: file.referralId }),
    );
    expect(await vault.call('retention.erase', { slipId })).toMatchObject({ erased: 0, kept: [{ why: 'open' }] });
    vault.setToday('2026-12-02');
    expect(await vault.call('retention.overview', {})).toMatchObject({ proposed: [], toClose: [{ code: '2022-01' }] });
    await vault.call('steps.withdraw', { referralId: comeback.id, on: '2024-12-01', by: 'referrer', reason: null });
    expect((await vault.call('retention.overview', {})).proposed).toMatchObject([{ code: '2022-01' }]);
  });

  it('of a request does not wait for the term, and needs the visa or a decision of the controller', async () => {
    vault.setToday('2023-01-10');
    await open();
    const ask = { referralId: file.referralId, ground: 'consent_withdrawn', requestedOn: '2023-01-09' } as const;
    const { id: slipId } = await vault.call('retention.requestErasure', ask);
    expect((await vault.refusal('retention.requestErasure', ask)).code).toBe('file_on_slip');
    expect((await vault.call('rights.overview', { referralId: file.referralId })).slip).toMatchObject({ slipId });
    await vault.call('retention.waiveVisa', { slipId, reason: 'Décision du maire du 10 janvier 2023' });
    expect(await vault.call('retention.erase', { slipId })).toEqual({ erased: 1, kept: [], pagesLater: false });
    expect(await inside((database) => wordsIn(plainBytes(database), file.words))).toEqual([]);
  });
});

describe('the document of a person', () => {
  it('has everything that is held about them, and nobody else', async () => {
    await open();
    const { paper, masked } = await vault.call('rights.document', { referralId: file.referralId });
    const text = JSON.stringify(paper);
    const inside = wordsIn(Buffer.from(text), file.words);
    // Who called and who answered are other people; what is no record of theirs, or was typed for a list, is not in it.
    const left = [...file.words.keys()].filter((where) => !inside.includes(where)).toSorted();
    expect(left).toEqual([
      'draft.content (without link)',
      'exchange.contact_person',
      'guard_confirmation.excerpt',
      'guard_confirmation.reason',
      'recusal.reason',
      'referral.referrer_call_back',
      'referral.referrer_person',
      'referral.referrer_role',
      'screen_state.state',
    ]);
    expect(masked).toBe(0);
  });

  it('has what was written over, what lies in the trash with its former versions, and forms that were begun; others masked there too', async () => {
    await open();
    const { referralId } = file;
    const note = async (text: string) => {
      await vault.call('followUp.addNote', { referralId, on: '2024-11-30', text });
      return (await vault.call('referrals.open', { referralId })).notes.find((each) => each.text === text)?.id ?? 0;
    };
    const kept = await note('Premier jet, vu avec Mme Durand.');
    await vault.call('followUp.updateNote', { id: kept, on: '2024-11-30', text: 'Texte définitif.' });
    const thrown = await note('Jetée ensuite : avant.');
    await vault.call('followUp.updateNote', { id: thrown, on: '2024-11-30', text: 'Jetée ensuite : après.' });
    await vault.call('followUp.removeNote', { id: thrown });
    const draft = { form: 'followUp.addExchanges', subject: String(referralId), referralId };
    await vault.call('drafts.save', { ...draft, content: { channel: 'phone', on: '2024-12-01', asked: 'Question commencée.' } });
    const { paper } = await vault.call('rights.document', { referralId });
    const tables = paper.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block, index) => {
        const title = blocks[index - 1];
        return block.type === 'table' && title?.type === 'heading' ? [[title.text, block.rows] as const] : [];
      }),
    );
    const rows = new Map(tables);
    expect(rows.get('Textes tels qu’ils étaient avant d’être modifiés')?.at(-1)?.slice(1)).toEqual([
      'Note, texte',
      'Premier jet, vu avec [tiers masqué].',
    ]);
    expect(rows.get('Notes et brouillons jetés, gardés 30 jours')?.map((row) => row.slice(1))).toEqual([
      ['Note – 30 novembre 2024', 'Jetée ensuite : après.'],
      ['Note, texte', 'Jetée ensuite : avant.'],
    ]);
    expect(rows.get('Saisies commencées, pas encore enregistrées')?.at(-1)?.slice(1)).toEqual([
      'Échange bilatéral',
      'Téléphone – 1er décembre 2024 – Question commencée.',
    ]);
  });

  it('masks a neighbour, a professional of the directory, a telephone that is not theirs', async () => {
    await open();
    await vault.call('followUp.addNote', {
      referralId: file.referralId,
      on: '2024-11-30',
      text: `Vu avec Mme Durand (05 49 11 22 33), voisine de ${file.words.get('identity.last_name') ?? ''}, joignable au 06 12 34 56 78.`,
    });
    const { paper, masked } = await vault.call('rights.document', { referralId: file.referralId });
    const text = JSON.stringify(paper);
    expect(masked).toBe(2);
    expect(text).not.toContain('Durand');
    expect(text).not.toContain('05 49 11 22 33');
    expect(text).toContain(`voisine de ${file.words.get('identity.last_name') ?? ''}, joignable au 06 12 34 56 78.`);
  });

  it('is noted as a reading with identity, and its leaving as a file that left', async () => {
    await open();
    await vault.call('rights.document', { referralId: file.referralId });
    const { rows } = await vault.call('journal.list', { filters: { category: 'read' }, offset: 0, limit: 10 });
    expect(rows.map((row) => [row.operation, row.subject])).toEqual([
      ['rights.document', '2022-01'],
      ['person.readIdentity', '2022-01'],
    ]);
  });
});
