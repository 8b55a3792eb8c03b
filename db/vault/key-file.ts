import crypto from 'node:crypto';
import fs from 'node:fs';
import { z } from 'zod';
import { AppError } from '#shared/errors/app-error.ts';
import { normalisePassphrase } from '#shared/keys/passphrase-strength.ts';
import { parseRecoveryKey } from '#shared/keys/recovery-key.ts';
import { type FileSystem, writeFileAtomically } from './atomic-file.ts';
import { canonicalJson } from './canonical-json.ts';
import { type KeyDerivationOptions, type KeySlot, type KeySlotKind, keySlotSchema, unwrapDataKey } from './key-slot.ts';
import { hasSystemCode, toStorageError } from './storage-errors.ts';
import type { VaultFiles } from './vault-files.ts';
import { replacingAndWiping, wipeFile, wipeQuietly } from './wipe-file.ts';

/**
 * `keys.json`: who may open the vault. It holds the data key once a slot, wrapped, and what is said of the vault before it is open.
 *
 * Two layers authenticate it. Each slot's ciphertext authenticates the slot and the vault's identity, so that no slot is of use
 * elsewhere. The seal, a MAC under a key derived from the data key, authenticates the whole file, so that a changed name, a slot
 * taken out or put back, another database's salt are found by whoever opens by any slot; and whoever has opened the vault can
 * change the file without knowing the secrets of the other slots.
 */

const FORMAT_NAME = 'clsm-vault';
const FORMAT_VERSION = 1;
const FORMAT = `${FORMAT_NAME}/${FORMAT_VERSION}` as const;

/** A key file takes about 2 kB; more than this is not read. */
const MOST_BYTES = 64 * 1024;
/** A coordinator, deputies, a recovery key; a wrong secret is tried on each, which takes its time. */
export const MOST_SLOTS = 8;

/** Longest name of a CLSM in a key file, in characters. */
export const VAULT_LABEL_MAX = 200;

const contentSchema = z.strictObject({
  format: z.literal(FORMAT),
  vaultId: z.uuid(),
  /** Name of the CLSM in the list of recent vaults: readable before the vault is opened. */
  label: z.string().min(1).max(VAULT_LABEL_MAX),
  demonstration: z.boolean(),
  createdAt: z.iso.datetime(),
  /** The first sixteen bytes of `vault.db`, which tell another vault's database before a key is tried on it. */
  database: z.strictObject({ salt: z.string().regex(/^[0-9a-f]{32}$/) }),
  slots: z
    .array(keySlotSchema)
    .min(1)
    .max(MOST_SLOTS)
    .refine((slots) => new Set(slots.map(({ id }) => id)).size === slots.length),
});

const keyFileSchema = contentSchema.extend({ seal: z.string().regex(/^[0-9a-f]{64}$/) });

export type KeyFileContent = z.infer<typeof contentSchema>;
export type KeyFile = z.infer<typeof keyFileSchema>;

/** What the person at the keyboard types: the passphrase, or the recovery key in any spelling that `parseRecoveryKey` takes. */
export interface VaultSecret {
  readonly kind: KeySlotKind;
  readonly text: string;
}

export interface UnlockedKeyFile {
  /** To be overwritten (`fill(0)`) as soon as the database has it. */
  readonly dataKey: Buffer;
  readonly slot: KeySlot;
}

/** What each slot of a vault authenticates besides itself. */
export function slotContext(vaultId: string): string {
  return `${FORMAT} ${vaultId}`;
}

/** The fields of a key file, but for `format`, with the current format. */
export function keyFileContent(fields: Omit<KeyFileContent, 'format'>): KeyFileContent {
  return { format: FORMAT, ...fields };
}

/** @returns the key file with a seal over all its fields */
export function sealKeyFile(content: KeyFileContent, dataKey: Buffer): KeyFile {
  return { ...content, seal: sealOf(content, dataKey).toString('hex') };
}

/**
 * @param text content of a key file
 * @throws AppError `key_file_newer` for a later format, `key_file_damaged` for anything that is not exactly a key file
 */
export function parseKeyFile(text: string): KeyFile {
  const json = parseJson(text);
  const format = z.looseObject({ format: z.string() }).safeParse(json);
  const version = format.success ? new RegExp(`^${FORMAT_NAME}/([1-9]\\d{0,8})$`).exec(format.data.format)?.[1] : undefined;
  if (version !== undefined && Number(version) > FORMAT_VERSION) throw new AppError('key_file_newer');
  const parsed = keyFileSchema.safeParse(json);
  if (!parsed.success) throw new AppError('key_file_damaged');
  return parsed.data;
}

/**
 * Reads the key file of a vault.
 * @throws AppError `key_file_missing` when there is none; `key_file_damaged` when it is damaged, or missing while its copy is
 *   there (which is never taken silently: somebody may have put an older one there); `key_file_newer`
 */
