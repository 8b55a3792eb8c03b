import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrations, schemaVersion } from '#db/schema/migrate.ts';
import { oneReferral } from '#db/testing/records.ts';
import { TEST_PASSPHRASE, type TestVault, temporaryFolder, testVault } from '#db/testing/session.ts';
import { readKeyFile } from '#db/vault/key-file.ts';
import { failingDisk } from '#db/vault/testing/failing-disk.ts';
import { vaultFiles } from '#db/vault/vault-files.ts';
import { createVault } from '#db/vault/vault-folder.ts';
import { encodeManifest, sealManifest } from './container.ts';
import { inspectBackup } from './inspect-backup.ts';
import { openBackup, type OpenedBackup, readManifest } from './open-backup.ts';
import { copyBackup, keysText } from './write-backup.ts';

const CHEAP = { scryptN: 2 ** 14 };
const secret = { kind: 'passphrase' as const, text: TEST_PASSPHRASE };

let vault: TestVault;
let elsewhere: ReturnType<typeof temporaryFolder>;
beforeEach(async () => {
  vault = await testVault();
  elsewhere = temporaryFolder();
  await oneReferral(vault);
});
afterEach(async () => {
  await vault.remove();
  elsewhere.remove();
});

/** Makes a backup and waits for it. @returns its whole path */
async function backup(): Promise<string> {
  await vault.call('backups.make', {});
  const status = await settled();
  expect(status.failure).toBeNull();
  return path.join(status.folder, status.last?.file ?? '');
}

