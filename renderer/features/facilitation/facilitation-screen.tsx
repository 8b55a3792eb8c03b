import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { formatClock, formatLongDate } from '#shared/dates/format.ts';
import { parseSlideKey } from '#shared/meeting/slides.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import { Section } from '#renderer/components/section.tsx';
import { itemOfSlide, type Meeting, useFacilitation } from './meeting-store.ts';
import { EarlierPanel } from './panels/earlier-panel.tsx';
import { ItemPanel } from './panels/item-panel.tsx';
import { RecapPanel } from './panels/recap-panel.tsx';
import { ReminderPanel } from './panels/reminder-panel.tsx';
import { RoundTable } from './panels/round-table.tsx';
import { StartPanel } from './panels/start-panel.tsx';
import { ProjectionBar } from './projection/projection-bar.tsx';
import { AgendaColumn } from './room/agenda-column.tsx';
import { RoomAside } from './room/room-aside.tsx';
import { useWords } from './use-words.ts';
import './facilitation.css';

/** The presenter's view of a meeting: its way at the left, the work of the slide in the middle, what only the coordinator sees at the right. */
export function FacilitationScreen({ id }: { readonly id: number }) {
  const m = useMessages();
  const words = useWords();
  const { meeting, failure, problem, open, leave } = useFacilitation();
  useEffect(() => {
    void open(id);
    return leave;
  }, [id, open, leave]);
  return (
    <Page
      title={words.title}
      subtitle={meeting && <Subtitle meeting={meeting} />}
      actions={
        <>
          <Button component="a" variant="default" href={`#/reunions/${id}`}>
            {words.backToMeeting}
          </Button>
          <Button component="a" variant="default" href={`#/reunions/${id}/compte-rendu`}>
            {words.minutesLink}
          </Button>
        </>
      }
    >
      {failure && <Notice tone="danger">{errorText(m, failure)}</Notice>}
      {!meeting && !failure && <p className="quiet">{m.common.loading}</p>}
      {meeting && (
        <div className="facilitation">
          <ProjectionBar />
          {problem && <Notice tone="danger">{errorText(m, problem)}</Notice>}
          <div className="facilitation-columns">
            <AgendaColumn />
            <WorkColumn meeting={meeting} />
            <RoomAside />
          </div>
        </div>
      )}
    </Page>
  );
}

function Subtitle({ meeting }: { readonly meeting: Meeting }) {
  const words = useWords();
  const language = useLanguage();
  const savedAt = useFacilitation((state) => state.savedAt);
  return (
    <p className="facilitation-subtitle">
      <span>{formatLongDate(meeting.on, language)}</span> <span>{words.status[meeting.status]}</span>{' '}
      <span role="status">{savedAt && words.saved(formatClock(savedAt))}</span>
    </p>
  );
}

/** The middle column: another slide begins at its top; the parts of one decision are one form. */
function WorkColumn({ meeting }: { readonly meeting: Meeting }) {
  const shown = parseSlideKey(useFacilitation((state) => state.deck?.current ?? ''));
  const column = useRef<HTMLDivElement>(null);
  const place = shown && `${shown.kind} ${shown.itemId ?? ''}`;
  useEffect(() => {
    if (place !== null && column.current) column.current.scrollTop = 0;
  }, [place]);
  return (
    <div className="facilitation-work" ref={column}>
      <Work meeting={meeting} />
    </div>
  );
}

/** The work that belongs to the slide of now. */
function Work({ meeting }: { readonly meeting: Meeting }) {
  const words = useWords();
  const current = useFacilitation((state) => state.deck?.current ?? '');
  const item = itemOfSlide(meeting, current);
  switch (parseSlideKey(current)?.kind) {
    case 'confidentiality':
      return <ReminderPanel />;
    case 'attendance':
      return <RoundTable />;
    case 'earlier':
      return <EarlierPanel />;
    case 'agenda':
      return (
        <Section title={words.agenda.title}>
          <p className="quiet">{words.agenda.hint}</p>
        </Section>
      );
    case 'topic':
    case 'situation':
    case 'levers':
    case 'decision':
      return item && <ItemPanel item={item} />;
    case 'recap':
    case 'end':
      return <RecapPanel />;
    default:
      return <StartPanel />;
  }
}
