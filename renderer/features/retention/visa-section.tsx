import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '#shared/dates/format.ts';
import type { LocalDate } from '#shared/dates/local-date.ts';
import { call } from '#renderer/client/call.ts';
import { today } from '#renderer/client/clock.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Section } from '#renderer/components/section.tsx';
import type { Slip, SlipAct } from './slip-screen.tsx';
import { useRetentionWords } from './use-retention-words.ts';

/** The visa of the archives; for a request of the person, also the controller's decision to go without it. */
export function VisaSection({ slip, act }: { readonly slip: Slip; readonly act: SlipAct }) {
  const words = useRetentionWords().slip.steps;
  const language = useLanguage();
  const [number, setNumber] = useState(slip.visaNumber ?? '');
  const [on, setOn] = useState<LocalDate | null>(slip.visaOn ?? today());
  const done =
    slip.visaNumber !== null && slip.visaOn !== null
      ? words.visaDone(slip.visaNumber, formatDate(slip.visaOn, language))
      : slip.waiver === null
        ? null
        : words.waiverDone(slip.waiver);
  const record = () => {
    if (on !== null) void act(() => call('retention.recordVisa', { slipId: slip.id, number: number.trim(), on }));
  };
  return (
    <Section title={words.visa} description={words.visaText}>
      {done && <Notice tone="info">{done}</Notice>}
      <form
        className="retention-visa"
        onSubmit={(event) => {
          event.preventDefault();
          record();
        }}
      >
        <TextField name="visaNumber" label={words.visaNumber} value={number} onChange={setNumber} />
        <DateField name="visaOn" label={words.visaOn} value={on} onChange={setOn} />
        <Button type="submit" variant={done ? 'default' : 'filled'} disabled={number.trim() === '' || on === null}>
          {words.visaSave}
        </Button>
      </form>
      {slip.cause === 'request' && <Waiver slip={slip} act={act} />}
    </Section>
  );
}

function Waiver({ slip, act }: { readonly slip: Slip; readonly act: SlipAct }) {
  const words = useRetentionWords().slip.steps;
  const [reason, setReason] = useState('');
  return (
    <details>
      <summary>{words.waiver}</summary>
      <p>{words.waiverText}</p>
      <form
        className="retention-visa"
        onSubmit={(event) => {
          event.preventDefault();
          void act(() => call('retention.waiveVisa', { slipId: slip.id, reason: reason.trim() }));
        }}
      >
        <TextField name="waiver" label={words.waiverReason} value={reason} onChange={setReason} />
        <Button type="submit" variant="default" disabled={reason.trim() === ''}>
          {words.waiverSave}
        </Button>
      </form>
    </details>
  );
}
