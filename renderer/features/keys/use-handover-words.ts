import { type HandoverWords, handoverCatalogues } from '#shared/messages/handover-catalogue.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';

/** The words of the handover, in the language of the vault. */
export function useHandoverWords(): HandoverWords {
  return handoverCatalogues[useLanguage()];
}
