import { Button } from '@mantine/core';
import { indicators, indicatorWords, typedTotalOf } from '#shared/summary/indicators.ts';
import { typedLists, typedTotals } from '#shared/summary/indicator-names.ts';
import { pastYearCatalogues } from '#shared/messages/past-years-catalogue.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { ChoiceSelect } from '#renderer/components/fields/choice-select.tsx';
import { NumberField } from '#renderer/components/fields/number-field.tsx';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import type { DraftFormState } from '#renderer/components/form/use-draft-form.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { Section } from '#renderer/components/section.tsx';
import { type PastList, type PastYearValues, saidBy } from './past-year-values.ts';
import { useListChoices } from './use-list-choices.ts';
import './past-year.css';

interface PartProps {
  readonly form: DraftFormState<PastYearValues>;
}

/** Totals beside saisines and sollicitations, each with what it counts. */
export function PastYearTotals({ form }: PartProps) {
  const language = useLanguage();
  const words = pastYearCatalogues[language];
  const said = indicatorWords(language);
  const { totals } = form.values;
  return (
    <Section title={words.totals}>
      <div className="past-year-numbers">
        {typedTotals.map((indicator) => (
          <NumberField
            key={indicator}
            name={`totals.${indicator}`}
            label={said[indicator].name}
            min={0}
            value={totals[indicator] ?? null}
            onChange={(value) => form.set('totals', { ...totals, [indicator]: value })}
            error={undefined}
          />
        ))}
      </div>
      {form.error('totals') && <Notice tone="danger">{form.error('totals')}</Notice>}
    </Section>
  );
}

/** The lists that are known of the year, one after the other. */
export function PastYearLists({ form }: PartProps) {
  const language = useLanguage();
  const words = pastYearCatalogues[language];
  const said = indicatorWords(language);
  const { lists } = form.values;
  const left = typedLists.filter((name) => lists.every(({ indicator }) => indicator !== name));
  const change = (index: number, changed: Partial<PastList>) =>
    form.set(
      'lists',
      lists.map((list, at) => (at === index ? { ...list, ...changed } : list)),
    );
  return (
    <Section title={words.lists} description={words.listsText}>
      {lists.map((list, index) => (
        <ListFields
          key={list.indicator}
          list={list}
          known={form.values}
          error={form.error(`lists.${index}`)}
          onChange={(changed) => change(index, changed)}
          onRemove={() =>
            form.set(
              'lists',
              lists.filter((_, at) => at !== index),
            )
          }
        />
      ))}
      {left.length > 0 && (
        <ChoiceSelect
          key={lists.length}
          name="lists.add"
          label={words.add}
          emptyLabel={words.choose}
          choices={left.map((name) => ({ value: name, label: said[name].name }))}
          value={null}
          onChange={(name) => {
            const indicator = left.find((each) => each === name);
            if (indicator) form.set('lists', [...lists, { indicator, values: {}, comment: null }]);
          }}
          error={undefined}
        />
      )}
    </Section>
  );
}

interface ListFieldsProps {
  readonly list: PastList;
  readonly known: PastYearValues;
  readonly error: string | undefined;
  readonly onChange: (changed: Partial<PastList>) => void;
  readonly onRemove: () => void;
}

function ListFields({ list, known, error, onChange, onRemove }: ListFieldsProps) {
  const language = useLanguage();
  const words = pastYearCatalogues[language];
  const said = indicatorWords(language)[list.indicator];
  const choices = useListChoices(list.indicator, Object.keys(list.values));
  return (
    <fieldset className="past-year-list">
      <legend>{said.name}</legend>
      <p className="quiet">{said.text}</p>
      <div className="past-year-numbers">
        {choices.map(({ value: code, label }) => (
          <NumberField
            key={code}
            name={`lists.${list.indicator}.${code}`}
            label={label}
            min={0}
            value={list.values[code] ?? null}
            onChange={(value) => onChange({ values: { ...list.values, [code]: value } })}
            error={undefined}
          />
        ))}
      </div>
      <p className="past-year-sum" aria-live="polite">
        {sumSentence(list, known, words)}
      </p>
      {error && <Notice tone="danger">{error}</Notice>}
      <TextField
        name={`lists.${list.indicator}.comment`}
        label={words.source}
        value={list.comment}
        onChange={(comment) => onChange({ comment })}
        error={undefined}
        maxLength={2_000}
      />
      <div>
        <Button variant="subtle" size="compact-md" onClick={onRemove}>
          {words.remove(said.name)}
        </Button>
      </div>
    </fieldset>
  );
}

/** Whether the list makes its total, and what happens to the rest. */
function sumSentence(list: PastList, known: PastYearValues, words: (typeof pastYearCatalogues)['fr']): string {
  if (known.referrals === null) return words.needsTotal;
  const total = typedTotalOf(list.indicator, { referrals: known.referrals, situations: known.totals.situations ?? null });
  const { multiple } = indicators[list.indicator];
  const said = saidBy(list, multiple);
  if (said > total) return `${words.sum(said, total)} ${words.tooMany(said - total)}`;
  if (multiple) return words.several(total);
  return `${words.sum(said, total)} ${said === total ? words.complete : words.missing(total - said)}`;
}
