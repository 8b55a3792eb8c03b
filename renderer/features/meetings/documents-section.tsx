import { Button } from '@mantine/core';
import type { InputOf } from '#shared/contract/contract.ts';
import { fileWords } from '#shared/messages/files.ts';
import { saveCalendar } from '#renderer/client/papers.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { Section } from '#renderer/components/section.tsx';
import type { OpenMeeting } from './preparation-store.ts';
import { useLeaving } from './use-leaving.tsx';
import { useMeetingWords } from './use-meeting-words.ts';

/** A paper of the meeting; the presentation sheet is one situation's. */
export interface Paper extends Pick<InputOf<'papers.compose'>, 'paper' | 'itemId'> {
  readonly title: string;
  /** Code of the situation, for its presentation sheet. */
  readonly code: string | null;
}

/** The papers made from the meeting. */
export function DocumentsSection({ meeting, onShow }: { readonly meeting: OpenMeeting; readonly onShow: (paper: Paper) => void }) {
  const words = useMeetingWords().documents;
  const files = fileWords[useLanguage()];
  const { ask, shown } = useLeaving();
  const papers: readonly Paper[] = [
    { paper: 'convocation', itemId: null, code: null, title: words.convocation },
    { paper: 'attendance_sheet', itemId: null, code: null, title: words.attendance_sheet },
    ...meeting.items
      .filter((item) => item.type === 'situation' && !item.frozen)
      .map((item) => ({
        paper: 'presentation' as const,
        itemId: item.id,
        code: item.situationCode,
        title: words.presentation(item.situationCode ?? ''),
      })),
  ];
  return (
    <Section title={words.title} description={words.text}>
      <ul className="plain-list documents">
        {papers.map((paper) => (
          <li key={`${paper.paper} ${paper.itemId}`}>
            <span>{paper.title}</span>
            <Button size="compact-md" variant="default" aria-label={`${words.show} : ${paper.title}`} onClick={() => onShow(paper)}>
              {words.show}
            </Button>
          </li>
        ))}
        <li>
          <span>
            {words.calendar} <span className="quiet small">{words.calendarText}</span>
          </span>
          <Button
            size="compact-md"
            variant="default"
            aria-label={`${words.write} : ${words.calendar}`}
            onClick={() => ask({ name: files.ics, write: (folder) => saveCalendar(meeting, folder) })}
          >
            {words.write}
          </Button>
        </li>
      </ul>
      {shown}
    </Section>
  );
}
