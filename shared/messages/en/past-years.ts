import type { PastYearWords } from '../past-years-catalogue.ts';
import { plural } from '../plural.ts';

/** Words of the form for a year from before the software, in English. */
export const pastYears: PastYearWords = {
  description: 'For the years before the software: the totals, and the lists that are known. Leave empty what is not.',
  totals: 'Other totals known',
  lists: 'Lists known',
  listsText: 'A list may count less than its total: the rest will be “not recorded”.',
  add: 'Add a list',
  choose: 'Choose a list',
  remove: (name) => `Remove the list “${name}”`,
  source: 'Where this list comes from',
  sum: (said, total) => `${said} of ${total}.`,
  complete: 'The list makes the total.',
  missing: (n) => `${plural(n, 'will be', 'will be', 'en')} “not recorded”.`,
  tooMany: (n) => `${n} too many: correct the list or the total.`,
  several: (total) => `A situation may have several: each line counts ${total} at most.`,
  needsTotal: 'The number of saisines will tell whether the list is complete.',
  alsoKnown: 'What else is known',
};
