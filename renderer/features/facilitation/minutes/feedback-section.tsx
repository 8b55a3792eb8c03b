import { Button } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { formatDate } from '#shared/dates/format.ts';
import { call } from '#renderer/client/call.ts';
import { today } from '#renderer/client/clock.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { PaperView } from '#renderer/components/paper-view/paper-view.tsx';
import { Section } from '#renderer/components/section.tsx';
import { StatusWord } from '#renderer/components/status-word.tsx';
import type { Item, Meeting } from '../meeting-store.ts';
import { MendList } from '../mend-list.tsx';
import { useWords } from '../use-words.ts';
import { useMinutes } from './minutes-store.ts';
import { SavePaper } from './save-paper.tsx';

/** What is told to the referrer of each situation, and on which day it was. */
export function FeedbackSection({ meeting }: { readonly meeting: Meeting }) {
  const words = useWords().feedback;
  const situations = meeting.items.filter((item) => item.type === 'situation' && item.outcome !== null);
  return (
    <Section title={words.title} description={words.text}>
      {situations.length === 0 && <p className="quiet">{words.none}</p>}
      {situations.map((item) => (
        <FeedbackLine key={item.id} meetingId={meeting.id} item={item} />
      ))}
    </Section>
  );
}

interface FeedbackLineProps {
  readonly meetingId: number;
  readonly item: Item;
}

function FeedbackLine({ meetingId, item }: FeedbackLineProps) {
  const words = useWords().feedback;
  const language = useLanguage();
  const { write, attempt } = useMinutes();
  const [feedback, setFeedback] = useState<OutputOf<'agenda.feedback'> | null>(null);
  const [on, setOn] = useState<string | null>(today());
  const compose = async () => setFeedback(await call('agenda.feedback', { itemId: item.id }));
  return (
    <div className="feedback">
      <p className="feedback-head">
        <strong>{item.situationCode}</strong>
        {item.toldOn === null ? (
          <StatusWord tone="active">{words.notTold}</StatusWord>
        ) : (
          <StatusWord tone="done">{words.told(formatDate(item.toldOn, language))}</StatusWord>
        )}
      </p>
      <div>
        <Button variant="default" size="compact-md" onClick={() => (feedback ? setFeedback(null) : void attempt(compose))}>
          {feedback ? words.hide : words.compose(item.situationCode ?? '')}
        </Button>
      </div>
      {feedback && (
        <>
          <MendList
            meetingId={meetingId}
            destination="paper"
            toMend={feedback.toMend}
            onConfirm={async (confirmation) => {
              await write('meetings.confirm', confirmation);
              await compose();
            }}
          />
          <PaperView document={feedback.document} level={3} />
          {feedback.ready && <SavePaper paper={{ paper: 'feedback', meetingId, itemId: item.id, version: null }} />}
        </>
      )}
      {item.toldOn === null && (
        <div className="feedback-told">
          <DateField name={`toldOn.${item.id}`} label={words.toldOn} value={on} onChange={setOn} />
          <Button
            variant="default"
            disabled={on === null}
            onClick={() => on !== null && void attempt(() => write('agenda.tell', { itemId: item.id, on }))}
          >
            {words.tell}
          </Button>
        </div>
      )}
    </div>
  );
}
