import type { tour as french } from '../fr/tour.ts';

/** Words of the guided tour of the demonstration, in English. */
export const tour: typeof french = {
  title: 'Guided tour',
  begin: 'Begin the guided tour (ten minutes)',
  resume: 'Go on with the guided tour',
  again: 'See the guided tour again',
  progress: (step: number, of: number) => `${step} of ${of}`,
  attempt: 'Try this:',
  done: 'Done',
  next: 'Next',
  previous: 'Back',
  leave: 'Leave the tour',
  close: 'Close the tour',
  focus: 'Go to the guided tour',
  focusHint: 'comes back here',
  steps: {
    today: {
      title: 'Today',
      look: 'The first screen of the morning: what is due, what is late, the next meeting and what it lacks. Codes, never a name.',
      attempt: '`ArrowDown` enters the list, `Enter` opens the first line.',
      go: 'Go to Today',
    },
    call: {
      title: 'The telephone rings',
      look: 'Everything is on one page, in the order of the call; only three fields are needed. The column at the right says what is still to be asked.',
      attempt: 'note an invented call of a landlord (EKIDOM, for instance), then `Ctrl+Enter`. From any screen, `N` leads there.',
      go: 'Take a call',
    },
    exchange: {
      title: 'Exchanges and agreement',
      look: 'The work of every day: asking each partner, without identity as long as the person has not agreed. The agreement, at the right, opens or closes what may be shared.',
      attempt: '`E` records an exchange with the hospital (CHHL) and the DAC at once.',
      go: 'Open the saisine',
    },
    decide: {
      title: 'Deciding at level 1',
      look: 'Most saisines end here: an orientation, without a meeting. The publishable wording is the only sentence that may ever leave the cellule.',
      attempt: '`P` records the assessment, then `D` decides: one orientation, and read the proposed wording again.',
      go: 'Open the saisine',
    },
    find: {
      title: 'Finding',
      look: 'The beginning of words is enough, with or without accents; filters are typed with the words. Identities are searched only when you ask, and the journal notes it.',
      attempt: 'look for “level:2”, or “voisin year:2022” (the texts are in French).',
      go: 'Search',
    },
    prepare: {
      title: 'Preparing a meeting',
      look: 'The meeting is the exception. The agenda, who comes, who is entitled to hear what, and what is still missing.',
      attempt: 'open the situation on the agenda and write its presentation: the guard reads whatever could point at somebody.',
      go: 'Open the meeting',
    },
    project: {
      title: 'Projecting',
      look: 'The room sees nothing but slides made for it: the code of the situation, never an identity. `B` blanks, `F` freezes.',
      attempt: 'begin the meeting, then “Project”.',
      go: 'Run the meeting',
    },
    meeting: {
      title: 'The decision in the meeting',
      look: 'The round table, what was tried, the levers, the decision and its actions: each page follows the meeting. Everything is saved as you go.',
      attempt: 'go on with `Alt+PageDown` to the decision, and write its wording.',
      go: 'Go on with the meeting',
    },
    summary: {
      title: 'The yearly summary',
      look: 'Exact figures, for you only: each says what it counts. Six lines are enough to recognise somebody, which is why nothing here goes out.',
      attempt: 'choose the year 2022: it is what Poitiers published.',
      go: 'Open the summary',
    },
    publish: {
      title: 'Publishing',
      look: 'What goes out is checked: small lines are put together, and the screen shows before and after. Preparing publishes nothing.',
      attempt: 'choose a period, then `Ctrl+Enter`, and read what was put together.',
      go: 'Prepare a publication',
    },
    safe: {
      title: 'The vault, closed',
      look: 'A passphrase, a recovery key on paper, backups that verify themselves. Locking empties the screen and keeps what you were writing.',
      attempt: '`Ctrl+L` locks; open the demonstration again, the tour is still there.',
      go: 'See the keys',
    },
  },
  end: {
    title: 'You have seen it all',
    look: 'To begin in earnest: lock, “Other vaults”, then “Create a vault”. `F1` opens the guide at the chapter of the screen you are on.',
  },
};
