import { useEffect } from 'react';
import { commandForKey, useCommands } from './commands.ts';
import { useFrame } from './frame-state.ts';

/** Commands that stay possible under the privacy veil. */
const UNDER_VEIL: ReadonlySet<string> = new Set(['toggle-veil', 'lock']);

/** Runs the command of each key press. */
export function useKeyboard(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { commands } = useCommands.getState();
      const possible = useFrame.getState().veiled ? commands.filter((command) => UNDER_VEIL.has(command.id)) : commands;
      const command = commandForKey(possible, event);
      if (!command) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
