import crypto from 'node:crypto';
import fs from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '#shared/errors/app-error.ts';
import { formatRecoveryKey, RECOVERY_KEY_BYTES } from '#shared/keys/recovery-key.ts';
import {
  type KeyFile,
  keyFileContent,
  parseKeyFile,
  readKeyFile,
  sealKeyFile,
  secretBytes,
  settleKeyFiles,
  slotContext,
  unlockKeyFile,
  type VaultSecret,
  writeKeyFile,
} from './key-file.ts';
import type { FileSystem } from './atomic-file.ts';
import { type KeySlot, unwrapDataKey, wrapDataKey } from './key-slot.ts';
import { failingDisk } from './testing/failing-disk.ts';
import { temporaryFolders } from './testing/temporary-folder.ts';
import { vaultFiles } from './vault-files.ts';

const newFolder = temporaryFolders();
const CHEAP = { scryptN: 2 ** 14 };
const CREATED = '2026-01-12T09:30:00.000Z';
const passphrase: VaultSecret = { kind: 'passphrase', text: 'cormoran lilas bougie hiver' };
const recovery: VaultSecret = { kind: 'recovery', text: formatRecoveryKey(new Uint8Array(RECOVERY_KEY_BYTES).fill(42)) };
const dataKey = crypto.randomBytes(32);

async function makeKeyFile(key: Buffer, options: { readonly scryptN?: number } = CHEAP): Promise<KeyFile> {
  const vaultId = crypto.randomUUID();
  const slot = (secret: VaultSecret): Promise<KeySlot> =>
    wrapDataKey(
      key,
      secretBytes(secret),
      { id: crypto.randomUUID(), kind: secret.kind, createdAt: CREATED },
      slotContext(vaultId),
      options,
    );
  return sealKeyFile(
    keyFileContent({
      vaultId,
      label: 'CLSM de Grand-Rivage',
      demonstration: false,
      createdAt: CREATED,
      database: { salt: '00112233445566778899aabbccddeeff' },
      slots: [await slot(passphrase), await slot(recovery)],
    }),
    key,
  );
}

let keyFile: KeyFile;
let otherVault: KeyFile;
beforeAll(async () => {
  keyFile = await makeKeyFile(dataKey);
  otherVault = await makeKeyFile(crypto.randomBytes(32));
});

/** A deep copy that may be damaged. */
function copy(): Record<string, unknown> {
  return structuredClone(keyFile);
}

/** The file with one value changed, at a path such as `slots.0.kdf.N`. */
function changed(path: string, value: unknown): string {
  const root = copy();
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const holder = steps.reduce<object>((object, step) => Reflect.get(object, step), root);
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else Reflect.set(holder, last, value);
  return JSON.stringify(root);
}

