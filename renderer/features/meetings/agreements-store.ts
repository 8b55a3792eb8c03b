import type { OutputOf } from '#shared/contract/contract.ts';
import type { ErrorEnvelope } from '#shared/errors/app-error.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { vaultStore } from '#renderer/client/vault-store.ts';

export type Agreement = OutputOf<'agreements.list'>['agreements'][number];
export type CharterVersion = OutputOf<'agreements.list'>['charters'][number];
export type Coverage = OutputOf<'agreements.coverage'>;

interface Agreements {
  readonly agreements: readonly Agreement[] | null;
  readonly charters: readonly CharterVersion[];
  readonly coverage: Coverage | null;
  readonly failure: ErrorEnvelope | null;
  readonly load: () => Promise<void>;
  readonly remove: (id: number) => Promise<void>;
}

/** Conventions, signatures of the charter, and who is not covered today. */
export const useAgreements = vaultStore<Agreements>((set, get) => ({
  agreements: null,
  charters: [],
  coverage: null,
  failure: null,
  async load() {
    try {
      const [list, coverage] = await Promise.all([call('agreements.list', {}), call('agreements.coverage', { on: null })]);
      set({ ...list, coverage, failure: null });
    } catch (error) {
      set({ failure: envelopeOf(error) });
    }
  },
  async remove(id) {
    try {
      await call('agreements.remove', { id });
      await get().load();
    } catch (error) {
      set({ failure: envelopeOf(error) });
    }
  },
}));
