import { useEffect, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { licenceWords } from '#shared/messages/licences.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import { VaultPages } from '#renderer/components/vault-pages.tsx';
import './licences.css';

/** What the application is made of, and the licences of its authors, whole. */
export function LicencesScreen() {
  const m = useMessages();
  const words = licenceWords[useLanguage()];
  const [rows, setRows] = useState<OutputOf<'shell.licences'> | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    call('shell.licences', {}).then(setRows, (error: unknown) => setFailure(errorText(m, envelopeOf(error))));
  }, [m]);
  return (
    <Page title={words.title}>
      <VaultPages />
      <p className="licences-text">{words.text}</p>
      {failure && <Notice tone="danger">{failure}</Notice>}
      {rows && (
        <>
          <p className="quiet">{words.count(rows.length)}</p>
          <ul className="licences">
            {rows.map((row) => (
              <li key={`${row.name} ${row.version}`}>
                <details>
                  <summary>
                    {row.name} <span className="quiet">{row.version}</span> · {row.license}
                  </summary>
                  {row.text === '' ? <p>{words.noText}</p> : <pre lang="en">{row.text}</pre>}
                </details>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
