import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { ReleaseFiles } from '../files/release-files.tsx';
import { useSummaryWords } from '../use-summary-words.ts';
import { usePublish } from './publish-store.ts';

/** What can be done with a summary that was just published. */
export function ReleasedSection({ releaseId }: { readonly releaseId: number }) {
  const words = useSummaryWords().publish.released;
  const { prepared, beginAgain } = usePublish();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="released">
      <div className="prepared-head">
        <h2 ref={heading} tabIndex={-1}>
          {words.title}
        </h2>
        <p>{words.text}</p>
      </div>
      <ReleaseFiles releaseId={releaseId} guaranteed={prepared?.report.facts.guaranteed ?? false} />
      <div className="publish-actions">
        <Button component="a" variant="default" href={`#/bilan/registre/${releaseId}`}>
          {words.toLedger}
        </Button>
        <Button variant="subtle" onClick={beginAgain}>
          {words.another}
        </Button>
      </div>
    </div>
  );
}
