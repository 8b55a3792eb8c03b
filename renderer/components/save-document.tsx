import { Button } from '@mantine/core';
import { useState } from 'react';
import type { InputOf } from '#shared/contract/contract.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { fileWords } from '#shared/messages/files.ts';
import { useShortcut } from '#renderer/app/commands.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import type { SavedFile } from '#renderer/client/papers.ts';
import { printPaper } from '#renderer/client/print.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { Key } from './key.tsx';
import { LeavingNotice } from './leaving-notice.tsx';
import { Notice } from './notice.tsx';

type Document = InputOf<'files.saveDocument'>['document'];
type Format = InputOf<'files.saveDocument'>['format'];

/** The keys of every page that shows a document. */
const keys: Readonly<Record<Format, string | null>> = { docx: 'W', pdf: 'D', csv: null };

interface SaveDocumentProps {
  readonly document: Document;
  readonly formats: readonly Format[];
  /** The page shows the document (`PaperView`): it is printed too, and has its keys. */
  readonly printable?: boolean;
}

/** One button a format for a document that the vault composes by reference, with the notice that it leaves and what became of it. */
export function SaveDocument({ document: wanted, formats, printable = false }: SaveDocumentProps) {
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
      setSaved(await call('files.saveDocument', { document: wanted, format, language, folder: null }));
    } catch (error) {
      setFailure(errorText(m, envelopeOf(error)));
    } finally {
      setBusy(null);
    }
  };
  const print = () => void printPaper(document.querySelector('.sheet'));
  const has = (format: Format) => printable && formats.includes(format);
  useShortcut('W', () => void save('docx'), { label: words.docx, when: has('docx') });
  useShortcut('D', () => void save('pdf'), { label: words.pdf, when: has('pdf') });
  useShortcut('P', print, { label: m.common.print, when: printable });
  return (
    <>
      <LeavingNotice saved={saved} />
      {failure && <Notice tone="danger">{failure}</Notice>}
      <div className="first-actions">
        {formats.map((format, index) => (
          <Button
            key={format}
            variant={index === 0 ? 'filled' : 'default'}
            loading={busy === format}
            onClick={() => void save(format)}
            rightSection={printable && keys[format] !== null && <Key keys={keys[format]} />}
          >
            {words[format]}
          </Button>
        ))}
        {printable && (
          <Button variant="default" onClick={print} rightSection={<Key keys="P" />}>
            {m.common.print}
          </Button>
        )}
      </div>
    </>
  );
}
