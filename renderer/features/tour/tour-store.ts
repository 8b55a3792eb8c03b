import { call } from '#renderer/client/call.ts';
import { vaultStore } from '#renderer/client/vault-store.ts';
import { type TourEvent, type TourStepId, tourStepIds, tourSteps } from './tour-steps.ts';

interface TourState {
  /** Whether what the demonstration remembers was read. */
  readonly known: boolean;
  /** The step that is shown, or was when the tour was left; `null`: never begun; `end`: all steps were seen. */
  readonly at: TourStepId | 'end' | null;
  readonly shown: boolean;
  /** Steps whose task was done. */
  readonly done: readonly TourStepId[];
  readonly recall: () => Promise<void>;
  /** Begins at the first step, or goes on where it was left. */
  readonly begin: () => Promise<void>;
  /** Puts it aside; it goes on from there. */
  readonly leave: () => Promise<void>;
  /** One step forward or back. */
  readonly move: (by: 1 | -1) => Promise<void>;
  /** Sees what the person does. */
  readonly observe: (event: TourEvent) => void;
}

const SCREEN = 'tour';

/** The guided tour of the demonstration. It is kept in the demonstration vault, so that locking it, which is a step of the tour, does not end it. */
export const useTour = vaultStore<TourState>((set, get) => ({
  known: false,
  at: null,
  shown: false,
  done: [],
  async recall() {
    const { state } = await call('screens.recall', { screen: SCREEN });
    const kept = typeof state === 'object' && state !== null && !Array.isArray(state) ? state : {};
    const at = stepOf(kept['at']);
    const known: unknown = kept['done'];
    const done = tourStepIds.filter((id) => Array.isArray(known) && known.includes(id));
    // Whoever comes back to the last step has locked the demonstration and opened it again: that is what it asks.
    set({ known: true, at, shown: at !== null && kept['shown'] === true, done: at === 'safe' ? [...done, 'safe'] : done });
  },
  begin: () => change({ shown: true, at: get().at === 'end' ? 'today' : (get().at ?? 'today') }),
  leave: () => change({ shown: false }),
  async move(by) {
    const at = get().at;
    const index = at === null ? 0 : at === 'end' ? tourStepIds.length : tourStepIds.indexOf(at);
    await change({ at: tourStepIds[Math.max(0, index + by)] ?? 'end' });
  },
  observe(event) {
    const { at, shown, done } = get();
    if (!shown || at === null || at === 'end' || done.includes(at) || !tourSteps[at].isDone(event)) return;
    // What it keeps is kept with the next step.
    set({ done: [...done, at] });
  },
}));

async function change(part: Partial<Pick<TourState, 'at' | 'shown'>>): Promise<void> {
  useTour.setState(part);
  const { at, shown, done } = useTour.getState();
  await call('screens.remember', { screen: SCREEN, state: { at, shown, done: [...done] } });
}

function stepOf(kept: unknown): TourState['at'] {
  return kept === 'end' ? 'end' : (tourStepIds.find((id) => id === kept) ?? null);
}
