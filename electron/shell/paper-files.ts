import { randomUUID } from 'node:crypto';
import type { InputOf, OutputOf, ParsedInputOf } from '#shared/contract/contract.ts';
import { paperFileName } from '#shared/meeting/paper-file-name.ts';
import { meetingToIcs } from '../papers/meeting-to-ics.ts';
import type { Caller } from './caller.ts';
import type { LeavingFiles } from './leaving-files.ts';

export interface PaperFiles {
  saveCalendar(input: ParsedInputOf<'files.saveCalendar'>, caller: Caller): Promise<OutputOf<'files.saveCalendar'>>;
}

/** Has the vault note that a file of a meeting leaves it. @throws AppError `vault_locked`, or why it could not be noted */
export type NoteExport = (input: InputOf<'exportNotes.record'>) => Promise<void>;

/** The date of a meeting as a file for calendars. */
export function createPaperFiles(files: LeavingFiles, note: NoteExport, now: () => Date): PaperFiles {
  return {
    async saveCalendar({ meetingId, language, folder, ...event }, caller) {
      const leaving = files.begin();
      const content = meetingToIcs({ ...event, language, uid: randomUUID(), now: now() });
      const name = paperFileName({ kind: 'calendar', on: event.on, code: null, ending: 'ics', language });
      return leaving.write(caller, { name, ending: 'ics', language, folder, content, note: () => note({ meetingId }) });
    },
  };
}
