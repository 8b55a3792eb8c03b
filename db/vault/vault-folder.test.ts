import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '#shared/errors/app-error.ts';
import { formatRecoveryKey, RECOVERY_KEY_BYTES } from '#shared/keys/recovery-key.ts';
import type { VaultSecret } from './key-file.ts';
import { closeDatabase, type VaultDatabase } from './open-database.ts';
import { failingDisk } from './testing/failing-disk.ts';
import { temporaryFolders } from './testing/temporary-folder.ts';
import { type CreatedVault, createVault, type NewVault, openVault, readVaultLabel } from './vault-folder.ts';

const newFolder = temporaryFolders();
const CHEAP = { scryptN: 2 ** 14 };
const NOW = new Date('2026-01-12T09:30:00.000Z');
const PASSPHRASE = 'cormoran lilas bougie hiver';

const open = new Set<VaultDatabase>();
afterEach(() => {
  for (const database of open) database.close();
  open.clear();
});

function wanted(change: Partial<NewVault> = {}): NewVault {
  return {
    folder: path.join(newFolder(), 'coffre'),
    label: 'CLSM de Grand-Rivage',
    demonstration: false,
    passphrase: PASSPHRASE,
    now: NOW,
    initialise: (database) => database.exec('CREATE TABLE note (text TEXT) STRICT'),
    ...change,
  };
}

/** A schema that the disk refuses after its first table. */
function failHalfway(database: VaultDatabase): void {
  database.exec('CREATE TABLE note (text TEXT)');
  throw new AppError('vault_disk_full');
}

/** A vault that was made, written in and closed. */
async function makeVault(change: Partial<NewVault> = {}): Promise<CreatedVault & { readonly folder: string }> {
  const vault = wanted(change);
  const created = await createVault(vault, CHEAP);
  created.database.prepare('INSERT INTO note VALUES (?)').run('premier appel');
  closeDatabase(created.database);
  return { ...created, folder: vault.folder };
}

const byPassphrase = (text: string): VaultSecret => ({ kind: 'passphrase', text });
const byRecoveryKey = (text: string): VaultSecret => ({ kind: 'recovery', text });

/** What is read in a vault that a secret opens; the vault is closed again. */
async function readNotes(folder: string, secret: VaultSecret): Promise<unknown[]> {
  const { database } = await openVault({ folder, secret }, CHEAP);
  try {
    return database.prepare('SELECT text FROM note').pluck().all();
  } finally {
    closeDatabase(database);
  }
}

