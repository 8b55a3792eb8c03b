import * as z from 'zod';

/**
 * A paper as the vault composes it, before it is laid out as DOCX or PDF: words only, in reading order. Every typed text in it has passed the
 * identifier guard for the destination `paper`; one that has not is replaced by the catalogue's placeholder, and `ready` is false then.
 */
export const paperBlock = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('heading'), level: z.literal([1, 2]), text: z.string() }),
  z.strictObject({ type: z.literal('paragraph'), text: z.string() }),
  /** Said apart from the rest: a reminder, a question. */
  z.strictObject({ type: z.literal('notice'), text: z.string() }),
  z.strictObject({ type: z.literal('list'), items: z.array(z.string()) }),
  z.strictObject({ type: z.literal('facts'), items: z.array(z.strictObject({ label: z.string(), value: z.string() })) }),
  z.strictObject({
    type: z.literal('table'),
    columns: z.array(z.string()),
    rows: z.array(z.array(z.string())),
    /** Columns left empty to be filled by hand (a signature). */
    blankColumns: z.array(z.int()),
  }),
]);

/** A part of a paper; `itemId` names the agenda item that it tells about, so that it can be left out later. */
export const paperSection = z.strictObject({ itemId: z.int().nullable(), blocks: z.array(paperBlock) });

export const paperDocument = z.strictObject({
  title: z.string(),
  subtitle: z.string(),
  sections: z.array(paperSection),
  footer: z.string(),
});

export type PaperBlock = z.output<typeof paperBlock>;
export type PaperSection = z.output<typeof paperSection>;
export type PaperDocument = z.output<typeof paperDocument>;
