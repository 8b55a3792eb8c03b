import { plural } from '../plural.ts';
import type { firstSteps as french } from '../fr/first-steps.ts';

/** Words of the first steps in a new vault, in English. */
export const firstSteps: typeof french = {
  title: 'First steps',
  lead: 'Five things to do once, in the order that suits you. Nothing keeps you from recording a call before.',
  progress: (done: number, total: number) => `${done} of ${total}`,
  steps: {
    cellule: {
      title: 'Who you are',
      text: 'The cellule, its agreement, the period of the contract, the sectors of the territory.',
      go: 'Open the settings',
    },
    lists: {
      title: 'The lists',
      text: 'The words of the cellule: contexts, orientations, levers. To read again, to rename.',
      go: 'Open the lists',
    },
    structures: {
      title: 'The structures',
      text: 'Those with which you work: from a spreadsheet, or from a list of types whose names you will write.',
      go: 'Import a spreadsheet',
    },
    key: {
      title: 'The recovery key',
      text: 'Printed, in a closed envelope, far from the computer. If it is not put away, replace it.',
      go: 'Open the keys',
    },
    backups: {
      title: 'The second place',
      text: 'A USB stick or a disk of the network to which each backup is copied as well.',
      go: 'Choose the place',
    },
  },
  done: 'Done',
  doneOf: (title: string) => `Done: ${title}`,
  later: 'Later',
  resume: 'Take up the first steps again',
  left: (done: number, total: number) => `First steps: ${done} of ${total} done.`,
  starter: {
    open: 'Begin with a list of types',
    title: 'Begin with a list of types',
    lead: 'Tick the types that your territory has. Each becomes a record of the directory, named by its type; you will write the real name there.',
    types: 'Types of structures',
    add: (n: number) => (n === 0 ? 'Add to the directory' : `Add ${plural(n, 'record', 'records', 'en')} to the directory`),
    there: 'Each type has a record already.',
  },
};
