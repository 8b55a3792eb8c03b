import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import type { PaperDocument } from '#shared/meeting/paper.ts';
import { call } from './call.ts';
import { currentLanguage } from './session.ts';

export type PaperFormat = InputOf<'files.save'>['format'];
/** What the paper is about; its file's name is made from this alone: `{ kind, meetingId, on, code }`. */
export type PaperAbout = InputOf<'files.save'>['about'];
/** Where the file went: `saved` false when the dialog was cancelled. `leavingSentence` of the notice says it. */
export type SavedFile = OutputOf<'files.save'>;

/** What a calendar may know of a meeting; the answer of `meetings.open` has it. */
export interface CalendarMeeting {
  readonly id: number;
  readonly on: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string | null;
}

/**
 * Lays out a paper that the vault composed and writes it outside, where the person says. Not to be offered when the paper is not `ready`.
 * @param folder typed by the person on a host without dialogs; `null`: the usual one
 * @throws CallError `pdf_unavailable`, `vault_disk_full`, `vault_folder_not_writable`, `vault_folder_not_found`, `vault_locked`
 */
export function savePaper(paper: PaperDocument, format: PaperFormat, about: PaperAbout, folder: string | null = null): Promise<SavedFile> {
  return call('files.save', { paper, format, about, language: currentLanguage(), folder });
}

/**
 * Writes the date and the place of a meeting as a file for calendars, without a word about its agenda.
 * @throws CallError as `savePaper`
 */
export function saveCalendar({ id, on, startsAt, endsAt, place }: CalendarMeeting, folder: string | null = null): Promise<SavedFile> {
  return call('files.saveCalendar', { meetingId: id, on, startsAt, endsAt, place, language: currentLanguage(), folder });
}
