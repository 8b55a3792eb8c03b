import { useEffect } from 'react';
import { call } from '#renderer/client/call.ts';
import { currentInstant } from '#renderer/client/clock.ts';

/** At most one sign of life in this time, in milliseconds; the lock counts in minutes. */
const EVERY = 20_000;

/** Tells the shell that somebody is at the keyboard; also while a new vault's recovery key is being written down. */
export function useActivity(): void {
  useEffect(() => {
    let told = 0;
    const onActivity = () => {
      const now = currentInstant().getTime();
      if (now - told < EVERY) return;
      told = now;
      // If the shell cannot be told, the vault locks: that is the safe side.
      call('shell.stillHere', {}).catch(() => undefined);
    };
    const kinds = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    for (const kind of kinds) window.addEventListener(kind, onActivity, { passive: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, onActivity);
    };
  }, []);
}
