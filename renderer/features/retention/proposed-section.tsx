import { Button } from '@mantine/core';
import { useState } from 'react';
import { navigate } from '#renderer/app/navigate.ts';
import { Section } from '#renderer/components/section.tsx';
import { FileTable, keyOf } from './file-table.tsx';
import { type ProposedFile, useRetention } from './retention-store.ts';
import { useRetentionWords } from './use-retention-words.ts';

/** Files at their term: chosen here, they go on a slip. Nothing is chosen beforehand. */
export function ProposedSection({ files }: { readonly files: readonly ProposedFile[] }) {
  const words = useRetentionWords().page;
  const prepare = useRetention((store) => store.prepare);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  if (files.length === 0) {
    return (
      <Section title={words.proposed}>
        <p className="quiet">{words.proposedNone}</p>
      </Section>
    );
  }
  const taken = files.filter((file) => chosen.has(keyOf(file)));
  const send = async () => {
    setBusy(true);
    const slipId = await prepare(taken.map(({ kind, id }) => ({ kind, id })));
    setBusy(false);
    if (slipId !== null) navigate(`/parametres/conservation/${slipId}`);
  };
  return (
    <Section
      title={words.proposed}
      actions={
        <>
          <Button variant="default" onClick={() => setChosen(new Set(files.map((file) => keyOf(file))))}>
            {words.chooseAll}
          </Button>
          <Button disabled={taken.length === 0} loading={busy} onClick={() => void send()}>
            {words.prepare(taken.length)}
          </Button>
        </>
      }
    >
      <FileTable files={files} label={words.proposed} chosen={chosen} onChoose={setChosen} />
    </Section>
  );
}
