import type { CodeListName } from '#shared/code-lists/code-lists.ts';
import type { Language } from '#shared/dates/language.ts';
import { catalogues, type Messages } from '#shared/messages/catalogue.ts';
import { codeLabel, useCodes } from './codes.ts';
import { useSession } from './session.ts';

/** The language of the interface. */
export function useLanguage(): Language {
  return useSession((session) => session.settings?.language ?? session.environment?.language ?? 'fr');
}

/** The catalogue in the language of the interface. */
export function useMessages(): Messages {
  return catalogues[useLanguage()];
}

/** Labels of the vault's code lists: `label('context', referral.context)`. */
export function useCodeLabel(): (list: CodeListName, code: string | null) => string {
  const lists = useCodes((codes) => codes.lists);
  const language = useLanguage();
  return (list, code) => codeLabel(lists, list, code, language);
}
