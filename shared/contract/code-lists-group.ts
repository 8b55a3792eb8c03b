import * as z from 'zod';
import { code, date, done, LINE, nothing, requiredText } from './fields.ts';
import { read, write } from './operation.ts';

const list = requiredText(40);

const editedValue = z.strictObject({
  code: z.string(),
  fr: z.string(),
  en: z.string(),
  parent: z.string().nullable(),
  validTo: z.string().nullable(),
  habilitationClass: z.enum(['A', 'B', 'C', 'D']).nullable(),
  college: z.string().nullable(),
  /** Under which value it is counted. */
  mergedInto: z.string().nullable(),
  /** How many records have it. */
  uses: z.int(),
  /** May be reworded and moved only. */
  held: z.boolean(),
});

/** What of a value its form gives. */
const words = { fr: requiredText(LINE), en: requiredText(LINE) };
const place = {
  /** Family of the value, one of those of its list; `null`: it stands for itself. */
  parent: code.nullable(),
  /** Only for types of structure. */
  habilitationClass: z.enum(['A', 'B', 'C', 'D']).nullable(),
  college: code.nullable(),
};

/** The code lists as the cellule edits them. Codes are stable: labels, order, end and merging change, what records have does not. */
export const codes = {
  lists: read({
    input: nothing,
    output: z.array(z.strictObject({ list: z.string(), freedom: z.enum(['open', 'words']), values: z.array(editedValue) })),
  }),
  /** @throws AppError `code_list_closed`, `code_label_taken`, `too_many_codes`, `unknown_code` */
  add: write({ input: z.strictObject({ list, ...words, ...place }), output: z.strictObject({ code: z.string() }) }),
  /** Rewords a value, in records of the past too. @throws AppError `unknown_code`, `code_label_taken` */
  change: write({ input: z.strictObject({ list, code, ...words, ...place }), output: done }),
  /** From the day after `on` it is no longer proposed; `null`: it is again. @throws AppError `code_held`, `unknown_code` */
  end: write({ input: z.strictObject({ list, code, on: date.nullable() }), output: done }),
  /** One place up or down. */
  move: write({ input: z.strictObject({ list, code, by: z.union([z.literal(-1), z.literal(1)]) }), output: done }),
  /** Counts a value under another from now on, past years included; `into` null: apart again. @throws AppError `code_held`, `code_merged`, `unknown_code` */
  merge: write({ input: z.strictObject({ list, code, into: code.nullable() }), output: done }),
};
