import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { fileWords } from '#shared/messages/files.ts';
import { useShortcut } from '#renderer/app/commands.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { type PaperFormat, savePaper } from '#renderer/client/papers.ts';
import { printPaper } from '#renderer/client/print.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { Key } from '#renderer/components/key.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import type { Paper } from './documents-section.tsx';
import { FindingsList } from './findings-list.tsx';
import { PaperView } from '#renderer/components/paper-view/paper-view.tsx';
import type { OpenMeeting } from './preparation-store.ts';
import { useLeaving } from './use-leaving.tsx';
import { useMeetingWords } from './use-meeting-words.ts';

interface PaperScreenProps {
  readonly meeting: OpenMeeting;
  readonly paper: Paper;
  readonly onBack: () => void;
}

/** One paper as it will leave, composed by the vault; it can be printed when nothing in it is left to mend. */
export function PaperScreen({ meeting, paper, onBack }: PaperScreenProps) {
  const m = useMessages();
  const words = useMeetingWords().documents;
  const [composed, setComposed] = useState<OutputOf<'papers.compose'> | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const files = fileWords[useLanguage()];
  const { ask, shown } = useLeaving();
  const { id: meetingId } = meeting;
  const { paper: kind, itemId, title } = paper;
  const compose = useCallback(
    () =>
      call('papers.compose', { meetingId, paper: kind, itemId }).then(setComposed, (error: unknown) =>
        setFailure(errorText(m, envelopeOf(error))),
      ),
    [meetingId, kind, itemId, m],
  );
  useEffect(() => void compose(), [compose]);
  const ready = composed?.ready ?? false;
  const print = () => void printPaper(document.querySelector('.sheet'));
  const write = (format: PaperFormat) => {
    if (!composed) return;
    ask({ name: files[format], write: (folder) => savePaper({ paper: kind, meetingId, itemId, version: null }, format, folder) });
  };
  useShortcut('W', () => write('docx'), { label: files.docx, when: ready });
  useShortcut('D', () => write('pdf'), { label: files.pdf, when: ready });
  useShortcut('P', print, { label: m.common.print, when: ready });
  useShortcut('Escape', onBack, { label: words.back });
  return (
    <Page
      title={title}
      actions={
        <>
          <Button variant="default" onClick={onBack} rightSection={<Key keys="Escape" />}>
            {words.back}
          </Button>
          <Button variant="default" disabled={!ready} onClick={() => write('docx')} rightSection={<Key keys="W" />}>
            {files.docx}
          </Button>
          <Button variant="default" disabled={!ready} onClick={() => write('pdf')} rightSection={<Key keys="D" />}>
            {files.pdf}
          </Button>
          <Button disabled={!ready} onClick={print} rightSection={<Key keys="P" />}>
            {m.common.print}
          </Button>
        </>
      }
    >
      {shown}
      {failure && <Notice tone="danger">{failure}</Notice>}
      {composed && !ready && (
        <div className="screen-only paper-mend">
          <Notice tone="warning">{words.notReady}</Notice>
          <FindingsList meetingId={meetingId} findings={composed.toMend} destination="paper" onConfirmed={() => void compose()} />
        </div>
      )}
      {composed && <PaperView document={composed.document} />}
    </Page>
  );
}
