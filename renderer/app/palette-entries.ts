import { appCommands, type CommandMenu } from '#shared/commands/app-commands.ts';
import type { CommandWords } from '#shared/messages/commands-catalogue.ts';
import { fold } from '#shared/text/fold.ts';
import type { Command } from './commands.ts';

/** A command as the palette and the list of shortcuts show it. */
export interface Entry {
  readonly id: string;
  readonly label: string;
  /** Under which heading: a menu of the application, or the screen that is shown. */
  readonly group: CommandMenu | 'here';
  readonly keys: string | null;
}

const known = new Map<string, { readonly menu: CommandMenu; readonly position: number }>(
  appCommands.map(({ id, menu }, position) => [id, { menu, position }]),
);

/**
 * Every command that can be run now, each once: those of the screen first, then those of the application in the order of its menus.
 * A screen's command of the same name as one of the application's takes its place.
 */
export function paletteEntries(commands: readonly Command[], words: CommandWords): Entry[] {
  const byId = new Map<string, Entry>();
  for (const { id, scope, label, keys } of commands) {
    const own = known.get(id);
    const before = byId.get(id);
    const named = label ?? (own ? words.names[id as keyof CommandWords['names']] : null);
    if (named === null || (before && scope === 'app')) continue;
    byId.delete(id);
    byId.set(id, { id, label: named, group: scope === 'app' && own ? own.menu : 'here', keys });
  }
  const rank = ({ id, group }: Entry): number => (group === 'here' ? -1 : (known.get(id)?.position ?? -1));
  return [...byId.values()].sort((a, b) => rank(a) - rank(b));
}

/** Entries whose label, or whose menu, has every typed word at the beginning of one of its words; the labels that begin so come first. */
export function matchingEntries(entries: readonly Entry[], typed: string, words: CommandWords): Entry[] {
  const wanted = fold(typed);
  if (wanted === '') return [...entries];
  const parts = wanted.split(/[ ']/).filter((part) => part !== '');
  const wordsOf = (entry: Entry) => fold(`${entry.label} ${entry.group === 'here' ? '' : words.menus[entry.group]}`).split(/[ ']/);
  return entries
    .filter((entry) => parts.every((part) => wordsOf(entry).some((word) => word.startsWith(part))))
    .sort((a, b) => Number(fold(b.label).startsWith(wanted)) - Number(fold(a.label).startsWith(wanted)));
}
