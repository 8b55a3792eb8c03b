import { Button, NativeSelect } from '@mantine/core';
import { useEffect } from 'react';
import { formatClock, formatDate } from '#shared/dates/format.ts';
import { localDateOf } from '#shared/dates/local-date.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { useShortcut } from '#renderer/app/commands.ts';
import { printPaper } from '#renderer/client/print.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { Key } from '#renderer/components/key.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import { PaperView } from '#renderer/components/paper-view/paper-view.tsx';
import type { Meeting } from '../meeting-store.ts';
import { MendList } from '../mend-list.tsx';
import { useWords } from '../use-words.ts';
import { FeedbackSection } from './feedback-section.tsx';
import { LockSection } from './lock-section.tsx';
import { type Audience, type Choice, type Minutes, useMinutes, type Versions } from './minutes-store.ts';
import { RemarkField } from './remark-field.tsx';
import { SavePaper } from './save-paper.tsx';
import '../facilitation.css';

const AUDIENCES: readonly Audience[] = ['members', 'extract', 'without_situations'];

/** How the file of each version is called. */
const KINDS = { members: 'minutes', extract: 'minutes_extract', without_situations: 'minutes_without_situations' } as const;

/** Of the letters below, none is printed with the minutes. */
const print = () => void printPaper(document.querySelector('.minutes-paper .sheet'));

/** After the meeting: the minutes for each audience, what must be mended, their locking, and the feedback to the referrers. */
export function MinutesScreen({ id }: { readonly id: number }) {
  const m = useMessages();
  const words = useWords();
  const language = useLanguage();
  const { meeting, versions, minutes, choice, failure, problem, savedAt, open, leave, choose } = useMinutes();
  useEffect(() => {
    void open(id);
    return leave;
  }, [id, open, leave]);
  useShortcut('P', print, { label: words.minutes.print });
  return (
    <Page
      title={meeting ? words.minutes.title(formatDate(meeting.on, language)) : words.minutes.pageTitle}
      subtitle={savedAt && <p role="status">{words.saved(formatClock(savedAt))}</p>}
      actions={
        <Button variant="default" onClick={print} rightSection={<Key keys="P" />}>
          {words.minutes.print}
        </Button>
      }
    >
      {failure && <Notice tone="danger">{errorText(m, failure)}</Notice>}
      {problem && <Notice tone="danger">{errorText(m, problem)}</Notice>}
      {meeting && meeting.status !== 'held' && <EmptyState title={words.minutes.notHeld} />}
      {meeting && versions && meeting.status === 'held' && (
        <div className="minutes">
          <Choices meeting={meeting} versions={versions} choice={choice} onChoose={(part) => void choose(part)} />
          <div className="minutes-columns">
            <div className="minutes-paper">{minutes && <PaperView document={minutes.document} />}</div>
            <div className="minutes-work screen-only">
              {choice.version === null && minutes && <Findings meeting={meeting} minutes={minutes} />}
              {choice.audience === 'extract' && minutes && <Entitled minutes={minutes} />}
              {choice.version === null && <RemarkField key={meeting.id} meetingId={meeting.id} remark={versions.remark} />}
              {choice.version !== null && minutes?.ready && (
                <SavePaper
                  key={JSON.stringify(choice)}
                  paper={{ paper: KINDS[choice.audience], meetingId: meeting.id, itemId: choice.itemId, version: choice.version }}
                />
              )}
              <LockSection meetingId={meeting.id} versions={versions} preparing={choice.version === null} />
              <FeedbackSection meeting={meeting} />
            </div>
          </div>
        </div>
      )}
    </Page>
  );
}

interface ChoicesProps {
  readonly meeting: Meeting;
  readonly versions: Versions;
  readonly choice: Choice;
  readonly onChoose: (part: Partial<Choice>) => void;
}

function Choices({ meeting, versions, choice, onChoose }: ChoicesProps) {
  const words = useWords().minutes;
  const language = useLanguage();
  const situations = meeting.items.filter((item) => item.type === 'situation' && !item.frozen);
  return (
    <div className="minutes-choices screen-only">
      <NativeSelect
        label={words.version}
        value={choice.version === null ? '' : String(choice.version)}
        onChange={(event) => onChoose({ version: event.currentTarget.value === '' ? null : Number(event.currentTarget.value) })}
        data={[
          { value: '', label: words.inPreparation },
          ...versions.locked.map(({ version, lockedAt }) => ({
            value: String(version),
            label: words.lockedVersion(version, formatDate(localDateOf(new Date(lockedAt)), language)),
          })),
        ]}
      />
      <NativeSelect
        label={words.audience}
        value={choice.audience}
        onChange={(event) => onChoose({ audience: event.currentTarget.value as Audience })}
        data={AUDIENCES.map((audience) => ({ value: audience, label: words.audiences[audience] }))}
      />
      {choice.audience === 'extract' &&
        (situations.length === 0 ? (
          <p>{words.noSituation}</p>
        ) : (
          <NativeSelect
            label={words.situation}
            value={String(choice.itemId ?? '')}
            onChange={(event) => onChoose({ itemId: Number(event.currentTarget.value) })}
            data={situations.map((item) => ({ value: String(item.id), label: item.situationCode ?? '' }))}
          />
        ))}
    </div>
  );
}

/** What keeps these minutes from being locked. */
function Findings({ meeting, minutes }: { readonly meeting: Meeting; readonly minutes: Minutes }) {
  const words = useWords().mend;
  const { write } = useMinutes();
  if (minutes.toMend.length === 0) return null;
  return (
    <Notice tone="warning" title={words.paperTitle}>
      <MendList
        meetingId={meeting.id}
        destination="paper"
        toMend={minutes.toMend}
        onConfirm={(confirmation) => write('meetings.confirm', confirmation)}
      />
    </Notice>
  );
}

/** Who was in the room for the situation, and may receive its extract. */
function Entitled({ minutes }: { readonly minutes: Minutes }) {
  const words = useWords().minutes;
  if (minutes.entitled.length === 0) return <p className="quiet">{words.noEntitled}</p>;
  return (
    <div>
      <p>{words.entitled}</p>
      <ul className="minutes-entitled" aria-label={words.entitled}>
        {minutes.entitled.map((structure) => (
          <li key={structure.structureId}>{structure.name}</li>
        ))}
      </ul>
    </div>
  );
}
