let restart = (): void => undefined;

/**
 * Sets how a page begins anew. Behind the loopback host it loads itself again; in Electron the main process does it, and does not ask.
 * A test sets its own.
 */
export function setRestart(next: () => void): void {
  restart = next;
}

/** Begins with a new page: of the one that showed the vault, nothing stays in any script. */
export function startAgain(): void {
  restart();
}
