import * as z from 'zod';
import { reportChart } from '#shared/summary/report.ts';

/**
 * What the projector may be shown: nothing that is not named here. A slide is made in the vault process, field by field, and every text in it
 * that somebody typed has passed the identifier guard for the destination `projector`. The whole answer of `projection.view` may be sent to the
 * projector's window; what must be mended, with its excerpts, is asked apart (`projection.deck`) and stays on the laptop.
 */

/** A typed text as it may be shown; `withheld`: the guard found something in it that is neither mended nor confirmed. */
export const projectedText = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('shown'), text: z.string() }),
  z.strictObject({ state: z.literal('withheld') }),
]);

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const clock = z.string().regex(/^\d{2}:\d{2}$/);

/** Page of a slide that does not hold everything at a legible size: `page` of `pages`, from 1. */
const paged = { page: z.int().min(1), pages: z.int().min(1) };

const projectedAction = z.strictObject({
  label: projectedText,
  /** Name of the structure that does it. */
  owner: z.string().nullable(),
  dueOn: day.nullable(),
  /** Label of its recurrence (« Une fois par an »); `null` for a single one. */
  recurrence: z.string().nullable(),
});

/** One slide. Words of codes are in the vault's language; the projector's own words (headings) are the window's. */
export const projectedSlide = z.discriminatedUnion('kind', [
  /** Name of the cellule and date. */
  z.strictObject({
    kind: z.literal('cover'),
    label: z.string(),
    cellule: z.string(),
    on: day,
    startsAt: clock.nullable(),
    place: projectedText.nullable(),
  }),
  /** The confidentiality reminder; its words are the catalogue's. */
  z.strictObject({ kind: z.literal('confidentiality'), text: z.string(), read: z.boolean() }),
  /** Who is around the table: structures and functions; a member's name only where it was explicitly allowed. */
  z.strictObject({
    kind: z.literal('attendance'),
    ...paged,
    rows: z.array(
      z.strictObject({
        structure: z.string().nullable(),
        kind: z.enum(['permanent', 'deputy', 'invited', 'observer', 'person_concerned', 'representative']),
        role: projectedText.nullable(),
        name: z.string().nullable(),
        here: z.boolean(),
      }),
    ),
  }),
  /** Actions of earlier meetings, which come back at the start. */
  z.strictObject({
    kind: z.literal('earlier'),
    ...paged,
    rows: z.array(projectedAction.extend({ code: z.string(), status: z.string() })),
  }),
  z.strictObject({
    kind: z.literal('agenda'),
    ...paged,
    rows: z.array(
      z.strictObject({
        type: z.enum(['situation', 'partner_presentation', 'yearly_report', 'cellule_life']),
        /** Code of the situation; `null` for the other items. */
        code: z.string().nullable(),
        title: projectedText.nullable(),
        startsAt: clock.nullable(),
        minutes: z.int(),
        state: z.enum(['waiting', 'current', 'done']),
      }),
    ),
  }),
  /** An item that is no situation. */
  z.strictObject({
    kind: z.literal('topic'),
    type: z.enum(['partner_presentation', 'yearly_report', 'cellule_life']),
    title: projectedText.nullable(),
    structure: z.string().nullable(),
    text: projectedText.nullable(),
    ...paged,
  }),
  /** A situation, one idea a slide: its coded facts, or one of the texts written for it. */
  z.strictObject({
    kind: z.literal('situation'),
    code: z.string(),
    part: z.enum(['facts', 'presentation', 'tried', 'question']),
    facts: z.array(z.strictObject({ label: z.string(), value: z.string() })),
    text: projectedText.nullable(),
    ...paged,
  }),
  /** Every lever of the list, those chosen marked. */
  z.strictObject({
    kind: z.literal('levers'),
    code: z.string(),
    levers: z.array(z.strictObject({ label: z.string(), chosen: z.boolean(), other: projectedText.nullable() })),
  }),
  /** The decision as it is written. */
  z.strictObject({
    kind: z.literal('decision'),
    code: z.string(),
    part: z.enum(['wording', 'purposes', 'actions']),
    /** Label of the outcome once it is recorded. */
    outcome: z.string().nullable(),
    wording: projectedText.nullable(),
    purposes: z.array(projectedText),
    actions: z.array(projectedAction),
    ...paged,
  }),
  /** One concluded item a page. */
  z.strictObject({
    kind: z.literal('recap'),
    ...paged,
    code: z.string().nullable(),
    title: projectedText.nullable(),
    outcome: z.string(),
    wording: projectedText.nullable(),
    actions: z.array(projectedAction),
    /** Actions that do not fit; the minutes have them all. */
    more: z.int().min(0),
  }),
  /**
   * One thing of a yearly summary that is guaranteed: a sentence, with a table of at most 8 rows or a chart. Made from a released report alone
   * (shared/summary/report-slides.ts), never from records.
   */
  z.strictObject({
    kind: z.literal('summary'),
    part: z.enum(['cover', 'words', 'table', 'chart']),
    /** Section of the report. */
    top: z.string().max(200),
    title: z.string().max(400),
    sentence: z.string().max(2_000).nullable(),
    table: z
      .strictObject({
        columns: z
          .array(z.strictObject({ label: z.string().max(200), kind: z.enum(['text', 'number']) }))
          .min(1)
          .max(8),
        rows: z
          .array(
            z.strictObject({
              cells: z.array(z.union([z.string().max(400), z.int(), z.null()])).max(8),
              mark: z.enum(['merged', 'total']).nullable(),
            }),
          )
          .max(8),
      })
      .nullable(),
    chart: reportChart.nullable(),
    /** What may be done with it, at the foot of the slide. */
    diffusion: z.string().max(400),
    ...paged,
  }),
  z.strictObject({
    kind: z.literal('end'),
    cellule: z.string(),
    next: z.strictObject({ on: day, startsAt: clock.nullable() }).nullable(),
  }),
  /** A slide that may not be shown (opposition, agreement taken back), or that no longer exists. */
  z.strictObject({ kind: z.literal('blank') }),
]);

export type ProjectedText = z.output<typeof projectedText>;
export type ProjectedSlide = z.output<typeof projectedSlide>;
