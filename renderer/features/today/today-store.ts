import type { OutputOf } from '#shared/contract/contract.ts';
import type { ErrorEnvelope } from '#shared/errors/app-error.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { onUndone } from '#renderer/client/undone.ts';
import { vaultStore } from '#renderer/client/vault-store.ts';

export type Overview = OutputOf<'today.overview'>;
export type Draft = OutputOf<'drafts.list'>[number];

interface Today {
  /** `null` until the first answer. */
  readonly overview: Overview | null;
  readonly drafts: readonly Draft[];
  readonly failure: ErrorEnvelope | null;
  readonly load: () => Promise<void>;
  readonly discardDraft: (draft: Draft) => Promise<void>;
}

/** What waits today, over all referrals, and the forms that were left in the middle. */
export const useToday = vaultStore<Today>((set, get) => ({
  overview: null,
  drafts: [],
  failure: null,
  async load() {
    try {
      const [overview, drafts] = await Promise.all([call('today.overview', {}), call('drafts.list', {})]);
      set({ overview, drafts, failure: null });
    } catch (error) {
      set({ failure: envelopeOf(error) });
    }
  },
  async discardDraft({ form, subject }) {
    try {
      await call('drafts.discard', { form, subject, trash: true });
      await get().load();
    } catch (error) {
      set({ failure: envelopeOf(error) });
    }
  },
}));

onUndone(() => {
  const { overview, load } = useToday.getState();
  if (overview) void load();
});
