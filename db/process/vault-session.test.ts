import fs from 'node:fs';
import { noFacts } from '#shared/contract/no-facts.ts';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findOperation, operationNames } from '#shared/contract/contract.ts';
import { firstBrokenEntry } from '#db/audit/audit-chain.ts';
import { refreshReferral } from '#db/operations/referral-state.ts';
import { createStore, sql } from '#db/store/store.ts';
import { newReferral, noIdentity, oneReferral, oralAgreement } from '#db/testing/records.ts';
import { TEST_PASSPHRASE, type TestVault, testVault } from '#db/testing/session.ts';
import { openVault } from '#db/vault/vault-folder.ts';

let vault: TestVault;
beforeEach(async () => {
  vault = await testVault();
});
afterEach(() => vault.remove());

/** Closes the session and opens the database directly, to look at what is really in the file. */
async function lookInside<T>(look: (store: ReturnType<typeof createStore>) => T): Promise<T> {
  await vault.session.close();
  const { database } = await openVault(
    { folder: vault.folder, secret: { kind: 'passphrase', text: TEST_PASSPHRASE } },
    { scryptN: 2 ** 14 },
  );
  try {
    return look(createStore(database));
  } finally {
    database.close();
  }
}

const reopen = (secret: { kind: 'passphrase' | 'recovery'; text: string }) => vault.call('vault.open', { folder: vault.folder, secret });

describe('the vault', () => {
  it('is opened by the passphrase or the recovery key, and tells the shell its name and its delay', async () => {
    await vault.session.close();
    expect((await vault.refusal('referrals.open', { referralId: 1 })).code).toBe('vault_locked');
    expect((await reopen({ kind: 'passphrase', text: TEST_PASSPHRASE })).vault).toMatchObject({
      label: 'CLSM d’essai',
      openedBy: 'passphrase',
    });
    expect((await reopen({ kind: 'recovery', text: vault.recoveryKey })).vault.openedBy).toBe('recovery');
    expect(vault.events.at(-1)).toEqual({
      kind: 'opened',
      folder: vault.folder,
      label: 'CLSM d’essai',
      demonstration: false,
      autoLockMinutes: 10,
    });
  });

  it('says which secret was wrong', async () => {
    await vault.session.close();
    const open = { folder: vault.folder, secret: { kind: 'passphrase' as const, text: 'une autre phrase' } };
    expect((await vault.refusal('vault.open', open)).code).toBe('wrong_passphrase');
  });

  it('takes a new passphrase after the recovery key was used; the old one no longer opens it', async () => {
    await vault.call('vault.changePassphrase', { current: { kind: 'recovery', text: vault.recoveryKey }, next: 'une phrase toute neuve' });
    await vault.session.close();
    expect((await vault.refusal('vault.open', { folder: vault.folder, secret: { kind: 'passphrase', text: TEST_PASSPHRASE } })).code).toBe(
      'wrong_passphrase',
    );
    expect((await reopen({ kind: 'passphrase', text: 'une phrase toute neuve' })).vault.openedBy).toBe('passphrase');
  });

  it('tells the shell when the inactivity delay changes', async () => {
    await vault.call('settings.save', { autoLockMinutes: 3 });
    expect(vault.events.at(-1)).toEqual({ kind: 'autoLock', minutes: 3 });
  });

  it('refuses what the contract does not name, or what the shell answers', async () => {
    for (const name of ['referrals.drop', 'constructor', '__proto__', 'shell.print', 'vault.lock']) {
      expect(await vault.session.handle(name, {}), name).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    }
  });

  it('answers every operation with a sentence when the input is not what it should be', async () => {
    const garbage = [null, undefined, 7, 'x', [], { referralId: '1; DROP TABLE referral' }, { id: -1 }, { year: 1e9 }];
    const codes = new Set<string>();
    for (const name of operationNames.filter((each) => findOperation(each)?.answeredBy === 'vault')) {
      for (const input of garbage) {
        const answer = await vault.session.handle(name, input);
        if (!answer.ok) codes.add(answer.error.code);
      }
    }
    expect([...codes]).toEqual(['invalid_input']);
  });
});

