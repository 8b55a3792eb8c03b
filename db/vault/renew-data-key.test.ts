import { fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawRecoveryKey } from './new-slot.ts';
import { checkPages, closeDatabase } from './open-database.ts';
import { prepareRenewal, type RenewalStep } from './renew-data-key.ts';
import { failingDisk } from './testing/failing-disk.ts';
import { temporaryFolders } from './testing/temporary-folder.ts';
import { createVault, openVault } from './vault-folder.ts';

const newFolder = temporaryFolders();
const CHEAP = { scryptN: 2 ** 14 };
const LATER = new Date('2026-03-02T14:00:00.000Z');
const OLD = 'cormoran lilas bougie hiver';
const NEW = 'tricycle brume marelle quinze';
const child = path.join(import.meta.dirname, 'testing/renewing-child.ts');

const by = (text: string) => ({ kind: 'passphrase', text }) as const;

async function makeVault(): Promise<{ folder: string; recoveryKey: string }> {
  const folder = path.join(newFolder(), 'coffre');
  const { database, recoveryKey } = await createVault(
    {
      folder,
      label: 'CLSM de Grand-Rivage',
      demonstration: false,
      passphrase: OLD,
      now: new Date('2026-01-12T09:30:00.000Z'),
      initialise: (made) => made.exec('CREATE TABLE note (text TEXT) STRICT; CREATE VIRTUAL TABLE seek USING fts5(text)'),
    },
    CHEAP,
  );
  const insert = database.prepare('INSERT INTO note VALUES (?)');
  database.transaction(() => {
    for (let at = 0; at < 400; at += 1) insert.run(`appel ${at} ${'x'.repeat(300)}`);
    database.exec("INSERT INTO seek VALUES ('incurie')");
  })();
  closeDatabase(database);
  return { folder, recoveryKey };
}

/** What a secret finds in the vault: the number of notes and hits of the index, `null` when it does not open. */
async function found(folder: string, text: string): Promise<string | null> {
  const opened = await openVault({ folder, secret: by(text) }, CHEAP).catch((error: { code?: string }) => {
    if (error.code === 'wrong_passphrase') return null;
    throw error;
  });
  if (!opened) return null;
  checkPages(opened.database);
  const answer = opened.database
    .prepare("SELECT (SELECT count(*) FROM note) || '+' || (SELECT count(*) FROM seek('incurie'))")
    .pluck()
    .get();
  closeDatabase(opened.database);
  return String(answer);
}

const WHOLE = '400+1';
const TIDY = ['keys.copy.json', 'keys.json', 'vault.db'];

