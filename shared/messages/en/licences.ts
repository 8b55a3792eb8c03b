import type { licences as french } from '../fr/licences.ts';

/** Words of the page of licences, in English. */
export const licences: typeof french = {
  title: 'Licences',
  text: 'The application is free software (EUPL 1.2). It is made with the following free software; each keeps the licence of its authors.',
  count: (n) => `${n} pieces of software`,
  noText: 'Its authors do not include the text of this licence; its name above stands for it.',
};
