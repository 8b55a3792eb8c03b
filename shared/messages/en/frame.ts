import type { frame as french } from '../fr/frame.ts';

/** Words of the frame around every screen, in English. */
export const frame: typeof french = {
  appName: 'Cellule',
  navigation: 'Sections',
  today: 'Today',
  referrals: 'Saisines',
  meetings: 'Meetings',
  directory: 'Directory',
  year: 'Yearly summary',
  settings: 'Vault and settings',
  newReferral: 'New saisine',
  skip: 'Go to the content',
  lock: 'Lock',
  veil: 'Privacy veil',
  veilShown: 'The screen is veiled.',
  veilLift: 'Lift the veil',
  search: 'Search',
  commands: 'Commands',
  shortcuts: 'Keyboard shortcuts',
  density: 'Compact rows',
  comfortable: 'Comfortable rows',
  demonstration: 'Demonstration: no real person, nothing that you record here counts.',
  /** The pages under « Coffre et réglages ». */
  vaultPages: {
    label: 'Pages of the vault',
    settings: 'Settings',
    lists: 'Lists',
    keys: 'Keys and locking',
    handover: 'Handover',
    backups: 'Backups',
    retention: 'Retention',
    journal: 'Journal',
    licences: 'Licences',
  },
  ended: {
    title: 'The session has ended',
    text: 'The application was closed, or opened again elsewhere. Close this window, then start the application again.',
  },
  failed: { title: 'The application could not start' },
};
