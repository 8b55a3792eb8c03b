import type { CodeListName } from '#shared/code-lists/code-lists.ts';
import { formatDate } from '#shared/dates/format.ts';
import type { LocalDate } from '#shared/dates/local-date.ts';
import { useStructures } from '#renderer/client/structures.ts';
import { useCodeLabel, useLanguage } from '#renderer/client/use-messages.ts';

export interface Words {
  /** « 12 janvier 2026 ». */
  readonly date: (date: LocalDate) => string;
  readonly label: (list: CodeListName, code: string | null) => string;
  /** What « Autre » means here, else the label of the code. */
  readonly labelOr: (list: CodeListName, code: string | null, other: string | null) => string;
  readonly structure: (id: number | null) => string;
  /** Names with commas between. */
  readonly structures: (ids: readonly number[]) => string;
}

/** How the page says dates, codes and structures. */
export function useWords(): Words {
  const language = useLanguage();
  const label = useCodeLabel();
  const all = useStructures((directory) => directory.all);
  const structure = (id: number | null) => all.find((each) => each.id === id)?.name ?? '';
  return {
    date: (date) => formatDate(date, language),
    label,
    labelOr: (list, code, other) => (code === 'other' && other !== null ? other : label(list, code)),
    structure,
    structures: (ids) => ids.map(structure).filter(Boolean).join(', '),
  };
}
