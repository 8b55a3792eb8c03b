import { Button } from '@mantine/core';
import { useState } from 'react';
import { fileWords } from '#shared/messages/files.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import { useShortcut } from '#renderer/app/commands.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import type { SavedFile } from '#renderer/client/papers.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { Key } from '#renderer/components/key.tsx';
import { LeavingNotice } from '#renderer/components/leaving-notice.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Section } from '#renderer/components/section.tsx';
import { useSummaryWords } from '../use-summary-words.ts';
import { ReleaseSlides } from './release-slides.tsx';

type Format = InputOf<'files.saveSummary'>['format'];

const formats: readonly Format[] = ['docx', 'pdf', 'xlsx', 'csv', 'json'];

const keys: Readonly<Partial<Record<Format, string>>> = { docx: 'W', pdf: 'D' };

interface ReleaseFilesProps {
  readonly releaseId: number;
  readonly guaranteed: boolean;
  /** The page shows the document: its files have the keys of every page that does. */
  readonly shown?: boolean;
  /** Something was written: the ledger has a new line. */
  readonly onSaved?: () => void;
}

/** The documents of a release, written outside the vault, and its slides. */
export function ReleaseFiles({ releaseId, guaranteed, shown = false, onSaved }: ReleaseFilesProps) {
  const m = useMessages();
  const language = useLanguage();
  const words = useSummaryWords().files;
  const [saved, setSaved] = useState<SavedFile | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState<Format | null>(null);
  const save = async (format: Format) => {
    setBusy(format);
    try {
      setSaved(await call('files.saveSummary', { releaseId, format, folder: null }));
      setFailure(null);
      onSaved?.();
    } catch (error) {
      setFailure(errorText(m, envelopeOf(error)));
    } finally {
      setBusy(null);
    }
  };
  useShortcut('W', () => void save('docx'), { label: words.formats.docx, when: shown && busy === null });
  useShortcut('D', () => void save('pdf'), { label: words.formats.pdf, when: shown && busy === null });
  return (
    <Section title={words.title}>
      <LeavingNotice saved={saved} />
      {failure && <Notice tone="danger">{failure}</Notice>}
      <div className="release-files" role="group" aria-label={words.title}>
        {formats
          .filter((format) => guaranteed || format !== 'json')
          .map((format) => (
            <Button
              key={format}
              variant="default"
              loading={busy === format}
              disabled={busy !== null && busy !== format}
              onClick={() => void save(format)}
              rightSection={shown && keys[format] !== undefined && <Key keys={keys[format]} />}
            >
              {words.formats[format]}
            </Button>
          ))}
      </div>
      <p className="quiet">{guaranteed ? words.jsonHint : words.noJson}</p>
      {saved?.saved && <p className="quiet">{fileWords[language].leaving}</p>}
      {guaranteed ? <ReleaseSlides releaseId={releaseId} /> : <p className="quiet">{words.projectNot}</p>}
    </Section>
  );
}
