import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PASSPHRASE_MIN_LENGTH } from '#shared/keys/passphrase-strength.ts';
import {
  addPassphrase,
  changePassphrase,
  handOver,
  type KeyChange,
  type ReadyKeyChange,
  readSlots,
  renewRecoveryKey,
  revokePassphrase,
} from './key-changes.ts';
import type { FileSystem } from './atomic-file.ts';
import { parseKeyFile, unlockKeyFile, type VaultSecret } from './key-file.ts';
import { drawRecoveryKey } from './new-slot.ts';
import { closeDatabase } from './open-database.ts';
import { failingDisk } from './testing/failing-disk.ts';
import { temporaryFolders } from './testing/temporary-folder.ts';
import { createVault, openVault } from './vault-folder.ts';

const newFolder = temporaryFolders();
const CHEAP = { scryptN: 2 ** 14 };
const LATER = new Date('2026-03-02T14:00:00.000Z');
const COORDINATOR = 'cormoran lilas bougie hiver';
const DEPUTY = 'tricycle brume marelle quinze';
const SUCCESSOR = 'pluvier ardoise sonnette dix';

const byPassphrase = (text: string): VaultSecret => ({ kind: 'passphrase', text });
const byRecoveryKey = (text: string): VaultSecret => ({ kind: 'recovery', text });

async function makeVault(): Promise<{ readonly folder: string; readonly recoveryKey: string; readonly slot: string }> {
  const folder = path.join(newFolder(), 'coffre');
  const { database, recoveryKey, slot } = await createVault(
    {
      folder,
      label: 'CLSM de Grand-Rivage',
      demonstration: false,
      passphrase: COORDINATOR,
      now: new Date('2026-01-12T09:30:00.000Z'),
      initialise: (made) => made.exec("CREATE TABLE note (text TEXT) STRICT; INSERT INTO note VALUES ('premier appel')"),
    },
    CHEAP,
  );
  closeDatabase(database);
  return { folder, recoveryKey, slot: slot.id };
}

const against = (folder: string, current: VaultSecret): KeyChange => ({ folder, current, now: LATER });

/** Makes a change at once. */
async function made(change: Promise<ReadyKeyChange>): Promise<ReadyKeyChange> {
  const ready = await change;
  ready.write();
  return ready;
}

/** Which of these secrets opens the vault, by the files of its folder. */
async function opens(folder: string, ...secrets: VaultSecret[]): Promise<boolean[]> {
  const answers: boolean[] = [];
  for (const secret of secrets) {
    const opened = await openVault({ folder, secret }, CHEAP).catch(() => null);
    if (opened) closeDatabase(opened.database);
    answers.push(opened !== null);
  }
  return answers;
}

/** Every file of the folder that is a key file, with whether this secret opens it. */
async function keyFilesThatOpen(folder: string, secret: VaultSecret): Promise<string[]> {
  const found: string[] = [];
  for (const name of fs.readdirSync(folder).filter((each) => each.includes('keys'))) {
    const keyFile = parseKeyFile(fs.readFileSync(path.join(folder, name), 'utf8'));
    const unlocked = await unlockKeyFile(keyFile, secret, CHEAP).catch(() => null);
    if (unlocked) found.push(name);
  }
  return found;
}

describe('the passphrase of a deputy', () => {
  it('opens the vault like the coordinator’s, and the database is not rewritten', async () => {
    const { folder, recoveryKey } = await makeVault();
    const before = fs.readFileSync(path.join(folder, 'vault.db'));
    const { written, removed, openedBy } = await made(addPassphrase(against(folder, byPassphrase(COORDINATOR)), DEPUTY, CHEAP));
    expect([written.map(({ kind }) => kind), removed, openedBy.kind]).toEqual([['passphrase'], [], 'passphrase']);
    expect(fs.readFileSync(path.join(folder, 'vault.db')).equals(before)).toBe(true);
    expect(await opens(folder, byPassphrase(COORDINATOR), byPassphrase(DEPUTY), byRecoveryKey(recoveryKey))).toEqual([true, true, true]);
    expect(readSlots(folder).map(({ kind }) => kind)).toEqual(['passphrase', 'recovery', 'passphrase']);
  });

  it('opens nothing that is in the folder once it was revoked: neither the key file nor its copy', async () => {
    const { folder } = await makeVault();
    const [added] = (await made(addPassphrase(against(folder, byPassphrase(COORDINATOR)), DEPUTY, CHEAP))).written;
    expect(await keyFilesThatOpen(folder, byPassphrase(DEPUTY))).toEqual(['keys.copy.json', 'keys.json']);
    const { removed } = await made(revokePassphrase(against(folder, byPassphrase(COORDINATOR)), added?.id ?? '', CHEAP));
    expect(removed).toEqual([added]);
    expect(await keyFilesThatOpen(folder, byPassphrase(DEPUTY))).toEqual([]);
    expect(await opens(folder, byPassphrase(COORDINATOR), byPassphrase(DEPUTY))).toEqual([true, false]);
  });

  it('cannot be added without end', async () => {
    const { folder } = await makeVault();
    const text = fs.readFileSync(path.join(folder, 'keys.json'), 'utf8');
    const change = against(folder, byPassphrase(COORDINATOR));
    for (let more = 0; more < 6; more += 1) await made(addPassphrase(change, `${DEPUTY} ${more}`, CHEAP));
    await expect(addPassphrase(change, 'encore une autre phrase', CHEAP)).rejects.toMatchObject({ code: 'too_many_slots' });
    expect(parseKeyFile(fs.readFileSync(path.join(folder, 'keys.json'), 'utf8')).slots).toHaveLength(8);
    expect(parseKeyFile(text).slots).toHaveLength(2);
  });
});

