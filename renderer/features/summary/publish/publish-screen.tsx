import { useEffect } from 'react';
import { errorText } from '#shared/messages/catalogue.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import { useChosenScope } from '../scope/use-chosen-scope.ts';
import { SummaryPages } from '../summary-pages.tsx';
import { useSummaryWords } from '../use-summary-words.ts';
import { AskSection } from './ask-section.tsx';
import { PreparedSections } from './prepared-sections.tsx';
import { Preparing } from './preparing.tsx';
import { isStale, usePublish } from './publish-store.ts';
import { ReleasedSection } from './released-section.tsx';
import '../summary.css';

/** The one way by which a summary leaves the house: chosen, prepared, looked at, published. */
export function PublishScreen() {
  const m = useMessages();
  const words = useSummaryWords().publish;
  const { scope, problem, failure: scopeFailure } = useChosenScope();
  const { ask, asked, progress, prepared, ended, releaseId, failure, load } = usePublish();
  useEffect(() => void load(), [load]);
  const stale = prepared !== null && isStale(asked, ask, scope);
  const shownFailure = failure ?? scopeFailure;
  return (
    <Page title={words.title}>
      <SummaryPages />
      <div className="publish">
        {shownFailure && <Notice tone="danger">{errorText(m, shownFailure)}</Notice>}
        {releaseId !== null && asked ? (
          <ReleasedSection releaseId={releaseId} />
        ) : (
          <>
            <AskSection scope={scope} problem={problem} />
            {ended && <Notice tone={ended === 'failed' ? 'danger' : 'info'}>{words[ended]}</Notice>}
            {progress && asked && <Preparing progress={progress} scope={asked.scope} />}
            {prepared && asked && <PreparedSections prepared={prepared} asked={asked} stale={stale} />}
          </>
        )}
      </div>
    </Page>
  );
}
