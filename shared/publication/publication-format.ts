import { z } from 'zod';
import { leastThreshold } from './settings.ts';

const code = z.string().min(1).max(200);
const count = z.int().min(0).max(1_000_000);

/** A cell's value: a number, `null` when hidden, or the bounds that were shown. */
const cellValue = z.union([count, z.null(), z.strictObject({ min: count, max: count })]);

const cell = z.strictObject({
  /** One element a dimension of the table: the merged codes, or `*` for all of them. */
  key: z.array(z.union([z.array(code).min(1), z.literal('*')])),
  value: cellValue,
  /** A total that may always be shown, however small. */
  open: z.literal(true).optional(),
});

const table = z.strictObject({
  name: z.string().min(1).max(200),
  dims: z.array(z.string()),
  /** Which persons the table is about: allowed codes by dimension; other persons are not in it. */
  universe: z.record(z.string(), z.array(code).min(1)).optional(),
  /** Combinations that are not listed are zero. */
  complete: z.literal(true).optional(),
  cells: z.array(cell).min(1),
});

/**
 * Fictional data sets that give exactly this publication. Each is a list of rows `atoms*count`: one base-36 digit a variable (in the order of
 * `variables`), the index of the person's group among the variable's `groups`; `*count` is left out for one person.
 */
const witnesses = z.strictObject({
  variables: z.array(z.strictObject({ name: z.string(), groups: z.array(z.array(code).min(1)).min(1).max(30) })),
  worlds: z.array(z.array(z.string().regex(/^[0-9a-z]*(\*[1-9][0-9]*)?$/))),
});

const publicationFields = {
  format: z.literal('publication/1'),
  period: z.strictObject({ from: z.iso.date(), to: z.iso.date() }).optional(),
  scope: z.string().max(200).optional(),
  dims: z.record(z.string(), z.array(code).min(1)),
  sensitive: z.array(z.string()),
  process: z.array(z.string()),
  tables: z.array(table).min(1),
  witnesses: witnesses.optional(),
};

/** Schema of the publication file `publication/1`: the one that is audited, frozen and checked, and from which everything shown is made. */
export const publicationSchema = z.strictObject({ ...publicationFields, threshold: z.int().min(leastThreshold) });

/** The same file with any threshold from 2: what the auditor can be asked about, also for tables made by others. */
export const auditedFileSchema = z.strictObject({ ...publicationFields, threshold: z.int().min(2) });

export type Publication = z.infer<typeof publicationSchema>;
export type PublishedTable = z.infer<typeof table>;
export type PublishedCell = z.infer<typeof cell>;
export type PublishedKey = PublishedCell['key'][number];
export type Witnesses = z.infer<typeof witnesses>;

/** The JSON Schema of the publication file (draft 2020-12), to be given beside it. */
export function publicationJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(publicationSchema, { target: 'draft-2020-12' });
}
