import type { DiagnosticWords } from '../diagnostics-catalogue.ts';

/** Words of « Diagnostic », in English. */
export const diagnostics: DiagnosticWords = {
  title: 'Diagnostics',
  lead: 'If the software misbehaves, this file helps whoever helps you. It is sent nowhere: you read it, and then you decide.',
  what: {
    title: 'What it holds',
    items: [
      'the versions of the software and of the system',
      'the size of the vault and orders of magnitude (“10-99”), never an exact number of referrals',
      'the age of the last backup, the delay before locking, the chosen appearance',
      'codes and counters since the software was started: locks, refusals, how long answers took',
    ],
    never: 'Never: a name, a text that you typed, the code of a situation, a folder of the computer, the name of a file.',
  },
  preview: {
    title: 'The file, as it will be written',
    label: 'Text of the file',
    again: 'Make it again',
    save: 'Save this file',
  },
  memory: 'The counters are kept in memory only and go when the software is closed. No crash dump is ever made.',
};