describe('a passphrase that is changed', () => {
  it.each<[string, (recoveryKey: string) => VaultSecret]>([
    ['against itself', () => byPassphrase(COORDINATOR)],
    ['against the recovery key, by whoever forgot it', byRecoveryKey],
  ])('%s, lets only the new one in and keeps the slot', async (_, current) => {
    const { folder, recoveryKey, slot } = await makeVault();
    const { written } = await made(changePassphrase(against(folder, current(recoveryKey)), { passphrase: SUCCESSOR }, CHEAP));
    expect(written).toEqual([{ id: slot, kind: 'passphrase', createdAt: LATER.toISOString() }]);
    expect(await opens(folder, byPassphrase(COORDINATOR), byPassphrase(SUCCESSOR), byRecoveryKey(recoveryKey))).toEqual([
      false,
      true,
      true,
    ]);
    expect(await keyFilesThatOpen(folder, byPassphrase(COORDINATOR))).toEqual([]);
  });

  it('may be somebody else’s, who forgot it', async () => {
    const { folder } = await makeVault();
    const current = against(folder, byPassphrase(COORDINATOR));
    const [added] = (await made(addPassphrase(current, DEPUTY, CHEAP))).written;
    await made(changePassphrase(current, { passphrase: SUCCESSOR, slotId: added?.id ?? '' }, CHEAP));
    expect(await opens(folder, byPassphrase(COORDINATOR), byPassphrase(DEPUTY), byPassphrase(SUCCESSOR))).toEqual([true, false, true]);
  });
});

describe('a new recovery key', () => {
  it('takes the place of the former one', async () => {
    const { folder, recoveryKey } = await makeVault();
    const next = drawRecoveryKey();
    const { written, removed } = await made(renewRecoveryKey(against(folder, byPassphrase(COORDINATOR)), next.toLowerCase(), CHEAP));
    expect([written.length, removed.length]).toEqual([1, 1]);
    expect(await opens(folder, byPassphrase(COORDINATOR), byRecoveryKey(recoveryKey), byRecoveryKey(next))).toEqual([true, false, true]);
  });
});

describe('a handover', () => {
  it('lets the successor in and everybody else out, in one step', async () => {
    const { folder, recoveryKey } = await makeVault();
    await made(addPassphrase(against(folder, byPassphrase(COORDINATOR)), DEPUTY, CHEAP));
    const next = drawRecoveryKey();
    const { written, removed } = await made(
      handOver(against(folder, byPassphrase(COORDINATOR)), { passphrase: SUCCESSOR, recoveryKey: next, keep: [] }, CHEAP),
    );
    expect([written.length, removed.length]).toEqual([2, 3]);
    const answers = await opens(
      folder,
      byPassphrase(SUCCESSOR),
      byRecoveryKey(next),
      byPassphrase(COORDINATOR),
      byPassphrase(DEPUTY),
      byRecoveryKey(recoveryKey),
    );
    expect(answers).toEqual([true, true, false, false, false]);
  });

  it('leaves the deputy in when it is said so', async () => {
    const { folder } = await makeVault();
    const current = against(folder, byPassphrase(COORDINATOR));
    const [added] = (await made(addPassphrase(current, DEPUTY, CHEAP))).written;
    await made(handOver(current, { passphrase: SUCCESSOR, recoveryKey: drawRecoveryKey(), keep: [added?.id ?? ''] }, CHEAP));
    expect(await opens(folder, byPassphrase(SUCCESSOR), byPassphrase(DEPUTY), byPassphrase(COORDINATOR))).toEqual([true, true, false]);
  });
});

