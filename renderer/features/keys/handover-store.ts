import type { OutputOf } from '#shared/contract/contract.ts';
import { call } from '#renderer/client/call.ts';
import { vaultStore } from '#renderer/client/vault-store.ts';

export type HandoverOverview = OutputOf<'handover.overview'>;
type Paper = OutputOf<'handover.record'>['paper'];

interface Handover {
  /** `null` until it was read. */
  readonly overview: HandoverOverview | null;
  /** The record, once it was asked for. */
  readonly paper: Paper | null;
  readonly load: () => Promise<void>;
  readonly compose: () => Promise<void>;
}

/** What a successor is told, and the record of it. */
export const useHandover = vaultStore<Handover>((set) => ({
  overview: null,
  paper: null,
  async load() {
    set({ overview: await call('handover.overview', {}) });
  },
  async compose() {
    const { paper } = await call('handover.record', {});
    set({ paper });
  },
}));
