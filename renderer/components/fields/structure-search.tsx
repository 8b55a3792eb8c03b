import { Combobox, InputBase, type ComboboxStore, useCombobox } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import { findStructures, type StructureBrief, useStructures } from '#renderer/client/structures.ts';
import { useCodeLabel, useMessages } from '#renderer/client/use-messages.ts';
import { AddStructure } from './add-structure.tsx';
import { dropdownProps } from './dropdown.ts';
import { FieldLabel } from './field-label.tsx';

/** Structures shown at once; typing narrows. */
const SHOWN = 30;
const ADD = 'add';

interface StructureSearchProps {
  readonly name: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  /** What the input shows while nothing is being sought: the chosen structure's name. */
  readonly shown: string;
  /** Structures that are not offered (already chosen). */
  readonly without: readonly number[];
  readonly onPick: (id: number) => void;
  /** Empties the choice; absent when there is nothing to empty. */
  readonly onClear?: (() => void) | undefined;
  /** What was chosen already, before the input. */
  readonly chosen?: ReactNode;
}

/** Finds a structure under any of its names, or adds one on the spot: a name and a type are enough. */
export function StructureSearch(props: StructureSearchProps) {
  const { shown, without, onPick, onClear } = props;
  const m = useMessages();
  const label = useCodeLabel();
  const all = useStructures((structures) => structures.all);
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const [adding, setAdding] = useState<string | null>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const found = useMemo(
    () =>
      findStructures(
        all.filter((structure) => structure.active && !without.includes(structure.id)),
        typed ?? '',
      ).slice(0, SHOWN),
    [all, without, typed],
  );
  const newName = typed?.trim() ?? '';

  const pick = (option: string) => {
    combobox.closeDropdown();
    setTyped(null);
    setLeft(false);
    if (option === ADD) setAdding(newName);
    else onPick(Number(option));
  };
  const leave = () => {
    if (typed !== null && typed.trim() === '' && onClear) onClear();
    const sole = newName !== '' ? found[0] : undefined;
    const meant = sole && (found.length === 1 || isExact(sole.structure, newName));
    if (meant) onPick(sole.structure.id);
    // A name that means no structure, or several, stays to be mended.
    if (meant || newName === '') setTyped(null);
    setLeft(true);
    combobox.closeDropdown();
  };

  // Faster than the list: what is sought is still not what is chosen, and the form around must not be sent.
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.defaultPrevented || newName === '') return;
    event.preventDefault();
    pick(found[0] ? String(found[0].structure.id) : ADD);
  };

  return (
    <div className="structure-search">
      {props.chosen}
      <Combobox store={combobox} onOptionSubmit={pick} {...dropdownProps()}>
        <Combobox.Target withExpandedAttribute>
          <InputBase
            name={props.name}
            wrapperProps={{ onKeyDown: onEnter }}
            label={<FieldLabel label={props.label} required={props.required} />}
            description={props.description}
            error={props.error ?? (left && newName !== '' && adding === null ? m.common.structure.unmatched(found.length) : undefined)}
            disabled={props.disabled ?? false}
            autoFocus={props.autoFocus ?? false}
            aria-required={props.required || undefined}
            placeholder={m.common.structure.search}
            autoComplete="off"
            spellCheck={false}
            value={typed ?? shown}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setAdding(null);
              setLeft(false);
              openAndHighlight(combobox);
            }}
            onClick={() => combobox.openDropdown()}
            onFocus={(event) => event.currentTarget.select()}
            onBlur={leave}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options mah={320} className="structure-options" aria-label={props.label}>
            {found.map(({ structure, through }) => (
              <Combobox.Option key={structure.id} value={String(structure.id)}>
                <span className="structure-option-name">{structure.name}</span>
                {through && <span className="structure-option-alias">{through}</span>}
                <span className="structure-option-type">{label('structureType', structure.typeCode)}</span>
              </Combobox.Option>
            ))}
            {newName !== '' && !found.some(({ structure }) => isExact(structure, newName)) && (
              <Combobox.Option value={ADD}>{m.common.structure.create(newName)}</Combobox.Option>
            )}
            {newName === '' && found.length === 0 && <Combobox.Empty>{m.common.structure.none}</Combobox.Empty>}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {adding !== null && (
        <AddStructure
          name={adding}
          onAdded={(id) => {
            setAdding(null);
            onPick(id);
          }}
          onCancel={() => setAdding(null)}
        />
      )}
    </div>
  );
}

function openAndHighlight(combobox: ComboboxStore): void {
  combobox.openDropdown();
  // The options of this keystroke are drawn first.
  requestAnimationFrame(() => combobox.selectFirstOption());
}

function isExact(structure: StructureBrief, typed: string): boolean {
  return [structure.name, ...structure.aliases].some((name) => name.localeCompare(typed, 'fr', { sensitivity: 'base' }) === 0);
}
