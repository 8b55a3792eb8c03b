import type { InputOf, NamesWith, OutputOf } from '#shared/contract/contract.ts';
import type { ErrorEnvelope } from '#shared/errors/app-error.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { currentInstant } from '#renderer/client/clock.ts';
import { saveDraftsNow } from '#renderer/client/drafts.ts';
import { onUndone } from '#renderer/client/undone.ts';
import { vaultStore } from '#renderer/client/vault-store.ts';
import type { PanelRequest } from './panel-request.ts';

export type Dossier = OutputOf<'referrals.open'>;
export type WaitingDraft = OutputOf<'drafts.list'>[number];

/** What was done last, said once; `undo` takes it back. */
export interface Said {
  readonly what: 'saved' | 'undone';
  readonly at: Date;
  readonly undo: (() => Promise<void>) | null;
}

/** How a write is told: with what takes it back, when something can. */
export interface WriteOptions {
  readonly what?: Said['what'];
  readonly undo?: () => Promise<void>;
}

interface DossierState {
  /** The referral that is wanted; an answer for another one, or after a lock, comes too late. */
  readonly wanted: number | null;
  readonly dossier: Dossier | null;
  /** Why it could not be read. */
  readonly failure: ErrorEnvelope | null;
  /** Forms of this referral that were left in the middle. */
  readonly drafts: readonly WaitingDraft[];
  readonly panel: PanelRequest | null;
  readonly said: Said | null;
  /** What went wrong with something that has no form (undoing, removing). */
  readonly problem: ErrorEnvelope | null;
  /** Reads a referral; whatever was shown before is forgotten. */
  open(referralId: number): Promise<void>;
  /** Reads it again. */
  reload(): Promise<void>;
  /** Forgets it: the page is left. */
  leave(): void;
  openPanel(panel: PanelRequest): void;
  /** Closes the form; what was typed in it and not sent is offered again on the page. */
  closePanel(): Promise<void>;
  /** Throws a draft away. */
  discardDraft(draft: WaitingDraft): Promise<void>;
  /** Writes, reads the referral again, and says that it is saved. @throws CallError: the form shows it beside its field */
  write<N extends NamesWith<'write'>>(name: N, input: InputOf<N>, options?: WriteOptions): Promise<OutputOf<N>>;
  /** A step of the workflow: what follows it can be undone at once. */
  takeStep<N extends NamesWith<'write'>>(name: N, input: InputOf<N>): Promise<void>;
  /** Takes the last step back. */
  undoStep(): Promise<void>;
  /** Does something that has no form; what goes wrong is shown on the page. */
  attempt(work: () => Promise<unknown>): Promise<void>;
}

const nothing = { wanted: null, dossier: null, failure: null, drafts: [], panel: null, said: null, problem: null };

/** The referral that is open. Every write is followed by a reading, so that the page shows what the vault holds. */
export const useDossier = vaultStore<DossierState>((set, get) => {
  const readDrafts = async (referralId: number) => (await call('drafts.list', {})).filter((draft) => draft.referralId === referralId);

  const read = async (referralId: number) => {
    try {
      const [dossier, drafts] = await Promise.all([call('referrals.open', { referralId }), readDrafts(referralId)]);
      if (get().wanted === referralId) set({ dossier, drafts, failure: null });
    } catch (error) {
      if (get().wanted === referralId) set({ failure: envelopeOf(error) });
    }
  };

  return {
    ...nothing,
    async open(referralId) {
      set({ ...nothing, wanted: referralId });
      await read(referralId);
    },
    async reload() {
      const { wanted } = get();
      if (wanted !== null) await read(wanted);
    },
    leave: () => set(nothing),
    openPanel: (panel) => set({ panel }),
    async closePanel() {
      const { wanted } = get();
      const kept = saveDraftsNow();
      set({ panel: null });
      await kept;
      if (wanted === null) return;
      // Without the list, the drafts are still offered by their forms and on the page of the day.
      const drafts = await readDrafts(wanted).catch(() => []);
      if (get().wanted === wanted) set({ drafts });
    },
    async discardDraft({ id, form, subject }) {
      await call('drafts.discard', { form, subject, trash: true });
      set({ drafts: get().drafts.filter((draft) => draft.id !== id) });
    },
    async write(name, input, { what = 'saved', undo } = {}) {
      const answer = await call(name, input);
      set({ said: { what, at: currentInstant(), undo: undo ?? null }, problem: null });
      await get().reload();
      return answer;
    },
    async takeStep(name, input) {
      await get().write(name, input, { undo: () => get().undoStep() });
    },
    async undoStep() {
      const { dossier } = get();
      if (dossier) await get().write('steps.undo', { referralId: dossier.id }, { what: 'undone' });
    },
    async attempt(work) {
      try {
        await work();
      } catch (error) {
        set({ problem: envelopeOf(error) });
      }
    },
  };
});

/** The open referral inside a part of its page, where there is one. */
export function useOpenDossier(): Dossier {
  const dossier = useDossier((state) => state.dossier);
  if (dossier === null) throw new Error('no referral is open');
  return dossier;
}

onUndone(() => {
  const { dossier, reload } = useDossier.getState();
  if (dossier) void reload();
});