describe('a change of keys that is refused', () => {
  type Attempt = (vault: { folder: string; recoveryKey: string; slot: string }) => Promise<ReadyKeyChange>;
  const coordinator = (folder: string) => against(folder, byPassphrase(COORDINATOR));

  it.each<[string, string, Attempt]>([
    [
      'wrong_passphrase',
      'the secret in hand is wrong',
      ({ folder }) => addPassphrase(against(folder, byPassphrase('pas la bonne phrase')), DEPUTY, CHEAP),
    ],
    [
      'recovery_key_typo',
      'the recovery key in hand is mistyped',
      ({ folder }) => addPassphrase(against(folder, byRecoveryKey('12345')), DEPUTY, CHEAP),
    ],
    ['passphrase_too_short', 'the passphrase is short', ({ folder }) => addPassphrase(coordinator(folder), 'onze signes', CHEAP)],
    ['passphrase_weak', 'the passphrase is of common words', ({ folder }) => addPassphrase(coordinator(folder), 'Mot de passe !', CHEAP)],
    [
      'passphrase_weak',
      'it is the name of the CLSM',
      ({ folder }) => changePassphrase(coordinator(folder), { passphrase: 'CLSM de Grand-Rivage' }, CHEAP),
    ],
    ['last_passphrase', 'no passphrase would be left', ({ folder, slot }) => revokePassphrase(coordinator(folder), slot, CHEAP)],
    [
      'last_passphrase',
      'also with the recovery key',
      ({ folder, slot, recoveryKey }) => revokePassphrase(against(folder, byRecoveryKey(recoveryKey)), slot, CHEAP),
    ],
    ['not_found', 'there is no such slot', ({ folder }) => revokePassphrase(coordinator(folder), 'nobody', CHEAP)],
    [
      'not_found',
      'the slot is the recovery key’s',
      ({ folder }) => revokePassphrase(coordinator(folder), readSlots(folder)[1]?.id ?? '', CHEAP),
    ],
    [
      'not_found',
      'who is to stay is not there',
      ({ folder }) => handOver(coordinator(folder), { passphrase: SUCCESSOR, recoveryKey: drawRecoveryKey(), keep: ['nobody'] }, CHEAP),
    ],
    [
      'passphrase_weak',
      'the successor’s passphrase is weak',
      ({ folder }) => handOver(coordinator(folder), { passphrase: 'aaaaaaaaaaaa', recoveryKey: drawRecoveryKey(), keep: [] }, CHEAP),
    ],
  ])('with %s changes nothing (%s)', async (code, _, attempt) => {
    const vault = await makeVault();
    const before = fs.readFileSync(path.join(vault.folder, 'keys.json'), 'utf8');
    await expect(attempt(vault)).rejects.toMatchObject({ code });
    expect(fs.readFileSync(path.join(vault.folder, 'keys.json'), 'utf8')).toBe(before);
  });

  it('says which passphrase cannot be revoked: the one that was just typed', async () => {
    const { folder, slot } = await makeVault();
    await made(addPassphrase(coordinator(folder), DEPUTY, CHEAP));
    await expect(revokePassphrase(coordinator(folder), slot, CHEAP)).rejects.toMatchObject({ code: 'slot_in_hand' });
    await made(revokePassphrase(against(folder, byPassphrase(DEPUTY)), slot, CHEAP));
    expect(await opens(folder, byPassphrase(COORDINATOR), byPassphrase(DEPUTY))).toEqual([false, true]);
  });

  it('says how long a passphrase must be', async () => {
    const { folder } = await makeVault();
    await expect(addPassphrase(coordinator(folder), 'x', CHEAP)).rejects.toMatchObject({ params: { min: PASSPHRASE_MIN_LENGTH } });
  });

  it('leaves the key file of before or of after, whole, at whichever step the disk fails', async () => {
    const { folder } = await makeVault();
    const [keys, copy] = ['keys.json', 'keys.copy.json'].map((name) => path.join(folder, name)) as [string, string];
    const pristine = fs.readFileSync(keys, 'utf8');
    // One change, made again and again on disks that fail a step later each time: only the first derivation is slow.
    let current = failingDisk(Number.POSITIVE_INFINITY);
    const disk: FileSystem = new Proxy(current.disk, { get: (_target, name) => Reflect.get(current.disk, name) as unknown });
    const ready = await changePassphrase(coordinator(folder), { passphrase: SUCCESSOR }, { ...CHEAP, disk });
    ready.write();
    const [steps, next] = [current.calls.length, fs.readFileSync(keys, 'utf8')];
    expect(steps).toBeGreaterThan(15);
    expect(await opens(folder, byPassphrase(COORDINATOR), byPassphrase(SUCCESSOR))).toEqual([false, true]);
    for (let step = 1; step <= steps; step += 1) {
      for (const file of [keys, copy]) fs.writeFileSync(file, pristine);
      current = failingDisk(step, 'EIO');
      let made = true;
      try {
        ready.write();
      } catch {
        made = false;
      }
      // What was acknowledged holds; what was refused is at least not half done.
      expect(made ? [next] : [pristine, next], `step ${step}, ${current.calls[step - 1]}`).toContain(fs.readFileSync(keys, 'utf8'));
    }
  });
});