describe('the audit', () => {
  it('has one chained entry for each write, without a word of what was written', async () => {
    const { landlord } = await oneReferral(vault);
    await vault.call(
      'referrals.create',
      newReferral(landlord, { consent: oralAgreement, identity: { ...noIdentity, lastName: 'Nomdetest' } }),
    );
    await vault.call('person.readIdentity', { referralId: 2 });
    await lookInside((store) => {
      const entries = store.all(sql.selectFrom('audit').selectAll());
      expect(entries.map((entry) => [entry.operation, entry.subject_kind, entry.subject_id])).toEqual([
        ['vault.create', null, null],
        ['structures.add', 'structure', 1],
        ['structures.add', 'structure', 2],
        ['referrals.create', 'referral', 1],
        ['referrals.create', 'referral', 2],
        ['person.readIdentity', 'situation', 2],
      ]);
      expect(JSON.stringify(entries)).not.toContain('Nomdetest');
      expect(firstBrokenEntry(store)).toBeNull();
    });
  });

  it.each([
    ['changed', () => sql.updateTable('audit').set({ operation: 'referrals.open' }).where('seq', '=', 3), 3],
    ['removed', () => sql.deleteFrom('audit').where('seq', '=', 2), 2],
  ] as const)('shows the first entry that was %s', async (_, tamper, expected) => {
    await oneReferral(vault);
    await lookInside((store) => {
      store.run(tamper());
      expect(firstBrokenEntry(store)).toBe(expected);
    });
  });

  it('has no entry for a write that was refused', async () => {
    const { landlord } = await oneReferral(vault);
    await vault.refusal('referrals.create', newReferral(landlord, { facts: { ...noFacts, context: 'nowhere' } }));
    const operations = await lookInside((store) => store.all(sql.selectFrom('audit').select('operation')));
    expect(operations.filter((entry) => entry.operation === 'referrals.create')).toHaveLength(1);
  });
});

describe('drafts', () => {
  it('survive a lock, are listed with their saisine, and go when they are used', async () => {
    const { referralId } = await oneReferral(vault);
    await vault.call('drafts.save', { form: 'note', subject: String(referralId), referralId, content: { text: 'début de phr' } });
    await vault.call('drafts.save', { form: 'note', subject: String(referralId), referralId, content: { text: 'début de phrase' } });
    await vault.session.close();
    await reopen({ kind: 'passphrase', text: TEST_PASSPHRASE });
    expect(await vault.call('drafts.read', { form: 'note', subject: String(referralId) })).toMatchObject({
      content: { text: 'début de phrase' },
    });
    expect(await vault.call('drafts.list', {})).toMatchObject([{ form: 'note', reference: '2026-01', referralId }]);
    await vault.call('drafts.discard', { form: 'note', subject: String(referralId) });
    expect(await vault.call('drafts.list', {})).toEqual([]);
  });
});

describe('the files of the vault', () => {
  it('hold no readable word of what was typed, open or closed', async () => {
    const words = ['Nomdetest', 'Prénomdetest', '1978-04-03', 'rue de l’Essai', '0601020304', 'Bailleur', 'appréciation secrète'];
    const { landlord } = await oneReferral(vault);
    await vault.call(
      'referrals.create',
      newReferral(landlord, {
        consent: oralAgreement,
        identity: {
          ...noIdentity,
          lastName: words[0] ?? '',
          firstName: words[1] ?? '',
          birthDate: words[2] ?? '',
          address: words[3] ?? '',
          phone: words[4] ?? '',
        },
        facts: { ...noFacts, opinions: words[6] ?? '' },
      }),
    );
    await vault.call('drafts.save', { form: 'note', subject: '1', referralId: 1, content: { text: words[6] ?? '' } });
    expect(wordsFound(vault.folder, words)).toEqual([]);
    await vault.session.close();
    expect(wordsFound(vault.folder, words)).toEqual([]);
  });
});

function wordsFound(folder: string, words: readonly string[]): string[] {
  const files = fs.readdirSync(folder);
  expect(files).toContain('vault.db');
  return files.flatMap((file) => {
    const bytes = fs.readFileSync(path.join(folder, file));
    return words.filter((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'))).map((word) => `${file}: ${word}`);
  });
}

describe('derived columns', () => {
  it('never disagree with the steps they are derived from', async () => {
    await oneReferral(vault, true);
    await vault.call('steps.escalate', { referralId: 1, on: '2026-11-10', reason: 'x', colleges: [] });
    await lookInside((store) => {
      const before = store.all(sql.selectFrom('referral').selectAll());
      for (const row of before) refreshReferral(store, row.id);
      expect(store.all(sql.selectFrom('referral').selectAll())).toEqual(before);
    });
  });
});
