import type { Bridge } from '#shared/contract/events.ts';

declare global {
  interface Window {
    /** Given by the preload of the Electron host; absent behind the loopback host. */
    readonly cellule?: Bridge;
  }
}

let current: Bridge | undefined;

/** The way to the vault process and the shell. Set once at the start; a test sets its own. */
export function setBridge(next: Bridge): void {
  current = next;
}

/** @throws Error when no bridge was set: a defect of the start-up, never of the person at the keyboard. */
export function bridge(): Bridge {
  if (current === undefined) throw new Error('no bridge to the vault was set');
  return current;
}
