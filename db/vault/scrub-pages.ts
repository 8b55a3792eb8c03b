import { AppError } from '#shared/errors/app-error.ts';
import { withStorageErrors } from './storage-errors.ts';
import type { VaultDatabase } from './open-database.ts';

/** Key in `meta` of the mark that an erasure was committed and the pages that held it are still to be rewritten. */
export const SCRUB_PENDING = 'scrub_pending';

/** Whether an erasure was committed whose pages are still to be rewritten. */
export function isScrubPending(database: VaultDatabase): boolean {
  return database.prepare('SELECT 1 FROM meta WHERE key = ?').get(SCRUB_PENDING) !== undefined;
}

/** As `scrubPages`; where the disk refuses, it stays to be done. */
export function scrubWhenPossible(database: VaultDatabase): void {
  try {
    scrubPages(database);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

/**
 * After an erasure: rewrites the whole file, so that nothing is left in free or half-used pages (`secure_delete` overwrites what it frees, but a
 * page that is rebalanced keeps old bytes behind its content), and empties the log, which holds the pages as they were. The mark is removed
 * last: what a crash or a full disk interrupts is done again at the next opening.
 * @throws AppError of the disk (`vault_disk_full`); what was erased stays erased
 */
export function scrubPages(database: VaultDatabase): void {
  withStorageErrors(() => {
    // The index keeps what it merged away until it is told to forget.
    database.exec("INSERT INTO referral_search (referral_search) VALUES ('optimize')");
    database.exec('VACUUM');
    database.prepare('DELETE FROM meta WHERE key = ?').run(SCRUB_PENDING);
    database.pragma('wal_checkpoint(TRUNCATE)');
  });
}
