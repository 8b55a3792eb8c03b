import { indicators } from '#shared/summary/indicators.ts';
import { summaryIndicatorCatalogues } from '#shared/messages/summary-indicators-catalogue.ts';
import { useCodes } from '#renderer/client/codes.ts';
import { useSession } from '#renderer/client/session.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import type { Choice } from '#renderer/components/fields/choice-select.tsx';
import type { TypedList } from './past-year-values.ts';

/** The codes of a list; those that the year has already stay, also when the vault no longer offers them. */
export function useListChoices(indicator: TypedList, kept: readonly string[]): readonly Choice[] {
  const language = useLanguage();
  const lists = useCodes((codes) => codes.lists);
  const sectors = useSession((session) => session.settings?.territorySectors) ?? [];
  const { codeList } = indicators[indicator];
  const { levels } = summaryIndicatorCatalogues[language].rows;
  const choices: readonly Choice[] =
    codeList !== null
      ? (lists[codeList] ?? []).map((code) => ({ value: code.code, label: code[language] }))
      : indicator === 'territory'
        ? sectors.map(({ code, label }) => ({ value: code, label }))
        : (['1', '2', 'none'] as const).map((level) => ({ value: level, label: levels[level] }));
  const offered = new Set(choices.map(({ value }) => value));
  return [...choices, ...kept.filter((code) => !offered.has(code)).map((code) => ({ value: code, label: code }))];
}
