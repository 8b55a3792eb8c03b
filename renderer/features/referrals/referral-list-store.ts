import type { OutputOf } from '#shared/contract/contract.ts';
import type { ErrorEnvelope } from '#shared/errors/app-error.ts';
import type { ReferralStatus } from '#shared/workflow/steps.ts';
import { navigate } from '#renderer/app/navigate.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { onUndone } from '#renderer/client/undone.ts';
import { clearOnLock, vaultStore } from '#renderer/client/vault-store.ts';
import {
  countFolded,
  firstDirection,
  firstQuery,
  type ListFilters,
  type ListQuery,
  type ListSort,
  noFilters,
  PAGE_ROWS,
  pageInput,
  recalledState,
  type ReferralRow,
  rememberedState,
  type StatusCount,
} from './list-query.ts';

/** Name under which the vault keeps what the screen remembers. */
const SCREEN = 'referrals.list';
/** Milliseconds between the last keystroke and the search. */
const SEARCH_PAUSE = 80;
/** Milliseconds between the last change and its keeping. */
const REMEMBER_PAUSE = 400;

interface ReferralList extends ListQuery {
  /** Whether the rarer filters are shown. */
  readonly unfolded: boolean;
  /** Pages of `PAGE_ROWS` rows that were read, by their number. */
  readonly pages: ReadonlyMap<number, readonly ReferralRow[]>;
  readonly total: number;
  readonly byStatus: readonly StatusCount[];
  /** Whether an answer came since the vault was opened: before it, nothing is known to be empty. */
  readonly ready: boolean;
  readonly failure: ErrorEnvelope | null;
  readonly choices: OutputOf<'referrals.filterChoices'>;
  /** The row that has the keyboard, by its place in the whole list. */
  readonly active: number;
  /** Where the list was scrolled to, in pixels, to be found again on return. */
  readonly scrollTop: number;
  /** Whether a referral was opened from here: on return the keyboard goes back to its row. */
  readonly left: boolean;
  /** Counts the changes of the query, so that the screen goes back to the top. */
  readonly turn: number;

  /** When the screen appears: recalls what it remembered the first time, then reads what is shown anew. */
  enter(): Promise<void>;
  /** Reads the pages in sight again; rows stay until the new ones come. */
  reload(): Promise<void>;
  search(words: string): void;
  filter(change: Partial<ListFilters>): void;
  toggleStatus(status: ReferralStatus): void;
  clear(): void;
  /** Sorts by a column; once more, the other way round. */
  sortBy(sort: ListSort): void;
  fold(unfolded: boolean): void;
  /** Reads the pages of these rows that are not there yet. */
  ensure(first: number, last: number): void;
  /** Once what is shown answers what was typed last: faster than the answer, one would open a row of the former list. */
  settled(): Promise<void>;
  setActive(index: number): void;
  setScrollTop(pixels: number): void;
  /** Goes to a referral's page. */
  open(referralId: number): void;
}

/** Each change of the query, and each locking, makes the answers still under way worthless: the latest question wins. */
let generation = 0;
const underWay = new Set<number>();
/** Between a change of the query and its first answer: the pages that are shown belong to the former one, none is added to them. */
let renewing = false;
let lastAsked: Promise<void> = Promise.resolve();
let inSight = { first: 0, last: 0 };
let recalled = false;
let searchTimer: ReturnType<typeof setTimeout> | undefined;
let rememberTimer: ReturnType<typeof setTimeout> | undefined;

