import { useMessages } from '#renderer/client/use-messages.ts';
import { Key } from '#renderer/components/key.tsx';
import { Panel } from '#renderer/components/panel.tsx';
import { useCommands } from './commands.ts';

/** Every shortcut that acts here and now, from the one registry. */
export function ShortcutsList({ onClose }: { readonly onClose: () => void }) {
  const m = useMessages();
  const commands = useCommands((state) => state.commands).flatMap((command) =>
    command.keys === null ? [] : [{ ...command, keys: command.keys }],
  );
  return (
    <Panel title={m.frame.shortcuts} onClose={onClose}>
      <p>{m.frame.shortcutsHint}</p>
      <table className="shortcuts">
        <thead>
          <tr>
            <th scope="col">{m.frame.shortcutKey}</th>
            <th scope="col">{m.frame.shortcutAction}</th>
          </tr>
        </thead>
        <tbody>
          {commands.map((command) => (
            <tr key={command.id}>
              <td>
                <Key keys={command.keys} spoken />
              </td>
              <td>{command.label}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
