import { Button } from '@mantine/core';
import { useState } from 'react';
import { fileWords } from '#shared/messages/files.ts';
import { type PaperFormat, type PaperOfMeeting, type SavedFile, savePaper } from '#renderer/client/papers.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { LeavingNotice } from '#renderer/components/leaving-notice.tsx';
import { useMinutes } from './minutes-store.ts';

const FORMATS: readonly PaperFormat[] = ['docx', 'pdf'];

interface SavePaperProps {
  readonly paper: PaperOfMeeting;
}

/** Writes a paper outside the vault, with the warning that it leaves; only offered for a paper that is ready. */
export function SavePaper({ paper }: SavePaperProps) {
  const words = fileWords[useLanguage()];
  const attempt = useMinutes((state) => state.attempt);
  const [saved, setSaved] = useState<SavedFile | null>(null);
  return (
    <div className="save-paper screen-only">
      <LeavingNotice saved={saved} />
      <div className="recap-buttons">
        {FORMATS.map((format) => (
          <Button
            key={format}
            variant="default"
            size="compact-md"
            onClick={() => void attempt(async () => setSaved(await savePaper(paper, format)))}
          >
            {words[format]}
          </Button>
        ))}
      </div>
    </div>
  );
}