/** Code of the error with which the file does not open, or `opened`. */
async function attempt(text: string, secret: VaultSecret = passphrase): Promise<string> {
  try {
    const unlocked = await unlockKeyFile(parseKeyFile(text), secret, CHEAP);
    return unlocked.dataKey.equals(dataKey) ? 'opened' : 'opened with another key';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

describe('the key file', () => {
  it('gives the data key to the passphrase and to the recovery key', async () => {
    expect(await attempt(JSON.stringify(keyFile), passphrase)).toBe('opened');
    expect(await attempt(JSON.stringify(keyFile), recovery)).toBe('opened');
    expect(await attempt(JSON.stringify(keyFile), { ...recovery, text: recovery.text.toLowerCase().replaceAll('-', ' ') })).toBe('opened');
  });

  it('gives it to the same passphrase typed on another keyboard', async () => {
    const accents = await makeKeyFileFor('été à la plage');
    expect((await unlockKeyFile(accents, { kind: 'passphrase', text: 'e\u0301te\u0301 a\u0300\u00a0la plage' }, CHEAP)).slot.kind).toBe(
      'passphrase',
    );
  });

  it.each<[string, VaultSecret, string]>([
    ['a wrong passphrase', { kind: 'passphrase', text: 'cormoran lilas bougie Hiver' }, 'wrong_passphrase'],
    ['an empty passphrase', { kind: 'passphrase', text: '' }, 'wrong_passphrase'],
    ['the recovery key as a passphrase', { kind: 'passphrase', text: recovery.text }, 'wrong_passphrase'],
    ['another recovery key', { kind: 'recovery', text: formatRecoveryKey(new Uint8Array(RECOVERY_KEY_BYTES)) }, 'wrong_recovery_key'],
    ['a mistyped recovery key', { kind: 'recovery', text: recovery.text.replace(/.$/, '~') }, 'recovery_key_typo'],
  ])('refuses %s', async (_, secret, code) => {
    expect(await attempt(JSON.stringify(keyFile), secret)).toBe(code);
  });

  it('takes the real work factor when none is asked for, and opens with it', async () => {
    const real = await makeKeyFile(dataKey, {});
    expect(real.slots.map(({ kdf }) => [kdf.name, kdf.N, kdf.r, kdf.p])).toEqual([
      ['scrypt', 2 ** 17, 8, 1],
      ['scrypt', 2 ** 17, 8, 1],
    ]);
    expect((await unlockKeyFile(real, passphrase)).dataKey.equals(dataKey)).toBe(true);
  });

  it('refuses a slot whose work factor was lowered, when nobody asked for it', async () => {
    await expect(unlockKeyFile(keyFile, passphrase)).rejects.toMatchObject({ code: 'key_file_damaged' });
  });

  it('does not say what it holds: neither the data key nor a secret stands in it', () => {
    const text = JSON.stringify(keyFile);
    for (const secret of [dataKey.toString('hex'), dataKey.toString('base64'), passphrase.text, recovery.text])
      expect(text).not.toContain(secret);
  });

  it('never wraps the same data key twice in the same way', async () => {
    const again = await makeKeyFile(dataKey);
    const first = keyFile.slots[0];
    const second = again.slots[0];
    expect(first?.kdf.salt).not.toBe(second?.kdf.salt);
    expect(first?.iv).not.toBe(second?.iv);
    expect(first?.wrapped).not.toBe(second?.wrapped);
  });
});

async function makeKeyFileFor(text: string): Promise<KeyFile> {
  const vaultId = crypto.randomUUID();
  const identity = { id: crypto.randomUUID(), kind: 'passphrase', createdAt: CREATED } as const;
  const slot = await wrapDataKey(dataKey, secretBytes({ kind: 'passphrase', text }), identity, slotContext(vaultId), CHEAP);
  const { seal: _seal, format: _format, ...fields } = keyFile;
  return sealKeyFile(keyFileContent({ ...fields, vaultId, slots: [slot] }), dataKey);
}

describe('a key file that was modified', () => {
  const uuid = '11111111-2222-4333-8444-555555555555';
  it.each<[string, unknown, string]>([
    ['format', 'clsm-vault/2', 'key_file_newer'],
    ['format', 'clsm-vault/0', 'key_file_damaged'],
    ['format', 'clsm-vault/1 ', 'key_file_damaged'],
    ['format', 'clsm-vault/99999999999999999999', 'key_file_damaged'],
    ['format', 1, 'key_file_damaged'],
    ['vaultId', uuid, 'wrong_passphrase'],
    ['vaultId', 'x', 'key_file_damaged'],
    ['label', 'CLSM d’ailleurs', 'key_file_damaged'],
    ['label', '', 'key_file_damaged'],
    ['label', 'x'.repeat(201), 'key_file_damaged'],
    ['demonstration', true, 'key_file_damaged'],
    ['createdAt', '2026-01-13T09:30:00.000Z', 'key_file_damaged'],
    ['createdAt', 'hier', 'key_file_damaged'],
    ['database.salt', 'ff112233445566778899aabbccddeeff', 'key_file_damaged'],
    ['database.salt', '00', 'key_file_damaged'],
    ['seal', '0'.repeat(64), 'key_file_damaged'],
    ['slots', [], 'key_file_damaged'],
    ['slots', {}, 'key_file_damaged'],
    ['slots.0.id', uuid, 'wrong_passphrase'],
    ['slots.0.kind', 'recovery', 'wrong_passphrase'],
    ['slots.0.kind', 'none', 'key_file_damaged'],
    ['slots.0.createdAt', '2026-01-13T09:30:00.000Z', 'wrong_passphrase'],
    ['slots.0.kdf.name', 'pbkdf2', 'key_file_damaged'],
    ['slots.0.kdf.N', 2 ** 15, 'wrong_passphrase'],
    ['slots.0.kdf.salt', '0'.repeat(64), 'wrong_passphrase'],
    ['slots.0.iv', '0'.repeat(24), 'wrong_passphrase'],
    ['slots.0.wrapped', '0'.repeat(64), 'wrong_passphrase'],
    ['slots.0.tag', '0'.repeat(32), 'wrong_passphrase'],
    ['slots.0.tag', '00000000', 'key_file_damaged'],
    ['slots.0.iv', '', 'key_file_damaged'],
    ['unknown', 1, 'key_file_damaged'],
    ['slots.0.unknown', 1, 'key_file_damaged'],
    ['slots.0.kdf.unknown', 1, 'key_file_damaged'],
    ['database.unknown', 1, 'key_file_damaged'],
  ])('does not open with %s = %j', async (path, value, code) => {
    expect(await attempt(changed(path, value))).toBe(code);
  });

  it.each(
    [
      ['format', 'vaultId', 'label', 'demonstration', 'createdAt', 'database', 'database.salt', 'slots', 'seal'],
      ['id', 'kind', 'createdAt', 'kdf', 'kdf.name', 'kdf.N', 'kdf.r', 'kdf.p', 'kdf.salt', 'iv', 'wrapped', 'tag'].map(
        (name) => `slots.0.${name}`,
      ),
    ].flat(),
  )('does not open without %s', async (path) => {
    expect(await attempt(changed(path, undefined))).toBe('key_file_damaged');
  });

  it.each<[string, unknown]>([
    ['N', 2 ** 30],
    ['N', 2 ** 19],
    ['N', 2 ** 13],
    ['N', 2 ** 17 + 1],
    ['N', 1],
    ['N', 0],
    ['N', -(2 ** 17)],
    ['N', 2 ** 53],
    ['N', 131_072.5],
    ['N', '131072'],
    ['N', null],
    ['r', 1024],
    ['r', 0],
    ['p', 2 ** 20],
    ['p', 0],
  ])('is refused before anything is derived when scrypt’s %s is %j', (name, value) => {
    expect(() => parseKeyFile(changed(`slots.0.kdf.${name}`, value))).toThrow('key_file_damaged');
  });

  it('does not open when a slot was taken from another vault that has the same passphrase', async () => {
    const foreign = { ...keyFile, slots: [otherVault.slots[0], keyFile.slots[1]] };
    expect(await attempt(JSON.stringify(foreign), passphrase)).toBe('wrong_passphrase');
    expect(await attempt(JSON.stringify(foreign), recovery)).toBe('key_file_damaged');
  });

  it('does not open when a slot was removed, doubled, or moved', async () => {
    const [first, second] = keyFile.slots;
    for (const slots of [[first], [second, first], [first, second, first], [first, second, { ...second, id: uuid }]]) {
      expect(await attempt(JSON.stringify({ ...keyFile, slots }), passphrase)).toBe('key_file_damaged');
    }
  });

  it('does not open when it holds more slots than a vault can have', () => {
    const slots = Array.from({ length: 9 }, (_, index) => ({ ...keyFile.slots[0], id: uuid.replace(/.$/, String(index)) }));
    expect(() => parseKeyFile(JSON.stringify({ ...keyFile, slots }))).toThrow('key_file_damaged');
  });

  it('opens all the same when only the order of its fields and its spaces changed', async () => {
    const reversed = Object.fromEntries(Object.entries(keyFile).toReversed());
    expect(await attempt(JSON.stringify(reversed, null, 7))).toBe('opened');
  });

  it.each(['', '{', 'null', '[]', '"clsm-vault/1"', '{"format":"clsm-vault/1"}', '[['.repeat(30_000), '\ufeff{}'])(
    'is damaged when its text is %.20j',
    (text) => {
      expect(() => parseKeyFile(text)).toThrow('key_file_damaged');
    },
  );

  it('is never opened, and never crashes anything, after any single character of it was changed', async () => {
    const text = JSON.stringify(keyFile);
    const step = 37; // enough places to touch every field, few enough derivations to stay quick
    for (let place = 0; place < text.length; place += step) {
      const other = text.charAt(place) === '0' ? '1' : '0';
      expect(await attempt(text.slice(0, place) + other + text.slice(place + 1)), `at ${place}`).not.toMatch(/^opened/);
    }
  });
});

describe('the key file on the disk', () => {
  it('is readable by its owner only, and comes back as it was written', () => {
    const files = vaultFiles(newFolder());
    writeKeyFile(files, keyFile);
    expect(readKeyFile(files)).toEqual(keyFile);
    expect(fs.statSync(files.keys).mode & 0o777).toBe(0o600);
  });

  it('has a copy beside it that says the same, readable by its owner only', () => {
    const files = vaultFiles(newFolder());
    for (const written of [keyFile, otherVault]) {
      writeKeyFile(files, written);
      expect(fs.readFileSync(files.copyOfKeys, 'utf8')).toBe(fs.readFileSync(files.keys, 'utf8'));
    }
    expect(fs.statSync(files.copyOfKeys).mode & 0o777).toBe(0o600);
  });

  it('leaves nothing of its former content in the folder, nor in the former file', () => {
    const files = vaultFiles(newFolder());
    writeKeyFile(files, keyFile);
    const former = fs.openSync(files.keys, 'r');
    const formerCopy = fs.openSync(files.copyOfKeys, 'r');
    writeKeyFile(files, otherVault);
    for (const handle of [former, formerCopy]) {
      expect(fs.readFileSync(handle).every((byte) => byte === 0)).toBe(true);
      fs.closeSync(handle);
    }
    expect(fs.readdirSync(files.folder).toSorted()).toEqual(['keys.copy.json', 'keys.json']);
  });

  it('never has a copy with what it no longer holds, at whichever step the disk fails', () => {
    const { disk, calls } = failingDisk(Number.POSITIVE_INFINITY);
    const rehearsal = vaultFiles(newFolder());
    writeKeyFile(rehearsal, keyFile);
    writeKeyFile(rehearsal, otherVault, disk);
    for (let step = 1; step <= calls.length; step++) {
      const files = vaultFiles(newFolder());
      writeKeyFile(files, keyFile);
      const outcome = attemptWrite(files, failingDisk(step).disk);
      const [now, copy] = [readKeyFile(files), idOfCopy(files)];
      expect([null, now.vaultId], `step ${step}, ${calls[step - 1]}, ${outcome}`).toContain(copy);
      settleKeyFiles(files);
      expect(idOfCopy(files)).toBe(now.vaultId);
      expect(fs.readdirSync(files.folder).toSorted()).toEqual(['keys.copy.json', 'keys.json']);
    }
  });

  it('is never replaced by a file that could not be read back', () => {
    const files = vaultFiles(newFolder());
    writeKeyFile(files, keyFile);
    expect(() => writeKeyFile(files, { ...keyFile, label: '' })).toThrow('key_file_damaged');
    expect(readKeyFile(files)).toEqual(keyFile);
  });

  it.each<[string, (files: ReturnType<typeof vaultFiles>) => void, string]>([
    ['there is none', () => undefined, 'key_file_missing'],
    ['only a damaged copy is there', ({ copyOfKeys }) => fs.writeFileSync(copyOfKeys, '{'), 'key_file_missing'],
    ['only the copy is there', ({ copyOfKeys }) => fs.writeFileSync(copyOfKeys, JSON.stringify(keyFile)), 'key_file_damaged'],
    ['it is empty', ({ keys }) => fs.writeFileSync(keys, ''), 'key_file_damaged'],
    ['it is enormous', ({ keys }) => fs.writeFileSync(keys, ' '.repeat(100_000) + JSON.stringify(keyFile)), 'key_file_damaged'],
    ['it is a folder', ({ keys }) => fs.mkdirSync(keys), 'key_file_damaged'],
    [
      'it is damaged and the copy good',
      ({ keys, copyOfKeys }) => {
        fs.writeFileSync(keys, JSON.stringify(keyFile).slice(0, -1));
        fs.writeFileSync(copyOfKeys, JSON.stringify(keyFile));
      },
      'key_file_damaged',
    ],
  ])('is told apart when %s', (_, arrange, code) => {
    const files = vaultFiles(newFolder());
    arrange(files);
    expect(() => readKeyFile(files)).toThrow(code);
  });

  it('is the old or the new one, whole, at whichever step of its replacement the disk fails', () => {
    const { disk, calls } = failingDisk(Number.POSITIVE_INFINITY);
    const rehearsal = vaultFiles(newFolder());
    writeKeyFile(rehearsal, keyFile);
    writeKeyFile(rehearsal, otherVault, disk);
    expect(calls.length).toBeGreaterThan(10);
    for (let step = 1; step <= calls.length; step++) {
      const files = vaultFiles(newFolder());
      writeKeyFile(files, keyFile);
      const outcome = attemptWrite(files, failingDisk(step).disk);
      const found = readKeyFile(files).vaultId;
      // What was acknowledged is there; what was refused may be there too, when only the folder's list of names could not be sent to the disk.
      if (outcome === 'written') expect(found, `step ${step}`).toBe(otherVault.vaultId);
      else expect([keyFile.vaultId, otherVault.vaultId], `step ${step}, ${outcome}`).toContain(found);
    }
  });
});

function attemptWrite(files: ReturnType<typeof vaultFiles>, disk: FileSystem): string {
  try {
    writeKeyFile(files, otherVault, disk);
    return 'written';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

/** Whose the copy is; `null` when there is none, or when it is being wiped. */
function idOfCopy({ copyOfKeys }: ReturnType<typeof vaultFiles>): string | null {
  try {
    return parseKeyFile(fs.readFileSync(copyOfKeys, 'utf8')).vaultId;
  } catch {
    return null;
  }
}

describe('a slot', () => {
  it('is of no use to anybody who takes it to another vault', async () => {
    const unwrap = (vaultId: string): Promise<(Buffer | null)[]> =>
      Promise.all(otherVault.slots.slice(0, 1).map((slot) => unwrapDataKey(slot, secretBytes(passphrase), slotContext(vaultId), CHEAP)));
    expect(await unwrap(otherVault.vaultId)).toEqual([expect.any(Buffer)]);
    expect(await unwrap(keyFile.vaultId)).toEqual([null]);
  });

  it('cannot be made for a key of another length', async () => {
    const identity = { id: crypto.randomUUID(), kind: 'passphrase', createdAt: CREATED } as const;
    await expect(wrapDataKey(Buffer.alloc(31), Buffer.from('x'), identity, 'context', CHEAP)).rejects.toThrow(RangeError);
  });
});
