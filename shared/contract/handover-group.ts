import * as z from 'zod';
import { referralStatuses } from '#shared/workflow/steps.ts';
import { paperDocument } from '#shared/meeting/paper.ts';
import { date, id, nothing } from './fields.ts';
import { read } from './operation.ts';

/** What a successor must know of the vault, without a word about any person: references, statuses, dates, structures. */
export const handoverOverview = z.strictObject({
  on: date,
  /** Open referrals, the oldest first; those of persons who are opposed are only counted. */
  open: z.array(
    z.strictObject({
      referralId: id,
      reference: z.string(),
      status: z.enum(referralStatuses),
      receivedOn: date,
      /** The earliest date on which something is due; `null`: nothing dated. */
      nextDue: date.nullable(),
      dues: z.int(),
    }),
  ),
  frozen: z.int(),
  /** Situations kept in sight; `until` null: until a lever appears. */
  watched: z.array(z.strictObject({ referralId: id, reference: z.string(), until: date.nullable() })),
  /** What was due before this day. */
  late: z.int(),
  meetings: z.array(z.strictObject({ meetingId: id, on: date, items: z.int() })),
  /** Conventions that end within six months and are not renewed. */
  conventions: z.array(z.strictObject({ structureName: z.string(), validUntil: date })),
  /** Charters that end so, counted: they name persons. */
  charters: z.int(),
});

/** The vault passes to a successor. */
export const handover = {
  overview: read({ input: nothing, output: handoverOverview }),
  /** The record of the handover as it is printed (procès-verbal de passation): no personal data, blanks for the signatures. */
  record: read({ input: nothing, output: z.strictObject({ paper: paperDocument }) }),
};
