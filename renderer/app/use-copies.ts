import { useEffect } from 'react';
import { call } from '#renderer/client/call.ts';

/** Tells the shell that something was copied, once the clipboard has it: at the lock it is emptied if it still holds that. */
export function useCopies(): void {
  useEffect(() => {
    const onCopied = () => {
      // The event comes before the clipboard is written. If the shell cannot be told, the clipboard stays as it is.
      setTimeout(() => void call('shell.copied', {}).catch(() => undefined), 0);
    };
    for (const kind of ['copy', 'cut'] as const) document.addEventListener(kind, onCopied);
    return () => {
      for (const kind of ['copy', 'cut'] as const) document.removeEventListener(kind, onCopied);
    };
  }, []);
}
