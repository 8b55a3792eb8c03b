import * as z from 'zod';
import { date, done, id, LINE, requiredText } from './fields.ts';
import { shell, write } from './operation.ts';
import { documentFormats, leavingDocument } from './retention-group.ts';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const language = z.enum(['fr', 'en']);

/** Where the file went. `saved` false: the dialog was cancelled, and nothing was written. */
export const savedFile = z.strictObject({ saved: z.boolean(), folder: z.string().nullable(), file: z.string().nullable() });

/** A folder that was typed, on a host without dialogs; `null`: the usual one (`CLSM` in the documents). */
export const folder = requiredText(1_000).nullable();

/** Files that leave the vault. The shell lays them out, asks where they go, has the vault note it, and writes them whole or not at all. */
export const files = {
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
  /** How the cellule works, as a file for another CLSM; `letterhead`: with the head of its documents. */
  saveSettings: shell({ input: z.strictObject({ letterhead: z.boolean(), language, folder }), output: savedFile }),
  /** A document that the vault composes by reference: a paper of a meeting, a letter, an elimination slip, a person's own document, the journal. CSV: its tables. */
  saveDocument: shell({
    input: z.strictObject({ document: leavingDocument, format: z.enum(documentFormats), language, folder }),
    output: savedFile,
  }),
};

/** What the shell has the vault note; no window may call it. */
export const exportNotes = {
  /** The calendar entry of that meeting is about to be written outside the vault. Refused when there is no such meeting. */
  record: { ...write({ input: z.strictObject({ meetingId: id }), output: done }), windows: [] },
};
