import * as z from 'zod';
import type { ErrorCode } from '#shared/errors/app-error.ts';
import { date, done, nothing, requiredText } from './fields.ts';
import { open, session, shell } from './operation.ts';
import { openVault, secret } from './vault-group.ts';

const file = requiredText(2_000);
const folder = requiredText(1_000);
const purpose = z.enum(['backup', 'safety', 'handover']);
/** Why something could not be done, and when that was. */
const failure = z.strictObject({ at: z.string(), code: z.string() as unknown as z.ZodType<ErrorCode> }).nullable();

/** How much a vault holds; nothing of what it holds. */
const counts = z.strictObject({
  referrals: z.int(),
  enquiries: z.int(),
  meetings: z.int(),
  structures: z.int(),
  actions: z.int(),
  notes: z.int(),
});

/** Backups of the open vault, and restoring one. The work is done by the vault process; none of it waits for the screen, nor the screen for it. */
export const backups = {
  status: session({
    input: nothing,
    output: z.strictObject({
      folder: z.string(),
      /** A backup is being made. */
      running: z.boolean(),
      /** The last one that was reopened and checked. */
      last: z.strictObject({ at: z.string(), file: z.string(), bytes: z.int() }).nullable(),
      failure,
      /** Whether something was written since. */
      changedSince: z.boolean(),
      /** A second place, of the person's choice. */
      second: z
        .strictObject({
          folder: z.string(),
          reachable: z.boolean(),
          remindAfterDays: z.int(),
          lastAt: z.string().nullable(),
          failure,
          /** It is time to plug it in. */
          due: z.boolean(),
        })
        .nullable(),
      backups: z.array(
        z.strictObject({
          file: z.string(),
          name: z.string(),
          place: z.enum(['own', 'second']),
          bytes: z.int(),
          createdAt: z.string(),
          /** `files`: a folder with the files of a vault that was replaced while it could not be opened; it is no backup to restore. */
          purpose: z.enum([...purpose.options, 'files']),
          /** The day on which it leaves the rotation at the latest; `null`: stays until somebody removes it. */
          leavesOn: date.nullable(),
          /** False after the data key was renewed: it opens with the secrets of its time. */
          opensWithCurrentKeys: z.boolean(),
        }),
      ),
    }),
  }),
  /** Begins a backup, and answers at once; `status` tells how it went. */
  make: session({ input: nothing, output: done }),
  saveSettings: session({
    input: z.strictObject({ secondFolder: folder.nullable(), remindAfterDays: z.int().min(1).max(90) }),
    output: done,
  }),
  remove: session({ input: z.strictObject({ file }), output: done }),
  /** Opens a backup and proves that it can be restored. `secret` null: by the key of the open vault. */
  inspect: open({
    input: z.strictObject({ file, secret: secret.nullable() }),
    output: z.strictObject({
      label: z.string(),
      createdAt: z.string(),
      purpose,
      counts,
      /** What the open vault holds; `null` when none is open. */
      current: counts.nullable(),
      /** Whether it is a backup of the open vault. */
      sameVault: z.boolean(),
      /** Whether the secrets of today open it after the restore; else those of its time do. */
      sameKeys: z.boolean(),
    }),
  }),
  /**
   * Puts a backup in the place of the vault in `folder`, or makes a vault of it there. What was there is kept first.
   * `safety`: the file or the folder that holds what was there.
   */
  restore: open({
    input: z.strictObject({ file, secret: secret.nullable(), folder }),
    output: z.strictObject({ vault: openVault, safety: z.string().nullable() }),
  }),
  /**
   * Writes everything the vault holds in open formats (JSON with its schema, CSV) into one ZIP file. Encrypted: with AES-256 and a key that
   * is drawn for this file and given back once.
   */
  export: session({
    input: z.strictObject({ folder, encrypted: z.boolean() }),
    output: z.strictObject({ file: z.string(), key: z.string().nullable(), tables: z.int(), rows: z.int() }),
  }),
  /** The same of a vault that is damaged: all that can still be read, encrypted. */
  salvage: open({
    input: z.strictObject({ folder, secret, target: folder }),
    output: z.strictObject({
      file: z.string(),
      key: z.string(),
      tables: z.int(),
      rows: z.int(),
      /** Whether the journal of the vault will have it: nothing can be noted where nothing can be written. */
      noted: z.boolean(),
      /** Tables of which something could not be read. */
      damaged: z.array(z.string()),
    }),
  }),
  /** The system's own dialog for a backup file; `null` when it was cancelled, or where the host has none. */
  chooseFile: shell({ input: nothing, output: z.strictObject({ file: z.string().nullable() }) }),
};
