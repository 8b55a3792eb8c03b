import { AppError, type ErrorCode } from '#shared/errors/app-error.ts';

/** Codes of the system (`errno`) and of SQLite that the coordinator can do something about. */
const KNOWN: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'vault_folder_not_found',
  ENOTDIR: 'vault_folder_not_found',
  ENODEV: 'vault_folder_not_found',
  ENXIO: 'vault_folder_not_found',
  EIO: 'vault_folder_not_found',
  EACCES: 'vault_folder_not_writable',
  EPERM: 'vault_folder_not_writable',
  EROFS: 'vault_folder_not_writable',
  ENOSPC: 'vault_disk_full',
  EDQUOT: 'vault_disk_full',
  EFBIG: 'vault_disk_full',
  EBUSY: 'vault_in_use',
  SQLITE_FULL: 'vault_disk_full',
  SQLITE_BUSY: 'vault_in_use',
  SQLITE_LOCKED: 'vault_in_use',
  SQLITE_READONLY: 'vault_folder_not_writable',
  SQLITE_PERM: 'vault_folder_not_writable',
  SQLITE_CANTOPEN: 'vault_folder_not_writable',
  SQLITE_CORRUPT: 'database_damaged',
  SQLITE_NOTADB: 'database_damaged',
  SQLITE_IOERR_SHORT_READ: 'database_damaged',
  SQLITE_IOERR_DATA: 'database_damaged',
  // What is left under this code is a disk that does not answer: a stick pulled out.
  SQLITE_IOERR: 'vault_folder_not_found',
};

/**
 * What the operating system or SQLite threw, as an error with a sentence.
 * @returns an `AppError` for the failures that are expected of a disk; anything else, untouched (a defect stays a defect)
 */
export function toStorageError(error: unknown): unknown {
  const code = systemCode(error);
  if (code === undefined || error instanceof AppError) return error;
  // Extended codes of SQLite (SQLITE_IOERR_WRITE, SQLITE_BUSY_RECOVERY) mean what their primary code means.
  const known = KNOWN[code] ?? KNOWN[/^SQLITE_[A-Z]+/.exec(code)?.[0] ?? ''];
  return known === undefined ? error : new AppError(known);
}

/** Whether an error carries this code of the operating system or of SQLite. */
export function hasSystemCode(error: unknown, ...codes: readonly string[]): boolean {
  const code = systemCode(error);
  return code !== undefined && codes.includes(code);
}

/** Runs work on files and throws its failures as `toStorageError` says them. */
export function withStorageErrors<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw toStorageError(error);
  }
}

function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
