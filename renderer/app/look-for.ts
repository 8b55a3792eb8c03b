import { vaultStore } from '#renderer/client/vault-store.ts';
import { navigate } from './navigate.ts';

interface Wanted {
  /** Words for the search page, as they are typed there; never in the address, which may stay somewhere. */
  readonly typed: string;
  readonly type: (typed: string) => void;
}

export const useWanted = vaultStore<Wanted>((set) => ({
  typed: '',
  type: (typed) => set({ typed }),
}));

/** Looks in the whole vault for words. */
export function lookFor(typed: string): void {
  useWanted.getState().type(typed);
  navigate('/recherche');
}
