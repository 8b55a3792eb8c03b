import { Button } from '@mantine/core';
import type { InputOf } from '#shared/contract/contract.ts';
import { Section } from '#renderer/components/section.tsx';
import type { OpenMeeting } from './preparation-store.ts';
import { useMeetingWords } from './use-meeting-words.ts';

/** A paper of the meeting; the presentation sheet is one situation's. */
export type Paper = Pick<InputOf<'papers.compose'>, 'paper' | 'itemId'> & { readonly title: string };

/** The papers made from the meeting. */
export function DocumentsSection({ meeting, onShow }: { readonly meeting: OpenMeeting; readonly onShow: (paper: Paper) => void }) {
  const words = useMeetingWords().documents;
  const papers: readonly Paper[] = [
    { paper: 'convocation', itemId: null, title: words.convocation },
    { paper: 'attendance_sheet', itemId: null, title: words.attendance_sheet },
    ...meeting.items
      .filter((item) => item.type === 'situation' && !item.frozen)
      .map((item) => ({ paper: 'presentation' as const, itemId: item.id, title: words.presentation(item.situationCode ?? '') })),
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
      </ul>
    </Section>
  );
}
