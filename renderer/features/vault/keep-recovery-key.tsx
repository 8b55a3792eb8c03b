import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { formatDate } from '#shared/dates/format.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { envelopeOf } from '#renderer/client/call.ts';
import { today } from '#renderer/client/clock.ts';
import type { OpenVault } from '#renderer/client/session.ts';
import { printPage } from '#renderer/client/print.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { FirstScreen } from './first-screen.tsx';
import { isSameRecoveryKey } from './same-recovery-key.ts';

interface KeepRecoveryKeyProps {
  readonly vault: OpenVault;
  readonly recoveryKey: string;
  readonly onKept: () => Promise<void>;
}

/** The recovery key, shown once, then asked back from the paper on which it was written; there is no way around it, and no copying. */
export function KeepRecoveryKey({ vault, recoveryKey, onKept }: KeepRecoveryKeyProps) {
  const [asked, setAsked] = useState(false);
  return asked ? (
    <AskBack recoveryKey={recoveryKey} onKept={onKept} onShowAgain={() => setAsked(false)} />
  ) : (
    <ShowKey vault={vault} recoveryKey={recoveryKey} onWritten={() => setAsked(true)} />
  );
}

function ShowKey({
  vault,
  recoveryKey,
  onWritten,
}: {
  readonly vault: OpenVault;
  readonly recoveryKey: string;
  readonly onWritten: () => void;
}) {
  const m = useMessages();
  const language = useLanguage();
  return (
    <FirstScreen title={m.vault.key.title} lead={m.vault.key.lead}>
      <p className="print-only">{m.vault.key.printedFor(vault.label)}</p>
      <div className="recovery-key" role="group" aria-label={m.vault.key.groups} onCopy={(event) => event.preventDefault()}>
        {groupsOf(recoveryKey).map(({ group, place }) => (
          <span key={place} className="recovery-group">
            {group}
          </span>
        ))}
      </div>
      <p className="print-only">{m.vault.key.printedUse}</p>
      <p className="print-only">{m.vault.key.printedOn(formatDate(today(), language))}</p>
      <p className="screen-only">{m.vault.key.advice}</p>
      <div className="screen-only">
        <Notice tone="warning">{m.vault.key.lost}</Notice>
      </div>
      <div className="first-actions screen-only">
        <Button onClick={onWritten}>{m.vault.key.written}</Button>
        <Button variant="default" onClick={() => void printPage()}>
          {m.vault.key.print}
        </Button>
      </div>
    </FirstScreen>
  );
}

/** Groups with their place: two of them may be the same. */
function groupsOf(recoveryKey: string): { readonly group: string; readonly place: number }[] {
  return recoveryKey.split('-').map((group, place) => ({ group, place }));
}

interface AskBackProps {
  readonly recoveryKey: string;
  readonly onKept: () => Promise<void>;
  readonly onShowAgain: () => void;
}

function AskBack({ recoveryKey, onKept, onShowAgain }: AskBackProps) {
  const m = useMessages();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const check = async (event: FormEvent) => {
    event.preventDefault();
    try {
      if (!isSameRecoveryKey(typed, recoveryKey)) return setError(m.vault.keyBack.different);
      setBusy(true);
      await onKept();
    } catch (thrown) {
      setBusy(false);
      setError(errorText(m, envelopeOf(thrown)));
    }
  };
  return (
    <FirstScreen title={m.vault.keyBack.title} lead={m.vault.keyBack.lead}>
      <form className="first-form" noValidate onSubmit={(event) => void check(event)}>
        <TextField
          name="recoveryKey"
          label={m.vault.keyBack.field}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setError(undefined);
          }}
          error={error}
          required
          autoFocus
        />
        <div className="first-actions">
          <Button type="submit" loading={busy}>
            {m.vault.keyBack.submit}
          </Button>
          <Button variant="default" onClick={onShowAgain}>
            {m.vault.keyBack.showAgain}
          </Button>
        </div>
      </form>
    </FirstScreen>
  );
}
