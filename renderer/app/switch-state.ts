import { vaultStore } from '#renderer/client/vault-store.ts';

interface SwitchState {
  readonly shown: boolean;
  readonly show: (shown: boolean) => void;
}

/** Whether the list of the other vaults is open. */
export const useSwitch = vaultStore<SwitchState>((set) => ({
  shown: false,
  show: (shown) => set({ shown }),
}));
