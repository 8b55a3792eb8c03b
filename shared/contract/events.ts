/** What the shell tells a window without being asked. */
export type ShellEvent =
  /** The vault is about to be locked: drafts that are not yet saved must be sent now. */
  | { readonly kind: 'locking' }
  /** The vault is locked, for this reason; nothing of it may stay on the screen. */
  | { readonly kind: 'locked'; readonly reason: LockReason }
  /** A command of the native menu. */
  | { readonly kind: 'command'; readonly command: string };

export type LockReason = 'asked' | 'inactivity' | 'suspend' | 'session_lock' | 'crash' | 'closed';

/** The one thing that a preload gives to its window; the loopback host gives the same over HTTP. */
export interface Bridge {
  call(name: string, input: unknown): Promise<unknown>;
  listen(listener: (event: ShellEvent) => void): () => void;
}
