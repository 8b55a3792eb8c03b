import { Checkbox, NativeSelect } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import { yearOf } from '#shared/dates/local-date.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { today } from '#renderer/client/clock.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import type { Choices, Scope } from '../scope/period.ts';
import { yearsScope } from '../scope/period.ts';
import { ScopeFields } from '../scope/scope-fields.tsx';
import { useScope } from '../scope/scope-store.ts';
import { useChosenScope } from '../scope/use-chosen-scope.ts';
import { SummaryPages } from '../summary-pages.tsx';
import { useSummaryWords } from '../use-summary-words.ts';
import { ComparedTables } from './compared-tables.tsx';
import { MOST_COLUMNS, useCompare } from './compare-store.ts';
import '../summary.css';

/** How many years are proposed at first. */
const PROPOSED_YEARS = 5;

interface Column {
  readonly key: string;
  readonly label: string;
  readonly scope: Scope;
}

/** Years or sectors side by side, exact: for the cellule's own eyes. */
export function CompareScreen() {
  const m = useMessages();
  const { compare: words, overview } = useSummaryWords();
  const choices = useScope((state) => state.choices);
  const { scope, problem, failure: scopeFailure } = useChosenScope();
  const { by, columns: counts, failure, change, read } = useCompare();
  const offered = useOffered(choices, scope);
  const { chosen, choose } = useChosenColumns(offered);
  const key = JSON.stringify(chosen.map((column) => column.scope));
  useEffect(() => {
    if (chosen.length > 1) void read(chosen.map((column) => column.scope));
    // The scopes by their content: the same ones are not read again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, read]);
  const shownFailure = scopeFailure ?? failure;
  const fits = counts?.length === chosen.length && counts.every((each, index) => isOf(each, chosen[index]?.scope));
  return (
    <Page title={words.title}>
      <SummaryPages />
      {shownFailure && <Notice tone="danger">{errorText(m, shownFailure)}</Notice>}
      <div className="summary">
        <p className="summary-internal">
          <strong>{overview.internal}</strong> <span>{overview.internalText}</span>
        </p>
        <div className="summary-choices screen-only">
          <NativeSelect
            label={words.by}
            value={by}
            data={(['years', 'sectors'] as const).map((each) => ({ value: each, label: words.bys[each] }))}
            onChange={(event) => change({ by: event.currentTarget.value as 'years' | 'sectors' })}
          />
          {by === 'sectors' && <ScopeFields problem={problem} withSector={false} />}
        </div>
        {choices && offered.length < 2 ? (
          <p>{by === 'years' ? words.oneYear : words.noSectors}</p>
        ) : (
          <Checkbox.Group
            label={by === 'years' ? words.years : words.sectors}
            description={words.most}
            error={chosen.length < 2 ? words.fewer : undefined}
            value={chosen.map((column) => column.key)}
            onChange={(keys) => choose(keys)}
          >
            <div className="compare-choices">
              {offered.map((column) => (
                <Checkbox
                  key={column.key}
                  value={column.key}
                  label={column.label}
                  disabled={chosen.length >= MOST_COLUMNS && !chosen.includes(column)}
                />
              ))}
            </div>
          </Checkbox.Group>
        )}
        <p className="quiet">{words.neutral}</p>
        {counts && fits && chosen.length > 1 && <ComparedTables names={chosen.map((column) => column.label)} columns={counts} />}
      </div>
    </Page>
  );
}

function isOf(counts: { readonly from: string; readonly to: string; readonly sector: string }, scope: Scope | undefined): boolean {
  return counts.from === scope?.from && counts.to === scope.to && counts.sector === scope.sector;
}

/** Every column that can be put side by side. */
function useOffered(choices: Choices | null, scope: Scope | null): readonly Column[] {
  const { running } = useMessages().year.trend;
  const by = useCompare((state) => state.by);
  return useMemo(() => {
    if (choices === null) return [];
    if (by === 'years') {
      const nameOf = (year: number) => (year === yearOf(today()) ? `${year} (${running})` : String(year));
      return choices.years.map((year) => ({ key: String(year), label: nameOf(year), scope: { ...yearsScope(year, year), sector: '' } }));
    }
    if (scope === null) return [];
    return choices.sectors.map(({ code, label }) => ({ key: code, label, scope: { ...scope, sector: code } }));
  }, [by, choices, scope, running]);
}

/** The columns that are ticked; at first the latest years, or the first sectors. */
function useChosenColumns(offered: readonly Column[]): {
  readonly chosen: readonly Column[];
  readonly choose: (keys: readonly string[]) => void;
} {
  const { by, years, sectors, change } = useCompare();
  const kept = by === 'years' ? years?.map(String) : sectors;
  // The year that is still running would look like a fall.
  const running = String(yearOf(today()));
  const proposed = by === 'years' ? offered.filter(({ key }) => key !== running).slice(-PROPOSED_YEARS) : offered.slice(0, MOST_COLUMNS);
  const keys = kept ?? proposed.map(({ key }) => key);
  return {
    chosen: offered.filter(({ key }) => keys.includes(key)),
    choose: (chosen) => change(by === 'years' ? { years: chosen.map(Number) } : { sectors: [...chosen] }),
  };
}
