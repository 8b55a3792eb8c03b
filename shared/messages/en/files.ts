import type { files as french } from '../fr/files.ts';

/** What is said of files that leave the vault, and what is written in them by their layout, in English. */
export const files: typeof french = {
  names: {
    convocation: 'convocation',
    attendance_sheet: 'attendance-sheet',
    presentation: 'anonymous-presentation',
    minutes: 'minutes',
    minutes_extract: 'minutes-extract',
    minutes_without_situations: 'minutes-without-situations',
    feedback: 'feedback-to-referrer',
    calendar: 'meeting',
  },
  page: (page, pages) => `Page ${page} of ${pages}`,
  meeting: 'Meeting of the cellule',
  leavingTitle: 'This file leaves the vault',
  leaving: 'It will no longer be encrypted. Keep it, send it and erase it as a confidential document.',
  leavingChoice: 'You will choose its folder. Its leaving is noted in the vault’s audit.',
  leavingFolder: (folder) => `It will be written in “${folder}”. Its leaving is noted in the vault’s audit.`,
  saved: (file, folder) => `“${file}” is written in “${folder}”.`,
  notSaved: 'Nothing was written.',
  dialogTitle: 'Choose where to write this document',
  dialogButton: 'Write here',
  docx: 'Word document',
  pdf: 'PDF document',
  ics: 'Appointment',
};
