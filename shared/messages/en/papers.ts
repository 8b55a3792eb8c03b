import type { papers as french } from '../fr/papers.ts';

/** Words of what the vault composes — papers, minutes, slides, letters — in English. */
export const papers: typeof french = {
  withheld: '[text to be mended before it leaves the cellule]',
  notShared: 'This item is no longer shared.',
  reminder:
    'What is said here is covered by professional secrecy. Everyone shares only what the person strictly needs; nothing is recorded, nor repeated outside.',
  confidential: 'Confidential, for its addressees only',
  situation: (code) => `Situation ${code}`,
  minutesOf: (n) => `${n} min`,
  fact: {
    on: 'Date',
    time: 'Time',
    place: 'Place',
    host: 'Host',
    referrer: 'Referrer',
  },
  itemTypes: {
    situation: 'Situation',
    partner_presentation: 'Presentation of a partner',
    yearly_report: 'Validation of the yearly report',
    cellule_life: 'Life of the cellule',
  },
  kinds: {
    permanent: 'Permanent member',
    deputy: 'Deputy',
    invited: 'Invited member',
    observer: 'Observer',
    person_concerned: 'Person concerned',
    representative: 'Representative of the person',
  },
  convocation: {
    columns: ['Time', 'Item', 'Duration', 'Invited members'],
  },
  attendanceSheet: {
    columns: ['Structure', 'Capacity', 'Name and function', 'Signature'],
  },
  minutes: {
    version: (version) => (version === 1 ? '' : `, version ${version}`),
    inPreparation: ', in preparation',
    correction: (text) => `This version corrects the one before: ${text}`,
    reminderRead: 'The confidentiality reminder was read.',
    present: 'Present',
    excused: 'Excused',
    excusedInformed: (who) => `${who} (sent their information)`,
    absent: 'Absent',
    nobody: 'Nobody.',
    recused: (who) => `Recused: ${who}.`,
    outcome: 'Outcome',
    noOutcome: 'Item not concluded.',
    levers: 'Levers',
    decision: 'Decision',
    purposes: 'Purposes',
    actions: 'Actions',
    actionColumns: ['Action', 'Who', 'Due', 'Recurrence'],
    earlierColumns: ['Situation', 'Action', 'Who', 'Due', 'State'],
    situationsExamined: (n) => (n === 1 ? '1 situation was examined.' : `${n} situations were examined.`),
  },
  feedback: {
    outcome: {
      decided: 'This is what was decided together:',
      postponed: 'It is postponed to a coming meeting. We shall come back to you.',
      review_on: (when) => `It will be seen again on ${when}. We shall come back to you.`,
      watch: 'It is put on watch: we keep it in sight, and you may call us at any time.',
      no_follow_up: 'The members present kept no further action. You may refer it again if the situation changes.',
      redirected: 'It is redirected to another body:',
      withdrawn: 'It is taken off the agenda.',
      information: 'It was presented for information.',
    },
  },
  way: {
    examined: (when) => `Examined in a meeting of the cellule on ${when}.`,
    reviewOn: (when) => `To be seen again on ${when}.`,
  },
};
