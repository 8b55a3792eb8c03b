import type { OutputOf } from '#shared/contract/contract.ts';
import type { ErrorEnvelope } from '#shared/errors/app-error.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { saveDraftsNow } from '#renderer/client/drafts.ts';
import { useStructures } from '#renderer/client/structures.ts';
import { vaultStore } from '#renderer/client/vault-store.ts';

export type OpenStructure = OutputOf<'structures.open'>;

/** Name under which the form of a known structure keeps its draft; the subject is the structure's number. */
export const UPDATE_FORM = 'structures.update';

interface StructureState {
  /** The structure that is shown; `null` until it is read. */
  readonly structure: OpenStructure | null;
  /** Counts the times that the form must begin anew, because its record was changed by something else than itself. */
  readonly version: number;
  readonly failure: ErrorEnvelope | null;
  readonly open: (id: number) => Promise<void>;
  /** Reads it and the directory again after it was saved; the form keeps what it shows. */
  readonly reload: () => Promise<void>;
  /** Whether its form holds something that is not saved: merging under it would lose names when it is. */
  readonly hasDraft: () => Promise<boolean>;
  /** Takes another structure in: everything that cites it cites the one that is open. @throws CallError */
  readonly merge: (mergedId: number) => Promise<void>;
  /** @throws CallError when something cites it */
  readonly remove: () => Promise<void>;
}

/** One structure of the directory with all its parts. */
export const useStructure = vaultStore<StructureState>((set, get) => ({
  structure: null,
  version: 0,
  failure: null,
  async open(id) {
    if (get().structure?.id !== id) set({ structure: null });
    set({ failure: null });
    try {
      const structure = await call('structures.open', { id });
      set((state) => ({ structure, version: state.version + 1 }));
    } catch (error) {
      set({ failure: envelopeOf(error) });
    }
  },
  async reload() {
    const { structure } = get();
    if (!structure) return;
    try {
      const [again] = await Promise.all([call('structures.open', { id: structure.id }), useStructures.getState().load()]);
      set({ structure: again });
    } catch (error) {
      set({ failure: envelopeOf(error) });
    }
  },
  async hasDraft() {
    const { structure } = get();
    if (!structure) return false;
    await saveDraftsNow();
    return (await call('drafts.read', { form: UPDATE_FORM, subject: String(structure.id) })).content !== null;
  },
  async merge(mergedId) {
    const { structure, open } = get();
    if (!structure) return;
    await call('structures.merge', { keptId: structure.id, mergedId });
    await discardDraft(mergedId);
    await Promise.all([useStructures.getState().load(), open(structure.id)]);
  },
  async remove() {
    const { structure } = get();
    if (!structure) return;
    await call('structures.remove', { id: structure.id });
    set({ structure: null });
    await discardDraft(structure.id);
    await useStructures.getState().load();
  },
}));

/** A form about a record that is gone is not offered again; failing that, it leads to a page that says so. */
async function discardDraft(id: number): Promise<void> {
  await call('drafts.discard', { form: UPDATE_FORM, subject: String(id) }).catch(() => undefined);
}

/** How many records cite a structure, whatever for. */
export function totalUses(uses: OpenStructure['uses']): number {
  return Object.values(uses).reduce((sum, count) => sum + count, 0);
}
