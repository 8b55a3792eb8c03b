import { useEffect } from 'react';
import { bridge } from '#renderer/client/bridge.ts';
import { saveDraftsNow } from '#renderer/client/drafts.ts';
import { useSession } from '#renderer/client/session.ts';
import { runCommand } from './commands.ts';
import { useFrame } from './frame-state.ts';

/** Does what the shell says: keeps the drafts before the lock, clears the screens after it, runs the commands of the native menu. */
export function useShellEvents(): void {
  useEffect(
    () =>
      bridge().listen((event) => {
        switch (event.kind) {
          case 'locking':
            void saveDraftsNow();
            // What is shown is covered at once; the drafts take a moment.
            useFrame.getState().setVeiled(true);
            break;
          case 'locked':
            useSession.getState().leave();
            break;
          case 'command':
            runCommand(event.command);
            break;
          case 'publication':
            // For the page that prepares a summary (renderer/features/summary/publish/publish-store.ts).
            break;
          case 'projector':
          case 'projectorKey':
            // For the screen of the meeting, which listens by itself (renderer/client/projector.ts).
            break;
        }
      }),
    [],
  );
}
