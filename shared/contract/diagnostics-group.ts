import * as z from 'zod';
import { errors } from '#shared/messages/fr/errors.ts';
import { done, nothing } from './fields.ts';
import { read, shell, write } from './operation.ts';
import { folder, savedFile } from './papers-shell-group.ts';

/** How many there are, by order of size. */
export const magnitudes = ['0', '1-9', '10-99', '100-999', '1000-9999', '10000+'] as const;
const magnitude = z.enum(magnitudes);
const errorCode = z.enum(Object.keys(errors) as [keyof typeof errors, ...(keyof typeof errors)[]]);

/** What a diagnostic file says of the vault: how large it is and how it is kept, never what it holds. */
export const vaultFacts = z.strictObject({
  schemaVersion: z.int().min(0).max(100_000),
  sqlite: z.string().regex(/^\d{1,3}(\.\d{1,4}){1,3}$/),
  /** Rounded up. */
  megabytes: z.int().min(0).max(1_000_000),
  /** Part of it that is free, in hundredths. */
  freeSpace: z.int().min(0).max(100),
  referrals: magnitude,
  meetings: magnitude,
  structures: magnitude,
  journal: magnitude,
  journalWhole: z.boolean(),
  autoLockMinutes: z.int().min(1).max(120),
  passphrases: z.int().min(0).max(100),
  recoveryKeys: z.int().min(0).max(100),
  backup: z.strictObject({
    /** Days since the last one that was verified. */
    ageDays: z.int().min(0).max(100_000).nullable(),
    failure: errorCode.nullable(),
    secondPlace: z.boolean(),
    secondFailure: errorCode.nullable(),
  }),
});

/** A file for whoever helps with the program: shown whole before it leaves. */
export const diagnostics = {
  /** What the shell asks the vault; no window may. */
  vault: { ...read({ input: nothing, output: vaultFacts }), windows: [] },
  /** The file is about to be written outside the vault. */
  leaving: { ...write({ input: nothing, output: done }), windows: [] },
  /** The text of the file, as it will be written. */
  preview: shell({ input: nothing, output: z.strictObject({ text: z.string() }) }),
  /** Writes the text that was last shown. @throws AppError `not_found` when none was */
  save: shell({ input: z.strictObject({ language: z.enum(['fr', 'en']), folder }), output: savedFile }),
};
