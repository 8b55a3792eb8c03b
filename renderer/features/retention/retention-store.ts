import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import type { ErrorEnvelope } from '#shared/errors/app-error.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { vaultStore } from '#renderer/client/vault-store.ts';

export type RetentionOverview = OutputOf<'retention.overview'>;
export type ProposedFile = RetentionOverview['proposed'][number];
type FileRef = InputOf<'retention.prepareSlip'>['files'][number];

interface RetentionStore {
  /** `null` until the first answer. */
  readonly overview: RetentionOverview | null;
  readonly failure: ErrorEnvelope | null;
  readonly load: () => Promise<void>;
  /** @returns the new slip; `null` when it was refused: the list is then read again */
  readonly prepare: (files: readonly FileRef[]) => Promise<number | null>;
  readonly saveTerm: (months: number) => Promise<boolean>;
}

/** What has reached its term, and the slips. */
export const useRetention = vaultStore<RetentionStore>((set, get) => ({
  overview: null,
  failure: null,
  async load() {
    try {
      set({ overview: await call('retention.overview', {}), failure: null });
    } catch (error) {
      set({ failure: envelopeOf(error) });
    }
  },
  async prepare(files) {
    try {
      const { id } = await call('retention.prepareSlip', { files: [...files] });
      return id;
    } catch (error) {
      await get().load();
      set({ failure: envelopeOf(error) });
      return null;
    }
  },
  async saveTerm(months) {
    try {
      await call('retention.saveTerm', { months });
      await get().load();
      return true;
    } catch (error) {
      set({ failure: envelopeOf(error) });
      return false;
    }
  },
}));
