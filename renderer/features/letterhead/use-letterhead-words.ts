import { letterheadCatalogues } from '#shared/messages/letterhead-catalogue.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';

/** What this page says, in the language of the interface. */
export function useLetterheadWords() {
  return letterheadCatalogues[useLanguage()];
}
