import type { projection as french } from '../fr/projection.ts';
import { plural } from '../plural.ts';

/** Words of the projector's slides, in English. */
export const projection: typeof french = {
  withheld: 'Text to be mended',
  notWritten: 'Nothing noted yet',
  page: (page: number, pages: number) => `${page} / ${pages}`,
  situation: (code: string) => `Situation ${code}`,
  itemTypes: {
    situation: 'Situation',
    partner_presentation: 'Presentation of a partner',
    yearly_report: 'Approval of the yearly report',
    cellule_life: 'Life of the cellule',
  },
  confidentiality: { title: 'Confidentiality reminder', read: 'Reminder read' },
  attendance: {
    title: 'Around the table',
    here: 'here',
    notHere: 'not here just now',
    kinds: {
      permanent: 'permanent member',
      deputy: 'deputy',
      invited: 'invited',
      observer: 'observer',
      person_concerned: 'person concerned',
      representative: 'represents the person',
    },
  },
  earlier: { title: 'Actions of earlier meetings', empty: 'No action to take up' },
  agenda: {
    title: 'Agenda',
    minutes: (minutes: number) => `${minutes} min`,
    states: { waiting: '', current: 'in progress', done: 'done' },
  },
  parts: {
    facts: 'In brief',
    presentation: 'The situation',
    tried: 'What was tried',
    question: 'The question put to the cellule',
  },
  levers: { title: 'Levers', chosen: 'chosen' },
  decision: { wording: 'The decision', purposes: 'What the decision is for', actions: 'The actions' },
  action: { due: (date: string) => `by ${date}` },
  recap: {
    title: 'What is decided',
    more: (count: number) => `and ${plural(count, 'more action', 'more actions', 'en')}, in the minutes`,
  },
  summary: { merged: 'put together', nothing: '–' },
  end: { title: 'Thank you', next: 'Next meeting' },
};
