import { AppError } from '#shared/errors/app-error.ts';
import { PASSPHRASE_MIN_LENGTH, passphraseLength, passphraseStrength } from '#shared/keys/passphrase-strength.ts';

/**
 * Refuses a passphrase that a guesser would find: the vault is as safe as its weakest slot.
 * @param ownWords what is tried first on this vault: its name
 * @throws AppError `passphrase_too_short`, `passphrase_weak`
 */
export function checkNewPassphrase(passphrase: string, ownWords: readonly string[]): void {
  if (passphraseLength(passphrase) < PASSPHRASE_MIN_LENGTH) throw new AppError('passphrase_too_short', { min: PASSPHRASE_MIN_LENGTH });
  if (passphraseStrength(passphrase, ownWords).level === 'weak') throw new AppError('passphrase_weak');
}
