import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import { call } from './call.ts';
import { currentLanguage } from './session.ts';

export type PaperFormat = 'docx' | 'pdf';
/** Which paper of which meeting: `{ paper, meetingId, itemId, version }`. */
export type PaperOfMeeting = Omit<Extract<InputOf<'files.saveDocument'>['document'], { readonly kind: 'meeting_paper' }>, 'kind'>;
/** Where the file went: `saved` false when the dialog was cancelled. `leavingSentence` of the notice says it. */
export type SavedFile = OutputOf<'files.saveDocument'>;

/** What a calendar may know of a meeting; the answer of `meetings.open` has it. */
export interface CalendarMeeting {
  readonly id: number;
  readonly on: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string | null;
}

/**
 * Has a paper of a meeting written outside, where the person says. The vault composes it again as it leaves: no word of it comes from the page.
 * @param folder typed by the person on a host without dialogs; `null`: the usual one
 * @throws CallError `text_must_be_mended`, `pdf_unavailable`, `vault_disk_full`, `vault_folder_not_writable`, `vault_folder_not_found`, `vault_locked`
 */
export function savePaper(paper: PaperOfMeeting, format: PaperFormat, folder: string | null = null): Promise<SavedFile> {
  return call('files.saveDocument', { document: { kind: 'meeting_paper', ...paper }, format, language: currentLanguage(), folder });
}

/**
 * Writes the date and the place of a meeting as a file for calendars, without a word about its agenda.
 * @throws CallError as `savePaper`
 */
export function saveCalendar({ id, on, startsAt, endsAt, place }: CalendarMeeting, folder: string | null = null): Promise<SavedFile> {
  return call('files.saveCalendar', { meetingId: id, on, startsAt, endsAt, place, language: currentLanguage(), folder });
}
