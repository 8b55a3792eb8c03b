import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '#db/schema/migrate.ts';
import { sql } from '#db/store/store.ts';
import { TEST_PASSPHRASE, type TestVault, testVault } from '#db/testing/session.ts';
import { changePassphrase, type ReadyKeyChange, readSlots } from '#db/vault/key-changes.ts';
import { type Vault, vaultOver } from './run-operation.ts';
import { noteSlots } from './slot-register.ts';
import { writeKeyChange } from './write-key-change.ts';

const NEXT = 'tricycle brume marelle quinze';
const DAY = new Date('2026-11-22T12:00:00');

let vault: TestVault;
let noted: Vault & { readonly folder: string };
let change: ReadyKeyChange;
beforeEach(async () => {
  vault = await testVault();
  await vault.session.close();
  const database = new Database(':memory:');
  migrate(database);
  noted = { ...vaultOver(database, 'a slot', () => DAY), folder: vault.folder };
  noteSlots(noted.store, readSlots(vault.folder), '2026-11-21T12:00:00.000Z');
  const current = { kind: 'passphrase', text: TEST_PASSPHRASE } as const;
  change = await changePassphrase({ folder: vault.folder, current, now: DAY }, { passphrase: NEXT }, { scryptN: 2 ** 14 });
});
afterEach(async () => {
  noted.database.close();
  await vault.remove();
});

const register = () => noted.store.all(sql.selectFrom('key_slot').select(['id', 'since', 'until']).orderBy('id'));
const audited = () => noted.store.all(sql.selectFrom('audit').select('operation')).map(({ operation }) => operation);
const opens = async (text: string) => {
  const secret = { kind: 'passphrase', text } as const;
  return (await vault.session.handle('vault.open', { folder: vault.folder, secret })).ok;
};

describe('a change of who may open the vault', () => {
  it('is noted and made', async () => {
    writeKeyChange(noted, 'keys.change', change);
    expect(audited()).toEqual(['keys.change']);
    expect(await opens(NEXT)).toBe(true);
  });

  it('is not made when the note of it cannot be committed, as on a full disk: the same passphrase opens, and it was told so', async () => {
    // Refused by the commit itself, after everything was written.
    noted.database.exec(`
      CREATE TABLE one (id INTEGER PRIMARY KEY);
      CREATE TABLE many (one_id INTEGER REFERENCES one (id) DEFERRABLE INITIALLY DEFERRED);
      CREATE TRIGGER refuse AFTER INSERT ON audit BEGIN INSERT INTO many VALUES (1); END;
    `);
    noted.database.pragma('foreign_keys = ON');
    expect(() => writeKeyChange(noted, 'keys.change', change)).toThrow(/FOREIGN KEY/);
    expect(audited()).toEqual([]);
    expect(await opens(TEST_PASSPHRASE)).toBe(true);
  });

  it('is noted as it was before when the key file cannot be written', async () => {
    const before = register();
    const [first] = change.slots;
    const refused: ReadyKeyChange = {
      ...change,
      slots: first ? [first] : [],
      write: () => {
        throw new Error('no room');
      },
    };
    expect(() => writeKeyChange(noted, 'keys.revoke', refused)).toThrow('no room');
    expect(register()).toEqual(before);
    expect(await opens(TEST_PASSPHRASE)).toBe(true);
  });
});
