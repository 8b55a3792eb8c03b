import crypto from 'node:crypto';
import { formatRecoveryKey, RECOVERY_KEY_BYTES } from '#shared/keys/recovery-key.ts';
import { secretBytes, slotContext } from './key-file.ts';
import { type KeyDerivationOptions, type KeySlot, type KeySlotIdentity, wrapDataKey } from './key-slot.ts';

/**
 * @param given `RECOVERY_KEY_BYTES` random bytes; drawn here when left out
 * @returns a recovery key in groups, to be shown once
 */
export function drawRecoveryKey(given?: Uint8Array): string {
  const bytes = given ?? crypto.randomBytes(RECOVERY_KEY_BYTES);
  const text = formatRecoveryKey(bytes);
  if (given === undefined) bytes.fill(0);
  return text;
}

/** Names a slot that is about to be made. */
export function newSlot(kind: KeySlot['kind'], now: Date): KeySlotIdentity {
  return { id: crypto.randomUUID(), kind, createdAt: now.toISOString() };
}

/** Wraps the data key under a passphrase or a recovery key as it was typed. Throws AppError `recovery_key_typo`. */
export async function wrapSecret(
  vaultId: string,
  dataKey: Buffer,
  identity: KeySlotIdentity,
  text: string,
  options: KeyDerivationOptions,
): Promise<KeySlot> {
  const bytes = secretBytes({ kind: identity.kind, text });
  try {
    return await wrapDataKey(dataKey, bytes, identity, slotContext(vaultId), options);
  } finally {
    bytes.fill(0);
  }
}

/** What is said of a slot to those who may not see its ciphertext. */
export function identityOf({ id, kind, createdAt }: KeySlotIdentity): KeySlotIdentity {
  return { id, kind, createdAt };
}
