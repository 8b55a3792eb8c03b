import { create, type StateCreator, type StoreApi, type UseBoundStore } from 'zustand';

const clearings = new Set<() => void>();

/**
 * A store whose content comes from the open vault: it falls back to its first state when the vault is locked.
 * Every store of a feature is made with this, so that nothing outlives the key.
 */
export function vaultStore<T>(initializer: StateCreator<T>): UseBoundStore<StoreApi<T>> {
  const store = create<T>()(initializer);
  clearOnLock(() => store.setState(store.getInitialState(), true));
  return store;
}

/** Something else that must be emptied when the vault is locked (a cache, a timer). */
export function clearOnLock(clear: () => void): void {
  clearings.add(clear);
}

/** Empties every store of the vault. */
export function clearVaultStores(): void {
  for (const clear of clearings) clear();
}
