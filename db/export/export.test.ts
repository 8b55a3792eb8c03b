import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noIdentity, oneReferral, oralAgreement } from '#db/testing/records.ts';
import { TEST_PASSPHRASE, type TestVault, temporaryFolder, testVault } from '#db/testing/session.ts';

const secret = { kind: 'passphrase' as const, text: TEST_PASSPHRASE };
const HOSTILE = '=HYPERLINK("http://exemple.fr";"cliquez")\r\nsuite, « entre » "guillemets"';

let vault: TestVault;
let elsewhere: ReturnType<typeof temporaryFolder>;
beforeEach(async () => {
  vault = await testVault();
  elsewhere = temporaryFolder();
  const { referralId } = await oneReferral(vault);
  await vault.call('followUp.addNote', { referralId, on: '2026-11-10', text: HOSTILE });
  await vault.call('person.recordConsent', { referralId, consent: oralAgreement, eraseIdentity: false });
  await vault.call('person.saveIdentity', { referralId, identity: { ...noIdentity, lastName: 'Pétronille' } });
});
afterEach(async () => {
  await vault.remove();
  elsewhere.remove();
});

/** Reads a ZIP file by its local headers; decrypts AE-2 block by block, as the specification says it. */
function readZip(bytes: Buffer, key: string | null): Map<string, Buffer> {
  const entries = new Map<string, Buffer>();
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50; ) {
    const [size, nameBytes, extraBytes] = [bytes.readUInt32LE(at + 18), bytes.readUInt16LE(at + 26), bytes.readUInt16LE(at + 28)];
    const name = bytes.toString('utf8', at + 30, at + 30 + nameBytes);
    const start = at + 30 + nameBytes + extraBytes;
    const data = bytes.subarray(start, start + size);
    entries.set(name, zlib.inflateRawSync(key === null ? data : decrypt(data, key)));
    at = start + size;
  }
  return entries;
}

function decrypt(data: Buffer, key: string): Buffer {
  const derived = crypto.pbkdf2Sync(key, data.subarray(0, 16), 1000, 66, 'sha1');
  expect(data.subarray(16, 18)).toEqual(derived.subarray(64));
  const ciphertext = data.subarray(18, -10);
  expect(crypto.createHmac('sha1', derived.subarray(32, 64)).update(ciphertext).digest().subarray(0, 10)).toEqual(data.subarray(-10));
  const plain: Buffer[] = [];
  for (let block = 0; block * 16 < ciphertext.length; block += 1) {
    const counter = Buffer.alloc(16);
    counter.writeUInt32LE(block + 1);
    plain.push(
      crypto.createDecipheriv('aes-256-ctr', derived.subarray(0, 32), counter).update(ciphertext.subarray(block * 16, block * 16 + 16)),
    );
  }
  return Buffer.concat(plain);
}

describe('the complete export', () => {
  it('is encrypted unless asked otherwise, and its key opens it', async () => {
    const { file, key, rows } = await vault.call('backups.export', { folder: elsewhere.path, encrypted: true });
    expect(path.basename(file)).toBe('export-2026-11-21.zip');
    expect(key).toMatch(/^([0-9A-Z]{5}-){5}[0-9A-Z]{5}$/);
    const bytes = fs.readFileSync(file);
    const entries = readZip(bytes, key);
    const json = JSON.parse(entries.get('coffre.json')?.toString() ?? '') as { tables: Record<string, Record<string, unknown>[]> };
    expect(Object.values(json.tables).reduce((sum, table) => sum + table.length, 0)).toBe(rows);
    expect(json.tables['note']?.[0]?.['text']).toBe(HOSTILE);
    expect(json.tables['identity']?.[0]?.['last_name']).toBe('Pétronille');
    expect(bytes.includes('Pétronille')).toBe(false);
    // Whoever opens an encrypted ZIP without its key sees the names of the tables, and nothing else.
    expect(
      [...entries.keys()].filter((name) => !/^(LISEZ-MOI\.txt|coffre\.json|schema\.(json|sql)|csv\/[a-z_]+\.csv)$/.test(name)),
    ).toEqual([]);
  });

  it('has a CSV of each table that says the same as the JSON, and starts no formula', async () => {
    const { file, tables } = await vault.call('backups.export', { folder: elsewhere.path, encrypted: false });
    const entries = readZip(fs.readFileSync(file), null);
    expect([...entries.keys()].filter((name) => name.startsWith('csv/'))).toHaveLength(tables);
    const [note] = parse(entries.get('csv/note.csv')?.toString() ?? '', { columns: true }) as Record<string, string>[];
    expect(note?.['text']).toBe(`'${HOSTILE}`);
    const schema = JSON.parse(entries.get('schema.json')?.toString() ?? '') as {
      properties: {
        tables: { properties: Record<string, { items: { required: string[]; properties: Record<string, { type: string[] }> } }> };
      };
    };
    expect(schema.properties.tables.properties['identity']?.items.properties['last_name']?.type).toEqual(['string', 'null']);
    expect(entries.get('schema.sql')?.toString()).toContain('CREATE TABLE identity');
  });

  it('is noted in the audit before it is written, in clear or not', async () => {
    await vault.call('backups.export', { folder: elsewhere.path, encrypted: true });
    await vault.call('backups.export', { folder: elsewhere.path, encrypted: false });
    const entries = readZip(fs.readFileSync(path.join(elsewhere.path, 'export-2026-11-21-2.zip')), null);
    const { tables } = JSON.parse(entries.get('coffre.json')?.toString() ?? '') as { tables: { audit: { operation: string }[] } };
    expect(tables.audit.map(({ operation }) => operation).filter((operation) => operation.startsWith('backups.export'))).toEqual([
      'backups.export',
    ]);
  });

  it('is refused into a folder that is not there', async () => {
    const refused = await vault.refusal('backups.export', { folder: path.join(elsewhere.path, 'missing'), encrypted: true });
    expect(refused).toMatchObject({ code: 'backup_place_missing', field: 'folder' });
  });
});

