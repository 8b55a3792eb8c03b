import { catalogues, errorText } from '#shared/messages/catalogue.ts';
import { commandCatalogues } from '#shared/messages/commands-catalogue.ts';
import { journalCatalogues } from '#shared/messages/journal-catalogue.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { currentLanguage } from '#renderer/client/session.ts';
import { tellUndone } from '#renderer/client/undone.ts';
import { useSaid } from '#renderer/client/said.ts';

/** Takes back what was done last, says what that was, and shows things as they are again. */
export async function undoLast(): Promise<void> {
  const language = currentLanguage();
  const { say } = useSaid.getState();
  try {
    const { operation, reference } = await call('undo.back', {});
    say(commandCatalogues[language].undone(journalCatalogues[language].operations[operation] ?? operation, reference));
    tellUndone();
  } catch (error) {
    say(errorText(catalogues[language], envelopeOf(error)));
  }
}
