import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { formatDate } from '#shared/dates/format.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { useShortcut } from '#renderer/app/commands.ts';
import { navigate } from '#renderer/app/navigate.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { ConfirmErase } from '#renderer/components/confirm-erase.tsx';
import { Key } from '#renderer/components/key.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import { AgendaSection } from './agenda-section.tsx';
import { CandidatesPanel } from './candidates-panel.tsx';
import { DocumentsSection, type Paper } from './documents-section.tsx';
import { FindingsList } from './findings-list.tsx';
import { ItemPanel } from './item-panel.tsx';
import { MeetingAside, mayOf, type StatusRequest } from './meeting-aside.tsx';
import { useMeetingList } from './meeting-list-store.ts';
import { MeetingPanel } from './meeting-panel.tsx';
import { OtherItemPanel } from './other-item-panel.tsx';
import { PaperScreen } from './paper-screen.tsx';
import { PeopleSection, useAddPermanent } from './people-section.tsx';
import { PersonPanel } from './person-panel.tsx';
import { type OpenMeeting, usePreparation } from './preparation-store.ts';
import { CancelPanel, ConvenePanel, PostponePanel } from './status-panels.tsx';
import { useMeetingWords } from './use-meeting-words.ts';
import './meetings.css';

/** One meeting before it is held: its agenda, who comes, its papers. */
export function PreparationScreen({ id }: { readonly id: number }) {
  const m = useMessages();
  const words = useMeetingWords();
  const { meeting, failure, open } = usePreparation();
  useEffect(() => void open(id), [open, id]);
  if (meeting?.id !== id) {
    return (
      <Page title={words.title} actions={<BackToMeetings />}>
        {failure && <Notice tone="danger">{errorText(m, failure)}</Notice>}
      </Page>
    );
  }
  return <Prepared meeting={meeting} />;
}

/** The panel that is open beside the page. */
type Opened =
  | { readonly what: StatusRequest | 'candidates' | 'other' }
  | { readonly what: 'item' | 'person'; readonly id: number }
  | { readonly what: 'newPerson' };

