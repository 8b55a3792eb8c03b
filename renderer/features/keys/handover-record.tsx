import { Button } from '@mantine/core';
import { useState } from 'react';
import { errorText } from '#shared/messages/catalogue.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import type { SavedFile } from '#renderer/client/papers.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { LeavingNotice } from '#renderer/components/leaving-notice.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { PaperView } from '#renderer/components/paper-view/paper-view.tsx';
import { useHandover } from './handover-store.ts';
import { useHandoverWords } from './use-handover-words.ts';

/** The record to be signed: composed when it is asked for, read on the screen, then written outside the vault. */
export function HandoverRecord() {
  const m = useMessages();
  const words = useHandoverWords().record;
  const language = useLanguage();
  const { paper, compose } = useHandover();
  const [saved, setSaved] = useState<SavedFile | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const attempt = async (work: () => Promise<unknown>) => {
    setFailure(null);
    try {
      await work();
    } catch (error) {
      setFailure(errorText(m, envelopeOf(error)));
    }
  };
  const save = (format: 'docx' | 'pdf') =>
    attempt(async () => {
      const document = { kind: 'handover_record' } as const;
      setSaved(await call('files.saveDocument', { document, format, language, folder: null }));
    });
  return (
    <>
      <div className="first-actions">
        <Button variant={paper ? 'default' : 'filled'} onClick={() => void attempt(compose)}>
          {words.load}
        </Button>
        {paper && (
          <>
            <Button onClick={() => void save('docx')}>{words.docx}</Button>
            <Button variant="default" onClick={() => void save('pdf')}>
              {words.pdf}
            </Button>
          </>
        )}
      </div>
      {failure && <Notice tone="danger">{failure}</Notice>}
      {paper && (
        <>
          <LeavingNotice saved={saved} />
          <PaperView document={paper} level={3} />
        </>
      )}
    </>
  );
}
