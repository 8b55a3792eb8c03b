import { useEffect, useMemo, useRef } from 'react';
import { renderProse } from '#shared/summary/prose.ts';
import type { SummaryReport } from '#shared/summary/report.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { Section } from '#renderer/components/section.tsx';
import { DefinitionsSection } from '../report/definitions-section.tsx';
import { ReportView } from '../report/report-view.tsx';
import type { Scope } from '../scope/period.ts';
import { useScopeName } from '../scope/use-scope-words.ts';
import { useSummaryWords } from '../use-summary-words.ts';
import { ControlSection } from './control-section.tsx';
import { BeforeAfterSection } from './before-after-section.tsx';
import { ProseSection } from './prose-section.tsx';
import type { Ask, Prepared } from './publish-store.ts';
import { RegroupingSection } from './regrouping-section.tsx';
import { ReleaseSection } from './release-section.tsx';
import { TooFewSection } from './too-few-section.tsx';

interface PreparedSectionsProps {
  readonly prepared: Prepared;
  readonly asked: Ask & { readonly scope: Scope };
  /** The choices have changed since. */
  readonly stale: boolean;
}

/** What would leave, from the control to the document, and the way to publish it. */
export function PreparedSections({ prepared, asked, stale }: PreparedSectionsProps) {
  const { publish: words, audiences } = useSummaryWords();
  const nameOf = useScopeName();
  const heading = useRef<HTMLHeadingElement>(null);
  // The keyboard goes on where the result begins; a screen reader reads it.
  useEffect(() => heading.current?.focus(), [prepared.jobId]);
  const report = useMemo(() => withProse(prepared), [prepared]);
  const title = words.prepared(nameOf(asked.scope), audiences[asked.audience]);
  return (
    <div className="prepared">
      <div className="prepared-head">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <p>{words.outcomes[prepared.outcome]}</p>
      </div>
      {stale && <Notice tone="warning">{words.changed}</Notice>}
      {prepared.refusals.length > 0 && (
        <Notice tone="warning">
          <ul className="summary-lines">
            {prepared.refusals.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      <ControlSection prepared={prepared} />
      {prepared.outcome === 'total_only' && <TooFewSection scope={asked.scope} threshold={asked.threshold} prepared={prepared} />}
      {prepared.beforeAfter.length > 0 && <BeforeAfterSection tables={prepared.beforeAfter} />}
      {prepared.outcome !== 'open' && <RegroupingSection regroupings={prepared.regroupings} scope={asked.scope} />}
      <ProseSection key={prepared.jobId} prose={prepared.prose} findings={prepared.findings} />
      <Section title={words.steps.whole} folded>
        <div className="whole-report">
          <p className="whole-title">{report.title}</p>
          <p className="quiet">
            {report.subtitle}. {report.facts.diffusion}
          </p>
          <ReportView report={report} />
          <DefinitionsSection definitions={report.definitions} />
        </div>
      </Section>
      <ReleaseSection prepared={prepared} asked={asked} stale={stale} title={title} />
    </div>
  );
}

/** The report with its paragraphs as they are now. */
function withProse({ report, prose }: Prepared): SummaryReport {
  const texts = new Map(prose.map(({ id, text, numbers }) => [id, renderProse(text, numbers)]));
  return {
    ...report,
    sections: report.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => (block.type === 'paragraph' ? { ...block, text: texts.get(block.id) ?? block.text } : block)),
    })),
  };
}
