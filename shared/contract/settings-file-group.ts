import * as z from 'zod';
import { MOST_CHARACTERS, settingsParts } from '#shared/settings-file/settings-file.ts';
import { date, done, nothing } from './fields.ts';
import { read, write } from './operation.ts';

const fileText = z.string().max(MOST_CHARACTERS * 4);
const change = z.strictObject({
  part: z.enum(settingsParts),
  where: z.string(),
  what: z.enum(['value', 'added', 'removed', 'reworded', 'ended', 'merged', 'class', 'order']),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

/** The settings as a file, for a CLSM that starts from another's: how the cellule works, nothing of who it is, and nobody. */
export const settingsFile = {
  /** What the shell asks for; no window may. `letterhead`: with the head of the documents. @throws AppError `settings_name_someone`, `letterhead_names_someone` */
  compose: {
    ...read({ input: z.strictObject({ letterhead: z.boolean() }), output: z.strictObject({ text: z.string(), on: date }) }),
    windows: [],
  },
  /** The file is about to be written outside the vault. */
  leaving: { ...write({ input: nothing, output: done }), windows: [] },
  /** What taking over a file would change. @throws AppError `settings_file_…` */
  preview: { ...read({ input: z.strictObject({ text: fileText }), output: z.array(change) }), maxInputBytes: MOST_CHARACTERS * 4 },
  /** Takes over the chosen parts, all or nothing. @throws AppError `settings_file_…` */
  apply: {
    ...write({
      input: z.strictObject({ text: fileText, parts: z.array(z.enum(settingsParts)).min(1).max(settingsParts.length) }),
      output: z.strictObject({ changes: z.int() }),
    }),
    maxInputBytes: MOST_CHARACTERS * 4,
  },
};
