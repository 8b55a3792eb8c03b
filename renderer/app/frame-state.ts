import { call } from '#renderer/client/call.ts';
import { vaultStore } from '#renderer/client/vault-store.ts';

interface FrameState {
  /** Narrow rows in lists, for those who want more of them in sight. */
  readonly compact: boolean;
  /** The screen is covered because someone looks over the shoulder. */
  readonly veiled: boolean;
  readonly shortcutsShown: boolean;
  readonly recall: () => Promise<void>;
  readonly setCompact: (compact: boolean) => Promise<void>;
  readonly setVeiled: (veiled: boolean) => void;
  readonly showShortcuts: (shown: boolean) => void;
}

const SCREEN = 'frame';

/** What the frame itself remembers. */
export const useFrame = vaultStore<FrameState>((set) => ({
  compact: false,
  veiled: false,
  shortcutsShown: false,
  async recall() {
    const { state } = await call('screens.recall', { screen: SCREEN });
    set({ compact: typeof state === 'object' && state !== null && 'compact' in state && state['compact'] === true });
  },
  async setCompact(compact) {
    set({ compact });
    await call('screens.remember', { screen: SCREEN, state: { compact } });
  },
  setVeiled: (veiled) => set({ veiled }),
  showShortcuts: (shortcutsShown) => set({ shortcutsShown }),
}));
