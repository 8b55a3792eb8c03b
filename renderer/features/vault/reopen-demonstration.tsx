import { Button } from '@mantine/core';
import { useState } from 'react';
import type { LockReason } from '#shared/contract/events.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { currentLanguage, type OpenVault } from '#renderer/client/session.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { FirstScreen } from './first-screen.tsx';

interface ReopenDemonstrationProps {
  readonly folder: string;
  /** Why it was locked, when it just was. */
  readonly reason: LockReason | null;
  readonly onOpened: (vault: OpenVault) => Promise<void>;
  readonly onBack: () => void;
}

/** After the demonstration was locked: it holds no secret, so none is asked. */
export function ReopenDemonstration({ folder, reason, onOpened, onBack }: ReopenDemonstrationProps) {
  const m = useMessages();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const reopen = async () => {
    setBusy(true);
    try {
      const { vault } = await call('vault.createDemonstration', { folder, language: currentLanguage() });
      await onOpened(vault);
    } catch (error) {
      setBusy(false);
      setFailure(errorText(m, envelopeOf(error)));
    }
  };
  return (
    <FirstScreen title={m.vault.welcome.demonstration} lead={folder}>
      {reason && <Notice tone={reason === 'crash' ? 'warning' : 'info'}>{m.vault.locked[reason]}</Notice>}
      {failure && <Notice tone="danger">{failure}</Notice>}
      <div className="first-actions">
        <Button loading={busy} onClick={() => void reopen()} autoFocus>
          {m.vault.reopenDemonstration}
        </Button>
        <Button variant="subtle" onClick={onBack}>
          {m.vault.open.others}
        </Button>
      </div>
    </FirstScreen>
  );
}
