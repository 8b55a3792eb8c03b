import { typedTotals } from '#shared/summary/indicator-names.ts';
import { indicators, indicatorWords } from '#shared/summary/indicators.ts';
import { pastYearCatalogues } from '#shared/messages/past-years-catalogue.ts';
import { groupDigits } from '#shared/messages/plural.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { useListChoices } from './use-list-choices.ts';
import type { TrendYear } from './years-store.ts';

/** What is known of a typed year beside its two totals, folded away; nothing when nothing is. */
export function KnownOfYear({ past }: { readonly past: TrendYear }) {
  const language = useLanguage();
  const said = indicatorWords(language);
  if (past.totals.length === 0 && past.lists.length === 0) return null;
  const totals = typedTotals.flatMap((name) => past.totals.filter(({ indicator }) => indicator === name));
  return (
    <details className="known-of-year">
      <summary>{pastYearCatalogues[language].alsoKnown}</summary>
      <ul>
        {totals.map(({ indicator, value }) => (
          <li key={indicator}>{`${said[indicator].name} : ${groupDigits(value, language)}`}</li>
        ))}
        {past.lists.map((list) => (
          <KnownList key={list.indicator} list={list} name={said[list.indicator].name} />
        ))}
      </ul>
    </details>
  );
}

function KnownList({ list, name }: { readonly list: TrendYear['lists'][number]; readonly name: string }) {
  const language = useLanguage();
  const choices = useListChoices(
    list.indicator,
    list.values.map(({ code }) => code),
  );
  const lines = choices.flatMap(({ value: code, label }) => {
    const typed = list.values.find((each) => each.code === code);
    return typed ? [`${label} ${groupDigits(typed.value, language)}`] : [];
  });
  return (
    <li>
      {`${name} : ${lines.join(', ')}`}
      {indicators[list.indicator].multiple && ` (${indicatorWords(language)[list.indicator].unit})`}
      {list.comment !== null && <span className="quiet"> {list.comment}</span>}
    </li>
  );
}
