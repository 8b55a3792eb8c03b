import * as z from 'zod';

/**
 * The yearly summary as one list of blocks: what the screen shows, what every document is laid out from, and what the slides are made of. It is made of
 * words, counts and labels only, in reading order; a document adds nothing to it.
 */

/** A cell: words, a whole number, or nothing to say (`null`, shown as a dash). */
const reportCell = z.union([z.string(), z.int(), z.null()]);

export const reportTable = z.strictObject({
  type: z.literal('table'),
  /** Stable name within the report; file, sheet and anchor names are made from it. */
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  title: z.string(),
  columns: z.array(z.strictObject({ label: z.string(), kind: z.enum(['text', 'number']) })).min(1),
  rows: z.array(
    z.strictObject({
      cells: z.array(reportCell),
      /** `merged`: several categories stand together for anonymity, and the line says so; `total`: the sum of the others. */
      mark: z.enum(['merged', 'total']).nullable(),
    }),
  ),
  /** What is counted and in which unit, in a sentence: the definition that stands beside the numbers. */
  definition: z.string().nullable(),
  note: z.string().nullable(),
});

export const reportChart = z.strictObject({
  type: z.literal('chart'),
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  kind: z.enum(['bars', 'stacked', 'line']),
  title: z.string(),
  /** Alternative text, made from the same numbers. */
  alternative: z.string(),
  /** What the values count: « situations ». */
  unit: z.string(),
  categories: z.array(z.string()).min(1),
  /** One value a category; `null` where nothing is known. */
  series: z.array(z.strictObject({ label: z.string(), values: z.array(z.int().nullable()) })).min(1),
  /** The table of this report that shows the same numbers. */
  tableId: z.string(),
});

export const reportBlock = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('heading'), level: z.literal([2, 3]), text: z.string() }),
  /** Prose. `id` names the paragraph, so that what the coordinator made of it can be kept. */
  z.strictObject({ type: z.literal('paragraph'), id: z.string(), text: z.string() }),
  z.strictObject({ type: z.literal('notice'), text: z.string() }),
  reportTable,
  reportChart,
]);

export const reportAudiences = ['public', 'copil', 'cellule'] as const;

export const summaryReport = z.strictObject({
  /** « Les travaux relatifs à la cellule » */
  title: z.string(),
  /** CLSM, cellule, period and sector in words. */
  subtitle: z.string(),
  facts: z.strictObject({
    audience: z.enum(reportAudiences),
    /** True: everything below was made from the audited publication file alone. False: personal data. */
    guaranteed: z.boolean(),
    from: z.iso.date(),
    to: z.iso.date(),
    /** Name of the sector, `null` for the whole territory. */
    sector: z.string().nullable(),
    /** Day on which it was made, `2023-01-12`. */
    madeOn: z.iso.date(),
    /** k of the guarantee; `null` where there is none. */
    threshold: z.int().nullable(),
    /** Version of the program that made it. */
    version: z.string(),
    language: z.enum(['fr', 'en']),
    /** Printed on every page: what may be done with the document, and for one without guarantee that it is not anonymised. */
    diffusion: z.string(),
    /** Who makes it: name of the CLSM. */
    author: z.string(),
  }),
  sections: z.array(z.strictObject({ id: z.string(), title: z.string(), blocks: z.array(reportBlock) })),
  /** Each thing that is counted, its unit and its definition: the sheet of definitions. */
  definitions: z.array(z.strictObject({ name: z.string(), unit: z.string(), text: z.string() })),
});

export type SummaryReport = z.output<typeof summaryReport>;
export type ReportBlock = z.output<typeof reportBlock>;
export type ReportTable = z.output<typeof reportTable>;
export type ReportChart = z.output<typeof reportChart>;
export type ReportAudience = (typeof reportAudiences)[number];
