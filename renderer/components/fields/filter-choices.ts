import type { ComboboxItem, OptionsFilter } from '@mantine/core';
import { fold } from '#shared/text/fold.ts';

/** Keeps the choices that hold every typed word at the beginning of one of theirs; accents, case and hyphens do not matter. */
export const filterChoices: OptionsFilter = ({ options, search, limit }) => {
  const words = fold(search).split(' ').filter(Boolean);
  const items = options as ComboboxItem[];
  return items.filter((item) => matchesWords(item.label, words)).slice(0, limit);
};

function matchesWords(label: string, words: readonly string[]): boolean {
  const parts = fold(label).split(/[ ']/);
  return words.every((word) => parts.some((part) => part.startsWith(word)));
}
