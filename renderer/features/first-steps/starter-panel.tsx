import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { errorText } from '#shared/messages/catalogue.ts';
import { firstStepsCatalogues } from '#shared/messages/first-steps-catalogue.ts';
import { envelopeOf } from '#renderer/client/call.ts';
import { codeLabel, useCodes } from '#renderer/client/codes.ts';
import { useStructures } from '#renderer/client/structures.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { Panel } from '#renderer/components/panel.tsx';

interface StarterPanelProps {
  readonly onClose: () => void;
  readonly onAdded: () => void;
}

/** Types of structure of a CLSM (domain.md, section 6), of which the directory has none yet: each that is ticked becomes a record under its type's name. */
export function StarterPanel({ onClose, onAdded }: StarterPanelProps) {
  const m = useMessages();
  const language = useLanguage();
  const words = firstStepsCatalogues[language].starter;
  const lists = useCodes((codes) => codes.lists);
  const { all, add } = useStructures();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const types = (lists['structureType'] ?? []).filter(({ code }) => all.every((structure) => structure.typeCode !== code));
  const submit = async () => {
    setBusy(true);
    setFailure(null);
    try {
      for (const type of chosen) await add(codeLabel(lists, 'structureType', type, language), type);
      onAdded();
      onClose();
    } catch (error) {
      // What was added is there, and no longer offered.
      setBusy(false);
      setFailure(errorText(m, envelopeOf(error)));
    }
  };
  return (
    <Panel title={words.title} onClose={onClose}>
      <div className="starter">
        <p>{words.lead}</p>
        {failure && <Notice tone="danger">{failure}</Notice>}
        {types.length === 0 ? (
          <p className="quiet">{words.there}</p>
        ) : (
          <Checkbox.Group label={words.types} value={[...chosen]} onChange={setChosen}>
            <div className="starter-types">
              {types.map(({ code }) => (
                <Checkbox key={code} value={code} label={codeLabel(lists, 'structureType', code, language)} />
              ))}
            </div>
          </Checkbox.Group>
        )}
        <div>
          <Button loading={busy} disabled={chosen.length === 0} onClick={() => void submit()}>
            {words.add(chosen.length)}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
