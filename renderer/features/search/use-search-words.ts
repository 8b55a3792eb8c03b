import { type SearchWords, searchCatalogues } from '#shared/messages/search-catalogue.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';

/** What the search page says, in the language of the interface. */
export function useSearchWords(): SearchWords {
  return searchCatalogues[useLanguage()];
}
