import type { OutputOf } from '#shared/contract/contract.ts';
import type { ErrorEnvelope } from '#shared/errors/app-error.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { vaultStore } from '#renderer/client/vault-store.ts';

export type YearTable = OutputOf<'year.table'>;
export type YearRow = YearTable['rows'][number];
export type TrendYear = OutputOf<'year.trend'>[number];

interface Year {
  /** The year that is shown; `null` until one is chosen. */
  readonly year: number | null;
  readonly table: YearTable | null;
  readonly trend: readonly TrendYear[] | null;
  readonly failure: ErrorEnvelope | null;
  /** Shows a year; of several choices in a row the latest wins. */
  readonly show: (year: number) => Promise<void>;
  readonly loadTrend: () => Promise<void>;
  /** Takes a typed year away; returns it, so that it can be put back. */
  readonly removePastYear: (past: TrendYear) => Promise<void>;
  readonly restorePastYear: (past: TrendYear) => Promise<void>;
}

/** One year of the cellule, and its trend. */
export const useYear = vaultStore<Year>((set, get) => {
  const orFailure = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      set({ failure: envelopeOf(error) });
    }
  };
  return {
    year: null,
    table: null,
    trend: null,
    failure: null,
    show: (year) =>
      orFailure(async () => {
        if (get().year !== year) set({ year, table: null });
        const table = await call('year.table', { year });
        if (get().year === year) set({ table, failure: null });
      }),
    loadTrend: () => orFailure(async () => set({ trend: await call('year.trend', {}) })),
    removePastYear: (past) =>
      orFailure(async () => {
        await call('year.removePastYear', { year: past.year });
        await get().loadTrend();
      }),
    restorePastYear: ({ year, referrals, enquiries, comment }) =>
      orFailure(async () => {
        await call('year.savePastYear', { year, referrals, enquiries, comment });
        await get().loadTrend();
      }),
  };
});
