import { Button } from '@mantine/core';
import { useState } from 'react';
import { yearOf } from '#shared/dates/local-date.ts';
import { groupDigits } from '#shared/messages/plural.ts';
import { trendSentence } from '#shared/year/year-sentences.ts';
import { today } from '#renderer/client/clock.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Section } from '#renderer/components/section.tsx';
import { TrendChart } from './trend-chart.tsx';
import { type TrendYear, useYear } from './year-store.ts';
import '#renderer/components/data-table.css';

interface TrendSectionProps {
  readonly years: readonly TrendYear[];
  /** Opens the form: a typed year, or `null` for a new one. */
  readonly onEdit: (past: TrendYear | null) => void;
}

/** The years one after the other: those of the vault, and those before it, typed in as totals. */
export function TrendSection({ years, onEdit }: TrendSectionProps) {
  const m = useMessages();
  const language = useLanguage();
  const { removePastYear, restorePastYear } = useYear();
  const [removed, setRemoved] = useState<TrendYear | null>(null);
  const words = m.year.trend;
  // The year that is still running would make every trend fall.
  const running = yearOf(today());
  const sentence = trendSentence(
    years.filter(({ year }) => year !== running),
    language,
  );
  const add = (
    <Button variant="default" className="screen-only" onClick={() => onEdit(null)}>
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
          {sentence && <p className="year-sentence">{sentence}</p>}
          <p className="quiet">{words.note}</p>
          <div className="trend">
            <TrendChart years={years} running={running} />
            <TrendTable
              years={years}
              running={running}
              onEdit={onEdit}
              onRemove={(past) => {
                setRemoved(past);
                void removePastYear(past);
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
                void restorePastYear(removed);
              }}
            >
              {m.year.pastYear.restore}
            </Button>
          </div>
        </Notice>
      )}
    </Section>
  );
}

interface TrendTableProps {
  readonly years: readonly TrendYear[];
  readonly running: number;
  readonly onEdit: (past: TrendYear) => void;
  readonly onRemove: (past: TrendYear) => void;
}

function TrendTable({ years, running, onEdit, onRemove }: TrendTableProps) {
  const m = useMessages();
  const language = useLanguage();
  const words = m.year.trend;
  const editable = years.some((year) => year.source === 'typed');
  return (
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
            <td>{year.comment}</td>
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
  );
}
