import type { DayWords } from '../day-catalogue.ts';

/** What the first screen says beside what waits, in English. */
export const day: DayWords = {
  meeting: {
    title: 'Next meeting',
    on: (date, time) => (time === null ? date : `${date} at ${time}`),
    situations: (count) => (count === 0 ? 'no situation on the agenda' : count === 1 ? '1 situation' : `${count} situations`),
    ready: 'Nothing is missing.',
    lacks: {
      time: () => 'time to be set',
      place: () => 'place to be set',
      host: () => 'host to be named',
      agenda: () => 'agenda to be written',
      presentation: (count) => (count === 1 ? '1 situation without a presentation' : `${count} situations without a presentation`),
      convening: () => 'convocation to be sent',
      frozen: (count) =>
        count === 1
          ? '1 situation frozen by an opposition, to be taken off'
          : `${count} situations frozen by an opposition, to be taken off`,
      attendance: () => 'participants to be entered',
      charter: (count) => (count === 1 ? '1 charter to be signed' : `${count} charters to be signed`),
    },
    missing: 'To be completed:',
  },
  ending: {
    title: 'Agreements and charters that end',
    kinds: { convention: 'Agreement', charter: 'Charter' },
    until: (date) => `until ${date}`,
  },
  toExplain: {
    title: 'Released summaries to explain',
    line: (from, to, count) =>
      `Period from ${from} to ${to}: ${count === 1 ? '1 situation has changed since' : `${count} situations have changed since`}`,
    published: (date) => `released on ${date}`,
  },
  postpone: { title: 'Postpone', week: 'In 7 days', month: 'In 30 days', on: 'To another day', submit: 'Postpone to this day' },
  delegate: {
    title: 'Hand over to a structure',
    to: 'Structure',
    submit: 'Hand over',
    coordination: 'Give back to the coordination',
    someone: 'the coordination',
  },
  result: { title: 'Feedback received', text: 'What became of the orientation', submit: 'Record the feedback' },
};
