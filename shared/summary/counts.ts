import * as z from 'zod';

/** What a number counts. A list in one unit adds up to the number of that unit in the period. */
export const countUnits = [
  'situation',
  'referral',
  'enquiry',
  'comeback',
  'meeting',
  /** One situation on the agenda of one meeting that was held; a situation examined twice is two. */
  'passage',
  'exchange',
  'action',
  'attendance',
  'missing_resource',
  'delay',
] as const;
export type CountUnit = (typeof countUnits)[number];

/**
 * One list of exact counts of a period and a sector. `rows` holds every code that occurs, « non renseigné » included (`not_recorded`), in the order of the code list;
 * when `multiple` is false they add up to `n`. When it is true one unit may have several codes (levers), `n` stands beside, and those without any are
 * counted under `none`.
 */
export const countTable = z.strictObject({
  /** Name of the indicator in `indicators.ts`, which has its definition. */
  indicator: z.string(),
  unit: z.enum(countUnits),
  n: z.int(),
  multiple: z.boolean(),
  rows: z.array(z.strictObject({ code: z.string(), label: z.string(), value: z.int() })),
});

/** A delay in days: how many were measured, and their median and extremes. */
export const delayFigures = z.strictObject({
  indicator: z.string(),
  n: z.int(),
  median: z.number().nullable(),
  least: z.int().nullable(),
  greatest: z.int().nullable(),
});

/** Everything that is counted for a period and a sector, exactly. Personal data as soon as numbers are small. */
export const summaryCounts = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date(),
  sector: z.string(),
  /** `typed`: a year from before the software, as somebody wrote it down; only what was known then is there. */
  source: z.enum(['vault', 'typed']),
  /** What was noted beside a typed year. */
  comment: z.string().nullable(),
  /** By the name of the indicator. */
  totals: z.record(z.string(), z.int()),
  tables: z.array(countTable),
  delays: z.array(delayFigures),
});

export type CountTable = z.output<typeof countTable>;
export type DelayFigures = z.output<typeof delayFigures>;
export type SummaryCounts = z.output<typeof summaryCounts>;
