import crypto from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';
import { AppError } from '#shared/errors/app-error.ts';
import { canonicalJson } from './canonical-json.ts';

/** Bytes of the data key, the one key that encrypts the database. */
export const DATA_KEY_BYTES = 32;

/** Work factor of scrypt for every slot that is written, and the least that is accepted when one is opened (128 MiB, r = 8). */
export const SCRYPT_N = 2 ** 17;
const SCRYPT_N_LEAST = 2 ** 14;
const SCRYPT_N_MOST = 2 ** 18;

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const KDF_SALT_BYTES = 32;

/** For tests only, which open hundreds of slots: another work factor, both for slots that are made and as the least accepted. */
export interface KeyDerivationOptions {
  readonly scryptN?: number;
}

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/**
 * One way to the data key: a secret stretched by scrypt, which unwraps the data key by AES-256-GCM. Whose it is stands in the vault, not here:
 * whoever finds the file learns no name.
 */
export const keySlotSchema = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['passphrase', 'recovery']),
  createdAt: z.iso.datetime(),
  kdf: z.strictObject({
    name: z.literal('scrypt'),
    // Bounded before it is used: absurd parameters must not take the memory or the time of the machine.
    N: z
      .int()
      .min(SCRYPT_N_LEAST)
      .max(SCRYPT_N_MOST)
      .refine((n) => (n & (n - 1)) === 0),
    r: z.literal(8),
    p: z.literal(1),
    salt: hex(KDF_SALT_BYTES),
  }),
  iv: hex(IV_BYTES),
  wrapped: hex(DATA_KEY_BYTES),
  tag: hex(TAG_BYTES),
});

export type KeySlot = z.infer<typeof keySlotSchema>;
export type KeySlotKind = KeySlot['kind'];

/** What names a slot and is authenticated with it. */
export type KeySlotIdentity = Pick<KeySlot, 'id' | 'kind' | 'createdAt'>;

const derive = promisify<crypto.BinaryLike, crypto.BinaryLike, number, crypto.ScryptOptions, Buffer>(crypto.scrypt);

/**
 * Wraps the data key under a secret, with a salt and an initialisation vector of its own.
 * @param context what the slot belongs to; authenticated, so that a slot is of no use in another vault
 * @param secret bytes of the normalised passphrase, or of the recovery key; the caller overwrites them
 */
export async function wrapDataKey(
  dataKey: Buffer,
  secret: Buffer,
  identity: KeySlotIdentity,
  context: string,
  options: KeyDerivationOptions = {},
): Promise<KeySlot> {
  if (dataKey.length !== DATA_KEY_BYTES) throw new RangeError(`a data key has ${DATA_KEY_BYTES} bytes`);
  const kdf = {
    name: 'scrypt',
    N: options.scryptN ?? SCRYPT_N,
    r: 8,
    p: 1,
    salt: crypto.randomBytes(KDF_SALT_BYTES).toString('hex'),
  } as const;
  const iv = crypto.randomBytes(IV_BYTES);
  const wrappingKey = await deriveWrappingKey(secret, kdf);
  try {
    const cipher = crypto.createCipheriv(CIPHER, wrappingKey, iv, { authTagLength: TAG_BYTES });
    cipher.setAAD(authenticatedData({ ...identity, kdf }, context));
    const wrapped = Buffer.concat([cipher.update(dataKey), cipher.final()]);
    return { ...identity, kdf, iv: iv.toString('hex'), wrapped: wrapped.toString('hex'), tag: cipher.getAuthTag().toString('hex') };
  } finally {
    wrappingKey.fill(0);
  }
}

/**
 * Tries a secret on a slot.
 * @returns the data key, to be overwritten by the caller after use; `null` when the secret is wrong or the slot was modified
 *   (the two cannot be told apart)
 * @throws AppError `key_file_damaged`, without deriving anything, when the slot's work factor was lowered
 */
export async function unwrapDataKey(
  slot: KeySlot,
  secret: Buffer,
  context: string,
  options: KeyDerivationOptions = {},
): Promise<Buffer | null> {
  if (slot.kdf.N < (options.scryptN ?? SCRYPT_N)) throw new AppError('key_file_damaged');
  const wrappingKey = await deriveWrappingKey(secret, slot.kdf);
  try {
    const decipher = crypto.createDecipheriv(CIPHER, wrappingKey, Buffer.from(slot.iv, 'hex'), { authTagLength: TAG_BYTES });
    decipher.setAAD(authenticatedData(slot, context));
    decipher.setAuthTag(Buffer.from(slot.tag, 'hex'));
    const dataKey = decipher.update(Buffer.from(slot.wrapped, 'hex'));
    try {
      decipher.final();
    } catch {
      dataKey.fill(0);
      return null;
    }
    return dataKey;
  } finally {
    wrappingKey.fill(0);
  }
}

/** Everything that is said about a slot, but for the ciphertext, which authenticates itself. */
function authenticatedData({ id, kind, createdAt, kdf }: KeySlotIdentity & Pick<KeySlot, 'kdf'>, context: string): Buffer {
  return Buffer.from(canonicalJson({ context, id, kind, createdAt, kdf }), 'utf8');
}

/** Runs off the event loop: the process answers meanwhile. */
function deriveWrappingKey(secret: Buffer, { N, r, p, salt }: KeySlot['kdf']): Promise<Buffer> {
  // scrypt itself takes 128·N·r bytes; Node refuses anything above `maxmem`, which is 32 MiB unless said.
  const maxmem = 128 * N * r + 2 ** 20;
  return derive(secret, Buffer.from(salt, 'hex'), 32, { N, r, p, maxmem });
}
