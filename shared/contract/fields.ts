import * as z from 'zod';
import { isLocalDate, type LocalDate } from '#shared/dates/local-date.ts';

/** Building blocks of the schemas. Texts are trimmed; an empty optional text is kept as `null`, « non renseigné ». */

/** A record's number. */
export const id = z.int().positive();

/** A business date, `YYYY-MM-DD`, of a day that exists. */
export const date: z.ZodType<LocalDate, string> = z.string().refine(isLocalDate);

/** A stable code of a code list. */
export const code = z
  .string()
  .min(1)
  .max(40)
  .regex(/^[a-z0-9_]+$/);

/** A necessary text of at most `max` characters. */
export const requiredText = (max: number) => z.string().trim().min(1).max(max);

/** An optional text of at most `max` characters; blank becomes `null`. */
export const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .nullable()
    .transform((value) => (value === '' ? null : value));

/** Lengths of texts, in characters: a line, a paragraph, several pages. */
export const LINE = 200;
export const PARAGRAPH = 2_000;
export const PAGES = 20_000;

export const nothing = z.strictObject({});
export const done = z.strictObject({});
export const created = z.strictObject({ id });
