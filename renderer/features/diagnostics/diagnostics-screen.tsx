import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { errorText } from '#shared/messages/catalogue.ts';
import { diagnosticCatalogues } from '#shared/messages/diagnostics-catalogue.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import type { SavedFile } from '#renderer/client/papers.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { LeavingNotice } from '#renderer/components/leaving-notice.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import { Section } from '#renderer/components/section.tsx';
import { VaultPages } from '#renderer/components/vault-pages.tsx';
import './diagnostics.css';

/** A file for whoever helps with the program: what can be in it, what it says now, and the button that writes exactly that. */
export function DiagnosticsScreen() {
  const m = useMessages();
  const language = useLanguage();
  const words = diagnosticCatalogues[language];
  const [text, setText] = useState<string | null>(null);
  const [saved, setSaved] = useState<SavedFile | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const attempt = useCallback(
    async (work: () => Promise<void>) => {
      setFailure(null);
      try {
        await work();
      } catch (error) {
        setFailure(errorText(m, envelopeOf(error)));
      }
    },
    [m],
  );
  const show = useCallback(
    () =>
      attempt(async () => {
        setSaved(null);
        setText((await call('diagnostics.preview', {})).text);
      }),
    [attempt],
  );
  useEffect(() => void show(), [show]);
  const save = () => attempt(async () => setSaved(await call('diagnostics.save', { language, folder: null })));
  return (
    <Page title={words.title}>
      <VaultPages />
      <div className="diagnostics">
        <p className="section-description">{words.lead}</p>
        <Section title={words.what.title}>
          <ul>
            {words.what.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
          <p>{words.what.never}</p>
          <p className="quiet">{words.memory}</p>
        </Section>
        {failure && <Notice tone="danger">{failure}</Notice>}
        {text !== null && (
          <Section
            title={words.preview.title}
            actions={
              <Button variant="default" onClick={() => void show()}>
                {words.preview.again}
              </Button>
            }
          >
            {/* It is scrolled by keyboard, too. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls */}
            <pre className="diagnostics-text" role="region" aria-label={words.preview.label} tabIndex={0} lang="en">
              {text}
            </pre>
            <LeavingNotice saved={saved} />
            <div>
              <Button onClick={() => void save()}>{words.preview.save}</Button>
            </div>
          </Section>
        )}
      </div>
    </Page>
  );
}
