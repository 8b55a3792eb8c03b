import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { currentLanguage } from '#renderer/client/session.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { TextAreaField } from '#renderer/components/fields/text-area-field.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import { Section } from '#renderer/components/section.tsx';
import { SummaryPages } from '../summary-pages.tsx';
import { useSummaryWords } from '../use-summary-words.ts';
import { isSmallEnough, readPublication } from './read-publication.ts';
import { Verdict } from './verdict.tsx';
import '../summary.css';

interface Checked extends Readonly<OutputOf<'publication.check'>> {
  /** The file's name, or that it was pasted. */
  readonly what: string;
}

/** Recounts a publication file: what a partner does who wants to trust it without the vault. */
export function CheckScreen() {
  const m = useMessages();
  const words = useSummaryWords().check;
  const [pasted, setPasted] = useState('');
  const [busy, setBusy] = useState(false);
  const [over, setOver] = useState(false);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);

  const work = async (what: string, read: () => Promise<string | { readonly problem: string }>) => {
    setBusy(true);
    setChecked(null);
    setProblem(null);
    try {
      const text = await read();
      if (typeof text === 'string') setChecked({ what, ...(await call('publication.check', { text, language: currentLanguage() })) });
      else setProblem(text.problem);
    } catch (error) {
      setProblem(errorText(m, envelopeOf(error)));
    } finally {
      setBusy(false);
    }
  };
  const take = (file: File | undefined) => {
    if (!file) return;
    void work(words.file(file.name), async () => {
      const result = await readPublication(file);
      return 'text' in result ? result.text : { problem: words[result.problem] };
    });
  };

  return (
    <Page title={words.title}>
      <SummaryPages />
      <div className="check">
        <p>{words.text}</p>
        <p className="quiet">{words.partner}</p>
        <div
          className="check-drop"
          data-over={over || undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            take(event.dataTransfer.files[0]);
          }}
        >
          <Button disabled={busy} onClick={() => input.current?.click()}>
            {words.choose}
          </Button>
          <span>{words.drop}</span>
          <span className="quiet">{words.accepted}</span>
          <input
            ref={input}
            type="file"
            accept=".json,.zip"
            className="visually-hidden"
            tabIndex={-1}
            aria-label={words.choose}
            onChange={(event) => {
              take(event.currentTarget.files?.[0]);
              // The same file again, once it was mended, is another choice.
              event.currentTarget.value = '';
            }}
          />
        </div>
        <Section title={words.paste} folded>
          <div className="check-paste">
            <TextAreaField name="pasted" label={words.pasted} rows={6} value={pasted} onChange={setPasted} />
            <Button
              variant="default"
              disabled={busy || pasted.trim() === ''}
              onClick={() => void work(words.pasted, async () => (isSmallEnough(pasted) ? pasted : { problem: words.tooBig }))}
            >
              {words.checkPasted}
            </Button>
          </div>
        </Section>
        <div aria-live="polite">
          {busy && <p>{words.checking}</p>}
          {problem && <Notice tone="danger">{problem}</Notice>}
          {checked && <Verdict {...checked} />}
        </div>
      </div>
    </Page>
  );
}
