import type { OutputOf } from '#shared/contract/contract.ts';
import { call } from '#renderer/client/call.ts';
import { vaultStore } from '#renderer/client/vault-store.ts';

export type KeySlot = OutputOf<'keys.list'>['slots'][number];

interface Keys {
  /** `null` until they were read. */
  readonly slots: readonly KeySlot[] | null;
  readonly mostPassphrases: number;
  readonly load: () => Promise<void>;
}

/** Who may open the vault. */
export const useKeys = vaultStore<Keys>((set) => ({
  slots: null,
  mostPassphrases: 0,
  async load() {
    set(await call('keys.list', {}));
  },
}));
