import { randomUUID } from 'node:crypto';
import type { InputOf, OutputOf, ParsedInputOf } from '#shared/contract/contract.ts';
import type { Language } from '#shared/dates/language.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { PaperDocument } from '#shared/meeting/paper.ts';
import { paperFileName } from '#shared/meeting/paper-file-name.ts';
import { catalogues } from '#shared/messages/catalogue.ts';
import { meetingToIcs } from '../papers/meeting-to-ics.ts';
import { paperToHtml } from '../papers/paper-to-html.ts';
import type { Caller } from './caller.ts';
import type { LeavingFiles } from './leaving-files.ts';

export interface PaperFiles {
  save(input: ParsedInputOf<'files.save'>, caller: Caller): Promise<OutputOf<'files.save'>>;
  saveCalendar(input: ParsedInputOf<'files.saveCalendar'>, caller: Caller): Promise<OutputOf<'files.saveCalendar'>>;
}

/** Has the vault note that a file of a meeting leaves it. @throws AppError `vault_locked`, or why it could not be noted */
export type NoteExport = (input: InputOf<'exportNotes.record'>) => Promise<void>;

/** The papers of a meeting, and its date, as files. */
export function createPaperFiles(files: LeavingFiles, note: NoteExport, now: () => Date): PaperFiles {
  return {
    async save({ paper, format, about, language, folder }, caller) {
      const leaving = files.begin();
      if (hasWithheld(paper)) throw new AppError('text_must_be_mended');
      const content =
        format === 'docx' ? await toDocx(paper, language) : await leaving.toPdf(paperToHtml(paper, language, leaving.fonts()));
      const name = paperFileName({ kind: about.kind, on: about.on, code: about.code, ending: format, language });
      const { meetingId } = about;
      return leaving.write(caller, { name, ending: format, language, folder, content, note: () => note({ meetingId }) });
    },
    async saveCalendar({ meetingId, language, folder, ...event }, caller) {
      const leaving = files.begin();
      const content = meetingToIcs({ ...event, language, uid: randomUUID(), now: now() });
      const name = paperFileName({ kind: 'calendar', on: event.on, code: null, ending: 'ics', language });
      return leaving.write(caller, { name, ending: 'ics', language, folder, content, note: () => note({ meetingId }) });
    },
  };
}

/** Whether the vault left a text out of the paper: the guard has not let it pass, and the paper is not ready. */
function hasWithheld(paper: PaperDocument): boolean {
  const all = JSON.stringify(paper);
  return Object.values(catalogues).some(({ papers }) => all.includes(papers.withheld));
}

/** The library that writes Word documents is large: it is read when the first one is made, not when the app starts. */
async function toDocx(paper: PaperDocument, language: Language): Promise<Uint8Array> {
  const { paperToDocx } = await import('../papers/paper-to-docx.ts');
  return paperToDocx(paper, language);
}
