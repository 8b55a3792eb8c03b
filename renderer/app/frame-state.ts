import { call } from '#renderer/client/call.ts';
import { vaultStore } from '#renderer/client/vault-store.ts';

interface FrameState {
  /** Narrow rows in lists, for those who want more of them in sight. */
  readonly compact: boolean;
  /** Whether a key alone (`N`, `/`) is a shortcut: who dictates, or whose hands slip, turns these off (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  /** The screen is covered because someone looks over the shoulder. */
  readonly veiled: boolean;
  readonly shortcutsShown: boolean;
  readonly recall: () => Promise<void>;
  readonly setCompact: (compact: boolean) => Promise<void>;
  readonly setSingleKeys: (singleKeys: boolean) => Promise<void>;
  readonly setVeiled: (veiled: boolean) => void;
  readonly showShortcuts: (shown: boolean) => void;
}

const SCREEN = 'frame';

/** What the frame itself remembers. */
export const useFrame = vaultStore<FrameState>((set, get) => ({
  compact: false,
  singleKeys: true,
  veiled: false,
  shortcutsShown: false,
  async recall() {
    const { state } = await call('screens.recall', { screen: SCREEN });
    const kept = (name: string) => (typeof state === 'object' && state !== null && !Array.isArray(state) ? state[name] : undefined);
    set({ compact: kept('compact') === true, singleKeys: kept('singleKeys') !== false });
  },
  async setCompact(compact) {
    set({ compact });
    await call('screens.remember', { screen: SCREEN, state: { compact, singleKeys: get().singleKeys } });
  },
  async setSingleKeys(singleKeys) {
    set({ singleKeys });
    await call('screens.remember', { screen: SCREEN, state: { compact: get().compact, singleKeys } });
  },
  setVeiled: (veiled) => set({ veiled }),
  showShortcuts: (shortcutsShown) => set({ shortcutsShown }),
}));
