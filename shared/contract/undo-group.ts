import * as z from 'zod';
import { done, id, nothing } from './fields.ts';
import { read, write } from './operation.ts';

/** What was done to a referral: the operation's name, for a sentence, and which referral. */
const undone = z.strictObject({ operation: z.string(), referralId: id, reference: z.string() });

/** Taking back what was done in this session, the last first. */
export const undo = {
  last: read({ input: nothing, output: z.strictObject({ done: undone.nullable() }) }),
  /** Takes back the last one; refused when the referral was changed otherwise since. */
  back: write({ input: nothing, output: undone }),
};

/** What was thrown away: notes and drafts, kept 30 days. */
export const trash = {
  list: read({
    input: nothing,
    output: z.strictObject({
      items: z.array(
        z.strictObject({
          id,
          kind: z.enum(['note', 'draft']),
          referralId: id.nullable(),
          reference: z.string().nullable(),
          /** Stable name of a draft's form. */
          form: z.string().nullable(),
          /** Day of a note, and its first words; a draft shows none. */
          on: z.string().nullable(),
          beginning: z.string().nullable(),
          removedAt: z.string(),
          /** The day from which it is gone for good. */
          goneOn: z.string(),
        }),
      ),
    }),
  }),
  restore: write({ input: z.strictObject({ id }), output: done }),
  /** Removes one for good, or all. */
  empty: write({ input: z.strictObject({ id: id.nullable() }), output: z.strictObject({ removed: z.int() }) }),
};

/** Former versions of texts that were written over. */
export const history = {
  ofReferral: read({
    input: z.strictObject({ referralId: id }),
    output: z.strictObject({
      texts: z.array(
        z.strictObject({
          kind: z.enum(['note', 'exchange', 'decision']),
          recordId: id,
          field: z.string(),
          text: z.string(),
          replacedAt: z.string(),
          /** Whose key; `null` when it has no name. */
          by: z.string().nullable(),
        }),
      ),
    }),
  }),
};
