import type { OutputOf } from '#shared/contract/contract.ts';
import type { ErrorEnvelope } from '#shared/errors/app-error.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { vaultStore } from '#renderer/client/vault-store.ts';

export type MeetingSummary = OutputOf<'meetings.list'>['meetings'][number];
export type MeetingSeries = OutputOf<'meetings.list'>['series'][number];
export type MeetingCounts = OutputOf<'meetings.yearCounts'>;

interface MeetingList {
  /** The year that is shown; `null` until one is chosen. */
  readonly year: number | null;
  /** The series that is shown; `null` for all of them. */
  readonly seriesId: number | null;
  readonly meetings: readonly MeetingSummary[] | null;
  readonly series: readonly MeetingSeries[];
  readonly counts: MeetingCounts | null;
  readonly failure: ErrorEnvelope | null;
  /** Shows a year, of one series or of all; of several choices in a row the latest wins. */
  readonly show: (year: number, seriesId?: number | null) => Promise<void>;
  /** Reads what is shown again, after a change. */
  readonly reload: () => Promise<void>;
}

/** The meetings of one year: kept while the vault is open, so that coming back from a meeting finds the same year. */
export const useMeetingList = vaultStore<MeetingList>((set, get) => ({
  year: null,
  seriesId: null,
  meetings: null,
  series: [],
  counts: null,
  failure: null,
  async show(year, seriesId = get().seriesId) {
    set(get().year === year ? { seriesId } : { year, seriesId, meetings: null, counts: null });
    try {
      const [list, counts] = await Promise.all([call('meetings.list', { year, seriesId }), call('meetings.yearCounts', { year })]);
      if (get().year === year && get().seriesId === seriesId) set({ ...list, counts, failure: null });
    } catch (error) {
      set({ failure: envelopeOf(error) });
    }
  },
  async reload() {
    const { year, show } = get();
    if (year !== null) await show(year);
  },
}));
