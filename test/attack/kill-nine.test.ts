import { fork } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstBrokenEntry } from '#db/audit/audit-chain.ts';
import { createStore, sql } from '#db/store/store.ts';
import { oneReferral } from '#db/testing/records.ts';
import { TEST_PASSPHRASE, type TestVault, testVault } from '#db/testing/session.ts';
import { checkPages } from '#db/vault/open-database.ts';
import { openVault } from '#db/vault/vault-folder.ts';

const ROUNDS = 40;
const child = path.join(import.meta.dirname, 'saving-child.ts');

let vault: TestVault;
let landlord: number;
beforeAll(async () => {
  vault = await testVault();
  ({ landlord } = await oneReferral(vault));
  await vault.session.close();
});
afterAll(() => vault.remove());

/** Starts the child, lets it save, kills it some saves later; returns what it had told as saved. */
function saveUntilKilled(round: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const saved: string[] = [];
    const running = fork(child, [vault.folder, String(landlord)], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    let trouble = '';
    running.stderr?.on('data', (chunk: Buffer) => {
      trouble += chunk.toString();
    });
    running.on('message', (text) => {
      saved.push(text as string);
      // Not always at the same moment of a save: right away, or a little later.
      if (saved.length === 1 + (round % 7)) setTimeout(() => running.kill('SIGKILL'), (round * 7) % 13);
    });
    running.on('exit', (_code, signal) => (signal === 'SIGKILL' ? resolve(saved) : reject(new Error(`ended by itself: ${trouble}`))));
  });
}

describe('a kill -9 in the middle of saving', () => {
  it(`loses no acknowledged save, ${ROUNDS} times`, { timeout: 300_000 }, async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const saved = await saveUntilKilled(round);
      expect(saved.length).toBeGreaterThan(0);
      acknowledged.push(...saved);
      const { database, endedUncleanly } = await openVault(
        { folder: vault.folder, secret: { kind: 'passphrase', text: TEST_PASSPHRASE } },
        { scryptN: 2 ** 14 },
      );
      try {
        expect(endedUncleanly).toBe(true);
        checkPages(database);
        const store = createStore(database);
        const found = new Set([
          ...store.all(sql.selectFrom('note').select('text')).map((row) => row.text),
          ...store.all(sql.selectFrom('referral').select('reference')).map((row) => row.reference),
        ]);
        expect(acknowledged.filter((text) => !found.has(text))).toEqual([]);
        expect(firstBrokenEntry(store)).toBeNull();
        // No half state: every referral has its first step, every write its audit entry.
        const referrals = store.all(sql.selectFrom('referral').select('id')).length;
        const received = store.all(sql.selectFrom('step').select('id').where('kind', '=', 'received')).length;
        expect(received).toBe(referrals);
      } finally {
        database.close();
      }
    }
  });
});
