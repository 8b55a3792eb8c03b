import { type CustomisationWords, customisationCatalogues } from '#shared/messages/customisation-catalogue.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';

/** What these pages say, in the language of the interface. */
export function useCustomisationWords(): CustomisationWords {
  return customisationCatalogues[useLanguage()];
}
