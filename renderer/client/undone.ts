const refreshes = new Set<() => void>();

/**
 * Registers how what is shown is read again after something was undone.
 * @returns the end of the registration
 */
export function onUndone(refresh: () => void): () => void {
  refreshes.add(refresh);
  return () => refreshes.delete(refresh);
}

/** Something was undone: whatever shows it reads it again. */
export function tellUndone(): void {
  for (const refresh of refreshes) refresh();
}
