import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import { navigate } from './navigate.ts';

/** Where a command belongs. A screen's takes a key of the application's, a panel's one of the screen's; in one scope no key is taken twice. */
type CommandScope = 'app' | 'screen' | 'panel';

/** Something that can be done from the keyboard; the one registry serves shortcuts, their list, the palette and the native menu. */
export interface Command {
  /** Stable name; those of the application are in shared/commands/app-commands.ts. */
  readonly id: string;
  readonly scope: CommandScope;
  /** What it does, as the palette says it; `null` for those of the application, whose words the catalogue of commands has. */
  readonly label: string | null;
  /** `N`, `?`, `Ctrl+L`, `Alt+1`; a bare key does nothing while a text is being typed. */
  readonly keys: string | null;
  readonly run: () => void;
}

interface Commands {
  readonly commands: readonly Command[];
  /** A command of a screen that is not shown yet: run as soon as the screen registers it. */
  readonly awaited: string | null;
  readonly register: (command: Command) => () => void;
  readonly await: (id: string | null) => void;
}

export const useCommands = create<Commands>()((set, get) => ({
  commands: [],
  awaited: null,
  register(command) {
    set((state) => ({ commands: [...state.commands, command] }));
    if (command.scope !== 'app' && get().awaited === command.id) {
      set({ awaited: null });
      command.run();
    }
    return () => set((state) => ({ commands: state.commands.filter((each) => each !== command) }));
  },
  await: (awaited) => set({ awaited }),
}));

const ranks: Readonly<Record<CommandScope, number>> = { app: 0, screen: 1, panel: 2 };

/** The innermost command that fits: a panel's before the screen's before the application's, the one that was registered last among equals. */
function innermost(commands: readonly Command[], fits: (command: Command) => boolean): Command | undefined {
  return commands
    .filter(fits)
    .reduce<Command | undefined>((best, each) => (best && ranks[best.scope] > ranks[each.scope] ? best : each), undefined);
}

/** The command for a key press. */
export function commandForKey(commands: readonly Command[], event: KeyboardEvent): Command | undefined {
  if (event.defaultPrevented || event.isComposing) return undefined;
  return innermost(commands, (command) => command.keys !== null && matchesKeys(command.keys, event));
}

/** Runs a command by its name: the screen's own when the screen has one of that name, else the application's. */
export function runCommand(id: string): void {
  innermost(useCommands.getState().commands, (command) => command.id === id)?.run();
}

/** Goes to a screen and opens there what the screen's command of this name opens. */
export function openOnScreen(path: string, id: string): void {
  const there = useCommands.getState().commands.find((command) => command.id === id && command.scope === 'screen');
  if (there) return there.run();
  useCommands.getState().await(id);
  navigate(path);
}

/** Keys that two commands of one scope hold at once; a test asks this of every screen that it shows. */
export function clashingKeys(commands: readonly Command[]): string[] {
  const seen = new Set<string>();
  return commands.flatMap(({ scope, keys }) => {
    if (keys === null) return [];
    const key = `${scope}: ${keys}`;
    if (seen.has(key)) return [key];
    seen.add(key);
    return [];
  });
}

/** What a text field does itself with Ctrl. */
const OF_TEXTS: ReadonlySet<string> = new Set(['z', 'y']);

/** A function key types nothing: it acts in a text as well. */
const FUNCTION_KEY = /^F\d{1,2}$/;

function matchesKeys(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split(/\+(?=.)/);
  const key = parts.at(-1) ?? '';
  const ctrl = parts.includes('Ctrl');
  const alt = parts.includes('Alt');
  const wantsShift = parts.includes('Shift');
  if (ctrl !== (event.ctrlKey || event.metaKey) || alt !== event.altKey) return false;
  if (((!ctrl && !alt && !FUNCTION_KEY.test(key)) || (ctrl && OF_TEXTS.has(key.toLowerCase()))) && isTyping(event.target)) return false;
  // A digit's key is the same one on every keyboard; what it types is not, so that Shift is asked for only with it.
  if (alt && /^\d$/.test(key) && event.code.startsWith('Digit')) return event.code === `Digit${key}` && wantsShift === event.shiftKey;
  // Signs such as « ? » need Shift on some keyboards and not on others: there the sign itself decides.
  if (/^[A-Za-z]$/.test(key) && wantsShift !== event.shiftKey) return false;
  return event.key.toLowerCase() === key.toLowerCase();
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.tagName === 'TEXTAREA' || target.tagName === 'SELECT') return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
}

/** Registers a command as long as the component is on the screen and `when` holds (default: always). */
export function useCommand(command: Command & { readonly when?: boolean }): void {
  const { id, scope, label, keys, when = true } = command;
  const run = useRef(command.run);
  useEffect(() => {
    run.current = command.run;
  });
  useEffect(() => {
    if (!when) return undefined;
    return useCommands.getState().register({ id, scope, label, keys, run: () => run.current() });
  }, [id, scope, label, keys, when]);
}

interface ShortcutOptions {
  /** What it does, for the list of shortcuts. */
  readonly label: string;
  /** Whether it acts now; always by default. */
  readonly when?: boolean;
  /** The command's name, when the application has it too (`new-meeting`), or where two are told apart by more than their key. */
  readonly id?: string;
  /** `panel` inside of a panel, which takes keys of its screen. */
  readonly scope?: 'screen' | 'panel';
}

/** A command of the screen that is shown: `useShortcut('E', edit, { label: m.dossier.edit, when: canEdit })`; without keys, the palette has it. */
export function useShortcut(keys: string | null, action: () => void, options: ShortcutOptions): void {
  const { label, scope = 'screen', when = true, id = keys === null ? `command:${label}` : `shortcut:${keys}` } = options;
  useCommand({ id, scope, label, keys, run: action, when });
}
