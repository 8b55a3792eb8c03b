import { plural } from '../plural.ts';
import type { help as french } from '../fr/help.ts';

/** Words around the guide inside the application, in English. */
export const help: typeof french = {
  title: 'Help',
  search: 'Search the guide',
  contents: 'Chapters of the guide',
  toContents: 'All chapters',
  found: (n: number) => plural(n, 'passage found', 'passages found', 'en'),
  none: 'Nothing in the guide answers these words. Try fewer, or another.',
  previous: (title: string) => `Previous: ${title}`,
  next: (title: string) => `Next: ${title}`,
  neighbours: 'Neighbouring chapters',
  news: {
    line: (version: string) => `The application was updated: version ${version}.`,
    read: 'Read what is new',
    dismiss: 'Do not show again',
  },
  wholeChapter: 'The whole chapter, in French',
};
