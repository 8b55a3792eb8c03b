import * as z from 'zod';
import { date, done, id, nothing } from './fields.ts';
import { read, write } from './operation.ts';

/** What a coming meeting still lacks, in the order in which it is put right. `count`: how many, where there are several. */
export const meetingLacks = ['time', 'place', 'host', 'agenda', 'presentation', 'convening', 'frozen', 'attendance', 'charter'] as const;

/** What can be done with what waits, from the first screen, in one key. */
export const todayActions = {
  /** The next meeting, agreements that end within six months, releases whose numbers have changed and that nobody has explained. */
  around: read({
    input: nothing,
    output: z.strictObject({
      meeting: z
        .strictObject({
          id,
          on: date,
          startsAt: z.string().nullable(),
          status: z.enum(['planned', 'convened']),
          situations: z.int(),
          lacks: z.array(z.strictObject({ what: z.enum(meetingLacks), count: z.int() })),
        })
        .nullable(),
      ending: z.array(
        z.strictObject({ agreementId: id, kind: z.enum(['convention', 'charter']), structureName: z.string(), validUntil: date }),
      ),
      toExplain: z.array(z.strictObject({ releaseId: id, from: date, to: date, publishedOn: date, changes: z.int() })),
    }),
  }),
  /** Moves the day on which something is due: the feedback of an orientation, an action, the end of a watch. */
  postpone: write({
    input: z.strictObject({ referralId: id, kind: z.enum(['feedback', 'action', 'watch']), recordId: id.nullable(), on: date }),
    output: done,
  }),
  /** Hands an action or an orientation to a structure; `null`: back to the coordination. */
  delegate: write({
    input: z.strictObject({ referralId: id, kind: z.enum(['feedback', 'action']), recordId: id, ownerId: id.nullable() }),
    output: done,
  }),
};
