import { Modal } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { commandCatalogues } from '#shared/messages/commands-catalogue.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { Key } from '#renderer/components/key.tsx';
import { runCommand, useCommands } from './commands.ts';
import { lookFor } from './look-for.ts';
import { type Entry, matchingEntries, paletteEntries } from './palette-entries.ts';
import './palette.css';

/** All commands by their words (Ctrl+K): a field, and under it the list that it narrows; arrows choose, Enter runs. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const words = commandCatalogues[useLanguage()];
  const commands = useCommands((state) => state.commands);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const [before] = useState(() => document.activeElement);
  useEffect(() => () => void (before instanceof HTMLElement && before.isConnected && before.focus()), [before]);
  const entries = matchingEntries(
    paletteEntries(commands, words).filter(({ id }) => id !== 'palette'),
    typed,
    words,
  );
  // What is no command may be a word to look for.
  const choices: readonly (Entry | null)[] = typed.trim() === '' ? entries : [...entries, null];
  const chosen = Math.min(at, choices.length - 1);

  const run = (entry: Entry | null) => {
    onClose();
    // Once the palette has given the focus back: the command may want it for itself.
    setTimeout(() => (entry ? runCommand(entry.id) : lookFor(typed.trim())), 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const move = moves[event.key];
    const choice = choices[chosen];
    if (move !== undefined) {
      event.preventDefault();
      const step =
        Math.abs(move) === 1 ? (chosen + move + choices.length) % choices.length : Math.min(Math.max(chosen + move, 0), choices.length - 1);
      setAt(step);
      document.getElementById(`${listId}-${step}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && choice !== undefined) {
      event.preventDefault();
      run(choice);
    }
  };

  return (
    <Modal.Root
      opened
      onClose={onClose}
      returnFocus={false}
      yOffset="8vh"
      size="42rem"
      classNames={{ content: 'palette' }}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={words.palette.title}>
        <input
          className="palette-field"
          role="combobox"
          aria-label={words.palette.label}
          aria-expanded
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={choices.length > 0 ? `${listId}-${chosen}` : undefined}
          placeholder={words.palette.placeholder}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          value={typed}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <p className="visually-hidden" role="status">
          {entries.length === 0 ? words.palette.none : words.palette.count(entries.length)}
        </p>
        <div id={listId} role="listbox" aria-label={words.palette.title} className="palette-list">
          {choices.map((entry, index) => (
            // The field keeps the focus and has the keys; the list is chosen from with the mouse.
            <div
              key={entry?.id ?? 'the words typed'}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === chosen}
              className="palette-option"
              tabIndex={-1}
              onMouseDown={(event) => {
                event.preventDefault();
                run(entry);
              }}
              onMouseMove={() => setAt(index)}
            >
              <span className="palette-label">{entry?.label ?? words.palette.searchFor(typed.trim())}</span>
              <span className="palette-group">{entry && (entry.group === 'here' ? words.palette.here : words.menus[entry.group])}</span>
              <span className="palette-keys">{entry?.keys && <Key keys={entry.keys} spoken />}</span>
            </div>
          ))}
        </div>
        {entries.length === 0 && <p className="palette-none">{words.palette.none}</p>}
        <p className="palette-hint">{words.palette.hint}</p>
      </Modal.Content>
    </Modal.Root>
  );
}
