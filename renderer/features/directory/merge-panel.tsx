import { Button } from '@mantine/core';
import { useState } from 'react';
import { errorText } from '#shared/messages/catalogue.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { useStructures } from '#renderer/client/structures.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { ChoiceSelect } from '#renderer/components/fields/choice-select.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Panel } from '#renderer/components/panel.tsx';
import { type OpenStructure, totalUses } from './structure-store.ts';

interface MergePanelProps {
  readonly kept: OpenStructure;
  readonly keptName: string;
  readonly onClose: () => void;
  /** The other record was chosen, and what moves was shown. */
  readonly onMerge: (merged: { readonly id: number; readonly name: string }) => void;
}

/** Chooses the other record of the same structure, and shows what moves before anything does. */
export function MergePanel({ kept, keptName, onClose, onMerge }: MergePanelProps) {
  const m = useMessages();
  const words = m.directory.merge;
  const all = useStructures((structures) => structures.all);
  const [other, setOther] = useState<OpenStructure | null>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const [error, setError] = useState<string>();
  const otherName = all.find(({ id }) => id === chosen)?.name ?? '';

  const choose = async (id: number | null) => {
    setChosen(id);
    setOther(null);
    setError(undefined);
    if (id === null) return;
    try {
      const opened = await call('structures.open', { id });
      setOther(opened);
    } catch (thrown) {
      setError(errorText(m, envelopeOf(thrown)));
    }
  };

  return (
    <Panel title={words.panelTitle(keptName)} onClose={onClose}>
      <ChoiceSelect
        name="mergedId"
        label={words.other}
        emptyLabel={words.otherEmpty}
        value={chosen === null ? null : String(chosen)}
        onChange={(value) => void choose(value === null ? null : Number(value))}
        error={error}
        required
        choices={all
          .filter(({ id }) => id !== kept.id)
          .map(({ id, name, aliases }) => ({ value: String(id), label: [name, ...aliases].join(' · ') }))}
      />
      {other && other.id === chosen && (
        <div className="merge-what">
          <Notice tone="warning" title={words.moves}>
            <ul className="merge-moves">
              <li>{words.namesMove(other.names.map(({ name }) => name).join(', '))}</li>
              <li>{words.usesMove(totalUses(other.uses))}</li>
              {other.contacts.length > 0 && <li>{words.contactsMove(other.contacts.length)}</li>}
              {other.children.length > 0 && <li>{words.childrenMove(other.children.length)}</li>}
            </ul>
            <p>
              {words.kept(keptName)} {words.lost}
            </p>
          </Notice>
          <Button className="merge-submit" onClick={() => onMerge({ id: other.id, name: otherName })}>
            {words.submit}
          </Button>
        </div>
      )}
    </Panel>
  );
}
