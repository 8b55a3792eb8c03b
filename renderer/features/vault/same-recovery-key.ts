import { parseRecoveryKey } from '#shared/keys/recovery-key.ts';

/**
 * Whether what was typed is the recovery key that was shown; spaces, hyphens, case and look-alike letters do not matter.
 * @throws AppError `recovery_key_typo` when what was typed can be no recovery key
 */
export function isSameRecoveryKey(typed: string, shown: string): boolean {
  const [a, b] = [parseRecoveryKey(typed), parseRecoveryKey(shown)];
  return a.every((byte, index) => byte === b[index]);
}
