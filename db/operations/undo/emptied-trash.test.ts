import { afterEach, beforeEach, expect, it } from 'vitest';
import { plainBytes, wordsIn } from '#db/testing/plain-bytes.ts';
import { TEST_PASSPHRASE, type TestVault, testVault } from '#db/testing/session.ts';
import { isScrubPending } from '#db/vault/scrub-pages.ts';
import { openVault } from '#db/vault/vault-folder.ts';

let vault: TestVault;
beforeEach(async () => {
  vault = await testVault();
});
afterEach(() => vault.remove());

it('what the trash is emptied of stands in no page of the vault: all of them are written anew', async () => {
  const words = new Map([['draft', 'zyxjetek']]);
  const draft = { form: 'note', subject: 'un long brouillon' };
  await vault.call('drafts.save', { ...draft, referralId: null, content: { text: 'zyxjetek mot '.repeat(2_000) } });
  await vault.call('drafts.discard', { ...draft, trash: true });
  expect(await vault.call('trash.empty', { id: null })).toEqual({ removed: 1 });
  await vault.session.close();
  const { database, dataKey } = await openVault(
    { folder: vault.folder, secret: { kind: 'passphrase', text: TEST_PASSPHRASE } },
    { scryptN: 2 ** 14 },
  );
  dataKey.fill(0);
  try {
    expect(wordsIn(plainBytes(database), words)).toEqual([]);
    // What was removed freed pages; none is left that is not written anew.
    expect(database.pragma('freelist_count', { simple: true })).toBe(0);
    expect(isScrubPending(database)).toBe(false);
  } finally {
    database.close();
  }
});
