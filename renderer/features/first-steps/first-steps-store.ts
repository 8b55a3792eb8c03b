import { call } from '#renderer/client/call.ts';
import { vaultStore } from '#renderer/client/vault-store.ts';

/** What is done once in a new vault. */
export const firstSteps = ['cellule', 'lists', 'structures', 'key', 'backups'] as const;
export type FirstStep = (typeof firstSteps)[number];

interface FirstStepsState {
  /** `null` until it was read. */
  readonly done: readonly FirstStep[] | null;
  /** Put aside for now; one line stays, to take them up again. */
  readonly left: boolean;
  readonly recall: () => Promise<void>;
  readonly mark: (step: FirstStep, done: boolean) => Promise<void>;
  readonly leave: (left: boolean) => Promise<void>;
}

const SCREEN = 'first-steps';

/** How far the first steps of this vault are; kept in the vault. */
export const useFirstSteps = vaultStore<FirstStepsState>((set, get) => ({
  done: null,
  left: false,
  async recall() {
    const { state } = await call('screens.recall', { screen: SCREEN });
    const kept = typeof state === 'object' && state !== null && !Array.isArray(state) ? state : {};
    const done: unknown = kept['done'];
    set({ done: firstSteps.filter((step) => Array.isArray(done) && done.includes(step)), left: kept['left'] === true });
  },
  async mark(step, is) {
    const before = get().done ?? [];
    set({ done: firstSteps.filter((each) => (each === step ? is : before.includes(each))) });
    await keep(get());
  },
  async leave(left) {
    set({ left });
    await keep(get());
  },
}));

const keep = ({ done, left }: Pick<FirstStepsState, 'done' | 'left'>) =>
  call('screens.remember', { screen: SCREEN, state: { done: [...(done ?? [])], left } });
