import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import type { ErrorEnvelope } from '#shared/errors/app-error.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { useCodes } from '#renderer/client/codes.ts';
import { vaultStore } from '#renderer/client/vault-store.ts';

export type EditedList = OutputOf<'codes.lists'>[number];
export type EditedValue = EditedList['values'][number];

interface ListsStore {
  readonly lists: readonly EditedList[];
  readonly failure: ErrorEnvelope | null;
  readonly load: () => Promise<void>;
  /** Runs a change and reads everything again. @throws CallError, for the form that sent it */
  readonly change: (work: () => Promise<unknown>) => Promise<void>;
  readonly move: (input: InputOf<'codes.move'>) => Promise<void>;
}

/** The code lists as they are edited; every other screen sees a change at once. */
export const useLists = vaultStore<ListsStore>((set, get) => ({
  lists: [],
  failure: null,
  async load() {
    try {
      set({ lists: await call('codes.lists', {}), failure: null });
    } catch (error) {
      set({ failure: envelopeOf(error) });
    }
  },
  async change(work) {
    await work();
    await Promise.all([get().load(), useCodes.getState().load()]);
  },
  async move(input) {
    try {
      await get().change(() => call('codes.move', input));
    } catch (error) {
      set({ failure: envelopeOf(error) });
    }
  },
}));
