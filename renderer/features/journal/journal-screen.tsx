import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { errorText } from '#shared/messages/catalogue.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import { Section } from '#renderer/components/section.tsx';
import { VaultPages } from '#renderer/components/vault-pages.tsx';
import { ChainSection } from './chain-section.tsx';
import { JournalDocument } from './journal-document.tsx';
import { JournalFiltersForm } from './journal-filters.tsx';
import { JournalTable } from './journal-table.tsx';
import { useJournal } from './journal-store.ts';
import { TrimSection } from './trim-section.tsx';
import { useJournalWords } from './use-journal-words.ts';
import './journal.css';

/** The audit in words: is it whole, what was done, by which key; trimmed and exported here. */
export function JournalScreen() {
  const m = useMessages();
  const words = useJournalWords();
  const { state, rows, total, filters, failure, load, more } = useJournal();
  useEffect(() => void load(), [load]);
  return (
    <Page title={words.title}>
      <VaultPages />
      <div className="journal">
        <p className="section-description">{words.intro}</p>
        {failure && <Notice tone="danger">{errorText(m, failure)}</Notice>}
        {state && (
          <>
            <ChainSection state={state} />
            <JournalFiltersForm slots={state.slots} />
            <Section title={words.count(total)}>
              {rows.length === 0 ? <p className="quiet">{words.none}</p> : <JournalTable rows={rows} slots={state.slots} />}
              {rows.length < total && (
                <div>
                  <Button variant="default" onClick={() => void more()}>
                    {words.more}
                  </Button>
                </div>
              )}
            </Section>
            <Section title={words.export.title} description={words.export.text} folded>
              <JournalDocument key={JSON.stringify(filters)} filters={filters} />
            </Section>
            <TrimSection key={state.months} state={state} />
          </>
        )}
      </div>
    </Page>
  );
}
