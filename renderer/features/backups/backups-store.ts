import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import type { ErrorEnvelope } from '#shared/errors/app-error.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { vaultStore } from '#renderer/client/vault-store.ts';

export type BackupStatus = OutputOf<'backups.status'>;
export type Backup = BackupStatus['backups'][number];
export type Seen = OutputOf<'backups.inspect'>;
export type Secret = InputOf<'vault.open'>['secret'];

/** How often the page asks while a backup is being made, in milliseconds. */
const ASK_EVERY = 400;

interface Backups {
  readonly status: BackupStatus | null;
  readonly failure: ErrorEnvelope | null;
  /** Reads the state, and goes on reading as long as a backup is being made. */
  readonly load: () => Promise<void>;
  readonly make: () => Promise<void>;
  readonly remove: (file: string) => Promise<void>;
  /** @throws CallError beside its field */
  readonly saveSettings: (input: InputOf<'backups.saveSettings'>) => Promise<void>;
}

/** The state of the backups of the open vault. */
export const useBackups = vaultStore<Backups>((set, get) => {
  const trying = async (work: () => Promise<unknown>) => {
    try {
      await work();
      set({ failure: null });
    } catch (error) {
      set({ failure: envelopeOf(error) });
    }
    await get().load();
  };
  return {
    status: null,
    failure: null,
    async load() {
      try {
        const status = await call('backups.status', {});
        set({ status });
        if (status.running) setTimeout(() => void get().load(), ASK_EVERY);
      } catch (error) {
        set({ failure: envelopeOf(error) });
      }
    },
    make: () => trying(() => call('backups.make', {})),
    remove: (file) => trying(() => call('backups.remove', { file })),
    async saveSettings(input) {
      await call('backups.saveSettings', input);
      await get().load();
    },
  };
});
