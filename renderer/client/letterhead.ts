import { useEffect } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { type Letterhead, noLetterhead } from '#shared/letterhead/letterhead.ts';
import { call } from './call.ts';
import { vaultStore } from './vault-store.ts';

interface LetterheadStore {
  /** As the vault has it; `null` until it was read. */
  readonly stored: OutputOf<'letterhead.read'> | null;
  readonly load: () => Promise<void>;
}

/** What stands at the head of every document, read with the first of them that is shown. */
export const useLetterhead = vaultStore<LetterheadStore>((set) => ({
  stored: null,
  async load() {
    set({ stored: await call('letterhead.read', {}) });
  },
}));

/** The head of documents, for one that is shown; without any until it was read. */
export function useShownLetterhead(): Letterhead {
  const { stored, load } = useLetterhead();
  const missing = stored === null;
  useEffect(() => {
    // A document is read without its head rather than not at all; what leaves is composed by the vault.
    if (missing) void load().catch(() => undefined);
  }, [missing, load]);
  return stored?.head ?? noLetterhead;
}
