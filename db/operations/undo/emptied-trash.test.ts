import { afterEach, beforeEach, expect, it } from 'vitest';
import { plainBytes, wordsIn } from '#db/testing/plain-bytes.ts';
import { TEST_PASSPHRASE, type TestVault, testVault } from '#db/testing/session.ts';
import { openVault } from '#db/vault/vault-folder.ts';

let vault: TestVault;
beforeEach(async () => {
  vault = await testVault();
});
afterEach(() => vault.remove());

it('what the trash is emptied of stands in no page of the vault, half-used ones included', async () => {
  const words = new Map<string, string>();
  const save = (subject: string, text: string) => vault.call('drafts.save', { form: 'note', subject, referralId: null, content: { text } });
  for (let count = 0; count < 40; count += 1) {
    const word = `brouillon-jete-${String(count).padStart(2, '0')}`;
    // Of different lengths and beside others that stay, so that rows move from page to page.
    await save(`gardé ${count}`, 'mot '.repeat((count * 53) % 300));
    await save(`jeté ${count}`, `${word} ${'mot '.repeat((count * 37) % 400)}`);
    await vault.call('drafts.discard', { form: 'note', subject: `jeté ${count}`, trash: true });
    if (count % 3 === 0) continue;
    const { items } = await vault.call('trash.list', {});
    await vault.call('trash.empty', { id: items[0]?.id ?? 0 });
    words.set(word, word);
  }
  await vault.session.close();
  const { database, dataKey } = await openVault(
    { folder: vault.folder, secret: { kind: 'passphrase', text: TEST_PASSPHRASE } },
    { scryptN: 2 ** 14 },
  );
  dataKey.fill(0);
  try {
    expect(wordsIn(plainBytes(database), words)).toEqual([]);
  } finally {
    database.close();
  }
});
