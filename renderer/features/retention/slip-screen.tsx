import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { formatDate } from '#shared/dates/format.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import { PaperView } from '#renderer/components/paper-view/paper-view.tsx';
import { SaveDocument } from '#renderer/components/save-document.tsx';
import { Section } from '#renderer/components/section.tsx';
import { EraseSection } from './erase-section.tsx';
import { OldBackups } from './old-backups.tsx';
import { SlipFiles } from './slip-files.tsx';
import { useRetentionWords } from './use-retention-words.ts';
import { VisaSection } from './visa-section.tsx';
import './retention.css';

export type Slip = OutputOf<'retention.slip'>['slip'];

/** Does something with the slip, reads it again, and says what went wrong. @returns whether it was done */
export type SlipAct = (work: () => Promise<unknown>) => Promise<boolean>;

/** One slip on its way: printed and signed, its visa, the erasure, and what may still hold the files. */
export function SlipScreen({ id }: { readonly id: number }) {
  const m = useMessages();
  const words = useRetentionWords();
  const language = useLanguage();
  const [read, setRead] = useState<OutputOf<'retention.slip'> | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [result, setResult] = useState<OutputOf<'retention.erase'> | null>(null);
  const load = useCallback(async () => setRead(await call('retention.slip', { slipId: id })), [id]);
  const act: SlipAct = useCallback(
    async (work) => {
      setFailure(null);
      try {
        await work();
        return true;
      } catch (error) {
        setFailure(errorText(m, envelopeOf(error)));
        return false;
      } finally {
        await load().catch(() => undefined);
      }
    },
    [load, m],
  );
  useEffect(() => void act(() => Promise.resolve()), [act]);
  const showResult = (erased: OutputOf<'retention.erase'>) => {
    setResult(erased);
    // What was done is said at the top of the page.
    document.documentElement.scrollTop = 0;
  };
  const slip = read?.slip;
  const over = slip?.state === 'erased' || slip?.state === 'abandoned';
  return (
    <Page
      title={words.slip.title(slip?.reference.toUpperCase() ?? '')}
      subtitle={slip && `${words.slip.summary(slip.files.length, formatDate(slip.madeOn, language))} – ${words.slip.states[slip.state]}`}
      actions={
        <Button variant="default" component="a" href="#/parametres/conservation">
          {words.slip.back}
        </Button>
      }
    >
      <div className="retention">
        {failure && <Notice tone="danger">{failure}</Notice>}
        {result && (
          <Notice tone="info">
            {words.slip.erasedText(result.erased)}{' '}
            {result.kept.length > 0 && words.slip.keptText(result.kept.map((file) => file.code).join(', '))}{' '}
            {result.pagesLater && words.slip.pagesLater}
          </Notice>
        )}
        {read && slip && (
          <>
            {slip.state === 'erased' && <OldBackups erasedOn={slip.erasedOn ?? slip.madeOn} />}
            <SlipFiles slip={slip} act={act} />
            <Section
              title={over ? words.slip.steps.keep : words.slip.steps.print}
              description={over ? words.slip.steps.keepText : words.slip.steps.printText}
            >
              <SaveDocument document={{ kind: 'elimination_slip', slipId: id }} formats={['docx', 'pdf']} printable />
              <details className="retention-preview">
                <summary>{read.paper.title}</summary>
                <PaperView document={read.paper} level={3} />
              </details>
            </Section>
            {!over && (
              <>
                <VisaSection slip={slip} act={act} />
                <EraseSection slip={slip} act={act} onErased={showResult} />
                <div>
                  <Button variant="subtle" onClick={() => void act(() => call('retention.abandon', { slipId: id }))}>
                    {words.slip.abandon}
                  </Button>
                </div>
              </>
            )}
          </>
        )}
      </div>
    </Page>
  );
}
