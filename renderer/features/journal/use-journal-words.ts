import { type JournalWords, journalCatalogues } from '#shared/messages/journal-catalogue.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';

/** What the journal says, in the language of the interface. */
export function useJournalWords(): JournalWords {
  return journalCatalogues[useLanguage()];
}
