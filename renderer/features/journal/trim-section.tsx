import { Button } from '@mantine/core';
import { useState } from 'react';
import { AUDIT_BOUNDS } from '#shared/retention/retention-rule.ts';
import { ConfirmErase } from '#renderer/components/confirm-erase.tsx';
import { NumberField } from '#renderer/components/fields/number-field.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Section } from '#renderer/components/section.tsx';
import { type JournalState, useJournal } from './journal-store.ts';
import { useJournalWords } from './use-journal-words.ts';

/** How long lines are kept, and the removal of older ones: by hand, and only while the chain is whole. */
export function TrimSection({ state }: { readonly state: JournalState }) {
  const words = useJournalWords().term;
  const { saveTerm, trim } = useJournal();
  const [months, setMonths] = useState<number | null>(state.months);
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const remove = async () => {
    const removed = await trim();
    setAsking(false);
    if (removed !== null) setSaid(words.trimmed(removed));
  };
  return (
    <Section title={words.title} description={words.text} folded>
      <form
        className="journal-term"
        onSubmit={(event) => {
          event.preventDefault();
          if (months !== null) void saveTerm(months).then((saved) => saved && setSaid(words.saved));
        }}
      >
        <NumberField
          name="months"
          label={words.label}
          value={months}
          onChange={setMonths}
          min={AUDIT_BOUNDS.least}
          max={AUDIT_BOUNDS.most}
        />
        <Button type="submit" variant="default" disabled={months === null || months === state.months}>
          {words.save}
        </Button>
      </form>
      {said && <Notice tone="info">{said}</Notice>}
      {state.trimmable === 0 ? (
        <p className="quiet">{words.nothing}</p>
      ) : (
        <div>
          <Button variant="default" disabled={state.broken !== null} onClick={() => setAsking(true)}>
            {words.trim(state.trimmable)}
          </Button>
        </div>
      )}
      {asking && (
        <ConfirmErase title={words.confirmTitle} onConfirm={() => void remove()} onCancel={() => setAsking(false)}>
          <p>{words.confirmText}</p>
        </ConfirmErase>
      )}
    </Section>
  );
}
