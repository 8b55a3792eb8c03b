import { vaultStore } from '#renderer/client/vault-store.ts';

interface PaletteState {
  readonly shown: boolean;
  readonly show: (shown: boolean) => void;
}

/** Whether the palette of all commands is open. */
export const usePalette = vaultStore<PaletteState>((set) => ({
  shown: false,
  show: (shown) => set({ shown }),
}));

export const openPalette = (): void => usePalette.getState().show(true);
