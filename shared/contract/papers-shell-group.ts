import * as z from 'zod';
import { paperDocument } from '#shared/meeting/paper.ts';
import { paperKinds } from '#shared/meeting/paper-file-name.ts';
import { date, done, id, LINE, requiredText } from './fields.ts';
import { shell, write } from './operation.ts';
import { documentFormats, leavingDocument } from './retention-group.ts';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const language = z.enum(['fr', 'en']);

/** What a paper is about. The file's name is made from it and from nothing else: it has no room for a person. */
export const paperAbout = z.strictObject({
  kind: z.enum(paperKinds),
  /** The meeting, for the audit. */
  meetingId: id,
  /** The meeting's day. */
  on: date,
  /** Code or reference of the situation (`2022-05`, `2022-05/2`), for a paper of one item. */
  code: z
    .string()
    .regex(/^\d{4}-\d{2,6}(\/\d{1,3})?$/)
    .nullable(),
});

/** Where the file went. `saved` false: the dialog was cancelled, and nothing was written. */
const savedFile = z.strictObject({ saved: z.boolean(), folder: z.string().nullable(), file: z.string().nullable() });

/** A folder that was typed, on a host without dialogs; `null`: the usual one (`CLSM` in the documents). */
const folder = requiredText(1_000).nullable();

/** Files that leave the vault. The shell lays them out, asks where they go, has the vault note it, and writes them whole or not at all. */
export const files = {
  /** Lays out a paper as the vault composed it. Refused as long as no vault is open. */
  save: shell({
    input: z.strictObject({ paper: paperDocument, format: z.enum(['docx', 'pdf']), about: paperAbout, language, folder }),
    output: savedFile,
  }),
  /** The date and the place of a meeting, for a calendar; no word about what is on its agenda. */
  saveCalendar: shell({
    input: z.strictObject({
      meetingId: id,
      on: date,
      startsAt: clock.nullable(),
      endsAt: clock.nullable(),
      place: requiredText(LINE).nullable(),
      language,
      folder,
    }),
    output: savedFile,
  }),
  /** A released summary, by reference: what is in the file comes from the ledger and passes through no window. CSV and JSON are archives. */
  saveSummary: shell({
    input: z.strictObject({ releaseId: id, format: z.enum(['docx', 'pdf', 'xlsx', 'csv', 'json']), folder }),
    output: savedFile,
  }),
  /** A document that the vault composes by reference: an elimination slip, a person's own document, the journal. CSV: its tables. */
  saveDocument: shell({
    input: z.strictObject({ document: leavingDocument, format: z.enum(documentFormats), language, folder }),
    output: savedFile,
  }),
};

/** What the shell has the vault note; no window may call it. */
export const exportNotes = {
  /** A file made from that meeting is about to be written outside the vault. Refused when there is no such meeting. */
  record: { ...write({ input: z.strictObject({ meetingId: id }), output: done }), windows: [] },
};
