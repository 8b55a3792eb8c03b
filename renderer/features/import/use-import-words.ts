import { type ImportWords, importCatalogues } from '#shared/messages/imports-catalogue.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';

/** What the import says, in the language of the interface. */
export function useImportWords(): ImportWords {
  return importCatalogues[useLanguage()];
}