describe('creating a vault', () => {
  it('makes a private folder with the database and the key file, and hands out the open database', async () => {
    const vault = wanted();
    const created = await createVault(vault, CHEAP);
    open.add(created.database);
    expect(created.vault).toMatchObject({ label: 'CLSM de Grand-Rivage', demonstration: false, createdAt: '2026-01-12T09:30:00.000Z' });
    expect(created.slot).toMatchObject({ kind: 'passphrase', createdAt: '2026-01-12T09:30:00.000Z' });
    expect(created.database.prepare('SELECT count(*) AS n FROM note').get()).toEqual({ n: 0 });
    closeDatabase(created.database);
    expect(fs.readdirSync(vault.folder).toSorted()).toEqual(['keys.copy.json', 'keys.json', 'vault.db']);
    expect(fs.statSync(vault.folder).mode & 0o777).toBe(0o700);
    for (const name of ['keys.json', 'vault.db']) expect(fs.statSync(path.join(vault.folder, name)).mode & 0o777).toBe(0o600);
  });

  it('shows a new recovery key each time, or the one of the bytes that it is given', async () => {
    const bytes = new Uint8Array(RECOVERY_KEY_BYTES).fill(7);
    const [first, second, given] = [await makeVault(), await makeVault(), await makeVault({ recoveryBytes: bytes })];
    expect(first.recoveryKey).not.toBe(second.recoveryKey);
    expect(given.recoveryKey).toBe(formatRecoveryKey(bytes));
    expect(bytes).toEqual(new Uint8Array(RECOVERY_KEY_BYTES).fill(7));
  });

  it('takes an empty folder, also one in which the desktop left its own files', async () => {
    const folder = newFolder();
    fs.writeFileSync(path.join(folder, '.DS_Store'), 'x');
    await makeVault({ folder });
    expect(await readNotes(folder, byPassphrase(PASSPHRASE))).toEqual(['premier appel']);
  });

  it('leaves a vault that is sound and not empty even when the schema adds nothing', async () => {
    const vault = wanted({ initialise: () => undefined });
    closeDatabase((await createVault(vault, CHEAP)).database);
    const opened = await openVault({ folder: vault.folder, secret: byPassphrase(PASSPHRASE) }, CHEAP);
    open.add(opened.database);
    expect(opened.endedUncleanly).toBe(false);
  });

  it.each<[string, Partial<NewVault>, string]>([
    ['a passphrase of eleven characters', { passphrase: 'onze signes' }, 'passphrase_too_short'],
    ['a passphrase that is short once normalised', { passphrase: 'e\u0301'.repeat(11) }, 'passphrase_too_short'],
    ['no name', { label: '  ' }, 'invalid_input'],
    ['a name that the key file could not hold', { label: 'x'.repeat(201) }, 'invalid_input'],
  ])('refuses %s before it touches the disk', async (_, change, code) => {
    const vault = wanted(change);
    await expect(createVault(vault, CHEAP)).rejects.toMatchObject({ code });
    expect(fs.existsSync(vault.folder)).toBe(false);
  });

  it('says how long a passphrase must be', async () => {
    await expect(createVault(wanted({ passphrase: 'court' }), CHEAP)).rejects.toMatchObject({ params: { min: 12 } });
  });

  it('refuses a folder that holds anything, and leaves it as it is', async () => {
    const folder = newFolder();
    fs.writeFileSync(path.join(folder, 'notes.txt'), 'à moi');
    await expect(createVault(wanted({ folder }), CHEAP)).rejects.toMatchObject({ code: 'vault_folder_not_empty' });
    expect(fs.readdirSync(folder)).toEqual(['notes.txt']);
  });

  it('refuses to write over a vault that is there', async () => {
    const { folder } = await makeVault();
    await expect(createVault(wanted({ folder }), CHEAP)).rejects.toMatchObject({ code: 'vault_folder_not_empty' });
    expect(await readNotes(folder, byPassphrase(PASSPHRASE))).toEqual(['premier appel']);
  });

  it('does not make the folders above: an unplugged stick is told, not replaced by a folder of the machine', async () => {
    const missing = path.join(newFolder(), 'usb');
    await expect(createVault(wanted({ folder: path.join(missing, 'coffre') }), CHEAP)).rejects.toMatchObject({
      code: 'vault_folder_not_found',
    });
    expect(fs.existsSync(missing)).toBe(false);
  });

  it('refuses a path that goes through a file', async () => {
    const file = path.join(newFolder(), 'file');
    fs.writeFileSync(file, '');
    await expect(createVault(wanted({ folder: file }), CHEAP)).rejects.toMatchObject({ code: 'vault_folder_not_found' });
    expect(fs.readFileSync(file, 'utf8')).toBe('');
  });

  it.each([true, false])('removes exactly what it made when the schema cannot be written (folder there before: %s)', async (there) => {
    const parent = newFolder();
    const folder = path.join(parent, 'coffre');
    if (there) {
      fs.mkdirSync(folder);
      fs.writeFileSync(path.join(folder, 'desktop.ini'), 'x');
    }
    const before = fs.readdirSync(parent, { recursive: true });
    await expect(createVault(wanted({ folder, initialise: failHalfway }), CHEAP)).rejects.toMatchObject({ code: 'vault_disk_full' });
    expect(fs.readdirSync(parent, { recursive: true })).toEqual(before);
  });

  it('removes exactly what it made at whichever step of the key file the disk fails', async () => {
    const { disk, calls } = failingDisk(Number.POSITIVE_INFINITY);
    closeDatabase((await createVault(wanted(), { ...CHEAP, disk })).database);
    const refused: string[] = [];
    for (const [index, call] of calls.entries()) {
      const vault = wanted();
      const outcome = await createVault(vault, { ...CHEAP, disk: failingDisk(index + 1).disk }).catch((error: unknown) => error);
      if (outcome instanceof AppError) {
        refused.push(call);
        expect(outcome.code).toBe('vault_disk_full');
        expect(fs.readdirSync(path.dirname(vault.folder))).toEqual([]);
      } else {
        // Only the copy of the key file has no room: the vault is made without it.
        open.add((outcome as CreatedVault).database);
        expect(fs.existsSync(path.join(vault.folder, 'keys.json'))).toBe(true);
      }
    }
    expect(new Set(refused)).toEqual(new Set(['rmSync', 'openSync', 'writeSync', 'fsyncSync', 'closeSync', 'renameSync']));
  });
});

