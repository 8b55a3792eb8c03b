import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/errors/app-error.ts';
import { toStorageError } from './storage-errors.ts';

describe('what the disk refuses', () => {
  it.each([
    ['ENOENT', 'vault_folder_not_found'],
    ['EACCES', 'vault_folder_not_writable'],
    ['EROFS', 'vault_folder_not_writable'],
    ['ENOSPC', 'vault_disk_full'],
    ['EDQUOT', 'vault_disk_full'],
    ['SQLITE_FULL', 'vault_disk_full'],
    ['SQLITE_BUSY', 'vault_in_use'],
    ['SQLITE_BUSY_RECOVERY', 'vault_in_use'],
    ['SQLITE_READONLY_DBMOVED', 'vault_folder_not_writable'],
    ['SQLITE_CORRUPT_INDEX', 'database_damaged'],
    ['SQLITE_IOERR_SHORT_READ', 'database_damaged'],
    ['SQLITE_IOERR_READ', 'vault_folder_not_found'],
    ['SQLITE_IOERR_WRITE', 'vault_folder_not_found'],
  ])('is told in a sentence: %s is %s', (code, expected) => {
    expect(toStorageError(Object.assign(new Error('text of the system'), { code }))).toMatchObject({ name: 'AppError', code: expected });
  });

  it.each([
    ['a defect', new TypeError('x is not a function')],
    ['a broken rule of the schema', Object.assign(new Error('UNIQUE'), { code: 'SQLITE_CONSTRAINT_UNIQUE' })],
    ['an error that already has a sentence', new AppError('wrong_passphrase')],
    ['something that is no error', 'ENOSPC'],
  ])('is not made up for %s', (_, error) => {
    expect(toStorageError(error)).toBe(error);
  });
});
