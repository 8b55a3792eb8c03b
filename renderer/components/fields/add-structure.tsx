import { Button } from '@mantine/core';
import { useState } from 'react';
import { errorText } from '#shared/messages/catalogue.ts';
import { envelopeOf } from '#renderer/client/call.ts';
import { useStructures } from '#renderer/client/structures.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { CodeSelect } from './code-select.tsx';

interface AddStructureProps {
  readonly name: string;
  readonly onAdded: (id: number) => void;
  readonly onCancel: () => void;
}

/** Adds a structure without leaving the call: its type is asked under the field, the rest can come later in the directory. */
export function AddStructure({ name, onAdded, onCancel }: AddStructureProps) {
  const m = useMessages();
  const [typeCode, setTypeCode] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const add = async () => {
    if (typeCode === null) return setError(m.errors.required);
    setBusy(true);
    try {
      onAdded(await useStructures.getState().add(name, typeCode));
    } catch (thrown) {
      setError(errorText(m, envelopeOf(thrown)));
      setBusy(false);
    }
  };
  return (
    <div
      className="add-structure"
      role="group"
      aria-label={m.common.structure.create(name)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) {
          event.preventDefault();
          onCancel();
        }
      }}
    >
      <p className="add-structure-name">{m.common.structure.create(name)}</p>
      <CodeSelect
        name="newStructureType"
        label={m.common.structure.type}
        list="structureType"
        value={typeCode}
        onChange={setTypeCode}
        error={error}
        required
        autoFocus
      />
      <div className="add-structure-actions">
        <Button size="compact-md" loading={busy} onClick={() => void add()}>
          {m.common.structure.createButton}
        </Button>
        <Button size="compact-md" variant="default" onClick={onCancel}>
          {m.common.cancel}
        </Button>
      </div>
    </div>
  );
}
