import * as z from 'zod';
import { sql, type ReadStore, type WriteStore } from '#db/store/store.ts';

/** What the vault itself knows of its backups: one row of `meta`. */

const made = z.object({
  /** Instant, ISO 8601 UTC, at which the copy was verified. */
  at: z.string(),
  /** Name of the file, without its folder. */
  file: z.string(),
  bytes: z.number(),
  /** The last entry of the audit that is in it: whether something was written since. */
  auditSeq: z.number(),
  tookMs: z.number(),
});
const failed = z.object({ at: z.string(), code: z.string() });

const recordSchema = z.object({
  last: made.nullable().default(null),
  failure: failed.nullable().default(null),
  second: z
    .object({
      folder: z.string(),
      /** After how many days without a backup there a reminder is shown. */
      remindAfterDays: z.int(),
      chosenAt: z.string(),
      lastAt: z.string().nullable().default(null),
      failure: failed.nullable().default(null),
    })
    .nullable()
    .default(null),
});

export type BackupRecord = z.output<typeof recordSchema>;

const KEY = 'backups';

/** An unreadable record is an empty one: a backup is then made again. */
export function readBackupRecord(store: ReadStore): BackupRecord {
  const row = store.first(sql.selectFrom('meta').select('value').where('key', '=', KEY));
  try {
    return recordSchema.parse(JSON.parse(row?.value ?? '{}'));
  } catch {
    return recordSchema.parse({});
  }
}

/** To be called in a transaction. */
export function writeBackupRecord(store: WriteStore, record: BackupRecord): void {
  const value = JSON.stringify(record);
  store.run(
    sql
      .insertInto('meta')
      .values({ key: KEY, value })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value })),
  );
}

/** What opening, locking and backing up write themselves: no reason for another backup. */
const NO_CHANGE = ['vault.open', 'vault.lock', 'backups.make', 'backups.saveSettings'];

/** Number of the last entry of the audit. */
export function lastAuditSeq(store: ReadStore): number {
  return store.first(sql.selectFrom('audit').select('seq').orderBy('seq', 'desc').limit(1))?.seq ?? 0;
}

/** Whether something was written, or a draft kept, since the last backup. */
export function changedSince(store: ReadStore, last: BackupRecord['last']): boolean {
  if (last === null) return true;
  const entry = store.first(
    sql.selectFrom('audit').select('seq').where('seq', '>', last.auditSeq).where('operation', 'not in', NO_CHANGE).limit(1),
  );
  if (entry) return true;
  return store.first(sql.selectFrom('draft').select('id').where('saved_at', '>', last.at).limit(1)) !== undefined;
}
