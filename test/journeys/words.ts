import { catalogues } from '#shared/messages/catalogue.ts';

/** What the screens say: journeys find fields and buttons by the words that a coordinator reads. */
export const words = catalogues.fr;

/** Text as a reader takes it: no-break spaces and line breaks are spaces. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
