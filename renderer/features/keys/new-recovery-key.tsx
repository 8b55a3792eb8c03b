import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { formatDate } from '#shared/dates/format.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { today } from '#renderer/client/clock.ts';
import { printPage } from '#renderer/client/print.ts';
import { useSession } from '#renderer/client/session.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { useKeyWords } from './use-key-words.ts';

interface NewRecoveryKeyProps {
  /** What comes once the key is on paper: it asks the key back, and has a way to see it again. */
  readonly children: (showAgain: () => void) => ReactNode;
}

/** Draws a recovery key and shows it, to be written down or printed; it opens nothing before it was typed again. Never copied. */
export function NewRecoveryKey({ children }: NewRecoveryKeyProps) {
  const m = useMessages();
  const words = useKeyWords().recovery;
  const language = useLanguage();
  const label = useSession((session) => session.vault?.label ?? '');
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [written, setWritten] = useState(false);
  useEffect(() => {
    let shown = true;
    call('keys.draw', {}).then(
      (drawn) => shown && setRecoveryKey(drawn.recoveryKey),
      (error: unknown) => shown && setFailure(errorText(m, envelopeOf(error))),
    );
    return () => {
      shown = false;
    };
  }, [m]);
  if (failure) return <Notice tone="danger">{failure}</Notice>;
  if (recoveryKey === null) return null;
  if (written) return children(() => setWritten(false));
  return (
    <div className="new-recovery-key">
      <h3 className="screen-only">{words.show}</h3>
      <p className="screen-only">{words.lead}</p>
      <p className="print-only">{words.printedFor(label)}</p>
      <div className="recovery-key" role="group" aria-label={words.groups} onCopy={(event) => event.preventDefault()}>
        {groupsOf(recoveryKey).map(({ group, place }) => (
          <span key={place} className="recovery-group">
            {group}
          </span>
        ))}
      </div>
      <p className="print-only">{m.vault.key.printedUse}</p>
      <p className="print-only">{words.printedOn(formatDate(today(), language))}</p>
      <p className="screen-only">{words.advice}</p>
      <div className="first-actions screen-only">
        <Button onClick={() => setWritten(true)}>{words.written}</Button>
        <Button variant="default" onClick={() => void printPage()}>
          {words.print}
        </Button>
      </div>
    </div>
  );
}

/** Groups with their place: two of them may be the same. */
function groupsOf(recoveryKey: string): { readonly group: string; readonly place: number }[] {
  return recoveryKey.split('-').map((group, place) => ({ group, place }));
}
