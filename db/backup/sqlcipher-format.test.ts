import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { oneReferral } from '#db/testing/records.ts';
import { TEST_PASSPHRASE, testVault } from '#db/testing/session.ts';
import { openBackup } from './open-backup.ts';

const PAGE = 4096;
const RESERVE = 80;

/** SQLCipher 4 as its makers describe it (https://www.zetetic.net/sqlcipher/design/), without their code and without our driver's. */
function decryptPages(bytes: Buffer, pages: number, key: Buffer): Buffer {
  const plain = Buffer.alloc(pages * PAGE);
  for (let page = 0; page < pages; page += 1) {
    const start = page * PAGE + (page === 0 ? 16 : 0);
    const end = (page + 1) * PAGE - RESERVE;
    const decipher = crypto.createDecipheriv('aes-256-cbc', key, bytes.subarray(end, end + 16)).setAutoPadding(false);
    Buffer.concat([decipher.update(bytes.subarray(start, end)), decipher.final()]).copy(plain, start);
  }
  plain.write('SQLite format 3\0', 0, 'latin1');
  // Read as a file of its own: not in the mode of the log, whose file is not there.
  plain[18] = 1;
  plain[19] = 1;
  return plain;
}

it('a backup opens on the day this software is gone: by the published format of SQLCipher 4 alone', async () => {
  const vault = await testVault();
  try {
    await oneReferral(vault);
    await vault.call('backups.make', {});
    let status = await vault.call('backups.status', {});
    while (status.running) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      status = await vault.call('backups.status', {});
    }
    const file = path.join(status.folder, status.last?.file ?? '');
    const { manifest, dataKey } = await openBackup(file, { secret: { kind: 'passphrase', text: TEST_PASSPHRASE } }, { scryptN: 2 ** 14 });
    const plain = path.join(vault.folder, 'plain.db');
    fs.writeFileSync(plain, decryptPages(fs.readFileSync(file), manifest.database.bytes / PAGE, dataKey));
    const database = new Database(plain, { readonly: true });
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(database.prepare('SELECT count(*) AS n FROM referral').get()).toEqual({ n: 1 });
    database.close();
  } finally {
    await vault.remove();
  }
});
