import * as z from 'zod';
import { date, done, id, LINE, nothing, optionalText, PARAGRAPH, requiredText } from './fields.ts';
import { read, write } from './operation.ts';

export const settingsValue = z.strictObject({
  /** Name of the CLSM (« CLSM de Poitiers »). */
  label: requiredText(LINE),
  /** The cellule's own name (« cellule de concertation sur les situations psychosociales complexes »). */
  cellule: requiredText(LINE),
  /** Data controller: who answers for the data (a town, an inter-communality, a hospital). */
  controller: requiredText(LINE),
  language: z.enum(['fr', 'en']),
  autoLockMinutes: z.int().min(1).max(120),
  /** Days proposed between an orientation and its feedback. */
  feedbackDays: z.int().min(1).max(365),
  territorySectors: z.array(z.strictObject({ code: requiredText(40), label: requiredText(LINE) })).max(60),
  activeSince: date.nullable(),
  agreement: optionalText(PARAGRAPH),
  /** First and last day of the local contract (contrat local de santé) under which the cellule acts: the block of years that is counted together. */
  contractPeriod: z.strictObject({ from: date, to: date }).nullable(),
});

export const codeValue = z.strictObject({
  code: z.string(),
  fr: z.string(),
  en: z.string(),
  parent: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  habilitationClass: z.enum(['A', 'B', 'C', 'D']).nullable(),
  college: z.string().nullable(),
  /** The value under which it is counted; it is proposed no longer. */
  mergedInto: z.string().nullable(),
});

/** The cellule's own settings, kept in the vault. */
export const settings = {
  read: read({ input: nothing, output: settingsValue }),
  save: write({ input: settingsValue.partial(), output: done }),
  /** Code lists as this vault has them, each in its order. */
  codes: read({ input: nothing, output: z.record(z.string(), z.array(codeValue)) }),
};

/** What a screen remembers (filters, sort, folded parts); content of the vault, since a filter may tell something. */
export const screens = {
  recall: read({ input: z.strictObject({ screen: requiredText(60) }), output: z.strictObject({ state: z.json().nullable() }) }),
  remember: write({ input: z.strictObject({ screen: requiredText(60), state: z.json() }), output: done }),
};

/** What is typed in a form and not yet saved; kept at every pause, offered again after a crash or a lock. */
export const drafts = {
  list: read({
    input: nothing,
    output: z.array(
      z.strictObject({
        id,
        form: z.string(),
        subject: z.string(),
        referralId: id.nullable(),
        reference: z.string().nullable(),
        savedAt: z.string(),
      }),
    ),
  }),
  read: read({
    input: z.strictObject({ form: requiredText(60), subject: z.string().max(60) }),
    output: z.strictObject({ content: z.json().nullable(), savedAt: z.string().nullable() }),
  }),
  save: write({
    input: z.strictObject({ form: requiredText(60), subject: z.string().max(60), referralId: id.nullable(), content: z.json() }),
    output: z.strictObject({ savedAt: z.string() }),
  }),
  /** `trash`: thrown away by hand, and kept 30 days; else it was sent, and is gone. */
  discard: write({
    input: z.strictObject({ form: requiredText(60), subject: z.string().max(60), trash: z.boolean().default(false) }),
    output: done,
  }),
};
