import { Checkbox } from '@mantine/core';
import { commandMenus } from '#shared/commands/app-commands.ts';
import { commandCatalogues } from '#shared/messages/commands-catalogue.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { Key } from '#renderer/components/key.tsx';
import { Panel } from '#renderer/components/panel.tsx';
import { useCommands } from './commands.ts';
import { useFrame } from './frame-state.ts';
import { paletteEntries } from './palette-entries.ts';

/** Every shortcut that acts here and now, from the one registry: the screen's own first, then the application's by menu. */
export function ShortcutsList({ onClose }: { readonly onClose: () => void }) {
  const words = commandCatalogues[useLanguage()];
  const { singleKeys, setSingleKeys } = useFrame();
  const entries = paletteEntries(
    useCommands((state) => state.commands),
    words,
  );
  return (
    <Panel title={words.shortcuts.title} onClose={onClose}>
      <p>{words.shortcuts.hint}</p>
      <Checkbox
        label={words.shortcuts.singleKeys}
        description={words.shortcuts.singleKeysHint}
        checked={singleKeys}
        onChange={({ currentTarget }) => void setSingleKeys(currentTarget.checked)}
      />
      {(['here', ...commandMenus] as const).map((group) => {
        const withKeys = entries.flatMap((entry) => (entry.group === group && entry.keys !== null ? [{ ...entry, keys: entry.keys }] : []));
        if (withKeys.length === 0) return null;
        return (
          <table key={group} className="shortcuts">
            <caption>{group === 'here' ? words.shortcuts.here : words.menus[group]}</caption>
            <thead className="visually-hidden">
              <tr>
                <th scope="col">{words.shortcuts.key}</th>
                <th scope="col">{words.shortcuts.action}</th>
              </tr>
            </thead>
            <tbody>
              {withKeys.map((entry) => (
                <tr key={entry.id}>
                  <td>
                    <Key keys={entry.keys} spoken />
                  </td>
                  <td>{entry.label}</td>
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </Panel>
  );
}
