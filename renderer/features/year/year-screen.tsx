import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { yearOf } from '#shared/dates/local-date.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { useShortcut } from '#renderer/app/commands.ts';
import { call } from '#renderer/client/call.ts';
import { today } from '#renderer/client/clock.ts';
import { useSession } from '#renderer/client/session.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { Key } from '#renderer/components/key.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import { Section } from '#renderer/components/section.tsx';
import { PastYearPanel } from './past-year-panel.tsx';
import { TrendSection } from './trend-section.tsx';
import { YearChoice } from './year-choice.tsx';
import { YearCounts } from './year-counts.tsx';
import { YearInWords } from './year-in-words.tsx';
import { type TrendYear, useYear } from './year-store.ts';
import { YearTable } from './year-table.tsx';
import './year.css';

/** The yearly summary as it is inside the cellule: the table of the year, its numbers, the trend. Not protected, and marked so. */
export function YearScreen() {
  const m = useMessages();
  const label = useSession((session) => session.settings?.label ?? '');
  const { year, table, trend, failure, show, loadTrend } = useYear();
  const [edited, setEdited] = useState<{ readonly past: TrendYear | null } | null>(null);
  const current = yearOf(today());
  // Of a year from before the software nothing is in the vault: its table would say zero, which is not so.
  const typedOnly = trend?.some((each) => each.year === year && each.source === 'typed') ?? false;
  useShortcut('P', print, { label: m.year.print });
  useEffect(() => void loadTrend(), [loadTrend]);
  useEffect(() => {
    if (trend) void show(useYear.getState().year ?? yearToBegin(trend, current));
  }, [trend, show, current]);

  return (
    <Page
      title={year === null ? m.year.title : `${m.year.title} ${year}`}
      actions={
        <>
          {year !== null && trend && (
            <YearChoice
              year={year}
              first={Math.min(current, year, ...trend.map((each) => each.year))}
              last={Math.max(current, year)}
              onChange={(chosen) => void show(chosen)}
            />
          )}
          <Button variant="default" onClick={print} rightSection={<Key keys="P" />}>
            {m.year.print}
          </Button>
        </>
      }
    >
      {failure && <Notice tone="danger">{errorText(m, failure)}</Notice>}
      {year !== null && trend && (
        <div className="year">
          <p className="year-printed print-only">{m.year.printedHeading(label, year)}</p>
          <p className="year-internal">
            <strong>{m.year.internal}</strong> <span>{m.year.internalText}</span>
          </p>
          {typedOnly && <Notice tone="info">{m.year.table.typedOnly(year)}</Notice>}
          {table && !typedOnly && (
            <>
              <YearInWords year={year} running={year === current} counts={table.counts} />
              <Section title={m.year.table.title(year)}>
                {table.rows.length > 0 ? (
                  <YearTable year={year} rows={table.rows} />
                ) : (
                  <EmptyState title={m.year.table.empty(year)}>
                    <p>{m.year.table.emptyText}</p>
                  </EmptyState>
                )}
              </Section>
              <YearCounts counts={table.counts} />
            </>
          )}
          <TrendSection years={trend} onEdit={(past) => setEdited({ past })} />
        </div>
      )}
      {edited && <PastYearPanel key={edited.past?.year ?? 'new'} past={edited.past} onClose={() => setEdited(null)} />}
    </Page>
  );
}

const print = () => void call('shell.print', {});

/** The current year when something came in it, else the latest one that the vault has counted. */
function yearToBegin(trend: readonly TrendYear[], current: number): number {
  const counted = trend.filter((each) => each.source === 'vault').map((each) => each.year);
  return counted.includes(current) || counted.length === 0 ? current : Math.max(...counted);
}
