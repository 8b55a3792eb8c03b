import { type MeetingWords, meetingCatalogues } from '#shared/messages/meetings-catalogue.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';

/** What the screens before a meeting say, in the language of the interface. */
export function useMeetingWords(): MeetingWords {
  return meetingCatalogues[useLanguage()];
}