function Prepared({ meeting }: { readonly meeting: OpenMeeting }) {
  const m = useMessages();
  const words = useMeetingWords();
  const language = useLanguage();
  const { failure, refused, findings, removed } = usePreparation();
  const { attempt, putBack } = usePreparation.getState();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [paper, setPaper] = useState<Paper | null>(null);
  const permanent = useAddPermanent(meeting.id);
  const may = mayOf(meeting);
  const editable = may('prepare') && meeting.endedAt === null;
  const toCome = meeting.status === 'planned' || meeting.status === 'convened';
  const held = meeting.status === 'held';
  // With a panel open, letters belong to it.
  const free = paper === null && opened === null;
  useShortcut('A', () => setOpened({ what: 'candidates' }), { label: words.agenda.addSituation, when: editable && free });
  useShortcut('O', () => setOpened({ what: 'other' }), { label: words.agenda.addOther, when: editable && free });
  useShortcut('P', () => setOpened({ what: 'newPerson' }), { label: words.people.add, when: editable && free });
  useShortcut('T', permanent.add, { label: words.people.addPermanent, when: editable && free });
  useShortcut('V', () => setOpened({ what: 'convene' }), { label: words.preparation.convene, when: meeting.status === 'planned' && free });
  useShortcut('M', () => setOpened({ what: 'edit' }), { label: words.preparation.edit, when: may('change') && free });
  useShortcut('F', () => navigate(`/reunions/${meeting.id}/animer`), {
    label: words.preparation.facilitate,
    when: (toCome || held) && free,
  });
  useShortcut('Z', () => void putBack(), { label: words.agenda.undoRemove, when: removed !== null && free });
  if (paper) return <PaperScreen meeting={meeting} paper={paper} onBack={() => setPaper(null)} />;
  const day = formatDate(meeting.on, language);
  const general = findings.filter((finding) => finding.itemId === null);

  return (
    <>
      <Page
        title={words.preparation.title(day)}
        actions={
          <>
            <BackToMeetings />
            {held && (
              <Button variant="default" component="a" href={`#/reunions/${meeting.id}/compte-rendu`}>
                {words.preparation.minutes}
              </Button>
            )}
            {(toCome || held) && (
              <Button onClick={() => navigate(`/reunions/${meeting.id}/animer`)} rightSection={<Key keys="F" />}>
                {words.preparation.facilitate}
              </Button>
            )}
          </>
        }
        asideLabel={words.preparation.facts}
        aside={<MeetingAside meeting={meeting} onAsk={(what) => setOpened({ what })} />}
      >
        {failure && <Notice tone="danger">{errorText(m, failure)}</Notice>}
        {refused && <Notice tone="danger">{errorText(m, refused)}</Notice>}
        <div className="preparation">
          <AgendaSection
            meeting={meeting}
            editable={editable}
            onOpen={(id) => setOpened({ what: 'item', id })}
            onAddSituation={() => setOpened({ what: 'candidates' })}
            onAddOther={() => setOpened({ what: 'other' })}
          />
          <FindingsList meetingId={meeting.id} findings={general} destination="projector" />
          <PeopleSection
            meeting={meeting}
            editable={editable}
            onAdd={() => setOpened({ what: 'newPerson' })}
            onEdit={(id) => setOpened({ what: 'person', id })}
            onAddPermanent={permanent.add}
            said={permanent.said}
          />
          <DocumentsSection meeting={meeting} onShow={setPaper} />
        </div>
      </Page>
      {opened?.what === 'remove' ? (
        <ConfirmErase
          title={words.preparation.removeTitle}
          confirm={words.preparation.remove}
          onConfirm={() => {
            void attempt('meetings.remove', { meetingId: meeting.id }).then((accepted) => {
              setOpened(null);
              if (accepted) navigate('/reunions');
            });
          }}
          onCancel={() => setOpened(null)}
        >
          {words.preparation.removeText}
        </ConfirmErase>
      ) : (
        opened && <OpenedPanel opened={opened} meeting={meeting} onClose={() => setOpened(null)} />
      )}
    </>
  );
}

interface OpenedPanelProps {
  readonly opened: Opened;
  readonly meeting: OpenMeeting;
  readonly onClose: () => void;
}

function OpenedPanel({ opened, meeting, onClose }: OpenedPanelProps) {
  const series = useMeetingList((list) => list.series);
  const { reload } = usePreparation.getState();
  switch (opened.what) {
    case 'item': {
      const item = meeting.items.find((each) => each.id === opened.id);
      return item ? <ItemPanel key={item.id} meeting={meeting} item={item} onClose={onClose} /> : null;
    }
    case 'person': {
      const participant = meeting.participants.find((each) => each.id === opened.id);
      return participant ? <PersonPanel key={participant.id} meeting={meeting} participant={participant} onClose={onClose} /> : null;
    }
    case 'newPerson':
      return <PersonPanel meeting={meeting} participant={null} onClose={onClose} />;
    case 'candidates':
      return <CandidatesPanel meetingId={meeting.id} onClose={onClose} />;
    case 'other':
      return <OtherItemPanel meetingId={meeting.id} onClose={onClose} />;
    case 'convene':
      return <ConvenePanel meeting={meeting} onClose={onClose} />;
    case 'cancel':
      return <CancelPanel meeting={meeting} onClose={onClose} />;
    case 'postpone':
      return <PostponePanel meeting={meeting} onClose={onClose} onDone={(id) => navigate(`/reunions/${id}`)} />;
    case 'edit': {
      const { seriesId, on, startsAt, endsAt, place, hostId } = meeting;
      return (
        <MeetingPanel
          meetingId={meeting.id}
          initial={{ seriesId, on, startsAt, endsAt, place, hostId }}
          series={series}
          onClose={onClose}
          onDone={() => {
            void reload();
            onClose();
          }}
        />
      );
    }
    case 'remove':
      return null;
  }
}

function BackToMeetings() {
  const words = useMeetingWords();
  return (
    <Button variant="default" component="a" href="#/reunions">
      {words.back}
    </Button>
  );
}
