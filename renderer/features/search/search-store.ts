import type { OutputOf } from '#shared/contract/contract.ts';
import type { ErrorEnvelope } from '#shared/errors/app-error.ts';
import type { ResolvedQuery } from '#shared/search/resolve-filters.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { clearOnLock, vaultStore } from '#renderer/client/vault-store.ts';

type Answer = OutputOf<'search.find'>;
export type Result = Answer['results'][number];
export type Persons = OutputOf<'search.identities'>;

interface Search {
  /** `null` until something was asked. */
  readonly answer: Answer | null;
  readonly failure: ErrorEnvelope | null;
  /** Persons, only after they were asked for; forgotten with the next word. */
  readonly persons: Persons | null;
  readonly find: (query: ResolvedQuery) => Promise<void>;
  readonly findPersons: (words: string) => Promise<void>;
  readonly forgetPersons: () => void;
  /** What was found for the last question, once its answer is there. */
  readonly settled: () => Promise<readonly Result[]>;
}

/** The latest question wins: an answer to a former one is not shown. */
let generation = 0;
let underWay: Promise<void> = Promise.resolve();

const asksNothing = ({ words, ...filters }: ResolvedQuery): boolean =>
  words === '' && Object.values(filters).every((list) => list.length === 0);

export const useSearch = vaultStore<Search>((set, get) => ({
  answer: null,
  failure: null,
  persons: null,
  find(query) {
    const asked = (generation += 1);
    set({ persons: null });
    underWay = (async () => {
      if (asksNothing(query)) return set({ answer: null, failure: null });
      const { levels, years, sectors, statuses, kinds, territories, words } = query;
      const lists = { levels: [...levels], years: [...years], sectors: [...sectors], statuses: [...statuses], kinds: [...kinds] };
      try {
        const answer = await call('search.find', { words, ...lists, territories: [...territories] });
        if (asked === generation) set({ answer, failure: null });
      } catch (error) {
        if (asked === generation) set({ failure: envelopeOf(error) });
      }
    })();
    return underWay;
  },
  async findPersons(words) {
    const asked = generation;
    try {
      const persons = await call('search.identities', { words });
      if (asked === generation) set({ persons, failure: null });
    } catch (error) {
      if (asked === generation) set({ failure: envelopeOf(error) });
    }
  },
  forgetPersons: () => set({ persons: null }),
  async settled() {
    await underWay;
    return get().answer?.results ?? [];
  },
}));

clearOnLock(() => {
  generation += 1;
  underWay = Promise.resolve();
});
