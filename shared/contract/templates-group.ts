import * as z from 'zod';
import { TEMPLATE_LENGTH } from '#shared/templates/template-kinds.ts';
import { done, nothing, requiredText } from './fields.ts';
import { read, write } from './operation.ts';

const kind = requiredText(40);
const language = z.enum(['fr', 'en']);

/** The documents that the cellule words itself. The program's own templates are in the messages; here is what differs from them. */
export const templates = {
  own: read({ input: nothing, output: z.array(z.strictObject({ kind: z.string(), language, text: z.string() })) }),
  /** @throws AppError `template_unusable`, `template_names_someone` */
  save: write({ input: z.strictObject({ kind, language, text: requiredText(TEMPLATE_LENGTH) }), output: done }),
  /** The program's own template again. */
  restore: write({ input: z.strictObject({ kind, language }), output: done }),
};
