import { Button } from '@mantine/core';
import { useId } from 'react';
import { reportFacts } from '#shared/summary/report-facts.ts';
import type { SummaryReport } from '#shared/summary/report.ts';
import { useShortcut } from '#renderer/app/commands.ts';
import { useShownLetterhead } from '#renderer/client/letterhead.ts';
import { printPaper } from '#renderer/client/print.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Key } from '#renderer/components/key.tsx';
import { PaperHead } from '#renderer/components/paper-view/paper-head.tsx';
import { Section } from '#renderer/components/section.tsx';
import { DefinitionsSection } from '../report/definitions-section.tsx';
import { ReportView } from '../report/report-view.tsx';
import { useSummaryWords } from '../use-summary-words.ts';
import '#renderer/components/paper-view/paper-view.css';

/** A released summary as the document that left: made of the released report alone, read here and printed without the page around it. */
export function ReleaseDocument({ report }: { readonly report: SummaryReport }) {
  const m = useMessages();
  const words = useSummaryWords().ledger.release;
  const head = useShownLetterhead();
  const titleId = useId();
  const print = () => void printPaper(document.querySelector('.release .sheet'));
  useShortcut('P', print, { label: m.common.print });
  return (
    <Section title={words.report} folded>
      <div className="whole-report">
        <div className="first-actions">
          <Button variant="default" onClick={print} rightSection={<Key keys="P" />}>
            {m.common.print}
          </Button>
        </div>
        <article className="sheet release-sheet" aria-labelledby={titleId}>
          <PaperHead head={head} />
          <header className="sheet-section">
            <p className="quiet">{report.facts.author}</p>
            <p id={titleId} className="whole-title">
              {report.title}
            </p>
            <p className="sheet-subtitle">{report.subtitle}</p>
            <dl className="sheet-facts">
              {reportFacts(report).map(({ label, value }) => (
                <div key={label} className="sheet-fact">
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
            <p className="sheet-text sheet-notice" role="note">
              {report.facts.diffusion}
            </p>
          </header>
          <ReportView report={report} />
          <DefinitionsSection definitions={report.definitions} />
          <footer className="sheet-footer">{report.facts.diffusion}</footer>
        </article>
      </div>
    </Section>
  );
}