describe('opening a vault', () => {
  it('opens by the passphrase, and by the recovery key however it is typed', async () => {
    const { folder, recoveryKey } = await makeVault();
    expect(await readNotes(folder, byPassphrase(PASSPHRASE))).toEqual(['premier appel']);
    expect(await readNotes(folder, byRecoveryKey(recoveryKey))).toEqual(['premier appel']);
    expect(await readNotes(folder, byRecoveryKey(recoveryKey.toLowerCase().replaceAll('-', '')))).toEqual(['premier appel']);
  });

  it('says who opened it, and which vault it is', async () => {
    const { folder, recoveryKey, slot, vault } = await makeVault();
    const first = await openVault({ folder, secret: byPassphrase(PASSPHRASE) }, CHEAP);
    closeDatabase(first.database);
    expect(first).toMatchObject({ slot, vault, endedUncleanly: false });
    const second = await openVault({ folder, secret: byRecoveryKey(recoveryKey) }, CHEAP);
    open.add(second.database);
    expect(second.slot.kind).toBe('recovery');
  });

  it('is refused while it is open', async () => {
    const { folder } = await makeVault();
    open.add((await openVault({ folder, secret: byPassphrase(PASSPHRASE) }, CHEAP)).database);
    await expect(openVault({ folder, secret: byPassphrase(PASSPHRASE) }, CHEAP)).rejects.toMatchObject({ code: 'vault_in_use' });
  });

  it.each<[string, VaultSecret, string]>([
    ['a wrong passphrase', byPassphrase('cormoran lilas bougie été'), 'wrong_passphrase'],
    ['another vault’s recovery key', byRecoveryKey(formatRecoveryKey(new Uint8Array(RECOVERY_KEY_BYTES))), 'wrong_recovery_key'],
    ['a mistyped recovery key', byRecoveryKey('12345'), 'recovery_key_typo'],
  ])('refuses %s', async (_, secret, code) => {
    const { folder } = await makeVault();
    await expect(openVault({ folder, secret }, CHEAP)).rejects.toMatchObject({ code });
  });

  it.each<[string, (folder: string) => void, string]>([
    ['the folder is gone', (folder) => fs.rmSync(folder, { recursive: true }), 'vault_folder_not_found'],
    ['the folder is a file', (folder) => (fs.rmSync(folder, { recursive: true }), fs.writeFileSync(folder, '')), 'vault_folder_not_found'],
    [
      'the folder holds no vault',
      (folder) => ['vault.db', 'keys.json', 'keys.copy.json'].map((name) => fs.rmSync(path.join(folder, name))),
      'vault_not_here',
    ],
    [
      'the key file is gone',
      (folder) => ['keys.json', 'keys.copy.json'].map((name) => fs.rmSync(path.join(folder, name))),
      'key_file_missing',
    ],
    ['only the copy of the key file is there', (folder) => fs.rmSync(path.join(folder, 'keys.json')), 'key_file_damaged'],
    ['the key file is damaged', (folder) => fs.truncateSync(path.join(folder, 'keys.json'), 100), 'key_file_damaged'],
    ['the database is gone', (folder) => fs.rmSync(path.join(folder, 'vault.db')), 'database_missing'],
    ['the database is empty', (folder) => fs.truncateSync(path.join(folder, 'vault.db'), 0), 'database_empty'],
    ['the database is cut', (folder) => fs.truncateSync(path.join(folder, 'vault.db'), 4096), 'database_truncated'],
  ])('says so when %s, and makes no new file', async (_, damage, code) => {
    const { folder } = await makeVault();
    damage(folder);
    const names = fs.readdirSync(path.dirname(folder), { recursive: true });
    await expect(openVault({ folder, secret: byPassphrase(PASSPHRASE) }, CHEAP)).rejects.toMatchObject({ name: 'AppError', code });
    expect(fs.readdirSync(path.dirname(folder), { recursive: true })).toEqual(names);
  });

  it('refuses the database of one vault with the key file of another, in both directions', async () => {
    const [first, second] = [await makeVault(), await makeVault()];
    fs.copyFileSync(path.join(second.folder, 'vault.db'), path.join(first.folder, 'vault.db'));
    fs.copyFileSync(path.join(first.folder, 'keys.json'), path.join(second.folder, 'keys.json'));
    for (const { folder } of [first, second]) {
      await expect(openVault({ folder, secret: byPassphrase(PASSPHRASE) }, CHEAP)).rejects.toMatchObject({ code: 'database_swapped' });
    }
  });

  it('works where the folder was moved, and in a copy of it', async () => {
    const { folder } = await makeVault();
    const copy = path.join(newFolder(), 'copie');
    fs.cpSync(folder, copy, { recursive: true });
    const moved = path.join(newFolder(), 'déplacé ici');
    fs.renameSync(folder, moved);
    expect(await readNotes(moved, byPassphrase(PASSPHRASE))).toEqual(['premier appel']);
    expect(await readNotes(copy, byPassphrase(PASSPHRASE))).toEqual(['premier appel']);
  });

  it('says that the last end was a crash, and has everything that was committed before it', async () => {
    const { folder } = await makeVault();
    const { database } = await openVault({ folder, secret: byPassphrase(PASSPHRASE) }, CHEAP);
    open.add(database);
    database.prepare('INSERT INTO note VALUES (?)').run('juste avant la panne');
    const copy = path.join(newFolder(), 'copie');
    fs.cpSync(folder, copy, { recursive: true });
    const opened = await openVault({ folder: copy, secret: byPassphrase(PASSPHRASE) }, CHEAP);
    open.add(opened.database);
    expect(opened.endedUncleanly).toBe(true);
    expect(opened.database.prepare('SELECT text FROM note').pluck().all()).toEqual(['premier appel', 'juste avant la panne']);
  });

  it('is refused after a crash that also lost a page of the database', async () => {
    const { folder } = await makeVault();
    const { database } = await openVault({ folder, secret: byPassphrase(PASSPHRASE) }, CHEAP);
    open.add(database);
    const insert = database.prepare('INSERT INTO note VALUES (?)');
    for (let row = 0; row < 40; row++) insert.run('x'.repeat(4000));
    database.pragma('wal_checkpoint(TRUNCATE)');
    insert.run('juste avant la panne');
    const copy = path.join(newFolder(), 'copie');
    fs.cpSync(folder, copy, { recursive: true });
    const lost = fs.openSync(path.join(copy, 'vault.db'), 'r+');
    fs.writeSync(lost, Buffer.alloc(4096), 0, 4096, 10 * 4096);
    fs.closeSync(lost);
    await expect(openVault({ folder: copy, secret: byPassphrase(PASSPHRASE) }, CHEAP)).rejects.toMatchObject({
      code: 'database_page_damaged',
    });
  });
});

describe('the list of recent vaults', () => {
  it('shows the name of a vault without opening it', async () => {
    const { folder, vault } = await makeVault({ demonstration: true, label: 'Démonstration' });
    expect(readVaultLabel(folder)).toEqual(vault);
    expect(readVaultLabel(folder)).toMatchObject({ demonstration: true, label: 'Démonstration' });
  });

  it('shows the name that the copy of the key file holds when the key file is damaged', async () => {
    const { folder, vault } = await makeVault();
    fs.writeFileSync(path.join(folder, 'keys.json'), '{');
    expect(readVaultLabel(folder)).toEqual(vault);
  });

  it('shows nothing for a folder that is gone or holds no vault', () => {
    expect(readVaultLabel(path.join(newFolder(), 'nulle part'))).toBeNull();
    expect(readVaultLabel(newFolder())).toBeNull();
  });
});
