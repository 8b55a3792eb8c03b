import type { ErrorCode } from '#shared/errors/app-error.ts';

const FIRST_DELAY = 1_000;
const LONGEST_DELAY = 30_000;
const wrongSecrets: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['wrong_passphrase', 'wrong_recovery_key']);

/** The operations that take a secret. */
export const takesSecret = (name: string): boolean => name === 'vault.open' || isChangeOfKeys(name) || opensBackup(name);

/** Changes of the open vault's keys, each against a secret. */
export const isChangeOfKeys = (name: string): boolean =>
  name === 'vault.changePassphrase' || (name.startsWith('keys.') && name !== 'keys.list' && name !== 'keys.draw');

const opensBackup = (name: string): boolean => name === 'backups.inspect' || name === 'backups.restore' || name === 'backups.salvage';

export interface RetryDelay {
  /** Whole seconds to wait before the next try; 0 when one may try now. */
  secondsLeft(): number;
  /** Notes how a try ended: a wrong secret doubles the delay, a right one ends it, anything else changes nothing. */
  note(outcome: { readonly ok: true } | { readonly ok: false; readonly code: ErrorCode }): void;
}

/**
 * Growing delay after wrong secrets: 1 s, 2 s, 4 s … 30 s at most. It lives in the host, so that ending the vault process does not reset it.
 * @param monotonic milliseconds of a clock that nobody can set back
 */
export function createRetryDelay(monotonic: () => number): RetryDelay {
  let failures = 0;
  let notBefore = Number.NEGATIVE_INFINITY;
  return {
    secondsLeft: () => Math.max(0, Math.ceil((notBefore - monotonic()) / 1000)),
    note(outcome) {
      if (outcome.ok) {
        failures = 0;
        notBefore = Number.NEGATIVE_INFINITY;
      } else if (wrongSecrets.has(outcome.code)) {
        notBefore = monotonic() + Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** failures);
        failures += 1;
      }
    },
  };
}
