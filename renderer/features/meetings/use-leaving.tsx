import { type ReactNode, useState } from 'react';
import { fileWords } from '#shared/messages/files.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { envelopeOf } from '#renderer/client/call.ts';
import type { SavedFile } from '#renderer/client/papers.ts';
import { useSession } from '#renderer/client/session.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { ConfirmErase } from '#renderer/components/confirm-erase.tsx';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { useMeetingWords } from './use-meeting-words.ts';

/** A file that is about to be written outside the vault. */
interface Leaving {
  /** What it is: « Document Word ». */
  readonly name: string;
  /** Writes it into the folder that was typed; `null`: the one that the host asks for, or the usual one. */
  readonly write: (folder: string | null) => Promise<SavedFile>;
}

/**
 * The question before a file leaves the vault, and what became of it.
 * @returns `ask`, and what is to be drawn: the question while it is asked, then the answer
 */
export function useLeaving(): { readonly ask: (leaving: Leaving) => void; readonly shown: ReactNode } {
  const m = useMessages();
  const words = fileWords[useLanguage()];
  const { folder: folderWord, folderHint, write: writeWord } = useMeetingWords().documents;
  const chooses = useSession((session) => session.environment?.nativeDialogs ?? false);
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const [folder, setFolder] = useState('');
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<{ readonly tone: 'info' | 'danger'; readonly text: string } | null>(null);

  const write = async () => {
    if (!leaving) return;
    setBusy(true);
    try {
      const saved = await leaving.write(chooses || folder.trim() === '' ? null : folder.trim());
      const text = saved.saved ? words.saved(saved.file ?? '', saved.folder ?? '') : words.notSaved;
      setResult({ tone: 'info', text });
    } catch (error) {
      setResult({ tone: 'danger', text: errorText(m, envelopeOf(error)) });
    } finally {
      setBusy(false);
      setLeaving(null);
    }
  };

  return {
    ask(next) {
      setResult(null);
      setLeaving(next);
    },
    shown: (
      <>
        {result && <Notice tone={result.tone}>{result.text}</Notice>}
        {leaving && (
          <ConfirmErase
            title={words.leavingTitle}
            keep={m.common.cancel}
            confirm={writeWord}
            busy={busy}
            onConfirm={() => void write()}
            onCancel={() => setLeaving(null)}
          >
            <p>
              <strong>{leaving.name}</strong>
            </p>
            <p>{words.leaving}</p>
            {chooses ? (
              <p>{words.leavingChoice}</p>
            ) : (
              <TextField name="folder" label={folderWord} description={folderHint} value={folder} onChange={setFolder} />
            )}
          </ConfirmErase>
        )}
      </>
    ),
  };
}
