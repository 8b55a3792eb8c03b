import type { today as french } from '../fr/today.ts';

/** Words of the first screen, “Today”, in English. */
export const today: typeof french = {
  title: 'Today',
  newReferral: 'New referral',
  firstRow: 'Go to the first item',
  beside: 'On the agenda and to take up again',
  newEnquiry: 'One-off enquiry',
  groups: { late: 'Overdue', today: 'Today', week: 'This week', later: 'Later', undated: 'No date' },
  dues: {
    feedback: (orientation) => `Feedback expected: ${orientation}`,
    feedbackUnnamed: 'Feedback expected on an orientation',
    action: (label) => `Action: ${label}`,
    actionUnnamed: 'Action to follow up',
    watch: 'Watch to be ended',
    watchLever: (lever) => `Watch: waiting for the lever “${lever}”`,
    tell: 'Referrer to be told',
    consent: 'Information of the person to be taken up again',
  },
  toAssess: { title: 'To be assessed', row: (structure) => `Interview to hold with ${structure}`, received: (when) => `Received ${when}` },
  onAgenda: {
    title: 'On the agenda',
    waiting: 'Waiting for a meeting of the cellule',
    postponed: 'Postponed to a later meeting',
    since: (when) => `Since ${when}`,
  },
  drafts: {
    title: 'To take up again',
    savedAt: (when) => `Draft of ${when}`,
    forms: {
      'new-referral': 'Referral begun',
      'new-enquiry': 'One-off enquiry begun',
      'structures.create': 'Organisation of the directory',
      'structures.update': 'Record of the directory',
      'year.pastYear': 'Past year',
      'settings.save': 'Settings',
    },
    unnamed: 'Form begun',
    newRecord: 'New',
    discard: (what) => `Discard the draft: ${what}`,
    discardShort: 'Discard',
  },
  empty: {
    title: 'Nothing is waiting today',
    text: 'Feedback to expect, actions to follow up, watches to end and referrals to assess will come here.',
  },
  keysHint: 'to move, Enter to open',
};
