import { useEffect } from 'react';
import { commandForKey, useCommands } from './commands.ts';
import { useFrame } from './frame-state.ts';
import { usePalette } from './palette-state.ts';

/** Commands that stay possible under the privacy veil. */
const UNDER_VEIL: ReadonlySet<string> = new Set(['toggle-veil', 'lock']);

/** Runs the command of each key press. */
export function useKeyboard(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { veiled, singleKeys } = useFrame.getState();
      // Typed on before the palette is drawn: the letters were meant for its field.
      const letters = singleKeys && !usePalette.getState().shown;
      const possible = useCommands
        .getState()
        .commands.filter(({ id, keys }) => (!veiled || UNDER_VEIL.has(id)) && (letters || keys?.length !== 1));
      const command = commandForKey(possible, event);
      if (!command) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
