import { Button } from '@mantine/core';
import { useState } from 'react';
import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { PaperView } from '#renderer/components/paper-view/paper-view.tsx';
import { SaveDocument } from '#renderer/components/save-document.tsx';
import { useJournalWords } from './use-journal-words.ts';

/** What the filters let through, as a document: written outside, or read here first, and printed. */
export function JournalDocument({ filters }: { readonly filters: InputOf<'journal.document'>['filters'] }) {
  const m = useMessages();
  const words = useJournalWords().export;
  const [read, setRead] = useState<OutputOf<'journal.document'> | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const open = () => {
    setFailure(null);
    call('journal.document', { filters }).then(setRead, (error: unknown) => setFailure(errorText(m, envelopeOf(error))));
  };
  return (
    <>
      <SaveDocument document={{ kind: 'audit_journal', filters }} formats={['csv', 'pdf', 'docx']} printable={read !== null} />
      {failure && <Notice tone="danger">{failure}</Notice>}
      {read === null ? (
        <div>
          <Button variant="default" onClick={open}>
            {words.read}
          </Button>
        </div>
      ) : (
        <PaperView document={read.paper} level={3} />
      )}
    </>
  );
}
