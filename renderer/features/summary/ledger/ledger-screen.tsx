import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { formatDate } from '#shared/dates/format.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import { TableFrame } from '#renderer/components/table-frame.tsx';
import { usePeriodName } from '../scope/use-scope-words.ts';
import { SummaryPages } from '../summary-pages.tsx';
import { useSummaryWords } from '../use-summary-words.ts';
import { useProtectionWord } from './use-protection-word.ts';
import '#renderer/components/data-table.css';
import '../summary.css';

type Lines = OutputOf<'publication.ledger'>;

/** Everything that left, the latest first. */
export function LedgerScreen() {
  const m = useMessages();
  const { ledger: words } = useSummaryWords();
  const [lines, setLines] = useState<Lines | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    call('publication.ledger', {}).then(setLines, (error: unknown) => setFailure(errorText(m, envelopeOf(error))));
  }, [m]);
  return (
    <Page title={words.title}>
      <SummaryPages />
      <div className="ledger">
        <p className="quiet">{words.text}</p>
        {failure && <Notice tone="danger">{failure}</Notice>}
        {lines?.length === 0 && (
          <EmptyState
            title={words.empty}
            action={
              <Button component="a" className="link-button" href="#/bilan/publier">
                {words.begin}
              </Button>
            }
          >
            <p>{words.emptyText}</p>
          </EmptyState>
        )}
        {lines && lines.length > 0 && <LedgerTable lines={lines.toSorted((a, b) => b.id - a.id)} />}
      </div>
    </Page>
  );
}

function LedgerTable({ lines }: { readonly lines: Lines }) {
  const { ledger: words, scope, audiences } = useSummaryWords();
  const language = useLanguage();
  const nameOf = usePeriodName();
  const protectionOf = useProtectionWord();
  const { columns } = words;
  return (
    <TableFrame label={words.title}>
      <table className="data-table" aria-label={words.title}>
        <thead>
          <tr>
            {[columns.on, columns.period, columns.sector, columns.audience, columns.protection, columns.by, columns.files].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                <a href={`#/bilan/registre/${line.id}`}>{formatDate(line.publishedOn, language)}</a>
              </th>
              <td>{nameOf(line)}</td>
              <td>{line.sector ?? scope.everywhere}</td>
              <td>{audiences[line.audience]}</td>
              <td>{protectionOf(line)}</td>
              <td>{line.by}</td>
              <td>{line.files.length === 0 ? '–' : words.filesOf(line.files.length)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
