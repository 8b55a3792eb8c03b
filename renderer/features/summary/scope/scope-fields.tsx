import { NativeSelect } from '@mantine/core';
import { yearOf } from '#shared/dates/local-date.ts';
import { today } from '#renderer/client/clock.ts';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { useSummaryWords } from '../use-summary-words.ts';
import type { Choices, PeriodChoice, PeriodProblem } from './period.ts';
import { useScope } from './scope-store.ts';

const kinds: readonly PeriodChoice['kind'][] = ['year', 'years', 'contract', 'dates'];

interface ScopeFieldsProps {
  readonly problem: PeriodProblem | null;
  /** Whether a sector can be chosen; where sectors are compared it cannot. */
  readonly withSector?: boolean;
}

/** Which period and which sector; what is wrong with the choice is said beside it. */
export function ScopeFields({ problem, withSector = true }: ScopeFieldsProps) {
  const words = useSummaryWords().scope;
  const { choices, choice, change } = useScope();
  if (choices === null || choice === null) return null;
  const offered = kinds.filter((kind) => kind !== 'contract' || choices.contract !== null);
  return (
    <div className="scope-fields screen-only" role="group" aria-label={words.title}>
      <NativeSelect
        label={words.period}
        value={choice.kind}
        data={offered.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        onChange={(event) => change({ kind: event.currentTarget.value as PeriodChoice['kind'] })}
      />
      <PeriodFields choices={choices} choice={choice} onChange={change} />
      {withSector && choices.sectors.length > 0 && (
        <NativeSelect
          label={words.sector}
          value={choice.sector}
          data={[{ value: '', label: words.everywhere }, ...choices.sectors.map(({ code, label }) => ({ value: code, label }))]}
          onChange={(event) => change({ sector: event.currentTarget.value })}
        />
      )}
      {problem && (
        <p className="scope-problem" role="alert">
          {words[problem]}
        </p>
      )}
    </div>
  );
}

interface PeriodFieldsProps {
  readonly choices: Choices;
  readonly choice: PeriodChoice;
  readonly onChange: (part: Partial<PeriodChoice>) => void;
}

function PeriodFields({ choices, choice, onChange }: PeriodFieldsProps) {
  const words = useSummaryWords().scope;
  switch (choice.kind) {
    case 'year':
      return <YearSelect label={words.year} choices={choices} value={choice.year} onChange={(year) => onChange({ year })} />;
    case 'years':
      return (
        <>
          <YearSelect
            label={words.firstYear}
            choices={choices}
            value={choice.firstYear}
            onChange={(firstYear) => onChange({ firstYear })}
          />
          <YearSelect label={words.lastYear} choices={choices} value={choice.lastYear} onChange={(lastYear) => onChange({ lastYear })} />
        </>
      );
    case 'contract':
      return null;
    case 'dates':
      return (
        <>
          <DateField name="from" label={words.from} value={choice.from} onChange={(from) => onChange({ from })} />
          <DateField name="to" label={words.to} value={choice.to} onChange={(to) => onChange({ to })} />
        </>
      );
  }
}

interface YearSelectProps {
  readonly label: string;
  readonly choices: Choices;
  readonly value: number;
  readonly onChange: (year: number) => void;
}

/** Every year from the first of the vault to this one, the latest first. */
function YearSelect({ label, choices, value, onChange }: YearSelectProps) {
  const last = Math.max(yearOf(today()), value, ...choices.years);
  const first = Math.min(last, value, ...choices.years);
  return (
    <NativeSelect
      label={label}
      value={String(value)}
      data={Array.from({ length: last - first + 1 }, (_, index) => String(last - index))}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
    />
  );
}
