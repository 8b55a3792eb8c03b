import { Button } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { call } from '#renderer/client/call.ts';
import { ConfirmErase } from '#renderer/components/confirm-erase.tsx';
import { Section } from '#renderer/components/section.tsx';
import type { Slip, SlipAct } from './slip-screen.tsx';
import { useRetentionWords } from './use-retention-words.ts';

interface EraseSectionProps {
  readonly slip: Slip;
  readonly act: SlipAct;
  readonly onErased: (result: OutputOf<'retention.erase'>) => void;
}

/** The erasure itself: only with the visa, and asked once more, since nothing brings the files back. */
export function EraseSection({ slip, act, onErased }: EraseSectionProps) {
  const words = useRetentionWords().slip;
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const ready = slip.files.filter((file) => file.standing === 'ready').length;
  const erase = async () => {
    setBusy(true);
    await act(async () => onErased(await call('retention.erase', { slipId: slip.id })));
    setBusy(false);
    setAsking(false);
  };
  return (
    <Section title={words.steps.erase} description={words.steps.eraseText(ready)}>
      <div>
        <Button color="danger" disabled={slip.state !== 'visa' || ready === 0} onClick={() => setAsking(true)}>
          {words.steps.eraseButton}
        </Button>
      </div>
      {asking && (
        <ConfirmErase title={words.confirm.title} busy={busy} onConfirm={() => void erase()} onCancel={() => setAsking(false)}>
          <p>{words.confirm.text(ready)}</p>
        </ConfirmErase>
      )}
    </Section>
  );
}
