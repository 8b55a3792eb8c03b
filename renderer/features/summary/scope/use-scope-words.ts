import type { LocalDate } from '#shared/dates/local-date.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { useSummaryWords } from '../use-summary-words.ts';
import { periodName } from './period.ts';
import { useScope } from './scope-store.ts';

interface Named {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** How a period is called: « 2022 », « 2019–2022 ». */
export function usePeriodName(): (period: Named) => string {
  const language = useLanguage();
  const { dates } = useSummaryWords().scope;
  return (period) => periodName(period, language, dates);
}

/** How a period and its sector are called: « 2022, Couronneries ». */
export function useScopeName(): (scope: Named & { readonly sector: string }) => string {
  const name = usePeriodName();
  const sectors = useScope((state) => state.choices?.sectors);
  return (scope) => [name(scope), sectors?.find(({ code }) => code === scope.sector)?.label].filter(Boolean).join(', ');
}
