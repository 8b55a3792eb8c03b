import { Button } from '@mantine/core';
import { useState } from 'react';
import { errorText } from '#shared/messages/catalogue.ts';
import { envelopeOf } from '#renderer/client/call.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { PaperView } from '#renderer/components/paper-view/paper-view.tsx';
import { SaveDocument } from '#renderer/components/save-document.tsx';
import { useHandover } from './handover-store.ts';
import { useHandoverWords } from './use-handover-words.ts';

/** The record to be signed: composed when it is asked for, read on the screen, then printed or written outside the vault. */
export function HandoverRecord() {
  const m = useMessages();
  const words = useHandoverWords().record;
  const { paper, compose } = useHandover();
  const [failure, setFailure] = useState<string | null>(null);
  const read = () => {
    setFailure(null);
    compose().catch((error: unknown) => setFailure(errorText(m, envelopeOf(error))));
  };
  return (
    <>
      <div className="first-actions">
        <Button variant={paper ? 'default' : 'filled'} onClick={read}>
          {words.load}
        </Button>
      </div>
      {failure && <Notice tone="danger">{failure}</Notice>}
      {paper && (
        <>
          <SaveDocument document={{ kind: 'handover_record' }} formats={['docx', 'pdf']} printable />
          <PaperView document={paper} level={3} />
        </>
      )}
    </>
  );
}
