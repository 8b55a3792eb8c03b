import { Button } from '@mantine/core';
import { useState } from 'react';
import { fileWords } from '#shared/messages/files.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import type { SavedFile } from '#renderer/client/papers.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { LeavingNotice } from '#renderer/components/leaving-notice.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Section } from '#renderer/components/section.tsx';
import { useSummaryWords } from '../use-summary-words.ts';
import { ReleaseSlides } from './release-slides.tsx';

type Format = InputOf<'files.saveSummary'>['format'];

const formats: readonly Format[] = ['docx', 'pdf', 'xlsx', 'csv', 'json'];

interface ReleaseFilesProps {
  readonly releaseId: number;
  readonly guaranteed: boolean;
  /** Something was written: the ledger has a new line. */
  readonly onSaved?: () => void;
}

/** The documents of a release, written outside the vault, and its slides. */
export function ReleaseFiles({ releaseId, guaranteed, onSaved }: ReleaseFilesProps) {
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
