import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { formatDate } from '#shared/dates/format.ts';
import { localDateOf } from '#shared/dates/local-date.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import { Section } from '#renderer/components/section.tsx';
import { ReleaseFiles } from '../files/release-files.tsx';
import { usePeriodName } from '../scope/use-scope-words.ts';
import { SummaryPages } from '../summary-pages.tsx';
import { useSummaryWords } from '../use-summary-words.ts';
import { ExplainPanel } from './explain-panel.tsx';
import { ReleaseDocument } from './release-document.tsx';
import { useProtectionWord } from './use-protection-word.ts';
import '../summary.css';

type Released = OutputOf<'publication.released'>;

/** One line of the ledger, whole: for whom, what it froze, what has changed since, its files again. */
export function ReleaseScreen({ id }: { readonly id: number }) {
  const m = useMessages();
  const { ledger, audiences } = useSummaryWords();
  const words = ledger.release;
  const language = useLanguage();
  const nameOf = usePeriodName();
  const [released, setReleased] = useState<Released | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const load = useCallback(
    () =>
      call('publication.released', { releaseId: id }).then(setReleased, (error: unknown) => setFailure(errorText(m, envelopeOf(error)))),
    [id, m],
  );
  useEffect(() => void load(), [load]);
  return (
    <Page
      title={released ? words.title(formatDate(released.line.publishedOn, language)) : ledger.title}
      subtitle={released && <p>{words.subtitle(nameOf(released.line), audiences[released.line.audience])}</p>}
      actions={
        <Button component="a" variant="default" href="#/bilan/registre">
          {words.back}
        </Button>
      }
    >
      <SummaryPages />
      {failure && <Notice tone="danger">{failure}</Notice>}
      {released && (
        <div className="release">
          <FactsSection line={released.line} />
          <FrozenSection line={released.line} />
          <ExplanationsSection line={released.line} onExplained={() => void load()} />
          <ReleaseFiles releaseId={id} guaranteed={released.line.guaranteed} shown onSaved={() => void load()} />
          <WrittenFiles line={released.line} />
          <ReleaseDocument report={released.report} />
        </div>
      )}
    </Page>
  );
}

function FactsSection({ line }: { readonly line: Released['line'] }) {
  const { ledger, scope, audiences } = useSummaryWords();
  const words = ledger.release;
  const nameOf = usePeriodName();
  const protectionOf = useProtectionWord();
  const facts = [
    [ledger.columns.period, nameOf(line)],
    [ledger.columns.sector, line.sector ?? scope.everywhere],
    [ledger.columns.audience, audiences[line.audience]],
    [words.readers, line.readers ?? words.everybody],
    [ledger.columns.protection, protectionOf(line)],
    [words.reason, line.reason],
    [ledger.columns.by, line.by],
    [words.hash, line.hash],
  ] as const;
  return (
    <Section title={words.facts}>
      <dl className="release-facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </Section>
  );
}

function FrozenSection({ line }: { readonly line: Released['line'] }) {
  const words = useSummaryWords().ledger.release;
  return (
    <Section title={words.frozen}>
      {line.frozen.length === 0 ? (
        <p>{words.nothingFrozen}</p>
      ) : (
        <ul className="summary-lines">
          {line.frozen.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

interface ExplanationsSectionProps {
  readonly line: Released['line'];
  readonly onExplained: () => void;
}

function ExplanationsSection({ line, onExplained }: ExplanationsSectionProps) {
  const words = useSummaryWords().ledger.release;
  const language = useLanguage();
  const [shown, show] = useState(false);
  return (
    <Section
      title={words.explanations}
      actions={
        <Button variant="default" onClick={() => show(true)}>
          {words.explain}
        </Button>
      }
    >
      {line.explanations.length === 0 ? (
        <p className="quiet">{words.noExplanations}</p>
      ) : (
        <ul className="summary-lines">
          {line.explanations.map(({ on, by, text }) => (
            <li key={`${on} ${text}`}>
              <p className="quiet">{words.explained(dayOf(on, language), by)}</p>
              <p>{text}</p>
            </li>
          ))}
        </ul>
      )}
      {shown && <ExplainPanel releaseId={line.id} onClose={() => show(false)} onExplained={onExplained} />}
    </Section>
  );
}

function WrittenFiles({ line }: { readonly line: Released['line'] }) {
  const { ledger, files } = useSummaryWords();
  const words = ledger.release;
  const language = useLanguage();
  const formats: Readonly<Record<string, string>> = files.formats;
  return (
    <Section title={words.files}>
      {line.files.length === 0 ? (
        <p className="quiet">{words.noFiles}</p>
      ) : (
        <ul className="summary-lines">
          {line.files.map(({ on, format }, index) => (
            // eslint-disable-next-line react/no-array-index-key -- a file is its place in the list
            <li key={index}>{words.fileOn(formats[format] ?? format, dayOf(on, language))}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** A day, whether the vault gave it as a day or as an instant. */
function dayOf(on: string, language: 'fr' | 'en'): string {
  return formatDate(on.length === 10 ? on : localDateOf(new Date(on)), language);
}