export function readKeyFile(files: VaultFiles): KeyFile {
  const text = readSmallFile(files.keys);
  if (text !== null) return parseKeyFile(text);
  throw new AppError(readsAsKeyFile(files.copyOfKeys) ? 'key_file_damaged' : 'key_file_missing');
}

/**
 * Writes the key file in one step. A secret that is no longer in it opens nothing that is left in the folder: the copy is wiped before,
 * what the file held is overwritten after, and the copy is then made anew. A crash leaves the old key file or the new one, whole; a copy
 * that is missing is made again at the next opening (`settleKeyFiles`).
 * @throws AppError of the disk (`vault_disk_full`…); the file on the disk is then the old one, whole
 */
export function writeKeyFile(files: VaultFiles, keyFile: KeyFile, disk: FileSystem = fs): void {
  const text = textOf(keyFile);
  // A vault whose key file cannot be read back would be lost: a defect must stop here, before the good file is replaced.
  parseKeyFile(text);
  try {
    wipeFile(files.copyOfKeys, disk);
    replacingAndWiping(files.keys, () => writeFileAtomically(files.keys, text, disk), disk);
  } catch (error) {
    throw toStorageError(error);
  }
  writeCopy(files, text, disk);
}

/**
 * Puts the files beside the key file right after a crash: what was half written is wiped, and the copy says what the key file says.
 * To be called once the seal was checked.
 */
export function settleKeyFiles(files: VaultFiles): void {
  for (const file of [files.keys, files.copyOfKeys]) wipeQuietly(`${file}.partial`);
  const text = readSmallFile(files.keys);
  if (text === null || text === readCopy(files)) return;
  wipeQuietly(files.copyOfKeys);
  writeCopy(files, text, fs);
}

/** The copy is a second chance and no more: without room for it, the change that was made stands. */
function writeCopy(files: VaultFiles, text: string, disk: FileSystem): void {
  try {
    writeFileAtomically(files.copyOfKeys, text, disk);
  } catch {
    wipeQuietly(files.copyOfKeys);
  }
}

function readCopy(files: VaultFiles): string | null {
  try {
    return readSmallFile(files.copyOfKeys);
  } catch {
    return null;
  }
}

function textOf(keyFile: KeyFile): string {
  return `${JSON.stringify(keyFile, null, 2)}\n`;
}

/**
 * Tries a secret on the slots of its kind, then checks the seal.
 * @throws AppError `wrong_passphrase`, `wrong_recovery_key`, `recovery_key_typo`, `key_file_damaged`
 */
export async function unlockKeyFile(keyFile: KeyFile, secret: VaultSecret, options: KeyDerivationOptions = {}): Promise<UnlockedKeyFile> {
  const bytes = secretBytes(secret);
  try {
    for (const slot of keyFile.slots) {
      if (slot.kind !== secret.kind) continue;
      const dataKey = await unwrapDataKey(slot, bytes, slotContext(keyFile.vaultId), options);
      if (dataKey === null) continue;
      if (!hasItsSeal(keyFile, dataKey)) {
        dataKey.fill(0);
        throw new AppError('key_file_damaged');
      }
      return { dataKey, slot };
    }
  } finally {
    bytes.fill(0);
  }
  throw new AppError(secret.kind === 'passphrase' ? 'wrong_passphrase' : 'wrong_recovery_key');
}

/** The bytes that are derived from a secret; the caller overwrites them. Throws AppError `recovery_key_typo`. */
export function secretBytes({ kind, text }: VaultSecret): Buffer {
  return kind === 'passphrase' ? Buffer.from(normalisePassphrase(text), 'utf8') : Buffer.from(parseRecoveryKey(text).buffer);
}

/** Whether a key file was sealed with this data key, and not changed since. */
export function hasItsSeal({ seal, ...content }: KeyFile, dataKey: Buffer): boolean {
  return crypto.timingSafeEqual(sealOf(content, dataKey), Buffer.from(seal, 'hex'));
}

function sealOf(content: KeyFileContent, dataKey: Buffer): Buffer {
  const sealKey = Buffer.from(crypto.hkdfSync('sha256', dataKey, Buffer.alloc(0), `${FORMAT} seal`, 32));
  try {
    return crypto.createHmac('sha256', sealKey).update(canonicalJson(content), 'utf8').digest();
  } finally {
    sealKey.fill(0);
  }
}

function readsAsKeyFile(file: string): boolean {
  try {
    const text = readSmallFile(file);
    return text !== null && parseKeyFile(text) !== null;
  } catch {
    return false;
  }
}

/** Text of a file, `null` when there is none. Anything but a small regular file (a folder, a pipe, a film) is damage. */
function readSmallFile(file: string): string | null {
  try {
    const stat = fs.statSync(file);
    if (!stat.isFile() || stat.size > MOST_BYTES) throw new AppError('key_file_damaged');
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (hasSystemCode(error, 'ENOENT')) return null;
    throw toStorageError(error);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('key_file_damaged');
  }
}
