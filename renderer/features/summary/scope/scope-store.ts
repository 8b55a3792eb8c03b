import { yearOf } from '#shared/dates/local-date.ts';
import { call } from '#renderer/client/call.ts';
import { today } from '#renderer/client/clock.ts';
import { vaultStore } from '#renderer/client/vault-store.ts';
import type { Choices, PeriodChoice } from './period.ts';

interface ScopeState {
  readonly choices: Choices | null;
  /** What the coordination chose; the same on every page of the summary. */
  readonly choice: PeriodChoice | null;
  /** Reads what can be chosen; the first time, the latest year of the vault is chosen. @throws CallError */
  readonly load: () => Promise<Choices>;
  readonly change: (part: Partial<PeriodChoice>) => void;
}

/** The period and sector that the pages of the summary are about. */
export const useScope = vaultStore<ScopeState>((set, get) => ({
  choices: null,
  choice: null,
  async load() {
    const choices = await call('summary.choices', {});
    const { years } = choices;
    const year = years.at(-1) ?? yearOf(today());
    const choice = get().choice ?? { kind: 'year', year, firstYear: years[0] ?? year, lastYear: year, from: null, to: null, sector: '' };
    set({ choices, choice });
    return choices;
  },
  change: (part) => set(({ choice }) => (choice ? { choice: { ...choice, ...part } } : {})),
}));
