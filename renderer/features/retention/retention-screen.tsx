import { useEffect } from 'react';
import { formatDate } from '#shared/dates/format.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import { Section } from '#renderer/components/section.tsx';
import { VaultPages } from '#renderer/components/vault-pages.tsx';
import { FileTable } from './file-table.tsx';
import { ProposedSection } from './proposed-section.tsx';
import { type RetentionOverview, useRetention } from './retention-store.ts';
import { TermSection } from './term-section.tsx';
import { useRetentionWords } from './use-retention-words.ts';
import './retention.css';

/** What has reached the end of its retention, the slips, and the term itself. */
export function RetentionScreen() {
  const m = useMessages();
  const words = useRetentionWords();
  const { overview, failure, load } = useRetention();
  useEffect(() => void load(), [load]);
  return (
    <Page title={words.page.title}>
      <VaultPages />
      <div className="retention">
        {failure && <Notice tone="danger">{errorText(m, failure)}</Notice>}
        {overview && (
          <>
            <p className="section-description">{words.page.intro(words.page.duration(overview.months))}</p>
            <ProposedSection files={overview.proposed} />
            {overview.toClose.length > 0 && (
              <Section title={words.page.toClose} description={words.page.toCloseText}>
                <FileTable files={overview.toClose} label={words.page.toClose} />
              </Section>
            )}
            <Slips slips={overview.slips} />
            <TermSection key={overview.months} months={overview.months} />
          </>
        )}
      </div>
    </Page>
  );
}

function Slips({ slips }: { readonly slips: RetentionOverview['slips'] }) {
  const words = useRetentionWords();
  const language = useLanguage();
  return (
    <Section title={words.page.slips}>
      {slips.length === 0 ? (
        <p className="quiet">{words.page.slipsNone}</p>
      ) : (
        <ul className="retention-slips">
          {slips.map((slip) => (
            <li key={slip.id}>
              <a href={`#/parametres/conservation/${slip.id}`}>{slip.reference.toUpperCase()}</a>
              <span>{words.slip.summary(slip.files.length, formatDate(slip.madeOn, language))}</span>
              <span>{words.slip.causes[slip.cause]}</span>
              <strong>{words.slip.states[slip.state]}</strong>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
