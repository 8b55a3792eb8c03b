import { facilitationWords } from '#shared/messages/facilitation.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';

type Words = (typeof facilitationWords)['fr'];

/** The words of the facilitation and of the minutes, in the language of the interface. */
export function useWords(): Words {
  return facilitationWords[useLanguage()];
}
