import type { OutputOf } from '#shared/contract/contract.ts';
import type { ErrorEnvelope } from '#shared/errors/app-error.ts';
import { composeReport } from '#shared/summary/compose-report.ts';
import type { SummaryReport } from '#shared/summary/report.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { today } from '#renderer/client/clock.ts';
import { currentLanguage, useSession } from '#renderer/client/session.ts';
import { vaultStore } from '#renderer/client/vault-store.ts';
import type { Scope } from '../scope/period.ts';

export type Rows = OutputOf<'summary.situations'>;

interface OverviewState {
  /** What was asked for last. */
  readonly asked: Scope | null;
  /** What is shown is about this. */
  readonly scope: Scope | null;
  /** The exact report, as a member of the cellule would get it; composed here by the same function as every document. */
  readonly report: SummaryReport | null;
  readonly rows: Rows;
  readonly failure: ErrorEnvelope | null;
  /** Shows a period; of several choices in a row the latest wins. */
  readonly show: (scope: Scope, sector: string | null) => Promise<void>;
}

/** The cellule's own view of a period: every number exact, for its own eyes. */
export const useOverview = vaultStore<OverviewState>((set, get) => ({
  asked: null,
  scope: null,
  report: null,
  rows: [],
  failure: null,
  async show(scope, sector) {
    // What is shown keeps its own period until the figures of the other one are there: never new words over old numbers.
    set({ asked: scope });
    try {
      const [counts, rows] = await Promise.all([call('summary.counts', scope), call('summary.situations', scope)]);
      if (get().asked !== scope) return;
      const { settings, environment } = useSession.getState();
      const language = currentLanguage();
      const { report } = composeReport({
        kind: 'open',
        facts: {
          audience: 'cellule',
          from: scope.from,
          to: scope.to,
          sector,
          madeOn: today(),
          version: environment?.version ?? '',
          language,
          label: settings?.label ?? '',
          cellule: settings?.cellule ?? '',
          edited: {},
        },
        counts,
        rows,
        withoutRow: counts.totals['residue'] ?? 0,
        // The years have their own section on this screen, where those from before the software are typed in.
        years: [],
        override: null,
        readers: null,
      });
      set({ scope, report, rows, failure: null });
    } catch (error) {
      if (get().asked === scope) set({ scope, report: null, rows: [], failure: envelopeOf(error) });
    }
  },
}));