/** The list of referrals: what is asked, the pages that were read, and where the reader is. */
export const useReferralList = vaultStore<ReferralList>((set, get) => {
  /** `how`: the pages are added, or take the place of all others; then the keyboard stays on its row (`refresh`) or not (`renew`). */
  const readPages = async (numbers: readonly number[], how: 'add' | 'refresh' | 'renew'): Promise<void> => {
    const asked = generation;
    const { filters, sort, descending } = get();
    for (const number of numbers) underWay.add(number);
    try {
      const answers = await Promise.all(numbers.map((number) => call('referrals.list', pageInput({ filters, sort, descending }, number))));
      if (asked !== generation) return;
      const pages = new Map(how === 'add' ? get().pages : []);
      answers.forEach((answer, index) => pages.set(numbers[index] ?? 0, answer.rows));
      const { total = 0, byStatus = [] } = answers.at(-1) ?? {};
      const active = how === 'refresh' ? placeOf(get(), pages, total) : get().active;
      set({ pages, total, byStatus, ready: true, failure: null, active });
    } catch (error) {
      if (asked === generation) set({ failure: envelopeOf(error) });
    } finally {
      if (asked === generation) {
        for (const number of numbers) underWay.delete(number);
        if (how !== 'add') renewing = false;
      }
    }
  };

  const ask = (first: number, last: number, how: 'refresh' | 'renew'): Promise<void> => {
    clearTimeout(searchTimer);
    generation += 1;
    underWay.clear();
    searchTimer = undefined;
    lastAsked = readPages(pagesBetween(first, last), how);
    return lastAsked;
  };

  const change = (query: Partial<ListQuery>, pause = 0): void => {
    set({ ...query, active: 0, scrollTop: 0, turn: get().turn + 1 });
    inSight = { first: 0, last: 0 };
    clearTimeout(searchTimer);
    // The answers to the former question are not wanted any more, even before the new one is asked.
    generation += 1;
    renewing = true;
    if (pause === 0) void ask(0, 0, 'renew');
    else searchTimer = setTimeout(() => void ask(0, 0, 'renew'), pause);
    remember();
  };

  const remember = (): void => {
    clearTimeout(rememberTimer);
    rememberTimer = setTimeout(() => {
      const { filters, sort, descending, unfolded } = get();
      // What cannot be remembered costs the coordinator two clicks next time; it is no reason to interrupt.
      call('screens.remember', { screen: SCREEN, state: rememberedState({ filters, sort, descending }, unfolded) }).catch(() => undefined);
    }, REMEMBER_PAUSE);
  };

  return {
    ...firstQuery,
    unfolded: false,
    pages: new Map(),
    total: 0,
    byStatus: [],
    ready: false,
    failure: null,
    choices: { years: [], structures: [] },
    active: 0,
    scrollTop: 0,
    left: false,
    turn: 0,

    async enter() {
      if (!recalled) {
        recalled = true;
        const asked = generation;
        const { state } = await call('screens.recall', { screen: SCREEN }).catch(() => ({ state: null }));
        const { query, unfolded } = await recalledState(state);
        // Somebody who already typed knows better than yesterday.
        if (asked === generation) set({ ...query, unfolded: unfolded || countFolded(query.filters) > 0 });
      }
      await Promise.all([
        get().reload(),
        call('referrals.filterChoices', {}).then(
          (choices) => set({ choices }),
          () => undefined, // The list says what is wrong; its filters stay as they were.
        ),
      ]);
    },
    reload: () => ask(inSight.first, inSight.last, 'refresh'),
    search: (words) => change({ filters: { ...get().filters, search: words } }, SEARCH_PAUSE),
    filter: (changed) => change({ filters: { ...get().filters, ...changed } }),
    toggleStatus(status) {
      const { filters } = get();
      const statuses = filters.statuses.includes(status)
        ? filters.statuses.filter((each) => each !== status)
        : [...filters.statuses, status];
      change({ filters: { ...filters, statuses } });
    },
    clear: () => change({ filters: noFilters }),
    sortBy(sort) {
      const same = get().sort === sort;
      change({ sort, descending: same ? !get().descending : firstDirection(sort) });
    },
    fold(unfolded) {
      set({ unfolded });
      remember();
    },
    ensure(first, last) {
      inSight = { first, last };
      if (!get().ready || renewing) return;
      const missing = pagesBetween(first, last).filter((number) => !get().pages.has(number) && !underWay.has(number));
      if (missing.length > 0) void readPages(missing, 'add');
    },
    // Still waiting for the next keystroke: it is asked now.
    settled: () => (searchTimer === undefined ? lastAsked : ask(0, 0, 'renew')),
    setActive: (index) => set({ active: index }),
    setScrollTop: (pixels) => set({ scrollTop: pixels }),
    open(referralId) {
      set({ left: true });
      navigate(`/saisines/${referralId}`);
    },
  };
});

clearOnLock(() => {
  generation += 1;
  underWay.clear();
  renewing = false;
  inSight = { first: 0, last: 0 };
  recalled = false;
  clearTimeout(searchTimer);
  searchTimer = undefined;
  lastAsked = Promise.resolve();
  clearTimeout(rememberTimer);
});

onUndone(() => {
  const { ready, reload } = useReferralList.getState();
  if (ready) void reload();
});

/** The row at a place of the list; `undefined` as long as its page is not read. */
export function rowAt(pages: ReadonlyMap<number, readonly ReferralRow[]>, index: number): ReferralRow | undefined {
  return pages.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS];
}

function pagesBetween(first: number, last: number): number[] {
  const from = Math.floor(Math.max(0, first) / PAGE_ROWS);
  const to = Math.floor(Math.max(first, last) / PAGE_ROWS);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Where the row that had the keyboard is now: a referral may have moved since, or left the list. */
function placeOf(
  before: Pick<ReferralList, 'pages' | 'active'>,
  pages: ReadonlyMap<number, readonly ReferralRow[]>,
  total: number,
): number {
  const id = rowAt(before.pages, before.active)?.id;
  const last = Math.max(0, total - 1);
  if (id === undefined || rowAt(pages, before.active)?.id === id) return Math.min(before.active, last);
  for (const [page, rows] of pages) {
    const index = rows.findIndex((row) => row.id === id);
    if (index >= 0) return page * PAGE_ROWS + index;
  }
  return Math.min(before.active, last);
}