async function settled() {
  for (;;) {
    const status = await vault.call('backups.status', {});
    if (!status.running) return status;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const enquiry = async (text: string) => {
  const [structure] = await vault.call('structures.list', {});
  return vault.call('referrals.createEnquiry', {
    receivedOn: '2026-11-10',
    referrer: { structureId: structure?.id ?? 1, person: null, role: null, callBack: null },
    channel: null,
    request: text,
    answer: null,
  });
};

describe('a backup', () => {
  it('is one file that tells nothing, and opens by the passphrase and by the recovery key', async () => {
    const file = await backup();
    expect(path.basename(file)).toMatch(/^sauvegarde-[0-9a-f]{8}-2026-11-21-120000\.clsm$/);
    expect(fs.readdirSync(path.dirname(file))).toEqual([path.basename(file)]);
    if (process.platform !== 'win32') expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    for (const by of [secret, { kind: 'recovery' as const, text: vault.recoveryKey }]) {
      const opened = await openBackup(file, { secret: by }, CHEAP);
      expect(opened.manifest.purpose).toBe('backup');
    }
  });

  it('holds what was there when it began, and not what was written meanwhile', async () => {
    await enquiry('before');
    const making = vault.call('backups.make', {});
    const writing = enquiry('meanwhile');
    await Promise.all([making, writing]);
    const { last, folder } = await settled();
    const seen = await vault.call('backups.inspect', { file: path.join(folder, last?.file ?? ''), secret: null });
    expect(seen).toMatchObject({ sameVault: true, sameKeys: true, counts: { enquiries: 1 }, current: { enquiries: 2 } });
  });

  it('is named as the last verified one, until something else is written', async () => {
    expect(await vault.call('backups.status', {})).toMatchObject({ last: null, changedSince: true });
    await backup();
    expect(await vault.call('backups.status', {})).toMatchObject({ changedSince: false, last: { at: '2026-11-21T12:00:00.000Z' } });
    await enquiry('later');
    expect(await vault.call('backups.status', {})).toMatchObject({ changedSince: true });
  });

  it('goes to a second place, too, and says when it is time to plug it in', async () => {
    await vault.call('backups.saveSettings', { secondFolder: elsewhere.path, remindAfterDays: 7 });
    let status = await settled();
    expect(status.second).toMatchObject({ reachable: true, due: false, lastAt: '2026-11-21T12:00:00.000Z' });
    expect(status.backups.map(({ place }) => place)).toEqual(['own', 'second']);
    expect(fs.readFileSync(status.backups[0]?.file ?? '')).toEqual(fs.readFileSync(status.backups[1]?.file ?? ''));

    fs.renameSync(elsewhere.path, `${elsewhere.path}-out`);
    vault.setToday('2026-11-28');
    await backup();
    status = await settled();
    expect(status.second).toMatchObject({ reachable: false, due: true, failure: { code: 'backup_place_missing' } });
    fs.renameSync(`${elsewhere.path}-out`, elsewhere.path);
    await backup();
    expect((await settled()).second).toMatchObject({ reachable: true, due: false, failure: null });
  });

  it.each([
    ['of the vault itself', () => vault.folder, 'backup_place_is_vault'],
    ['inside it', () => path.join(vault.folder, 'sauvegardes'), 'backup_place_is_vault'],
    ['that is not there', () => path.join(elsewhere.path, 'missing'), 'backup_place_missing'],
    ['that is none', () => 'clé usb', 'backup_place_missing'],
  ])('is refused a second folder %s', async (_, folder, code) => {
    await backup();
    expect(await vault.refusal('backups.saveSettings', { secondFolder: folder(), remindAfterDays: 7 })).toMatchObject({
      code,
      field: 'secondFolder',
    });
  });

  it('leaves the others alone when the disk fails at any moment, and nothing of its own', async () => {
    const file = await backup();
    const target = path.join(elsewhere.path, 'copie.clsm');
    fs.writeFileSync(target, 'the old one');
    const { calls, disk } = failingDisk(Number.POSITIVE_INFINITY);
    await copyBackup(file, path.join(elsewhere.path, 'whole.clsm'), { disk });
    fs.rmSync(path.join(elsewhere.path, 'whole.clsm'));
    const rename = calls.indexOf('renameSync') + 1;
    for (let failAt = 1; failAt <= rename; failAt += 1) {
      for (const [code, sentence] of [
        ['ENOSPC', 'backup_disk_full'],
        ['EROFS', 'backup_place_read_only'],
        ['EIO', 'backup_place_missing'],
      ] as const) {
        await expect(copyBackup(file, target, { disk: failingDisk(failAt, code).disk })).rejects.toMatchObject({ code: sentence });
        expect(fs.readdirSync(elsewhere.path)).toEqual(['copie.clsm']);
        expect(fs.readFileSync(target, 'utf8')).toBe('the old one');
      }
    }
  });

  it('is given up when the vault is locked meanwhile: nothing half made is left, and the vault is whole', async () => {
    await enquiry('one');
    await vault.call('backups.make', {});
    await vault.session.close();
    const place = path.join(vault.folder, 'sauvegardes');
    expect(fs.readdirSync(place)).toEqual([]);
    expect(fs.readdirSync(vault.folder)).not.toContain('vault.db-wal');
    const other = await testVault();
    await other.call('vault.open', { folder: vault.folder, secret });
    expect(await other.call('backups.status', {})).toMatchObject({ last: null, failure: null, changedSince: true });
    await other.remove();
  });

  it('can be removed, and no other file can', async () => {
    const file = await backup();
    expect(await vault.refusal('backups.remove', { file: path.join(vault.folder, 'vault.db') })).toMatchObject({ code: 'not_found' });
    await vault.call('backups.remove', { file });
    expect(fs.existsSync(file)).toBe(false);
  });
});

describe('restoring', () => {
  it('brings back what was there, keeps what was there since, and can be undone', async () => {
    await enquiry('one');
    const file = await backup();
    await enquiry('two');
    const restored = await vault.call('backups.restore', { file, secret: null, folder: vault.folder });
    expect(restored.vault.folder).toBe(vault.folder);
    expect(await vault.call('backups.inspect', { file, secret: null })).toMatchObject({ current: { enquiries: 1 } });

    const undone = await vault.call('backups.restore', { file: restored.safety ?? '', secret: null, folder: vault.folder });
    expect(undone.safety).not.toBe(restored.safety);
    expect(await vault.call('backups.inspect', { file, secret: null })).toMatchObject({ current: { enquiries: 2 } });
  });

  it('does not bring a changed passphrase back', async () => {
    const file = await backup();
    await vault.call('vault.changePassphrase', { current: secret, next: 'tricycle brume marelle quinze' });
    await vault.call('backups.restore', { file, secret: null, folder: vault.folder });
    expect(await vault.refusal('vault.open', { folder: vault.folder, secret })).toMatchObject({ code: 'wrong_passphrase' });
    await vault.call('vault.open', { folder: vault.folder, secret: { kind: 'passphrase', text: 'tricycle brume marelle quinze' } });
  });

  it('makes a vault of a backup on another machine', async () => {
    await enquiry('one');
    const file = await backup();
    const folder = path.join(elsewhere.path, 'coffre');
    await vault.session.close();
    const other = await testVault();
    const { safety } = await other.call('backups.restore', { file, secret, folder });
    expect(safety).toBeNull();
    expect(await other.call('backups.inspect', { file, secret })).toMatchObject({ sameVault: true, current: { enquiries: 1 } });
    expect(fs.readdirSync(folder).toSorted()).toEqual(['keys.copy.json', 'keys.json', 'vault.db', 'vault.db-wal']);
    await other.remove();
  });

  it('takes the place of a vault that nobody can open, and keeps its files', async () => {
    const file = await backup();
    await vault.session.close();
    const other = await testVault();
    fs.writeFileSync(path.join(vault.folder, 'vault.db'), crypto.randomBytes(8192));
    fs.writeFileSync(path.join(vault.folder, 'keys.json'), '{}');
    const { safety } = await other.call('backups.restore', { file, secret, folder: vault.folder });
    expect(fs.readdirSync(safety ?? '').toSorted()).toEqual(['keys.copy.json', 'keys.json', 'vault.db']);
    expect(fs.statSync(path.join(safety ?? '', 'vault.db')).size).toBe(8192);
    await other.call('vault.open', { folder: vault.folder, secret });
    await other.remove();
  });

  it('lists the files that it kept as they were, with the day on which they leave, and lets them go on that day', async () => {
    const file = await backup();
    const { changedSince: _, ...before } = await vault.call('backups.status', {});
    await vault.session.close();
    const other = await testVault();
    fs.writeFileSync(path.join(vault.folder, 'vault.db'), crypto.randomBytes(8192));
    const { safety } = await other.call('backups.restore', { file, secret, folder: vault.folder });
    const kept = async () => (await other.call('backups.status', {})).backups.filter(({ purpose }) => purpose === 'files');
    expect(await kept()).toEqual([
      expect.objectContaining({
        file: safety,
        place: 'own',
        leavesOn: '2026-12-21',
        opensWithCurrentKeys: true,
        bytes: expect.any(Number),
      }),
    ]);
    expect((await kept())[0]?.bytes).toBeGreaterThan(8192);
    // What somebody else put beside them is not ours to remove; a name that only looks alike is not listed.
    fs.mkdirSync(path.join(before.folder, `${path.basename(safety ?? '')}.partial`));
    fs.mkdirSync(path.join(before.folder, 'avant-00000000-2026-11-21-120000'));
    expect(await kept()).toHaveLength(1);
    const again = async () => {
      await other.call('backups.make', {});
      while ((await other.call('backups.status', {})).running) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    await again();
    expect(fs.existsSync(safety ?? '')).toBe(true);
    expect(fs.existsSync(`${safety}.partial`)).toBe(false);
    other.setToday('2026-12-21');
    await again();
    expect(fs.existsSync(safety ?? '')).toBe(false);
    expect(fs.readdirSync(before.folder)).toContain('avant-00000000-2026-11-21-120000');
    expect(await kept()).toEqual([]);
    await other.remove();
  });

  it('lets the files that it kept be removed by hand, and not what lies beside them', async () => {
    const file = await backup();
    await vault.session.close();
    const other = await testVault();
    fs.writeFileSync(path.join(vault.folder, 'vault.db'), crypto.randomBytes(8192));
    const { safety } = await other.call('backups.restore', { file, secret, folder: vault.folder });
    fs.writeFileSync(path.join(safety ?? '', 'lettre.txt'), 'autre chose');
    await other.call('backups.remove', { file: safety ?? '' });
    expect(fs.readdirSync(safety ?? '')).toEqual(['lettre.txt']);
    await other.remove();
  });

  it('refuses the backup of another vault in the place of this one, and a folder with other files', async () => {
    const file = await backup();
    const other = await testVault();
    expect(await other.refusal('backups.restore', { file, secret: null, folder: other.folder })).toMatchObject({
      code: 'wrong_passphrase',
    });
    expect(await other.refusal('backups.restore', { file, secret, folder: other.folder })).toMatchObject({ code: 'backup_other_vault' });
    fs.writeFileSync(path.join(elsewhere.path, 'lettre.txt'), 'autre chose');
    expect(await other.refusal('backups.restore', { file, secret, folder: elsewhere.path })).toMatchObject({
      code: 'vault_folder_not_empty',
    });
    expect(fs.readdirSync(elsewhere.path)).toEqual(['lettre.txt']);
    await other.remove();
  });

  it('refuses a wrong passphrase, and changes nothing', async () => {
    const file = await backup();
    const wrong = { kind: 'passphrase' as const, text: 'une autre phrase entière' };
    expect(await vault.refusal('backups.inspect', { file, secret: wrong })).toMatchObject({ code: 'wrong_passphrase' });
  });

  it('brings a backup of an older schema up to today, and refuses one of a newer', async () => {
    expect(await inspectBackup(await ofVersion(1))).toMatchObject({ structures: 1, meetings: 0 });
    await expect(inspectBackup(await ofVersion(schemaVersion + 1))).rejects.toMatchObject({ code: 'database_newer' });
  });
});

describe('a file that is no backup', () => {
  const mend = (name: string, change: (bytes: Buffer) => Buffer) => async () => {
    const file = await backup();
    const hostile = path.join(elsewhere.path, `${name}.clsm`);
    fs.writeFileSync(hostile, change(fs.readFileSync(file)));
    return hostile;
  };
  const cases: readonly (readonly [string, () => Promise<string>, string])[] = [
    ['that is missing', async () => path.join(elsewhere.path, 'missing.clsm'), 'backup_missing'],
    ['that is a folder', async () => elsewhere.path, 'not_a_backup'],
    ['that is empty', mend('empty', () => Buffer.alloc(0)), 'not_a_backup'],
    ['that is text', mend('text', () => Buffer.from('bonjour')), 'not_a_backup'],
    ['that was cut off', mend('cut', (bytes) => bytes.subarray(0, -1)), 'not_a_backup'],
    ['with something behind it', mend('longer', (bytes) => Buffer.concat([bytes, Buffer.alloc(16)])), 'not_a_backup'],
    ['with an absurd length', mend('length', (bytes) => withLength(bytes, 0xffffffff)), 'backup_damaged'],
    ['with no manifest', mend('zero', (bytes) => withLength(bytes, 0)), 'backup_damaged'],
    ['with a page missing', mend('page', (bytes) => bytes.subarray(4096)), 'backup_damaged'],
    ['with a bit flipped in a page', mend('bit', (bytes) => flipped(bytes, 5000)), 'backup_damaged'],
    ['with two pages exchanged', mend('pages', (bytes) => exchanged(bytes, 2, 3)), 'backup_damaged'],
    ['with another date', mend('date', (bytes) => replaced(bytes, '"createdAt":"2026', '"createdAt":"2016')), 'backup_damaged'],
    ['of a later format', mend('later', (bytes) => replaced(bytes, 'clsm-backup/1', 'clsm-backup/2')), 'backup_newer'],
    ['with an absurd key file', mend('keys', (bytes) => replaced(bytes, '\\"r\\": 8', '\\"r\\": 9')), 'key_file_damaged'],
  ];

  it.each(cases)('is refused: one %s', async (_, make, code) => {
    const file = await make();
    const before = fs.readFileSync(path.join(vault.folder, 'vault.db'));
    for (const by of [secret, null]) {
      expect(await vault.refusal('backups.restore', { file, secret: by, folder: vault.folder })).toMatchObject({ code });
    }
    expect(fs.readFileSync(path.join(vault.folder, 'vault.db')).equals(before)).toBe(true);
    expect(fs.readdirSync(vault.folder).filter((name) => name.includes('restoring'))).toEqual([]);
    await vault.call('vault.current', {});
  });
});

/** A backup of a vault with one structure, as a program of that schema version would have made it. */
async function ofVersion(version: number): Promise<OpenedBackup> {
  const folder = path.join(elsewhere.path, `version-${version}`);
  const made = await createVault(
    {
      folder,
      label: 'CLSM d’essai',
      demonstration: false,
      passphrase: TEST_PASSPHRASE,
      now: new Date('2026-01-12T09:30:00.000Z'),
      initialise: (database) => {
        for (const { sql } of migrations.slice(0, version)) database.exec(sql);
        database.exec("INSERT INTO structure (type_code, permanent_member) VALUES ('dac', 1)");
        database.pragma(`user_version = ${version}`);
      },
    },
    CHEAP,
  );
  made.database.pragma('wal_checkpoint(TRUNCATE)');
  made.database.close();
  // Written by hand: the writer refuses what it does not know.
  const database = fs.readFileSync(vaultFiles(folder).database);
  const sha256 = crypto.createHash('sha256').update(database).digest('hex');
  const keys = keysText(readKeyFile(vaultFiles(folder)));
  const about = { purpose: 'backup', createdAt: new Date().toISOString(), schemaVersion: version } as const;
  const manifest = sealManifest({ ...about, database: { bytes: database.length, sha256 }, keys }, made.dataKey);
  const file = path.join(elsewhere.path, `version-${version}.clsm`);
  fs.writeFileSync(file, Buffer.concat([database, encodeManifest(manifest)]));
  return openBackup(file, { secret }, CHEAP);
}

function withLength(bytes: Buffer, length: number): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt32LE(length, bytes.length - 12);
  return changed;
}

function flipped(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

function exchanged(bytes: Buffer, a: number, b: number): Buffer {
  const changed = Buffer.from(bytes);
  bytes.copy(changed, a * 4096, b * 4096, (b + 1) * 4096);
  bytes.copy(changed, b * 4096, a * 4096, (a + 1) * 4096);
  return changed;
}

function replaced(bytes: Buffer, from: string, to: string): Buffer {
  const changed = Buffer.from(bytes);
  const at = bytes.lastIndexOf(from);
  expect(at).toBeGreaterThan(0);
  changed.write(to, at, 'utf8');
  return changed;
}

it('reads the manifest of a backup without a secret', async () => {
  const { manifest, keys } = readManifest(await backup());
  expect(keys.label).toBe('CLSM d’essai');
  expect(JSON.stringify(manifest)).not.toMatch(/referral|count/);
});
