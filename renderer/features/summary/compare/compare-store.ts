import type { SummaryCounts } from '#shared/summary/counts.ts';
import type { IndicatorName } from '#shared/summary/indicators.ts';
import type { ErrorEnvelope } from '#shared/errors/app-error.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { vaultStore } from '#renderer/client/vault-store.ts';
import type { Scope } from '../scope/period.ts';

/** As many columns as the operation takes. */
export const MOST_COLUMNS = 12;

interface Compare {
  readonly by: 'years' | 'sectors';
  /** Chosen years and sectors; `null`: those that are proposed. */
  readonly years: readonly number[] | null;
  readonly sectors: readonly string[] | null;
  readonly indicator: IndicatorName;
  readonly columns: readonly SummaryCounts[] | null;
  readonly failure: ErrorEnvelope | null;
  readonly change: (part: Partial<Pick<Compare, 'by' | 'years' | 'sectors' | 'indicator'>>) => void;
  /** Counts side by side; of several choices in a row the latest wins. */
  readonly read: (scopes: readonly Scope[]) => Promise<void>;
}

/** Years or sectors side by side. */
export const useCompare = vaultStore<Compare>((set) => {
  let readings = 0;
  return {
    by: 'years',
    years: null,
    sectors: null,
    indicator: 'context',
    columns: null,
    failure: null,
    change: (part) => set(part),
    async read(scopes) {
      readings += 1;
      const turn = readings;
      try {
        const columns = await call('summary.compare', { scopes: [...scopes] });
        if (turn === readings) set({ columns, failure: null });
      } catch (error) {
        if (turn === readings) set({ columns: null, failure: envelopeOf(error) });
      }
    },
  };
});
