import { type SummaryWords, summaryCatalogues } from '#shared/messages/summary-catalogue.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';

/** What the screens of the yearly summary say, in the language of the interface. */
export function useSummaryWords(): SummaryWords {
  return summaryCatalogues[useLanguage()];
}
