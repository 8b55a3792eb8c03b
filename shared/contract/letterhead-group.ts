import * as z from 'zod';
import { LOGO_CHARACTERS, letterhead as head, letterheadBounds } from '#shared/letterhead/letterhead.ts';
import { done, LINE, nothing, optionalText, requiredText } from './fields.ts';
import { read, shell, write } from './operation.ts';

/** What stands at the head of every document. */
export const letterhead = {
  /** `logoText`: what the cellule says that its logo shows; `null`: the program's own words, which `head` has then. */
  read: read({ input: nothing, output: z.strictObject({ head, logoText: z.string().nullable() }) }),
  /** @throws AppError `letterhead_names_someone` */
  save: write({
    input: z.strictObject({
      lines: z.array(requiredText(letterheadBounds.lineLength)).max(letterheadBounds.lines),
      logoText: optionalText(LINE),
    }),
    output: done,
  }),
  /**
   * Lets the person choose a picture and keeps it, without anything that it tells beside its pixels. `file`: typed, on a host without dialogs.
   * @throws AppError `logo_…`, `import_file_missing`
   */
  chooseLogo: shell({ input: z.strictObject({ file: requiredText(2_000).nullable() }), output: z.strictObject({ chosen: z.boolean() }) }),
  /** The bytes of the chosen file; no window may. */
  takeLogo: { ...write({ input: z.strictObject({ base64: z.base64().max(LOGO_CHARACTERS) }), output: done }), windows: [] },
  removeLogo: write({ input: nothing, output: done }),
};
