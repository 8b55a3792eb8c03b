import type Database from 'better-sqlite3';
import { AppError } from '#shared/errors/app-error.ts';
import { migration001 } from './migrations/001-referrals.ts';
import { migration002 } from './migrations/002-meetings.ts';
import { migration003 } from './migrations/003-publication.ts';
import { migration004 } from './migrations/004-retention.ts';
import { migration005 } from './migrations/005-writing.ts';
import { migration006 } from './migrations/006-import.ts';
import { migration007 } from './migrations/007-key-slots.ts';
import { migration008 } from './migrations/008-history.ts';
import { migration009 } from './migrations/009-letterhead.ts';
import { migration010 } from './migrations/010-list-index.ts';
import type { Migration } from './migrations/migration.ts';

/** Every migration, in order, without a gap. A new one is appended; none is ever changed. */
export const migrations: readonly Migration[] = [
  migration001,
  migration002,
  migration003,
  migration004,
  migration005,
  migration006,
  migration007,
  migration008,
  migration009,
  migration010,
];

/** The version that this program writes. */
export const schemaVersion = migrations.length;

/** Whether a vault's database was last written by an earlier program: it is migrated when it is opened. */
export function isOlder(database: Database.Database): boolean {
  const version = database.pragma('user_version', { simple: true }) as number;
  return version > 0 && version < schemaVersion;
}

/**
 * Brings a database to `schemaVersion`. All that is missing runs in one transaction (kysely's own migrator is not
 * transactional on SQLite), so that a crash leaves the old version or the new one.
 * @throws AppError `database_newer` when a later program wrote the file; nothing is changed then.
 */
export function migrate(database: Database.Database): void {
  const current = database.pragma('user_version', { simple: true }) as number;
  if (current > schemaVersion) throw new AppError('database_newer');
  if (current === schemaVersion) return;
  database.transaction(() => {
    for (const migration of migrations.slice(current)) database.exec(migration.sql);
    database.pragma(`user_version = ${schemaVersion}`);
  })();
}
