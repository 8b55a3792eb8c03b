import * as z from 'zod';
import { typedLists, typedTotals } from '#shared/summary/indicator-names.ts';
import { referralStatuses } from '#shared/workflow/steps.ts';
import { date, done, id, nothing, optionalText, PARAGRAPH } from './fields.ts';
import { read, write } from './operation.ts';

const yearNumber = z.int().min(1990).max(2199);

const count = z.int().min(0).max(10_000);

/** What is known of a year before the software beside its two totals; every number comes from somebody's paper, and may say so in its comment. */
const knownTotals = z.array(z.strictObject({ indicator: z.enum(typedTotals), value: count })).max(typedTotals.length);
const knownLists = z
  .array(
    z.strictObject({
      indicator: z.enum(typedLists),
      values: z
        .array(z.strictObject({ code: z.string().min(1).max(40), value: count }))
        .min(1)
        .max(80),
      comment: optionalText(PARAGRAPH),
    }),
  )
  .max(typedLists.length);

export const yearRow = z.strictObject({
  referralId: id,
  reference: z.string(),
  /** First day of the month shown: of the decision, or of the reception as long as nothing is decided. */
  month: date,
  referrer: z.string(),
  level: z.literal([1, 2]).nullable(),
  status: z.enum(referralStatuses),
  /** The reviewed publishable wording; `null` as long as nothing is decided. */
  decision: z.string().nullable(),
  purposes: z.array(z.string()),
  note: z.string().nullable(),
});

/** The table of the year and the trend (domain.md, section 7). */
export const year = {
  table: read({
    input: z.strictObject({ year: yearNumber }),
    output: z.strictObject({
      rows: z.array(yearRow),
      /** Counts of the same query; the sentences are made from them. `residue`: counted but not shown, after an opposition. */
      counts: z.strictObject({
        referrals: z.int(),
        situations: z.int(),
        level1: z.int(),
        level2: z.int(),
        undecided: z.int(),
        enquiries: z.int(),
        comebacks: z.int(),
        residue: z.int(),
      }),
    }),
  }),
  trend: read({
    input: nothing,
    output: z.array(
      z.strictObject({
        year: z.int(),
        referrals: z.int(),
        enquiries: z.int(),
        source: z.enum(['vault', 'typed']),
        comment: z.string().nullable(),
        /** Of a typed year: what else is known. */
        totals: knownTotals,
        lists: knownLists,
      }),
    ),
  }),
  savePastYear: write({
    input: z.strictObject({
      year: yearNumber,
      referrals: count,
      enquiries: count,
      comment: optionalText(PARAGRAPH),
      totals: knownTotals.default([]),
      /** A list may add up to less than its total, and not to more (`typedTotalOf`). */
      lists: knownLists.default([]),
    }),
    output: done,
  }),
  removePastYear: write({ input: z.strictObject({ year: yearNumber }), output: done }),
};

/** What waits today, over all referrals. */
export const today = {
  overview: read({
    input: nothing,
    output: z.strictObject({
      today: date,
      dues: z.array(
        z.strictObject({
          referralId: id,
          reference: z.string(),
          kind: z.enum(['feedback', 'action', 'watch', 'tell', 'consent']),
          on: date.nullable(),
          recordId: id.nullable(),
          label: z.string().nullable(),
        }),
      ),
      /** Referrals received and not yet assessed. */
      toAssess: z.array(z.strictObject({ referralId: id, reference: z.string(), receivedOn: date, structureName: z.string() })),
      onAgenda: z.array(z.strictObject({ referralId: id, reference: z.string(), since: date, postponed: z.boolean() })),
    }),
  }),
};
