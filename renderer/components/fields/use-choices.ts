import type { CodeListName } from '#shared/code-lists/code-lists.ts';
import { choosableCodes, useCodes } from '#renderer/client/codes.ts';
import { today } from '#renderer/client/clock.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import type { Choice } from './choice-select.tsx';

/** The choices of a code list today, in the language of the interface; those that a record already has stay among them. */
export function useChoices(list: CodeListName, kept: readonly string[]): Choice[] {
  const lists = useCodes((codes) => codes.lists);
  const language = useLanguage();
  return choosableCodes(lists, list, today(), kept).map((value) => ({ value: value.code, label: value[language] }));
}
