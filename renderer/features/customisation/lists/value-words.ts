import { formatDate } from '#shared/dates/format.ts';
import type { Language } from '#shared/dates/language.ts';
import type { LocalDate } from '#shared/dates/local-date.ts';
import type { CustomisationWords } from '#shared/messages/customisation-catalogue.ts';
import type { EditedList, EditedValue } from './lists-store.ts';

/** « Proposée », « Comptée avec « Incurie » », « Plus proposée depuis le 3 mars 2026 ». */
export function stateOf(value: EditedValue, list: EditedList, words: CustomisationWords, language: Language, today: LocalDate): string {
  const { states } = words.lists;
  if (value.mergedInto !== null) {
    return states.merged(list.values.find(({ code }) => code === value.mergedInto)?.[language] ?? value.mergedInto);
  }
  if (value.validTo === null) return states.current;
  const on = formatDate(value.validTo, language);
  return value.validTo < today ? states.over(on) : states.ended(on);
}
