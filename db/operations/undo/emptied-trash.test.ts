import { afterEach, beforeEach, expect, it } from 'vitest';
import { insideVault } from '#db/testing/inside-vault.ts';
import { plainBytes, wordsIn } from '#db/testing/plain-bytes.ts';
import { TEST_PASSPHRASE, type TestVault, testVault } from '#db/testing/session.ts';
import { isScrubPending } from '#db/vault/scrub-pages.ts';

let vault: TestVault;
beforeEach(async () => {
  vault = await testVault();
});
afterEach(() => vault.remove());

it.each([
  { how: 'by hand', empty: async () => expect(await vault.call('trash.empty', { id: null })).toEqual({ removed: 1 }) },
  {
    how: 'by its thirty days, at an opening',
    empty: async () => {
      await vault.session.close();
      vault.setToday('2027-01-15');
      await vault.call('vault.open', { folder: vault.folder, secret: { kind: 'passphrase', text: TEST_PASSPHRASE } });
      expect((await vault.call('trash.list', {})).items).toEqual([]);
    },
  },
])('what the trash is emptied of $how stands in no page of the vault: all of them are written anew', async ({ empty }) => {
  const words = new Map([['draft', 'zyxjetek']]);
  const draft = { form: 'note', subject: 'un long brouillon' };
  await vault.call('drafts.save', { ...draft, referralId: null, content: { text: 'zyxjetek mot '.repeat(2_000) } });
  await vault.call('drafts.discard', { ...draft, trash: true });
  await empty();
  await insideVault(vault, (database) => {
    expect(wordsIn(plainBytes(database), words)).toEqual([]);
    // What was removed freed pages; none is left that is not written anew.
    expect(database.pragma('freelist_count', { simple: true })).toBe(0);
    expect(isScrubPending(database)).toBe(false);
  });
});
