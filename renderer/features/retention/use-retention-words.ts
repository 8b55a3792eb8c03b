import { type RetentionWords, retentionCatalogues } from '#shared/messages/retention-catalogue.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';

/** What the screens of retention and of the rights of the person say, in the language of the interface. */
export function useRetentionWords(): RetentionWords {
  return retentionCatalogues[useLanguage()];
}
