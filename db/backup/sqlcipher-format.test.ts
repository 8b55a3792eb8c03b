import fs from 'node:fs';
import path from 'node:path';
import SqlCipher from '@signalapp/sqlcipher';
import { expect, it } from 'vitest';
import { oneReferral } from '#db/testing/records.ts';
import { TEST_PASSPHRASE, testVault } from '#db/testing/session.ts';
import { openBackup } from './open-backup.ts';

/** Makes a vault with one saisine and a backup of it. */
async function vaultWithBackup() {
  const vault = await testVault();
  await oneReferral(vault);
  await vault.call('backups.make', {});
  let status = await vault.call('backups.status', {});
  while (status.running) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    status = await vault.call('backups.status', {});
  }
  const backup = path.join(status.folder, status.last?.file ?? '');
  const { dataKey } = await openBackup(backup, { secret: { kind: 'passphrase', text: TEST_PASSPHRASE } }, { scryptN: 2 ** 14 });
  return { vault, backup, dataKey };
}

/** SQLCipher 4 as Signal builds it from its makers' source: another code than our driver's. The key is given as the guide says. */
function readWithSqlcipher(
  file: string,
  dataKey: Buffer,
): { readonly version: string; readonly check: unknown; readonly referrals: unknown } {
  const database = new SqlCipher(file);
  try {
    database.pragma(`key = "x'${dataKey.toString('hex')}'"`);
    return {
      version: String(database.pragma('cipher_version', { simple: true })),
      check: database.pragma('integrity_check', { simple: true }),
      referrals: database.prepare('SELECT count(*) AS n FROM referral').get(),
    };
  } finally {
    database.close();
  }
}

it('a backup and the vault itself open with genuine SQLCipher 4, on the day this software is gone', async () => {
  const { vault, backup, dataKey } = await vaultWithBackup();
  try {
    await vault.session.close();
    for (const file of [backup, path.join(vault.folder, 'vault.db')]) {
      const copy = `${file}.copy`;
      fs.copyFileSync(file, copy);
      expect(readWithSqlcipher(copy, dataKey)).toMatchObject({
        version: expect.stringMatching(/^4\./) as string,
        check: 'ok',
        referrals: { n: 1 },
      });
    }
    const copy = path.join(vault.folder, 'wrong.copy');
    fs.copyFileSync(backup, copy);
    expect(() => readWithSqlcipher(copy, Buffer.alloc(32, 7))).toThrow(/not a database|encrypted/);
  } finally {
    await vault.remove();
  }
});
