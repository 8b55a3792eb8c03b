import { useEffect, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { call } from '#renderer/client/call.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { Section } from '#renderer/components/section.tsx';
import { useRetentionWords } from './use-retention-words.ts';
import './retention.css';

/** What has reached its term, and a warning when the journal was changed outside the software. Nothing as long as nothing is to be done. */
export function KeepingNotice() {
  const words = useRetentionWords().today;
  const [keeping, setKeeping] = useState<OutputOf<'retention.waiting'> | null>(null);
  useEffect(() => {
    // What waits today is shown whether or not this is known.
    call('retention.waiting', {}).then(setKeeping, () => undefined);
  }, []);
  if (!keeping) return null;
  const lines = [
    ...(keeping.proposed > 0 ? [words.proposed(keeping.proposed)] : []),
    ...(keeping.toClose > 0 ? [words.toClose(keeping.toClose)] : []),
    ...(keeping.slips > 0 ? [words.slips(keeping.slips)] : []),
  ];
  return (
    <>
      {keeping.auditBroken && (
        <Notice tone="danger">
          {words.auditBroken} <a href="#/parametres/journal">{words.journal}</a>
        </Notice>
      )}
      {lines.length > 0 && (
        <Section title={words.title}>
          <ul className="keeping-lines">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>
            <a href="#/parametres/conservation">{words.open}</a>
          </p>
        </Section>
      )}
    </>
  );
}