describe('a damaged vault', () => {
  const spoil = (page: number) => {
    const file = path.join(vault.folder, 'vault.db');
    const bytes = fs.readFileSync(file);
    crypto.randomBytes(4096).copy(bytes, (page - 1) * 4096);
    fs.writeFileSync(file, bytes);
    return bytes.length / 4096;
  };
  const pageOf = async (table: string) => {
    // Asked of the open vault, before it is closed and damaged.
    await vault.session.close();
    const { openVault } = await import('#db/vault/vault-folder.ts');
    const { database } = await openVault({ folder: vault.folder, secret }, { scryptN: 2 ** 14 });
    const row = database.prepare<{ rootpage: number }>('SELECT rootpage FROM sqlite_schema WHERE name = ?').get(table);
    database.close();
    return row?.rootpage ?? 0;
  };

  it('is refused by the number of its page', async () => {
    const page = await pageOf('note');
    const total = spoil(page);
    expect(await vault.refusal('vault.open', { folder: vault.folder, secret })).toMatchObject({
      code: 'database_page_damaged',
      params: { pages: String(page), damaged: 1, total },
    });
  });

  it('gives out everything but the damaged table, and is not touched', async () => {
    spoil(await pageOf('note'));
    const before = fs.readFileSync(path.join(vault.folder, 'vault.db'));
    const saved = await vault.call('backups.salvage', { folder: vault.folder, secret, target: elsewhere.path });
    expect(saved.damaged).toEqual(['note']);
    const { tables } = JSON.parse(readZip(fs.readFileSync(saved.file), saved.key).get('coffre.json')?.toString() ?? '') as {
      tables: Record<string, Record<string, unknown>[]>;
    };
    expect(tables['referral']).toHaveLength(1);
    expect(tables['identity']?.[0]?.['last_name']).toBe('Pétronille');
    expect(fs.readFileSync(path.join(vault.folder, 'vault.db')).equals(before)).toBe(true);
  });

  it('has it in its journal once it is opened again: when, by which key, how much; a note that was forged is said to be unreadable', async () => {
    const good = fs.readFileSync(path.join(vault.folder, 'vault.db'));
    const salvaged = async () =>
      (await vault.call('journal.list', { filters: { category: 'exported' }, offset: 0, limit: 10 })).rows
        .filter((row) => row.operation === 'backups.salvage')
        .map(({ slot, facts }) => ({ slot, facts }));
    const reopened = async (by: 'passphrase' | 'recovery') => {
      const text = by === 'passphrase' ? TEST_PASSPHRASE : vault.recoveryKey;
      await vault.call('vault.open', { folder: vault.folder, secret: { kind: by, text } });
      return salvaged();
    };
    const own = (await vault.call('keys.list', {})).slots.find(({ kind }) => kind === 'passphrase');
    await vault.session.close();
    const whole = fs.readFileSync(path.join(vault.folder, 'vault.db'));
    expect(whole.equals(good)).toBe(false);
    spoil(whole.length / 4096);
    const saved = await vault.call('backups.salvage', { folder: vault.folder, secret, target: elsewhere.path });
    expect(saved.noted).toBe(true);
    fs.writeFileSync(path.join(vault.folder, 'vault.db'), whole);
    const noted = [{ slot: own?.id, facts: { on: '2026-11-21', tables: saved.tables, rows: saved.rows } }];
    expect(await reopened('recovery')).toEqual(noted);
    await vault.session.close();
    expect(fs.existsSync(path.join(vault.folder, 'salvages.json'))).toBe(false);
    fs.writeFileSync(path.join(vault.folder, 'salvages.json'), '{"format":"clsm-salvages/1","notes":[],"unreadable":false,"seal":"00"}');
    expect((await reopened('passphrase'))[0]).toEqual({ slot: own?.id, facts: { unreadable: 1 } });
  });

  it('is saved all the same where nothing can be noted, and it is said', async () => {
    spoil(await pageOf('note'));
    // A folder in the place of the note: no file can be written there, whoever runs this.
    fs.mkdirSync(path.join(vault.folder, 'salvages.json.partial', 'in-the-way'), { recursive: true });
    const saved = await vault.call('backups.salvage', { folder: vault.folder, secret, target: elsewhere.path });
    expect(saved.noted).toBe(false);
    expect(saved.rows).toBeGreaterThan(0);
  });

  it('is read even when its salt was damaged, or its end is missing', async () => {
    await vault.session.close();
    const file = path.join(vault.folder, 'vault.db');
    const bytes = fs.readFileSync(file);
    bytes.fill(7, 0, 16);
    fs.writeFileSync(file, bytes.subarray(0, -3 * 4096));
    expect((await vault.refusal('vault.open', { folder: vault.folder, secret })).code).toBe('database_swapped');
    const saved = await vault.call('backups.salvage', { folder: vault.folder, secret, target: elsewhere.path });
    expect(saved.damaged.length).toBeGreaterThan(0);
    expect(saved.rows).toBeGreaterThan(50);
  });

  it('says so when nothing is left', async () => {
    await vault.session.close();
    fs.writeFileSync(path.join(vault.folder, 'vault.db'), crypto.randomBytes(4096 * 8));
    const refused = await vault.refusal('backups.salvage', { folder: vault.folder, secret, target: elsewhere.path });
    expect(['nothing_readable', 'database_damaged']).toContain(refused.code);
    expect(fs.readdirSync(elsewhere.path)).toEqual([]);
  });
});
