import { Button, NativeSelect } from '@mantine/core';
import { useEffect, useState } from 'react';
import { yearOf } from '#shared/dates/local-date.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { useShortcut } from '#renderer/app/commands.ts';
import { navigate } from '#renderer/app/navigate.ts';
import { today } from '#renderer/client/clock.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { Key } from '#renderer/components/key.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import { Section } from '#renderer/components/section.tsx';
import { CountsSection } from './counts-section.tsx';
import { DatesPanel } from './dates-panel.tsx';
import { useMeetingList } from './meeting-list-store.ts';
import { MeetingPanel, noFacts } from './meeting-panel.tsx';
import { MeetingTable } from './meeting-table.tsx';
import { SeriesPanel } from './series-panel.tsx';
import { useMeetingWords } from './use-meeting-words.ts';
import { YearCalendar } from './year-calendar.tsx';
import { YearSteps } from './year-steps.tsx';
import './meetings.css';

type Opened = 'meeting' | 'dates' | 'series';

/** The meetings of a year: the calendar, the list, the counts; where a meeting, or a year of meetings, is planned. */
export function MeetingsScreen() {
  const m = useMessages();
  const words = useMeetingWords();
  const { year, seriesId, meetings, series, counts, failure, show } = useMeetingList();
  const [opened, setOpened] = useState<Opened | null>(null);
  const current = yearOf(today());
  useEffect(() => void show(useMeetingList.getState().year ?? current), [show, current]);
  // With a panel open, letters and arrows belong to it.
  const free = opened === null;
  useShortcut('R', () => setOpened('meeting'), { id: 'new-meeting', label: words.form.newButton, when: free });
  useShortcut('D', () => setOpened('dates'), { id: 'new-dates', label: words.dates.button, when: free });
  useShortcut('S', () => setOpened('series'), { label: words.seriesForm.button, when: free });
  useShortcut('C', () => navigate('/reunions/conventions'), { label: words.agreements, when: free });
  useShortcut('L', () => navigate('/reunions/leviers-manquants'), { label: words.missing, when: free });
  const close = () => setOpened(null);

  return (
    <Page
      title={year === null ? words.title : words.yearTitle(year)}
      subtitle={counts && year !== null && <span role="status">{words.counts.sentence(year, counts)}</span>}
      actions={
        <>
          {year !== null && <YearSteps year={year} keys={free} current={current} onChange={(chosen) => void show(chosen)} />}
          <Button onClick={() => setOpened('meeting')} rightSection={<Key keys="R" />}>
            {words.form.newButton}
          </Button>
        </>
      }
    >
      {failure && <Notice tone="danger">{errorText(m, failure)}</Notice>}
      <div className="meetings">
        <div className="meetings-tools">
          <Button variant="default" onClick={() => setOpened('dates')} rightSection={<Key keys="D" />}>
            {words.dates.button}
          </Button>
          <Button variant="default" onClick={() => setOpened('series')} rightSection={<Key keys="S" />}>
            {words.seriesForm.button}
          </Button>
          <Button variant="default" component="a" href="#/reunions/conventions" rightSection={<Key keys="C" />}>
            {words.agreements}
          </Button>
          <Button variant="default" component="a" href="#/reunions/leviers-manquants" rightSection={<Key keys="L" />}>
            {words.missing}
          </Button>
          {series.length > 0 && year !== null && (
            <NativeSelect
              aria-label={words.series}
              value={seriesId === null ? '' : String(seriesId)}
              data={[{ value: '', label: words.allSeries }, ...series.map((each) => ({ value: String(each.id), label: each.name }))]}
              onChange={({ currentTarget: { value } }) => void show(year, value === '' ? null : Number(value))}
            />
          )}
        </div>
        {meetings && year !== null && (
          <>
            {meetings.length === 0 ? (
              <EmptyState
                title={words.none(year)}
                action={
                  <Button onClick={() => setOpened('dates')} rightSection={<Key keys="D" />}>
                    {words.dates.button}
                  </Button>
                }
              >
                <p>{words.noneText}</p>
              </EmptyState>
            ) : (
              <>
                <Section title={words.calendar}>
                  <YearCalendar year={year} meetings={meetings} />
                </Section>
                <Section title={words.listTitle}>
                  <MeetingTable meetings={meetings} series={series} />
                </Section>
              </>
            )}
            {counts && counts.planned > 0 && <CountsSection counts={counts} />}
          </>
        )}
      </div>
      {opened === 'meeting' && (
        <MeetingPanel
          meetingId={null}
          initial={noFacts(seriesId)}
          series={series}
          onDone={(id) => navigate(`/reunions/${id}`)}
          onClose={close}
        />
      )}
      {opened === 'dates' && year !== null && (
        <DatesPanel year={year} seriesId={seriesId} series={series} meetings={meetings ?? []} onClose={close} />
      )}
      {opened === 'series' && <SeriesPanel series={series} onClose={close} />}
    </Page>
  );
}
