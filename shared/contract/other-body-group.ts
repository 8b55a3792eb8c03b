import * as z from 'zod';
import { otherBodies } from '#shared/workflow/other-bodies.ts';
import { date, done, id } from './fields.ts';
import { read, write } from './operation.ts';

const body = z.enum(otherBodies);

/** Other bodies that also examine the situation of a saisine: coded and dated, no text. The saisine stays one saisine in every count. */
export const otherBody = {
  read: read({
    input: z.strictObject({ referralId: id }),
    output: z.array(z.strictObject({ body, on: date.nullable() })),
  }),
  /** Notes a body, or gives it another date. */
  save: write({ input: z.strictObject({ referralId: id, body, on: date.nullable() }), output: done }),
  remove: write({ input: z.strictObject({ referralId: id, body }), output: done }),
};
