import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { formatDate } from '#shared/dates/format.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { useShortcut } from '#renderer/app/commands.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { ConfirmErase } from '#renderer/components/confirm-erase.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { Key } from '#renderer/components/key.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import { SaveDocument } from '#renderer/components/save-document.tsx';
import { Section } from '#renderer/components/section.tsx';
import { AgreementPanel, type AgreementValues, CharterPanel, newAgreement, renewalOf, valuesOf } from './agreement-panel.tsx';
import { AgreementTable } from './agreement-table.tsx';
import { type Agreement, useAgreements } from './agreements-store.ts';
import { CoverageSection } from './coverage-section.tsx';
import { useMeetingWords } from './use-meeting-words.ts';
import './meetings.css';

/** Who has signed what, until when; who is not covered today. */
export function AgreementsScreen() {
  const m = useMessages();
  const all = useMeetingWords();
  const words = all.conventions;
  const language = useLanguage();
  const { agreements, charters, coverage, failure, load, remove } = useAgreements();
  const [edited, setEdited] = useState<AgreementValues | null>(null);
  const [version, setVersion] = useState(false);
  const [removed, setRemoved] = useState<Agreement | null>(null);
  useEffect(() => void load(), [load]);
  const addConvention = () => setEdited(newAgreement('convention'));
  const addCharter = () => setEdited(newAgreement('charter', { version: coverage?.charter ?? null }));
  // With a panel open, letters belong to it.
  const free = edited === null && !version && removed === null;
  useShortcut('A', addConvention, { id: 'new-agreement', label: words.addConvention, when: free });
  useShortcut('E', addCharter, { label: words.addCharter, when: free });
  useShortcut('V', () => setVersion(true), { label: words.addVersion, when: free });
  const has = (kind: Agreement['kind']) => agreements?.some((agreement) => agreement.kind === kind) ?? false;

  return (
    <>
      <Page
        title={words.title}
        actions={
          <>
            <Button variant="default" component="a" href="#/reunions">
              {all.back}
            </Button>
            <Button onClick={addConvention} rightSection={<Key keys="A" />}>
              {words.addConvention}
            </Button>
          </>
        }
      >
        {failure && <Notice tone="danger">{errorText(m, failure)}</Notice>}
        {agreements && coverage && (
          <div className="meetings">
            <CoverageSection
              coverage={coverage}
              onSign={setEdited}
              onRenew={(id) => {
                const agreement = agreements.find((each) => each.id === id);
                if (agreement) setEdited(renewalOf(agreement));
              }}
            />
            <Section title={words.list}>
              {has('convention') ? (
                <AgreementTable title={words.list} kind="convention" agreements={agreements} onEdit={edit} onRemove={setRemoved} />
              ) : (
                <EmptyState title={words.none}>
                  <p>{words.noneText}</p>
                </EmptyState>
              )}
            </Section>
            <Section
              title={words.charters}
              actions={
                <>
                  <Button variant="default" onClick={addCharter} rightSection={<Key keys="E" />}>
                    {words.addCharter}
                  </Button>
                  <Button variant="default" onClick={() => setVersion(true)} rightSection={<Key keys="V" />}>
                    {words.addVersion}
                  </Button>
                </>
              }
            >
              {charters.length > 0 && (
                <ul className="plain-list" aria-label={words.versions}>
                  {charters.map((charter) => (
                    <li key={charter.version}>
                      {charter.version}, {words.inForceFrom(formatDate(charter.inForceFrom, language))}
                    </li>
                  ))}
                </ul>
              )}
              {has('charter') && (
                <AgreementTable title={words.charters} kind="charter" agreements={agreements} onEdit={edit} onRemove={setRemoved} />
              )}
            </Section>
            {agreements.length > 0 && (
              <div className="screen-only meetings">
                <SaveDocument document={{ kind: 'agreement_list' }} formats={['pdf', 'docx', 'csv']} printable={free} />
              </div>
            )}
          </div>
        )}
      </Page>
      {edited && <AgreementPanel key={JSON.stringify(edited)} initial={edited} onClose={() => setEdited(null)} />}
      {version && <CharterPanel onClose={() => setVersion(false)} />}
      {removed && (
        <ConfirmErase
          title={words.removeTitle}
          confirm={words.remove}
          onConfirm={() => {
            void remove(removed.id);
            setRemoved(null);
          }}
          onCancel={() => setRemoved(null)}
        >
          {words.removeText}
        </ConfirmErase>
      )}
    </>
  );

  function edit(agreement: Agreement): void {
    setEdited(valuesOf(agreement));
  }
}
