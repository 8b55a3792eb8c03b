import * as z from 'zod';
import { foundKinds } from '../search/resolve-filters.ts';
import { referralStatuses } from '../workflow/steps.ts';
import { LINE } from './fields.ts';
import { read, write } from './operation.ts';

/** What a text that was found is, where it stands. */
export const foundParts = [
  'reference',
  'referrer',
  'request',
  'answer',
  'facts',
  'opinions',
  'tried',
  'wish',
  'around',
  'reason',
  'assessment',
  'exchange',
  'decision',
  'action',
  'note',
  'coded',
  'place',
  'notes',
  'item',
  'minutes',
  'name',
  'contact',
  'agreement',
] as const;
export type FoundPart = (typeof foundParts)[number];

/** Most results that are counted and shown; what is beyond is said, and asks for another word. */
export const MOST_COUNTED = 1000;

const found = z.strictObject({
  kind: z.enum(foundKinds),
  /** Number of the referral, meeting, structure or agreement. */
  id: z.number(),
  /** Reference of a referral, name of a structure (also that of an agreement); `null` for a meeting, which is known by its day. */
  title: z.string().nullable(),
  on: z.string().nullable(),
  status: z.string().nullable(),
  /** The referrer of a referral, the type of a structure (a code), the kind of an agreement. */
  detail: z.string().nullable(),
  excerpts: z.array(
    z.strictObject({
      part: z.enum(foundParts),
      on: z.string().nullable(),
      text: z.string(),
      marks: z.array(z.strictObject({ start: z.int(), end: z.int() })),
    }),
  ),
});

/** Finding anything that the vault holds. Identities are apart: only when asked for, and that is recorded. */
export const search = {
  find: read({
    input: z.strictObject({
      words: z.string().max(LINE),
      levels: z.array(z.int()).max(2),
      years: z.array(z.int()).max(101),
      /** Types of structure: of the referrer of a referral, of a structure, of an agreement's. */
      sectors: z.array(z.string().max(60)).max(60),
      statuses: z.array(z.enum(referralStatuses)).max(20),
      kinds: z.array(z.enum(foundKinds)).max(5),
      territories: z.array(z.string().max(40)).max(60),
    }),
    output: z.strictObject({
      results: z.array(found),
      /** How many there are, up to `MOST_COUNTED`; `more` beyond. */
      total: z.int(),
      more: z.boolean(),
    }),
  }),
  /** Persons whose name, birth date, address, telephone or mail has all the words. Each search is recorded as a reading of identities. */
  identities: write({
    input: z.strictObject({ words: z.string().min(2).max(LINE) }),
    output: z.strictObject({
      persons: z.array(
        z.strictObject({
          name: z.string(),
          birthDate: z.string().nullable(),
          referrals: z.array(z.strictObject({ id: z.number(), reference: z.string(), receivedOn: z.string(), status: z.string() })),
        }),
      ),
      more: z.boolean(),
    }),
  }),
};
