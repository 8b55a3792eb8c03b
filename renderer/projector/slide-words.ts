import { createContext, useContext } from 'react';
import { formatDate, formatLongDate } from '#shared/dates/format.ts';
import type { Language } from '#shared/dates/language.ts';
import { type ProjectionWords, projectionWords } from '#shared/messages/projection-words.ts';

/** The words and the language of the slide that is shown. */
export const SlideWords = createContext<{ readonly words: ProjectionWords; readonly language: Language }>({
  words: projectionWords.fr,
  language: 'fr',
});

export const useWords = (): ProjectionWords => useContext(SlideWords).words;

/** For what begins a line. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Writes days in the slide's language: « 12 mars 2026 », and with the day of the week, beginning a line. */
export function useDates(): { readonly short: (day: string) => string; readonly long: (day: string) => string } {
  const { language } = useContext(SlideWords);
  return { short: (day) => formatDate(day, language), long: (day) => capitalised(formatLongDate(day, language)) };
}
