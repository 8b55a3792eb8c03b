import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '#shared/dates/format.ts';
import { localDateOf } from '#shared/dates/local-date.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { NumberField } from '#renderer/components/fields/number-field.tsx';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Section } from '#renderer/components/section.tsx';
import { type JournalState, useJournal, type Verdict } from './journal-store.ts';
import { useJournalWords } from './use-journal-words.ts';

/** Whether the chain is whole, in one sentence; its last imprint, and the comparison with one that was kept outside. */
export function ChainSection({ state }: { readonly state: JournalState }) {
  const words = useJournalWords().chain;
  const language = useLanguage();
  const day = (instant: string): string => formatDate(localDateOf(new Date(instant)), language);
  const { broken, entries, trimmed, head } = state;
  return (
    <Section title={words.title}>
      {broken ? (
        <Notice tone="danger">{words.broken(String(broken.seq), broken.at === null ? null : day(broken.at))}</Notice>
      ) : (
        <p>{words.whole(entries)}</p>
      )}
      {trimmed && <p className="quiet">{words.trimmed(String(trimmed.through), day(trimmed.at))}</p>}
      <details>
        <summary>{words.compare}</summary>
        <p>{words.headText}</p>
        <dl className="journal-head">
          <dt>{words.seq}</dt>
          <dd>{head.seq}</dd>
          <dt>{words.head}</dt>
          <dd className="journal-hash">{head.hash}</dd>
        </dl>
        <Compare />
      </details>
    </Section>
  );
}

function Compare() {
  const words = useJournalWords().chain;
  const compare = useJournal((journal) => journal.compare);
  const [seq, setSeq] = useState<number | null>(null);
  const [hash, setHash] = useState('');
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const kept = hash.trim().toLowerCase();
  const ready = seq !== null && /^[0-9a-f]{64}$/.test(kept);
  return (
    <form
      className="journal-compare"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void compare({ seq, hash: kept }).then(setVerdict);
      }}
    >
      <NumberField name="seq" label={words.seq} value={seq} onChange={setSeq} min={1} />
      <TextField name="hash" label={words.hash} value={hash} onChange={setHash} />
      <Button type="submit" variant="default" disabled={!ready}>
        {words.compareButton}
      </Button>
      {verdict && <Notice tone={verdict === 'same' ? 'info' : 'warning'}>{words.verdicts[verdict]}</Notice>}
    </form>
  );
}
