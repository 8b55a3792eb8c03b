import type Database from 'better-sqlite3';
import { closeDatabase } from '#db/vault/open-database.ts';
import { openVault } from '#db/vault/vault-folder.ts';
import { TEST_PASSPHRASE, type TestVault } from './session.ts';

/** Closes a vault and opens its file for the test alone, which looks at what stands in it. The vault stays closed. */
export async function insideVault<T>(vault: TestVault, look: (database: Database.Database) => T): Promise<T> {
  await vault.session.close();
  const secret = { kind: 'passphrase', text: TEST_PASSPHRASE } as const;
  const { database, dataKey } = await openVault({ folder: vault.folder, secret }, { scryptN: 2 ** 14 });
  dataKey.fill(0);
  try {
    return look(database);
  } finally {
    closeDatabase(database);
  }
}
