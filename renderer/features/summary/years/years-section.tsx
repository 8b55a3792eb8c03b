import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { yearOf } from '#shared/dates/local-date.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { groupDigits } from '#shared/messages/plural.ts';
import type { ReportChart as Chart } from '#shared/summary/report.ts';
import { trendSentence } from '#shared/year/trend-sentence.ts';
import { today } from '#renderer/client/clock.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { ReportChart } from '#renderer/components/report-chart.tsx';
import { Section } from '#renderer/components/section.tsx';
import { TableFrame } from '#renderer/components/table-frame.tsx';
import { useSummaryWords } from '../use-summary-words.ts';
import { KnownOfYear } from './known-of-year.tsx';
import { PastYearPanel } from './past-year-panel.tsx';
import { type TrendYear, useYears } from './years-store.ts';
import '#renderer/components/data-table.css';

/** The trend over the years, and the years from before the software, which are typed in here. */
export function YearsSection() {
  const m = useMessages();
  const language = useLanguage();
  const { trend: years, failure, load, remove, restore } = useYears();
  const [edited, setEdited] = useState<{ readonly past: TrendYear | null } | null>(null);
  const [removed, setRemoved] = useState<TrendYear | null>(null);
  useEffect(() => void load(), [load]);
  const words = m.year.trend;
  if (failure) return <Notice tone="danger">{errorText(m, failure)}</Notice>;
  if (years === null) return null;
  // The year that is still running would make every trend fall.
  const running = yearOf(today());
  const sentence = trendSentence(
    years.filter(({ year }) => year !== running),
    language,
  );
  const add = (
    <Button variant="default" className="screen-only" onClick={() => setEdited({ past: null })}>
      {words.addPast}
    </Button>
  );
  return (
    <Section title={words.title} actions={years.length > 0 && add}>
      {years.length === 0 ? (
        <EmptyState title={words.empty} action={add}>
          <p>{words.emptyText}</p>
        </EmptyState>
      ) : (
        <>
          {sentence && <p className="report-paragraph">{sentence}</p>}
          <p className="quiet">{words.note}</p>
          <div className="report-pair">
            <TrendChart years={years} running={running} />
            <TrendTable
              years={years}
              running={running}
              onEdit={(past) => setEdited({ past })}
              onRemove={(past) => {
                setRemoved(past);
                void remove(past);
              }}
            />
          </div>
        </>
      )}
      {removed && (
        <Notice tone="info">
          <div className="notice-row">
            <span>{m.year.pastYear.removed(removed.year)}</span>
            <Button
              variant="default"
              size="compact-md"
              autoFocus
              onClick={() => {
                setRemoved(null);
                void restore(removed);
              }}
            >
              {m.year.pastYear.restore}
            </Button>
          </div>
        </Notice>
      )}
      {edited && <PastYearPanel key={edited.past?.year ?? 'new'} past={edited.past} onClose={() => setEdited(null)} />}
    </Section>
  );
}

interface YearsProps {
  readonly years: readonly TrendYear[];
  /** The year that is not over: it says so. */
  readonly running: number;
}

/** Saisines and sollicitations of each year. A year about which nothing is known keeps its place, so that time is not drawn shorter than it was. */
function TrendChart({ years, running }: YearsProps) {
  const words = useMessages().year.trend;
  const { unit } = useSummaryWords().years;
  const numbers = years.map(({ year }) => year);
  const first = Math.min(...numbers);
  const slots = Array.from({ length: Math.max(...numbers) - first + 1 }, (_, index) => ({
    year: first + index,
    known: years.find(({ year }) => year === first + index),
  }));
  const described = years.map((year) => words.chartYear(year.year, words.referralsOf(year.referrals), words.enquiriesOf(year.enquiries)));
  const chart: Chart = {
    type: 'chart',
    id: 'trend',
    kind: 'bars',
    title: words.chartTitle,
    alternative: words.chartText(described),
    unit,
    categories: slots.map(({ year }) => (year === running ? `${year} (${words.running})` : String(year))),
    series: [
      { label: words.referrals, values: slots.map(({ known }) => known?.referrals ?? null) },
      { label: words.enquiries, values: slots.map(({ known }) => known?.enquiries ?? null) },
    ],
    tableId: 'trend',
  };
  return <ReportChart chart={chart} />;
}

interface TrendTableProps extends YearsProps {
  readonly onEdit: (past: TrendYear) => void;
  readonly onRemove: (past: TrendYear) => void;
}

function TrendTable({ years, running, onEdit, onRemove }: TrendTableProps) {
  const m = useMessages();
  const language = useLanguage();
  const words = m.year.trend;
  const editable = years.some((year) => year.source === 'typed');
  return (
    <TableFrame label={words.caption}>
      <table className="data-table trend-table">
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.year}</th>
            <th scope="col" className="numeric">
              {words.referrals}
            </th>
            <th scope="col" className="numeric">
              {words.enquiries}
            </th>
            <th scope="col">{words.source}</th>
            <th scope="col">{words.comment}</th>
            {editable && (
              <th scope="col" className="screen-only">
                {words.actions}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year.year}>
              <th scope="row">{year.year}</th>
              <td className="numeric">{groupDigits(year.referrals, language)}</td>
              <td className="numeric">{groupDigits(year.enquiries, language)}</td>
              <td>{year.source === 'typed' ? words.typed : year.year === running ? words.fromVaultRunning : words.fromVault}</td>
              <td>
                {year.comment}
                <KnownOfYear past={year} />
              </td>
              {editable && (
                <td className="trend-actions screen-only">
                  {year.source === 'typed' && (
                    <>
                      <Button variant="subtle" size="compact-md" aria-label={words.editPast(year.year)} onClick={() => onEdit(year)}>
                        {words.edit}
                      </Button>
                      <Button variant="subtle" size="compact-md" aria-label={words.removePast(year.year)} onClick={() => onRemove(year)}>
                        {words.remove}
                      </Button>
                    </>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
