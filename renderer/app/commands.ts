import { useEffect, useRef } from 'react';
import { create } from 'zustand';

/** Something that can be done from the keyboard; the one registry serves the shortcuts, their list, and the native menu. */
export interface Command {
  /** Stable name; those of the native menu (`new-referral`, `search`, `go-today`…) are sent by it. */
  readonly id: string;
  /** What it does, as the list of shortcuts says it. */
  readonly label: string;
  /** `N`, `?`, `Ctrl+L`, `Alt+1`; a bare key does nothing while a text is being typed. */
  readonly keys: string | null;
  readonly run: () => void;
}

interface Commands {
  readonly commands: readonly Command[];
  readonly register: (command: Command) => () => void;
}

export const useCommands = create<Commands>()((set) => ({
  commands: [],
  register(command) {
    set((state) => ({ commands: [...state.commands, command] }));
    return () => set((state) => ({ commands: state.commands.filter((each) => each !== command) }));
  },
}));

/** The command for a key press: the one that was registered last, so that a panel may take a key of the page under it. */
export function commandForKey(commands: readonly Command[], event: KeyboardEvent): Command | undefined {
  if (event.defaultPrevented || event.isComposing) return undefined;
  return commands.findLast((command) => command.keys !== null && matchesKeys(command.keys, event));
}

/** Runs a command by its name. */
export function runCommand(id: string): void {
  useCommands
    .getState()
    .commands.findLast((command) => command.id === id)
    ?.run();
}

function matchesKeys(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split(/\+(?=.)/);
  const key = parts.at(-1) ?? '';
  const ctrl = parts.includes('Ctrl');
  const alt = parts.includes('Alt');
  const wantsShift = parts.includes('Shift');
  if (ctrl !== (event.ctrlKey || event.metaKey) || alt !== event.altKey) return false;
  const bare = !ctrl && !alt;
  if (bare && isTyping(event.target)) return false;
  // Signs such as « ? » need Shift on some keyboards and not on others: there the sign itself decides.
  if (/^[A-Za-z]$/.test(key) && wantsShift !== event.shiftKey) return false;
  return event.key.toLowerCase() === key.toLowerCase() || (alt && /^\d$/.test(key) && event.code === `Digit${key}`);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.tagName === 'TEXTAREA' || target.tagName === 'SELECT') return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
}

/** Registers a command as long as the component is on the screen and `when` holds (default: always). */
export function useCommand(command: Command & { readonly when?: boolean }): void {
  const { id, label, keys, when = true } = command;
  const run = useRef(command.run);
  useEffect(() => {
    run.current = command.run;
  });
  useEffect(() => {
    if (!when) return undefined;
    return useCommands.getState().register({ id, label, keys, run: () => run.current() });
  }, [id, label, keys, when]);
}

interface ShortcutOptions {
  /** What it does, for the list of shortcuts. */
  readonly label: string;
  /** Whether it acts now; always by default. */
  readonly when?: boolean;
  /** The command's name, when the native menu has it too (`search`, `new-enquiry`). */
  readonly id?: string;
}

/** A shortcut of the screen that is shown: `useShortcut('E', edit, { label: m.dossier.edit, when: canEdit })`. */
export function useShortcut(keys: string, action: () => void, options: ShortcutOptions): void {
  const { id = `shortcut:${keys}`, label, when = true } = options;
  useCommand({ id, label, keys, run: action, when });
}
