import { create } from 'zustand';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { Language } from '#shared/dates/language.ts';
import type { ErrorEnvelope } from '#shared/errors/app-error.ts';
import { call, envelopeOf } from './call.ts';
import { useCodes } from './codes.ts';
import { saveDraftsNow } from './drafts.ts';
import { startAgain } from './start-again.ts';
import { useStructures } from './structures.ts';
import { clearVaultStores } from './vault-store.ts';

export type Environment = OutputOf<'shell.environment'>;
export type OpenVault = OutputOf<'vault.current'>;
export type Settings = OutputOf<'settings.read'>;

interface Session {
  /** The machine's side: host, recent vaults, language and theme of the machine; `null` until the first answer. */
  readonly environment: Environment | null;
  /** The vault that is open, or `null`: then only the first screens are shown. */
  readonly vault: OpenVault | null;
  /** The cellule's own settings, read when the vault opens. */
  readonly settings: Settings | null;
  /** The vault that was just locked and why, so that the next screen can say it and offer to open it again. */
  readonly locked: Environment['locked'];
  /** The session with the loopback host has ended: nothing can be done but close the window. */
  readonly ended: boolean;
  /** Why the start failed, when it did. */
  readonly failure: ErrorEnvelope | null;
  /** Reads the environment, and enters the vault when the process already holds an open one. */
  readonly start: () => Promise<void>;
  /** Reads the environment again (recent vaults, theme). */
  readonly refreshEnvironment: () => Promise<void>;
  /** Enters a vault that was just opened: reads its settings, code lists and structures. */
  readonly enter: (vault: OpenVault) => Promise<void>;
  /** Reads the settings again after they were saved. */
  readonly refreshSettings: () => Promise<void>;
  /** Forgets everything of the vault: an empty page first, then a new one, which knows nothing but what the shell tells it. */
  readonly leave: () => void;
  readonly end: () => void;
}

/** What the whole interface must know: the machine, the open vault, its settings. */
export const useSession = create<Session>()((set, get) => ({
  environment: null,
  vault: null,
  settings: null,
  locked: null,
  ended: false,
  failure: null,
  async start() {
    try {
      const environment = await call('shell.environment', {});
      set({ environment, locked: environment.locked, failure: null });
      if (get().environment?.open) await get().enter(await call('vault.current', {}));
    } catch (error) {
      set({ failure: envelopeOf(error) });
    }
  },
  async refreshEnvironment() {
    set({ environment: await call('shell.environment', {}), failure: null });
  },
  async enter(vault) {
    const { locked } = get();
    if (locked !== null && locked.folder !== vault.folder) forgetPlace();
    const [settings] = await Promise.all([call('settings.read', {}), useCodes.getState().load(), useStructures.getState().load()]);
    set({ vault, settings, locked: null, failure: null });
  },
  async refreshSettings() {
    set({ settings: await call('settings.read', {}) });
  },
  leave() {
    clearVaultStores();
    set({ environment: null, vault: null, settings: null, locked: null });
    startAgain();
  },
  end() {
    clearVaultStores();
    set({ vault: null, settings: null, ended: true });
  },
}));

/** The address holds numbers of records: in another vault they mean other records. */
function forgetPlace(): void {
  window.history.replaceState(null, '', window.location.pathname);
}

/** The language to speak now: the open vault's, else the machine's, else French. */
export function currentLanguage(): Language {
  const { settings, environment } = useSession.getState();
  return settings?.language ?? environment?.language ?? 'fr';
}

/**
 * Keeps what is being typed, then asks the shell to lock; the screens are cleared when it says that it is done.
 * @param next the folder of a vault of the list that the new page is to open
 */
export async function lockVault(next?: string): Promise<void> {
  await saveDraftsNow();
  await call('vault.lock', next === undefined ? {} : { next });
}
