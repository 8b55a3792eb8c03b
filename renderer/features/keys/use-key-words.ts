import { type KeyWords, keyCatalogues } from '#shared/messages/keys-catalogue.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';

/** The words of the pages of the keys, in the language of the vault. */
export function useKeyWords(): KeyWords {
  return keyCatalogues[useLanguage()];
}
