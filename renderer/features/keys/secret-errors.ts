import type { ErrorCode } from '#shared/errors/app-error.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { envelopeOf } from '#renderer/client/call.ts';

/** Beside which field a refusal stands: the secret in hand, unless it is about another. */
const fields: Partial<Record<ErrorCode, string>> = {
  wrong_passphrase: 'current',
  wrong_recovery_key: 'current',
  wait_before_retry: 'current',
  slot_in_hand: 'current',
  recovery_key_typo: 'current',
  passphrase_too_short: 'passphrase',
  passphrase_weak: 'passphrase',
  same_passphrase: 'passphrase',
  recovery_key_different: 'typed',
  recovery_key_not_drawn: 'typed',
};

/** Runs a change of keys, and puts its refusal beside the field that it is about. */
export async function besideItsField(change: Promise<unknown>): Promise<void> {
  try {
    await change;
  } catch (error) {
    const { code, params, field } = envelopeOf(error);
    throw new AppError(code, params, field ?? fields[code]);
  }
}
