import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatDate, formatLongDate } from '#shared/dates/format.ts';
import { type MeetingAction, refusalOfMeeting } from '#shared/meeting/lifecycle.ts';
import { today } from '#renderer/client/clock.ts';
import { useCodeLabel, useLanguage } from '#renderer/client/use-messages.ts';
import { Key } from '#renderer/components/key.tsx';
import { Section } from '#renderer/components/section.tsx';
import { MeetingStatusWord } from './meeting-status.tsx';
import { type OpenMeeting, usePreparation } from './preparation-store.ts';
import { useMeetingWords } from './use-meeting-words.ts';

/** What may be asked about the meeting as a whole. */
export type StatusRequest = 'edit' | 'convene' | 'cancel' | 'postpone' | 'remove';

interface MeetingAsideProps {
  readonly meeting: OpenMeeting;
  readonly onAsk: (request: StatusRequest) => void;
}

/** Day, place, host, state, and what can be done with the meeting as a whole. */
export function MeetingAside({ meeting, onAsk }: MeetingAsideProps) {
  const all = useMeetingWords();
  const words = all.preparation;
  const language = useLanguage();
  const label = useCodeLabel();
  const may = mayOf(meeting);
  const { status, on, startsAt, endsAt, hostName, place, reason, reasonText, convenedOn, postponedToId } = meeting;
  const gone = status === 'cancelled' || status === 'postponed';
  return (
    <Section title={words.facts}>
      <dl className="meeting-facts">
        <Fact word={all.columns.status}>
          <MeetingStatusWord status={status} />
          {status !== 'planned' && convenedOn && <p className="quiet small">{words.convened(formatDate(convenedOn, language))}</p>}
          {gone && reason && <p className="quiet small">{label('meetingCancellation', reason)}</p>}
          {gone && reasonText && <p className="quiet small">{reasonText}</p>}
          {postponedToId !== null && (
            <p className="small">
              <a href={`#/reunions/${postponedToId}`}>{words.postponedTo}</a>
            </p>
          )}
        </Fact>
        <Fact word={all.columns.on}>
          {formatLongDate(on, language)}
          {startsAt && <p>{endsAt ? all.fromTo(startsAt, endsAt) : all.at(startsAt)}</p>}
        </Fact>
        <Fact word={all.columns.place}>
          {hostName ?? <span className="quiet">{all.noHost}</span>}
          <p>{place ?? <span className="quiet">{all.noPlace}</span>}</p>
        </Fact>
      </dl>
      <div className="meeting-actions">
        {may('convene') && status === 'planned' && (
          <Button onClick={() => onAsk('convene')} rightSection={<Key keys="V" />}>
            {words.convene}
          </Button>
        )}
        {may('change') && (
          <Button variant="default" onClick={() => onAsk('edit')} rightSection={<Key keys="M" />}>
            {words.edit}
          </Button>
        )}
        {may('postpone') && (
          <Button variant="default" onClick={() => onAsk('postpone')}>
            {words.postpone}
          </Button>
        )}
        {may('cancel') && (
          <Button variant="default" onClick={() => onAsk('cancel')}>
            {words.cancel}
          </Button>
        )}
        {may('restore') && (
          <Button onClick={() => void usePreparation.getState().attempt('meetings.restore', { meetingId: meeting.id })}>
            {words.restore}
          </Button>
        )}
        {may('remove') && meeting.items.length === 0 && (
          <Button variant="subtle" onClick={() => onAsk('remove')}>
            {words.remove}
          </Button>
        )}
      </div>
    </Section>
  );
}

/** Whether something may be done with a meeting today. */
export function mayOf(meeting: OpenMeeting): (action: MeetingAction) => boolean {
  const facts = { status: meeting.status, on: meeting.on, ended: meeting.endedAt !== null };
  return (action) => refusalOfMeeting(action, facts, today()) === null;
}

function Fact({ word, children }: { readonly word: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{word}</dt>
      <dd>{children}</dd>
    </div>
  );
}
