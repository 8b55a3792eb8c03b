/** Forms that hold something typed and not yet kept; each registers how to keep it at once. */
const pending = new Set<() => Promise<void>>();

/**
 * Registers a form's way to keep its draft now.
 * @returns the end of the registration
 */
export function onSaveDraftsNow(save: () => Promise<void>): () => void {
  pending.add(save);
  return () => pending.delete(save);
}

/** Keeps every draft now, before the vault is locked. A draft that cannot be kept does not stop the others, nor the lock. */
export async function saveDraftsNow(): Promise<void> {
  await Promise.allSettled([...pending].map((save) => save()));
}
