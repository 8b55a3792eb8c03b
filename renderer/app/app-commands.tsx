import { type AppCommand, appCommands } from '#shared/commands/app-commands.ts';
import { lockVault } from '#renderer/client/session.ts';
import { openOnScreen, useCommand } from './commands.ts';
import { useFrame } from './frame-state.ts';
import { navigate } from './navigate.ts';
import { usePalette } from './palette-state.ts';
import { useSwitch } from './switch-state.ts';

/** What the commands do that lead to no screen. `new-enquiry` registers itself with its panel. */
const actions: Readonly<Record<string, () => void>> = {
  lock: () => void lockVault(),
  undo: () => void import('./undo-last.ts').then(({ undoLast }) => undoLast()),
  palette: () => usePalette.getState().show(!usePalette.getState().shown),
  'switch-vault': () => useSwitch.getState().show(true),
  'toggle-veil': () => useFrame.getState().setVeiled(!useFrame.getState().veiled),
  'toggle-density': () => void useFrame.getState().setCompact(!useFrame.getState().compact),
  help: () => useFrame.getState().showShortcuts(true),
};

/** Registers the commands of the application as long as a vault is open. */
export function AppCommands() {
  useCommand({ id: 'search', scope: 'app', label: null, keys: '/', run: () => navigate('/recherche') });
  return appCommands.map((command) => <Registered key={command.id} command={command} />);
}

function Registered({ command }: { readonly command: AppCommand }) {
  const { id, keys, path, opens } = command;
  const action = actions[id];
  const run = () => {
    if (path === null) action?.();
    else if (opens) openOnScreen(path, id);
    else navigate(path);
  };
  useCommand({ id, scope: 'app', label: null, keys, run, when: path !== null || action !== undefined });
  return null;
}