describe('a new data key', () => {
  it('writes every page anew under secrets of its own, and wipes what the former key opened', async () => {
    const { folder, recoveryKey } = await makeVault();
    const before = fs.readFileSync(path.join(folder, 'vault.db'));
    const formerDatabase = fs.openSync(path.join(folder, 'vault.db'), 'r');
    const formerKeys = fs.openSync(path.join(folder, 'keys.json'), 'r');
    const next = drawRecoveryKey();
    const { database } = await openVault({ folder, secret: by(OLD) }, CHEAP);
    database.prepare('INSERT INTO note VALUES (?)').run('not yet folded in');
    const renewal = await prepareRenewal({ folder, current: by(OLD), now: LATER }, { passphrase: NEW, recoveryKey: next }, CHEAP);
    expect([renewal.written.map(({ kind }) => kind), renewal.removed.length]).toEqual([['passphrase', 'recovery'], 2]);
    const renewed = renewal.run(database);
    renewal.forget();
    expect(database.open).toBe(false);
    renewed.prepare('INSERT INTO note VALUES (?)').run('after');
    closeDatabase(renewed);
    expect(fs.readdirSync(folder).toSorted()).toEqual(TIDY);
    expect(await found(folder, NEW)).toBe('402+1');
    expect(await found(folder, OLD)).toBeNull();
    await expect(openVault({ folder, secret: { kind: 'recovery', text: recoveryKey } }, CHEAP)).rejects.toMatchObject({
      code: 'wrong_recovery_key',
    });
    const byRecovery = await openVault({ folder, secret: { kind: 'recovery', text: next } }, CHEAP);
    closeDatabase(byRecovery.database);
    // No page is what it was, and the former files hold nothing any more.
    const after = fs.readFileSync(path.join(folder, 'vault.db'));
    for (let at = 0; at < Math.min(before.length, after.length); at += 4096) {
      expect(after.subarray(at, at + 4096).equals(before.subarray(at, at + 4096))).toBe(false);
    }
    for (const handle of [formerDatabase, formerKeys]) {
      expect(fs.readFileSync(handle).every((byte) => byte === 0)).toBe(true);
      fs.closeSync(handle);
    }
  });

  it.each<[string, { current?: string; passphrase?: string }, string]>([
    ['the current passphrase is wrong', { current: 'pas la bonne phrase' }, 'wrong_passphrase'],
    ['the new one is the old one', { passphrase: OLD }, 'same_passphrase'],
    ['the new one is weak', { passphrase: 'azertyuiopqs' }, 'passphrase_weak'],
  ])('is refused when %s', async (_, { current = OLD, passphrase = NEW }, code) => {
    const { folder } = await makeVault();
    const renewal = prepareRenewal({ folder, current: by(current), now: LATER }, { passphrase, recoveryKey: drawRecoveryKey() }, CHEAP);
    await expect(renewal).rejects.toMatchObject({ code });
  });

  it('leaves the open vault as it is when the disk refuses the key file, or a copy', async () => {
    const { folder } = await makeVault();
    const { database } = await openVault({ folder, secret: by(OLD) }, CHEAP);
    const secrets = { passphrase: NEW, recoveryKey: drawRecoveryKey() };
    const full = await prepareRenewal({ folder, current: by(OLD), now: LATER }, secrets, { ...CHEAP, disk: failingDisk(3).disk });
    expect(() => full.run(database)).toThrow('vault_disk_full');
    expect(database.prepare('SELECT count(*) FROM note').pluck().get()).toBe(400);
    closeDatabase(database);
    expect(await found(folder, OLD)).toBe(WHOLE);
    expect(fs.readdirSync(folder).toSorted()).toEqual(TIDY);
  });
});

/** Renews in another process, which is killed at a step. @returns the steps that it told */
function renewUntilKilled(folder: string, step: RenewalStep | 'never'): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const steps: string[] = [];
    const running = fork(child, [folder, OLD, NEW, drawRecoveryKey(), step], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    let trouble = '';
    running.stderr?.on('data', (chunk: Buffer) => {
      trouble += chunk.toString();
    });
    running.on('message', (told) => steps.push(told as string));
    running.on('exit', (code, signal) => (signal === 'SIGKILL' || code === 0 ? resolve(steps) : reject(new Error(trouble))));
  });
}

describe('a kill -9 in the middle of a new data key', () => {
  const outcomes: readonly (readonly [RenewalStep, string])[] = [
    ['copied', OLD],
    ['rekeyed', OLD],
    ['verified', OLD],
    ['committed', NEW],
    ['closed', NEW],
    ['set_aside', NEW],
    ['switched', NEW],
    ['wiped', NEW],
  ];

  it.each(outcomes)('at « %s » leaves one whole vault and nothing beside it', { timeout: 60_000 }, async (step, opener) => {
    const { folder } = await makeVault();
    await renewUntilKilled(folder, step);
    expect(await found(folder, opener)).toBe(WHOLE);
    expect(await found(folder, opener === OLD ? NEW : OLD)).toBeNull();
    expect(fs.readdirSync(folder).toSorted()).toEqual(TIDY);
  });

  it('is over when the process is not killed', { timeout: 60_000 }, async () => {
    const { folder } = await makeVault();
    expect(await renewUntilKilled(folder, 'never')).toEqual([
      'ready',
      'copied',
      'rekeyed',
      'verified',
      'committed',
      'closed',
      'set_aside',
      'switched',
      'wiped',
      'done',
    ]);
    expect(await found(folder, NEW)).toBe(WHOLE);
  });
});
