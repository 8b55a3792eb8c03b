import { Button } from '@mantine/core';
import { useState } from 'react';
import type { InputOf } from '#shared/contract/contract.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { fileWords } from '#shared/messages/files.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import type { SavedFile } from '#renderer/client/papers.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { LeavingNotice } from './leaving-notice.tsx';
import { Notice } from './notice.tsx';

type Document = InputOf<'files.saveDocument'>['document'];
type Format = InputOf<'files.saveDocument'>['format'];

interface SaveDocumentProps {
  readonly document: Document;
  readonly formats: readonly Format[];
}

/** One button a format for a document that the vault composes by reference, with the notice that it leaves and what became of it. */
export function SaveDocument({ document, formats }: SaveDocumentProps) {
  const m = useMessages();
  const language = useLanguage();
  const words = fileWords[language];
  const [saved, setSaved] = useState<SavedFile | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState<Format | null>(null);
  const save = async (format: Format) => {
    setBusy(format);
    setFailure(null);
    try {
      setSaved(await call('files.saveDocument', { document, format, language, folder: null }));
    } catch (error) {
      setFailure(errorText(m, envelopeOf(error)));
    } finally {
      setBusy(null);
    }
  };
  return (
    <>
      <LeavingNotice saved={saved} />
      {failure && <Notice tone="danger">{failure}</Notice>}
      <div className="first-actions">
        {formats.map((format, index) => (
          <Button key={format} variant={index === 0 ? 'filled' : 'default'} loading={busy === format} onClick={() => void save(format)}>
            {words[format]}
          </Button>
        ))}
      </div>
    </>
  );
}
