import type { OutputOf } from '#shared/contract/contract.ts';
import type { ErrorEnvelope } from '#shared/errors/app-error.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { vaultStore } from '#renderer/client/vault-store.ts';
import { useScope } from '../scope/scope-store.ts';

export type TrendYear = OutputOf<'year.trend'>[number];

interface Years {
  readonly trend: readonly TrendYear[] | null;
  readonly failure: ErrorEnvelope | null;
  readonly load: () => Promise<void>;
  /** Takes a typed year away. */
  readonly remove: (past: TrendYear) => Promise<void>;
  /** Puts it back as it was. */
  readonly restore: (past: TrendYear) => Promise<void>;
}

/** The years one after the other: those of the vault, and those before it, typed in. */
export const useYears = vaultStore<Years>((set, get) => {
  const orFailure = async (work: () => Promise<void>) => {
    try {
      await work();
      set({ failure: null });
    } catch (error) {
      set({ failure: envelopeOf(error) });
    }
  };
  /** What can be chosen depends on the years, too; reading it again shows the numbers anew. */
  const loadAll = async () => {
    await get().load();
    await useScope.getState().load();
  };
  return {
    trend: null,
    failure: null,
    load: () => orFailure(async () => set({ trend: await call('year.trend', {}) })),
    remove: (past) =>
      orFailure(async () => {
        await call('year.removePastYear', { year: past.year });
        await loadAll();
      }),
    restore: ({ source: _source, ...past }) =>
      orFailure(async () => {
        await call('year.savePastYear', past);
        await loadAll();
      }),
  };
});
