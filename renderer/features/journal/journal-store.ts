import type { InputOf, OutputOf, ParsedInputOf } from '#shared/contract/contract.ts';
import type { ErrorEnvelope } from '#shared/errors/app-error.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { vaultStore } from '#renderer/client/vault-store.ts';

export type JournalState = OutputOf<'journal.state'>;
export type JournalLine = OutputOf<'journal.list'>['rows'][number];
export type JournalFilters = ParsedInputOf<'journal.list'>['filters'];
export type Verdict = OutputOf<'journal.compare'>['verdict'];

export const noFilters: JournalFilters = { from: null, until: null, category: null, slot: null, reference: null };

/** Lines that are read at a time. */
const PAGE = 100;

interface JournalStore {
  readonly state: JournalState | null;
  readonly rows: readonly JournalLine[];
  readonly total: number;
  readonly filters: JournalFilters;
  readonly failure: ErrorEnvelope | null;
  readonly load: () => Promise<void>;
  readonly filter: (filters: JournalFilters) => Promise<void>;
  readonly more: () => Promise<void>;
  readonly compare: (input: InputOf<'journal.compare'>) => Promise<Verdict | null>;
  readonly saveTerm: (months: number) => Promise<boolean>;
  /** @returns how many lines were removed; `null` when it was refused */
  readonly trim: () => Promise<number | null>;
}

/** The journal under its filters, and whether its chain is whole. */
export const useJournal = vaultStore<JournalStore>((set, get) => {
  const attempt = async <T>(work: () => Promise<T>): Promise<T | null> => {
    try {
      const value = await work();
      set({ failure: null });
      return value;
    } catch (error) {
      set({ failure: envelopeOf(error) });
      return null;
    }
  };
  const read = async (offset: number): Promise<void> => {
    const { filters } = get();
    const page = await call('journal.list', { filters, offset, limit: PAGE });
    // Another filter may have been chosen while this was read.
    if (filters !== get().filters) return;
    set({ rows: offset === 0 ? page.rows : [...get().rows, ...page.rows], total: page.total });
  };
  return {
    state: null,
    rows: [],
    total: 0,
    filters: noFilters,
    failure: null,
    async load() {
      await attempt(async () => {
        set({ state: await call('journal.state', {}) });
        await read(0);
      });
    },
    async filter(filters) {
      set({ filters });
      await attempt(() => read(0));
    },
    async more() {
      await attempt(() => read(get().rows.length));
    },
    async compare(input) {
      return (await attempt(() => call('journal.compare', input)))?.verdict ?? null;
    },
    async saveTerm(months) {
      const saved = await attempt(() => call('journal.saveTerm', { months }));
      if (saved === null) return false;
      await get().load();
      return true;
    },
    async trim() {
      const answer = await attempt(() => call('journal.trim', {}));
      if (answer === null) return null;
      await get().load();
      return answer.removed;
    },
  };
});
